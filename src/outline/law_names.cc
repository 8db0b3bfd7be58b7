#include "outline/law_names.h"

#include <algorithm>

#include "core/letters.h"
#include "core/utf8.h"
#include "outline/head.h"
#include "outline_words.h"
#include "words/few_words.h"

namespace vietmend {
namespace {

constexpr std::size_t kMostWords = 14;

std::string_view word_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size()) {
    const utf8::CodePoint point = utf8::at(text, end);
    if (!is_letter(point.code)) break;
    end += point.size;
  }
  return text.substr(at, end - at);
}

// The number of a document that a text begins with; empty where it begins with none.
std::string number_of(std::string_view text) {
  return document_number(std::string(outline_words::kBeforeDocumentNumbers[0]) + std::string(text));
}

}  // namespace

LawNames::LawNames(const std::vector<std::string>& grounds) {
  for (const std::string& ground : grounds) {
    for (const std::string_view type : outline_words::kLawsInGrounds) {
      for (std::size_t at = ground.find(type); at != std::string::npos;
           at = ground.find(type, at + type.size())) {
        std::size_t end = std::min({ground.size(), ground.find(';', at), ground.find(" (", at)});
        for (const std::string_view behind : outline_words::kBehindLawsInGrounds)
          end = std::min(end, ground.find(behind, at));
        std::string name = ground.substr(at, end - at);
        while (!name.empty() && (name.back() == ' ' || name.back() == ',')) name.pop_back();
        if (name.size() > type.size() && name.size() < 200) known_.push_back(std::move(name));
      }
    }
  }
  const auto longer = [](const std::string& a, const std::string& b) { return a.size() > b.size(); };
  std::stable_sort(known_.begin(), known_.end(), longer);
  if (known_.size() > 64) known_.resize(64);
}

std::size_t LawNames::name_end(std::string_view text, std::size_t begin) const {
  for (const std::string& known : known_) {
    const std::size_t end = begin + known.size();
    if (text.substr(begin).starts_with(known) && word_at(text, end).empty()) return end;
  }
  std::size_t end = begin;
  for (std::size_t words = 0; words < kMostWords; ++words) {
    std::size_t at = end;
    if (words > 0) {
      if (at >= text.size() || text[at] != ' ') break;
      ++at;
    }
    const std::string_view word = word_at(text, at);
    if (word.empty()) break;
    if (is_one(word, outline_words::kBehindLawNames)) break;
    if (words == 1 && !is_upper(utf8::at(word, 0).code)) {
      // "Bộ luật" has two words before its name, and names begin with a capital.
      if (word != outline_words::kSecondOfCode[0]) return begin;
    }
    if (words == 2 && text.substr(begin).starts_with(outline_words::kCode[0]) &&
        !is_upper(utf8::at(word, 0).code))
      return begin;
    end = at + word.size();
  }
  return end;
}

NamedDocument LawNames::at(std::string_view text, std::size_t place) const {
  const std::string_view rest = text.substr(place, 400);
  for (const std::string_view type : outline_words::kLawTypes) {
    if (!rest.starts_with(type)) continue;
    const std::string_view behind = rest.substr(type.size());
    constexpr std::string_view kThis = outline_words::kThis[0];
    if (behind.starts_with(' ') && behind.substr(1).starts_with(kThis))
      return {place + type.size() + 1 + kThis.size(), true, {}};
    const bool numbered = begins_with_one(behind, outline_words::kBeforeLawNumbers) ||
                          (behind.size() > 1 && behind[0] == ' ' && behind[1] >= '0' && behind[1] <= '9');
    if (numbered) {
      const std::size_t begin = behind.find_first_of("0123456789");
      if (begin == std::string_view::npos || begin > 8) return {};
      const std::string number = number_of(behind.substr(begin, 60));
      if (number.empty()) return {};
      const std::size_t end = behind.find(number, begin);
      return {place + type.size() + (end == std::string_view::npos ? begin : end) + number.size(), false,
              std::string(type) + ' ' + number};
    }
    if (!is_one(type, outline_words::kNamedLawTypes)) return {};
    const std::size_t end = name_end(text, place);
    if (end <= place + type.size()) return {};
    return {end, false, std::string(text.substr(place, end - place))};
  }
  return {};
}

}  // namespace vietmend
