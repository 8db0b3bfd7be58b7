#include "abbreviations/sense_features.h"

#include <algorithm>

#include "core/utf8.h"

namespace vietmend {
namespace {

enum Kind : std::uint8_t {
  kForm,
  kBefore,
  kAfter,
  kAround,
  kSpelling,
  kShapesAround,
  kPerson,
  kShapesAfter,
  kLength,
  kBefore2,
  kBefore3,
  kBefore4,
  kAfter2,
  kAfter3,
  kAfter4,
  kPairBefore,
  kPairAfter,
  kTripleBefore,
  kTripleAfter,
  kTwoBeforeOneAfter,
  kOneBeforeTwoAfter,
  kListed,
  kWritten,
  kNear
};

constexpr std::size_t kMostWritten = 16;         // senses that are written out near
constexpr std::uint32_t kNothing = 0x9E3779B9U;  // beyond where the sentence begins or ends

std::uint32_t mixed(std::uint32_t a, std::uint32_t b) {
  std::uint32_t h = (a ^ (b * 0x85EBCA6BU)) * 0xC2B2AE35U;
  h ^= h >> 15;
  h *= 0x27D4EB2FU;
  return h ^ h >> 13;
}

std::uint32_t hash_of(std::string_view text) {
  std::uint32_t h = 2166136261U;
  for (const char c : text) h = (h ^ static_cast<unsigned char>(c)) * 16777619U;
  h ^= h >> 15;
  return h * 0x2C1B3C6DU;
}

// Numbers are one word, but for how many digits they have: years are not sums.
std::uint32_t word_hash(const NearWord& w) {
  if (w.number) return 0x1000193U + static_cast<std::uint32_t>(std::min<std::size_t>(w.text.size(), 5));
  return hash_of(w.lower);
}

std::uint32_t shape(const std::vector<NearWord>& words, std::size_t i) {
  if (i >= words.size()) return 0;
  const NearWord& w = words[i];
  if (w.boundary) return 1;
  if (w.number) return 2;
  if (w.mark) return 3 + (hash_of(w.text) & 0xFFFFU);
  const bool letter = utf8::at(w.text, 0).size == w.text.size();
  if (w.upper) return w.syllable() ? 0x20001 : 0x20002;
  if (w.capital) return letter ? 0x20003 : 0x20004;
  return w.syllable() ? 0x20005 : 0x20006;
}

bool is_name(const std::vector<NearWord>& words, std::size_t i) {
  return i < words.size() && words[i].capital && utf8::at(words[i].text, 0).size < words[i].text.size();
}

}  // namespace

std::uint32_t sense_hash(std::string_view text) {
  const std::uint32_t h = mixed(hash_of(text), 0x5EA5E5U);
  return h == 0 ? 1 : h;
}

void SenseFeatures::add(int kind, std::uint32_t hash, int at) {
  if (size_ == kMost) return;
  hashes_[size_] = mixed(hash, static_cast<std::uint32_t>(kind) + 1);
  kinds_[size_] = static_cast<std::uint8_t>(kind);
  places_[size_] = static_cast<std::int8_t>(at);
  ++size_;
}

SenseFeatures::SenseFeatures(std::string_view key, const SenseSpelling& spelling, const ListedSense& listed,
                             const std::vector<NearWord>& before, const std::vector<NearWord>& after,
                             const std::vector<const Sense*>& written, const AbbreviationTable& table) {
  std::array<std::uint32_t, kSenseReach> b{}, a{};
  const std::size_t nb = std::min(kSenseReach, before.size()), na = std::min(kSenseReach, after.size());
  b.fill(kNothing);
  a.fill(kNothing);
  for (std::size_t i = 0; i < nb; ++i) b[i] = word_hash(before[i]);
  for (std::size_t i = 0; i < na; ++i) a[i] = word_hash(after[i]);

  add(kForm, hash_of(key));
  add(kBefore, b[0]);
  add(kAfter, a[0]);
  add(kAround, mixed(b[0], a[0]));
  add(kShapesAround, mixed(shape(before, 0), shape(after, 0)));
  add(kListed, mixed(listed.hash, listed.supported ? 1 : 0));
  add(kSpelling, (spelling.dot ? 1U : 0U) + (spelling.lower_case ? 2U : 0U) + (spelling.number ? 4U : 0U));
  const bool person = is_name(after, 0) && is_name(after, 1) && table.in_list("surname", after[0].lower);
  add(kPerson, person ? 1 : 0);
  add(kShapesAfter, mixed(shape(after, 0), shape(after, 1)));
  add(kLength, static_cast<std::uint32_t>(std::min<std::size_t>(nb, 3) * 4 + std::min<std::size_t>(na, 3)));
  add(kBefore2, b[1]);
  add(kBefore3, b[2]);
  add(kBefore4, b[3]);
  add(kAfter2, a[1]);
  add(kAfter3, a[2]);
  add(kAfter4, a[3]);
  add(kPairBefore, mixed(b[1], b[0]));
  add(kPairAfter, mixed(a[0], a[1]));
  add(kTripleBefore, mixed(mixed(b[2], b[1]), b[0]));
  add(kTripleAfter, mixed(mixed(a[0], a[1]), a[2]));
  add(kTwoBeforeOneAfter, mixed(mixed(b[1], b[0]), a[0]));
  add(kOneBeforeTwoAfter, mixed(mixed(b[0], a[0]), a[1]));
  for (std::size_t i = 0; i < std::min(written.size(), kMostWritten); ++i)
    add(kWritten, written[i]->hash, static_cast<int>(i));
  for (std::size_t i = 0; i < nb; ++i)
    if (!before[i].mark && !before[i].number) add(kNear, b[i], -1 - static_cast<int>(i));
  for (std::size_t i = 0; i < na; ++i)
    if (!after[i].mark && !after[i].number) add(kNear, a[i], 1 + static_cast<int>(i));
}

std::string SenseFeatures::shown(std::size_t i, const std::vector<NearWord>& before,
                                 const std::vector<NearWord>& after,
                                 const std::vector<const Sense*>& written) const {
  const auto word = [](const std::vector<NearWord>& words, std::size_t at) {
    return at < words.size() ? std::string(words[at].lower) : std::string("-");
  };
  const auto left = [&](std::size_t n) {
    std::string text;
    for (std::size_t k = n; k-- > 0;) text += word(before, k) + " ";
    return text;
  };
  const auto right = [&](std::size_t n) {
    std::string text;
    for (std::size_t k = 0; k < n; ++k) text += " " + word(after, k);
    return text;
  };
  switch (kinds_[i]) {
    case kForm:
      return "_";
    case kBefore:
      return left(1) + "_";
    case kAfter:
      return "_" + right(1);
    case kAround:
      return left(1) + "_" + right(1);
    case kListed:
      return "what the phrases of the table say";
    case kSpelling:
      return "how it is written";
    case kShapesAround:
    case kShapesAfter:
    case kPerson:
      return "capitals, numbers and marks beside it";
    case kLength:
      return "how far the sentence goes";
    case kBefore2:
      return word(before, 1) + " … _";
    case kBefore3:
      return word(before, 2) + " … … _";
    case kBefore4:
      return word(before, 3) + " … … … _";
    case kAfter2:
      return "_ … " + word(after, 1);
    case kAfter3:
      return "_ … … " + word(after, 2);
    case kAfter4:
      return "_ … … … " + word(after, 3);
    case kPairBefore:
      return left(2) + "_";
    case kPairAfter:
      return "_" + right(2);
    case kTripleBefore:
      return left(3) + "_";
    case kTripleAfter:
      return "_" + right(3);
    case kTwoBeforeOneAfter:
      return left(2) + "_" + right(1);
    case kOneBeforeTwoAfter:
      return left(1) + "_" + right(2);
    case kWritten:
      return "… " + std::string(written[static_cast<std::size_t>(places_[i])]->expansion) + " …";
    default:
      return places_[i] < 0 ? "~ " + word(before, static_cast<std::size_t>(-1 - places_[i]))
                            : "~ " + word(after, static_cast<std::size_t>(places_[i] - 1));
  }
}

}  // namespace vietmend
