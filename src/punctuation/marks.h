// The marks the tagger restores.
#ifndef VIETMEND_SRC_PUNCTUATION_MARKS_H_
#define VIETMEND_SRC_PUNCTUATION_MARKS_H_

#include <cstdint>
#include <string_view>

namespace vietmend {

// The classes of the tagger: no mark, then each mark.
enum class Mark : std::uint8_t { none, comma, stop, colon, semicolon, question, exclamation };

inline constexpr int kMarks = 7;
inline constexpr std::string_view kMarkLetters = " ,.:;?!";

constexpr char letter(Mark mark) {
  return kMarkLetters[static_cast<std::size_t>(mark)];
}

// The mark of that letter; none for any other.
constexpr Mark mark_of(char letter) {
  const std::size_t found = letter == 0 ? std::string_view::npos : kMarkLetters.find(letter);
  return found == std::string_view::npos ? Mark::none : static_cast<Mark>(found);
}

constexpr bool ends_sentence(Mark mark) {
  return mark == Mark::stop || mark == Mark::question || mark == Mark::exclamation;
}

}  // namespace vietmend

#endif  // VIETMEND_SRC_PUNCTUATION_MARKS_H_
