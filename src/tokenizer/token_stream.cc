#include "vietmend/token.h"

namespace vietmend {
namespace {

constexpr std::string_view kWhiteSpace = " \n\t\r\v\f";

// The size of a text without the code point that it ends in the midst of.
std::size_t whole_code_points(std::string_view text) {
  for (std::size_t back = 1; back <= 3 && back <= text.size(); ++back) {
    const auto byte = static_cast<unsigned char>(text[text.size() - back]);
    if ((byte & 0xC0) == 0x80) continue;
    const std::size_t size = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
    return size > back ? text.size() - back : text.size();
  }
  return text.size();
}

}  // namespace

void TokenStream::pass(std::string_view text, std::size_t white_space) {
  for (Token token : tokenize(text)) {
    token.span.begin += offset_;
    token.span.end += offset_;
    callback_(token);
  }
  offset_ += text.size() + white_space;
}

void TokenStream::feed(std::string_view bytes) {
  while (!bytes.empty()) {
    const std::string_view next = bytes.substr(0, kLongestStretch - held_back_.size());
    std::size_t taken = next.size();
    if (held_back_.empty()) {
      const std::size_t space = next.find_last_of(kWhiteSpace);
      if (space != std::string_view::npos) {
        pass(next.substr(0, space), 1);
        taken = space + 1;
      } else if (next.size() == kLongestStretch) {
        taken = whole_code_points(next);
        pass(next.substr(0, taken), 0);
      } else {
        held_back_ = next;
      }
    } else {
      const std::size_t space = next.find_first_of(kWhiteSpace);
      held_back_.append(next.substr(0, space));
      if (space != std::string_view::npos) {
        pass(held_back_, 1);
        held_back_.clear();
        taken = space + 1;
      } else if (held_back_.size() == kLongestStretch) {
        const std::size_t whole = whole_code_points(held_back_);
        pass(std::string_view(held_back_).substr(0, whole), 0);
        held_back_.erase(0, whole);
      }
    }
    bytes.remove_prefix(taken);
  }
}

void TokenStream::finish() {
  pass(held_back_, 0);
  held_back_.clear();
  offset_ = 0;
}

}  // namespace vietmend
