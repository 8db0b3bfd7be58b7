// What holds for the tokens of any bytes whatever.
#ifndef VIETMEND_TESTS_TOKENIZER_TILING_H_
#define VIETMEND_TESTS_TOKENIZER_TILING_H_

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace vietmend {

// Every byte is white space or in exactly one token, no token holds white space or is empty, and each kind
// keeps the promise of its comment that can be seen from the token alone.
testing::AssertionResult tiles(std::string_view text);

// The tokens and their kinds, for comparing and printing: "[khăn syllable][, mark]".
std::string shown(std::string_view text);

}  // namespace vietmend

#endif  // VIETMEND_TESTS_TOKENIZER_TILING_H_
