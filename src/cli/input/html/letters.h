// ASCII, as HTML's names and white space have it.
#ifndef VIETMEND_SRC_CLI_INPUT_HTML_LETTERS_H_
#define VIETMEND_SRC_CLI_INPUT_HTML_LETTERS_H_

#include <string>
#include <string_view>

namespace vietmend {

constexpr bool is_html_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
}

// A text without the white space of HTML at its ends.
inline std::string_view without_html_space(std::string_view text) {
  while (!text.empty() && is_html_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_html_space(text.back())) text.remove_suffix(1);
  return text;
}

constexpr bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

inline std::string in_small_letters(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

}  // namespace vietmend

#endif  // VIETMEND_SRC_CLI_INPUT_HTML_LETTERS_H_
