#include "blocks/page.h"

#include <utility>

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

  // A gap that begins at `begin`.
  void gap(std::string_view text, std::size_t begin) {
    if (text == " " && !row_.blank()) return;  // as most are
    for (std::size_t i = 0; i < text.size();) {
      const utf8::CodePoint c = utf8::at(text, i);
      if (c.code == U'\n' || c.code == U'\f') {
        const bool feed = c.code == U'\n' && i + 1 < text.size() && text[i + 1] == '\f';
        i += feed ? 2 : 1;
        row_.page_break = feed || c.code == U'\f';
        finish_row(begin + i);
        continue;
      }
      if (!is_white_space(c.code)) {
        content(begin + i, begin + i + c.size);
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

Page::Page(const Line& line, const RowWords& words) : line_(&line), words_(&words) {
  std::string text;
  text.reserve(line.source().size());
  RowReader reader(rows_);
  // What no stage has changed stands side by side in the source, and is copied in one go.
  std::string_view run;
  const auto append = [&](std::string_view part) {
    if (run.data() + run.size() == part.data()) {
      run = {run.data(), run.size() + part.size()};
    } else {
      text += run;
      run = part;
    }
  };
  std::size_t size = 0;
  for (std::size_t i = 0; i <= line.size(); ++i) {
    const std::string_view gap = line.gap(i).text;
    append(gap);
    reader.gap(gap, size);
    size += gap.size();
    if (i == line.size()) break;
    const std::string_view token = line.token(i).text;
    append(token);
    reader.token(i, size, size + token.size());
    size += token.size();
  }
  text += run;
  reader.finish_row(size);
  text_ = std::make_shared<const std::string>(std::move(text));
}

}  // namespace vietmend
