#include "charset/likeness.h"

#include "core/letters.h"
#include "core/utf8.h"
#include "vietmend/normalize.h"
#include "vietmend/syllable.h"

namespace vietmend {

void WordCount::add(char32_t code) {
  if (code < 0x80) {
    const char32_t folded = code | 0x20;
    if (folded < 'a' || folded > 'z') return end_word();
  } else if (is_combining(code)) {
    combining_ = true;
    beyond_ascii_ = true;
  } else if (is_letter(code)) {
    beyond_ascii_ = true;
  } else {
    return end_word();
  }
  ++letters_;
  if (word_.size() >= kLongest) {
    too_long_ = true;
    return;
  }
  utf8::append(word_, code);
}

void WordCount::end_word() {
  if (beyond_ascii_ && letters_ > 1) {
    ++count_.words;
    if (!too_long_ && parse_syllable(combining_ ? normalize(word_) : word_)) ++count_.vietnamese;
  }
  word_.clear();
  letters_ = 0;
  beyond_ascii_ = combining_ = too_long_ = false;
}

Likeness WordCount::finish() {
  end_word();
  return count_;
}

Likeness likeness(const ByteLine& line, const CharsetTable& table) {
  WordCount count;
  line.read(table, [&](Span, char32_t code) { count.add(code); });
  return count.finish();
}

Likeness likeness(std::string_view text) {
  WordCount count;
  for (std::size_t i = 0; i < text.size();) {
    const utf8::CodePoint c = utf8::at(text, i);
    count.add(c.code);
    i += c.size;
  }
  return count.finish();
}

}  // namespace vietmend
