#include "blocks/foreign_spaces.h"

#include <algorithm>
#include <cstddef>

#include "core/line.h"
#include "language/row_language.h"

namespace vietmend {

std::vector<Span> foreign_spaces(std::string_view text, const std::vector<Edit>& edits,
                                 const ForeignLetters& letters) {
  std::vector<Span> spaces;
  std::size_t row_end = 0;  // of the row read last
  bool foreign = false;
  for (const Edit& edit : edits) {
    if (edit.kind != EditKind::space) continue;
    if (edit.source.begin >= row_end) {
      const std::size_t before = text.substr(0, edit.source.begin).find_last_of('\n');
      const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
      row_end = std::min(text.find('\n', edit.source.begin), text.size());
      const Line row(text.substr(begin, row_end - begin));
      const RowLanguage language = row_language(row, 0, row.size(), letters);
      foreign = language == RowLanguage::foreign || language == RowLanguage::code;
      row_end = std::max(row_end, edit.source.begin + 1);
    }
    if (foreign) spaces.push_back(edit.source);
  }
  return spaces;
}

}  // namespace vietmend
