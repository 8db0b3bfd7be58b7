// Definitions in a document: "hệ thống thông tin quản lý (HTTTQL)", and whether initials fit words.
#ifndef VIETMEND_SRC_ABBREVIATIONS_DEFINITION_H_
#define VIETMEND_SRC_ABBREVIATIONS_DEFINITION_H_

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "abbreviations/surroundings.h"

namespace vietmend {

// What a document says that an abbreviation stands for.
struct Definition {
  std::string expansion;  // as the document writes it, its first letter as in mid-sentence; empty: left alone
  bool by_expansion = false;  // given in full, so that the reader knows it from then on
};

// The words whose initials are the letters of `key`, in order: the nearest of `words`, which stand before a
// place, nearest first. "và", "các", "của", "&", "-" and "," may stand between them and have no initial in
// the key; W stands for Ư ("TW"). Returns how many of `words` are taken, the first and last of which have an
// initial in the key; 0 if the letters do not fit.
std::size_t initials_fit(std::string_view key, std::span<const NearWord> words);

// Whether the nearest word begins with the last letter of the key: a quick no where initials_fit() would be
// 0.
bool may_fit(std::string_view key, std::span<const NearWord> words);

// The same as initials_fit() for words that stand after a place.
std::size_t initials_fit_after(std::string_view key, std::span<const NearWord> words);

// Whether the letters of `key` are initials of `words` (before a place, nearest first) in order, other words
// standing between them as they like: "Mặt trận Tổ quốc Việt Nam" for MTTQ.
bool initials_scattered(std::string_view key, std::span<const NearWord> words);

// The same where other words stand between, as in initials_scattered(), no more of them than letters: the
// nearest of `words` that the abbreviation stands for, from the word of its first letter to that of its last,
// "Ban Chỉ đạo phát triển vùng sâu" for BPVS; 0 where there are none. The first of them, in reading order,
// must have a capital, as a name has.
std::size_t scattered_name(std::string_view key, std::span<const NearWord> words);

// The same where the letters are the initials of the words that a name begins with, one by one, and words
// without an initial follow: "Ban Chỉ đạo trồng rừng tỉnh" for BCĐ. Three letters or more, and the first word
// has a capital.
std::size_t leading_name(std::string_view key, std::span<const NearWord> words);

// The nearest `count` words written out in reading order.
std::string written_out(std::span<const NearWord> words, std::size_t count, bool backwards);

// The letters in lower case without tones and other signs over vowels, and the spaces: two spellings of one
// phrase, one of them mistyped, are the same.
std::string without_marks(std::string_view text);

// Whether each of the nearest `count` words is a mark or a Vietnamese syllable.
bool all_syllables_in(std::span<const NearWord> words, std::size_t count);

// Whether the words before a place, nearest first, say that the abbreviation at the place is being defined:
// "viết tắt là", "gọi tắt là", "(sau đây gọi là". Returns how many words the phrase has, with its opening
// bracket or comma; 0 if there is none.
std::size_t defining_phrase(std::span<const NearWord> words);

// Whether such a phrase may end with a word: a quick no for most.
bool may_end_defining_phrase(const NearWord& word);

using Definitions = std::unordered_map<std::string, Definition>;

}  // namespace vietmend

#endif  // VIETMEND_SRC_ABBREVIATIONS_DEFINITION_H_
