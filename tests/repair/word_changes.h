// How one text differs from another, word by word, for a person to read.
#ifndef VIETMEND_TESTS_REPAIR_WORD_CHANGES_H_
#define VIETMEND_TESTS_REPAIR_WORD_CHANGES_H_

#include <string>
#include <string_view>
#include <vector>

namespace vietmend::testing {

// A line for each place where the words differ, with two words on each side: "của nhân [-dân-] {+dân,+} và xã". Line
// breaks are words. Quadratic: for articles, not books.
std::vector<std::string> word_changes(std::string_view before, std::string_view after);

}  // namespace vietmend::testing

#endif  // VIETMEND_TESTS_REPAIR_WORD_CHANGES_H_
