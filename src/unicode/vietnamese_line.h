// Whether a line of a text has letters that only Vietnamese has.
#ifndef VIETMEND_SRC_UNICODE_VIETNAMESE_LINE_H_
#define VIETMEND_SRC_UNICODE_VIETNAMESE_LINE_H_

#include <cstddef>
#include <string_view>

namespace vietmend {

// ă đ ĩ ũ ơ ư, and the letters U+1EA0 to U+1EF9, in either case: no other language of the web has these in
// its ordinary words, but à é í ò ã stand in French, Spanish, Portuguese and in Chinese names written with
// tones.
bool only_vietnamese(char32_t code);

// Answers for one offset after another, looking at each line once.
class VietnameseLine {
 public:
  // The text must outlive this.
  explicit VietnameseLine(std::string_view text) : text_(text) {}

  // Whether the line that `offset` lies in has such a letter. Offsets must not go down.
  bool at(std::size_t offset);

 private:
  std::string_view text_;
  std::size_t end_ = 0;  // of the line looked at last
  bool answer_ = false;
};

}  // namespace vietmend

#endif  // VIETMEND_SRC_UNICODE_VIETNAMESE_LINE_H_
