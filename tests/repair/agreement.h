// How well a repaired text agrees with what an editor made of it.
#ifndef VIETMEND_TESTS_REPAIR_AGREEMENT_H_
#define VIETMEND_TESTS_REPAIR_AGREEMENT_H_

#include <cstddef>
#include <string_view>
#include <vector>

namespace vietmend::testing {

// What stands between white space.
std::vector<std::string_view> words(std::string_view text);

// The length of the longest common subsequence of the words of two texts, twice, over the number of words of
// both: 1 where they agree in every word and its marks, 0 where they share none. Quadratic: for articles, not
// books.
double word_agreement(std::string_view a, std::string_view b);

// Marks of the output against marks of the gold, gap by gap: a gap is told by the word before it, read
// without marks and case, and words are aligned by their longest common subsequence.
struct MarkScore {
  std::size_t right = 0;    // the same mark
  std::size_t wrong = 0;    // a mark the gold does not have there, or another one
  std::size_t missing = 0;  // a mark of the gold that is not there, or another one
  double f1() const;
};

// The marks counted are , . : ; ? ! after a word, the first of them where there are several.
MarkScore score_marks(std::string_view gold, std::string_view output);

}  // namespace vietmend::testing

#endif  // VIETMEND_TESTS_REPAIR_AGREEMENT_H_
