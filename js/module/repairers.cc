// The model, and repairers over it.
#include <cstdlib>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "model/given.h"
#include "module/exports.h"
#include "module/options.h"
#include "module/reply.h"
#include "module/request.h"
#include "module/utf16.h"
#include "vietmend/repairer.h"

namespace vietmend::js {
namespace {

// Puts the text that edits make of a source into the reply, and six numbers an edit. `spans` are theirs in
// the source as JavaScript has it, and `copy` appends what it has of a stretch: what no edit touches is as it
// was, half a pair of surrogates too.
template <typename Copy>
void put(Reply& reply, std::span<const Edit> edits, std::span<const Span> spans, std::size_t source_size,
         Copy copy) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < edits.size(); ++i) {
    copy(Span{at, spans[i].begin});
    at = spans[i].end;
    reply.add(spans[i].begin);
    reply.add(spans[i].end);
    reply.add_text(edits[i].replacement);
    reply.add(static_cast<std::size_t>(edits[i].kind));
    reply.add_float(edits[i].confidence);
  }
  copy(Span{at, source_size});
}

// What is told of a source of so many units: three numbers each, begin, end and trait.
std::vector<Evidence> told(std::span<const std::uint32_t> numbers, std::size_t size) {
  std::vector<Evidence> evidence;
  for (std::size_t i = 0; i + 2 < numbers.size(); i += 3) {
    const Span span{numbers[i], numbers[i + 1]};
    if (span.begin > span.end || span.end > size ||
        numbers[i + 2] > static_cast<std::uint32_t>(Trait::scanned)) {
      throw std::invalid_argument("[" + std::to_string(span.begin) + ", " + std::to_string(span.end) +
                                  ") does not lie within the text, whose length is " + std::to_string(size));
    }
    evidence.push_back({span, static_cast<Trait>(numbers[i + 2])});
  }
  return evidence;
}

}  // namespace

// Room for the bytes of a part of the model, which stay where they are.
VIETMEND_EXPORT(vm_model_room) void* vm_model_room(std::size_t bytes) {
  return std::aligned_alloc(64, (bytes + 63) / 64 * 64);
}

// Adds what was written there to the model; the request's text is its name. Where it fails, the room is let
// go.
VIETMEND_EXPORT(vm_give_model) Failure vm_give_model(char* room, std::size_t bytes) {
  const Failure failure = answer([&](Reply&) { give_model({room, bytes}, utf8_of(request_text())); });
  if (failure != Failure::none) std::free(room);
  return failure;
}

// A repairer of the options that the request's numbers are: the reply's number.
VIETMEND_EXPORT(vm_make_repairer) Failure vm_make_repairer() {
  return answer([](Reply& reply) {
    auto repairer = std::make_unique<Repairer>(read_options(request_numbers()));
    reply.add(reinterpret_cast<std::uintptr_t>(repairer.release()));
  });
}

VIETMEND_EXPORT(vm_drop_repairer) void vm_drop_repairer(Repairer* repairer) {
  delete repairer;
}

// Repairs the request's text, or its bytes. Its numbers are what is told of it, three each: begin, end and
// trait. The reply: the mended text, and six numbers an edit: begin and end in the source, begin and end in
// the text, kind, and confidence as the bits of a float.
VIETMEND_EXPORT(vm_repair) Failure vm_repair(const Repairer* repairer, bool is_bytes) {
  return answer([&](Reply& reply) {
    std::vector<Span> spans;
    if (is_bytes) {
      const std::string_view source = request_bytes();
      const Repaired repaired = repairer->repair(source, told(request_numbers(), source.size()));
      for (const Edit& edit : repaired.edits) spans.push_back(edit.source);
      put(reply, repaired.edits, spans, source.size(),
          [&](Span span) { append_utf16(reply.text, source.substr(span.begin, span.size())); });
      return;
    }
    const std::u16string_view source = request_text();
    std::vector<Evidence> evidence = told(request_numbers(), source.size());
    for (const Evidence& seen : evidence) spans.push_back(seen.source);
    to_bytes(source, spans);
    for (std::size_t i = 0; i < spans.size(); ++i) evidence[i].source = spans[i];
    const std::string utf8 = utf8_of(source);
    const Repaired repaired = repairer->repair(utf8, evidence);
    spans.clear();
    for (const Edit& edit : repaired.edits) spans.push_back(edit.source);
    to_code_units(utf8, spans);
    reply.text.reserve(source.size() + source.size() / 8);
    put(reply, repaired.edits, spans, source.size(),
        [&](Span span) { reply.text.append(source.substr(span.begin, span.size())); });
  });
}

}  // namespace vietmend::js
