#include "blocks/page.h"

#include "core/letters.h"
#include "core/utf8.h"

namespace vietmend {
namespace {

// Cuts a text into rows as it is read.
class RowReader {
 public:
  explicit RowReader(std::vector<Row>& rows) : rows_(rows) {}

  void token(std::size_t i, std::size_t begin, std::size_t end) {
    content(begin, end);
    if (!row_.has_tokens()) {
      row_.first = i;
      row_.letters_begin = begin;
    }
    row_.last = i + 1;
    row_.letters_end = end;
  }

  void gap(std::string_view text, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end;) {
      const utf8::CodePoint c = utf8::at(text.substr(0, end), i);
      if (c.code == U'\n' || c.code == U'\f') {
        const bool feed = c.code == U'\n' && i + 1 < end && text[i + 1] == '\f';
        i += feed ? 2 : 1;
        row_.page_break = feed || c.code == U'\f';
        finish_row(i);
        continue;
      }
      if (!is_white_space(c.code)) {
        content(i, i + c.size);
      } else if (row_.blank()) {
        ++row_.indent;
      }
      i += c.size;
    }
  }

  void finish_row(std::size_t stop) {
    if (row_.blank()) row_.begin = row_.end = row_.start;
    if (!row_.has_tokens()) row_.letters_begin = row_.letters_end = row_.end;
    row_.stop = stop;
    rows_.push_back(row_);
    row_ = Row();
    row_.start = stop;
  }

 private:
  void content(std::size_t begin, std::size_t end) {
    if (row_.blank()) row_.begin = begin;
    row_.end = end;
  }

  std::vector<Row>& rows_;
  Row row_;
};

}  // namespace

Page::Page(const Line& line) : line_(&line) {
  text_.reserve(line.source().size());
  RowReader reader(rows_);
  for (std::size_t i = 0; i <= line.size(); ++i) {
    std::size_t begin = text_.size();
    text_ += line.gap(i).text;
    reader.gap(text_, begin, text_.size());
    if (i == line.size()) break;
    begin = text_.size();
    text_ += line.token(i).text;
    reader.token(i, begin, text_.size());
  }
  reader.finish_row(text_.size());
}

}  // namespace vietmend
