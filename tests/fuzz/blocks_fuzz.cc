// Blocks, and repairs that go by what a page told. The first byte says how many pieces of evidence come, each
// of three bytes: its trait and whether it takes whole rows, where it begins, and how long it is, both in
// 256ths of the text.
#include <algorithm>
#include <vector>

#include "fuzz.h"
#include "vietmend/blocks.h"
#include "vietmend/repairer.h"

using namespace vietmend;

namespace {

constexpr std::size_t kMostEvidence = 24, kTraits = static_cast<std::size_t>(Trait::scanned) + 1;

// The span with the rows it has a part of.
Span whole_rows(std::string_view text, Span span) {
  const std::size_t before = span.begin == 0 ? std::string_view::npos : text.rfind('\n', span.begin - 1);
  return {before == std::string_view::npos ? 0 : before + 1,
          std::min(text.find('\n', span.end), text.size())};
}

// Takes the evidence off the input, and leaves its text: sorted, and no two of one trait overlap.
std::vector<Evidence> take_evidence(std::string_view& input) {
  const std::size_t count = std::min(fuzz::take_choice(input, kMostEvidence), input.size() / 3);
  const std::string_view bytes = input.substr(0, count * 3);
  input.remove_prefix(bytes.size());
  const auto place = [&](char c) { return static_cast<unsigned char>(c) * input.size() / 255; };
  std::vector<Evidence> all;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const std::size_t choice = static_cast<unsigned char>(bytes[i] - 'a') % (2 * kTraits);
    const std::size_t begin = place(bytes[i + 1]), end = std::min(begin + place(bytes[i + 2]), input.size());
    const Span span = choice < kTraits ? whole_rows(input, {begin, end}) : Span{begin, end};
    all.push_back({span, static_cast<Trait>(choice % kTraits)});
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const Evidence& a, const Evidence& b) { return a.source.begin < b.source.begin; });
  std::vector<std::size_t> ends(kTraits, 0);
  std::erase_if(all, [&](const Evidence& e) {
    std::size_t& last = ends[static_cast<std::size_t>(e.trait)];
    if (e.source.begin < last) return true;
    last = e.source.end;
    return false;
  });
  return all;
}

void expect_in_order(std::string_view text, const std::vector<Block>& found) {
  std::size_t at = 0;
  for (const Block& block : found) {
    fuzz::expect(at <= block.span.begin && block.span.begin < block.span.end && block.span.end <= text.size(),
                 "blocks lie in the text, in order and apart");
    fuzz::expect(block_kind(name(block.kind)) == block.kind, "every kind has a name");
    at = block.span.end;
  }
}

void expect_letters_inside(std::string_view text, const std::vector<Block>& found) {
  auto block = found.begin();
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))) continue;
    while (block != found.end() && block->span.end <= i) ++block;
    fuzz::expect(block != found.end() && block->span.begin <= i, "every letter lies in a block");
  }
}

// No edit takes or divides what is to be left alone.
void expect_protected(const Repaired& repaired, const std::vector<Evidence>& evidence) {
  for (const Evidence& e : evidence) {
    if (e.trait != Trait::protect && e.trait != Trait::code) continue;
    for (const Edit& edit : repaired.edits) {
      fuzz::expect(e.source.empty() || edit.source.end <= e.source.begin || edit.source.begin >= e.source.end,
                   "what is protected stays");
    }
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Repairer repairer;
  std::string_view text = fuzz::text_of(data, size);
  const std::vector<Evidence> evidence = take_evidence(text);

  const std::vector<Block> told = blocks(text, evidence), untold = blocks(text);
  for (const auto* found : {&told, &untold}) {
    expect_in_order(text, *found);
    expect_letters_inside(text, *found);
  }
  const std::vector<Block> again = blocks(text, evidence);
  fuzz::expect(std::equal(told.begin(), told.end(), again.begin(), again.end(),
                          [](const Block& a, const Block& b) {
                            return a.kind == b.kind && a.span.begin == b.span.begin &&
                                   a.span.end == b.span.end;
                          }),
               "the same text has the same blocks");

  const Repaired repaired = repairer.repair(text, evidence);
  fuzz::expect_leads(text, repaired.edits, repaired.text);
  expect_protected(repaired, evidence);
  return 0;
}
