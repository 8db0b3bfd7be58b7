#include "unicode/soft_hyphens.h"

#include <string>

#include "core/confidence.h"
#include "core/letters.h"
#include "core/utf8.h"
#include "vietmend/normalize.h"
#include "vietmend/syllable.h"

namespace vietmend {
namespace {

constexpr std::string_view kSoftHyphen = "\u00AD", kBlanks = " \t";
constexpr float kSyllable = 0.99F, kWord = 0.95F;
// No word is longer; what is longer is not looked at to its end.
constexpr std::size_t kMostBytes = 64;

bool is_of_word(utf8::CodePoint c) {
  return c.valid && (is_letter(c.code) || is_combining(c.code));
}

// The letters that a text ends with, and those that it begins with, with the marks on them.
std::string_view letters_before(std::string_view text) {
  std::size_t begin = text.size();
  while (begin > 0 && text.size() - begin < kMostBytes) {
    const utf8::CodePoint c = utf8::before(text, begin);
    if (!is_of_word(c)) break;
    begin -= c.size;
  }
  return text.substr(begin);
}
std::string_view letters_behind(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && end < kMostBytes) {
    const utf8::CodePoint c = utf8::at(text, end);
    if (!is_of_word(c)) break;
    end += c.size;
  }
  return text.substr(0, end);
}

// Where the row behind the end of a row begins, its indent left out; `at` if no row ends there.
std::size_t next_row(std::string_view text, std::size_t at) {
  std::size_t end = text.find_first_not_of(kBlanks, at);
  if (end == std::string_view::npos) return at;
  if (text[end] == '\r') ++end;
  if (end >= text.size() || text[end] != '\n') return at;
  end = text.find_first_not_of(kBlanks, end + 1);
  return end == std::string_view::npos ? at : end;
}

bool is_syllable(std::string_view letters) {
  return parse_syllable(normalize(letters)).has_value();
}

// How sure it is that two runs of letters are one word; 0 where nothing says so.
float one_word(std::string_view before, std::string_view behind) {
  if (before.empty() || behind.empty()) return 0;
  // "Th" + "ành", "TH" + "ÀNH", but not "QĐ" + "TTg": a word goes on as it was.
  const std::string together = std::string(before).append(behind);
  const Casing casing = vietmend::casing(together);
  if (casing != Casing::lower && casing != Casing::capital && casing != Casing::upper) return 0;
  if (is_syllable(together)) return kSyllable;
  if (casing == Casing::upper || (is_syllable(before) && is_syllable(behind))) return 0;
  return kWord;
}

}  // namespace

Rewritten join_at_soft_hyphens(std::string_view text, double min_confidence) {
  RewrittenBuilder out(text);
  for (std::size_t at = text.find(kSoftHyphen); at != std::string_view::npos;
       at = text.find(kSoftHyphen, at + kSoftHyphen.size())) {
    const std::size_t behind = at + kSoftHyphen.size(), row = next_row(text, behind);
    if (row == behind) continue;
    const float sure = one_word(letters_before(text.substr(0, at)), letters_behind(text.substr(row)));
    if (sure == 0 || !sure_enough(sure, min_confidence)) continue;
    out.keep(at);
    out.replace(row, "", EditKind::line, sure);
  }
  return out.finish();
}

}  // namespace vietmend
