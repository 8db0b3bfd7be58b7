// The frame of every fuzzer: the entry that libFuzzer and the replay call, and how a fuzzer says that
// something does not hold.
//
// An input is bytes. Where a fuzzer has settings, the first byte of an input is one of them: 'a' the first,
// 'b' the second and so on, round and round, so that a person can write an input with an editor.
#ifndef VIETMEND_TESTS_FUZZ_FUZZ_H_
#define VIETMEND_TESTS_FUZZ_FUZZ_H_

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <span>
#include <string>
#include <string_view>

#include "vietmend/edit.h"

// Tries one input. Returns 0; ends the program where something does not hold.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace vietmend::fuzz {

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

// Takes the first byte off the input as a choice, in [0, count); 0 of an empty input.
inline std::size_t take_choice(std::string_view& input, std::size_t count) {
  if (input.empty()) return 0;
  const auto byte = static_cast<unsigned char>(input.front());
  input.remove_prefix(1);
  return static_cast<unsigned char>(byte - 'a') % count;
}

// Ends the program unless `holds`; libFuzzer then keeps the input.
inline void expect(bool holds, std::string_view promise, std::string_view detail = "") {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %.*s %.*s\n", static_cast<int>(promise.size()), promise.data(),
               static_cast<int>(detail.size()), detail.data());
  std::abort();
}

// Expects the edits to be in order and to lead from the source to the text.
inline void expect_leads(std::string_view source, std::span<const Edit> edits, std::string_view text) {
  for (const Edit& edit : edits) {
    expect(source.substr(edit.source.begin, edit.source.size()) != edit.replacement,
           "every edit changes something");
    expect(edit.confidence >= 0 && edit.confidence <= 1, "a confidence lies in [0, 1]");
  }
  expect(apply(source, edits) == text, "the edits lead to the text");
}

}  // namespace vietmend::fuzz

#endif  // VIETMEND_TESTS_FUZZ_FUZZ_H_
