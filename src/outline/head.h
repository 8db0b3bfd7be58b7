// The head of an administrative document: who issued it, its number, where and when, what it is and is about.
#ifndef VIETMEND_SRC_OUTLINE_HEAD_H_
#define VIETMEND_SRC_OUTLINE_HEAD_H_

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "outline/rows.h"
#include "vietmend/span.h"

namespace vietmend {

struct Head {
  std::string type;   // "Nghị định"
  std::string title;  // what it is about
  std::string number;
  std::string issuer;  // as the letterhead has it, often in capitals
  std::string place;
  std::string date;  // ISO 8601
  std::vector<std::string> grounds;
  std::size_t rows = 0;  // how many of the rows it took; no other part of the document holds them
  // Rows further down that hold a letterhead which the page put behind its text, half-open.
  Span displaced;
};

// Reads the head from the rows [0, end), behind which the first part, chapter or article begins. A number
// that is not there is looked for a little further down.
Head read_head(std::string_view text, std::span<const OutlineRow> rows, std::size_t end);

// The number behind "Số:" and the like; empty where the row has none.
std::string document_number(std::string_view row);

// A name that stands in capitals, as the text writes it elsewhere; else as it stands.
std::string as_written(std::string_view name, std::string_view text);

// "Nghị định" and "Quy định về chợ" as "Nghị định quy định về chợ"; a title in capitals stays as it is.
std::string titled(std::string_view type, std::string_view title);

// "NGHỊ ĐỊNH" as "Nghị định".
std::string sentence_case(std::string_view capitals);

}  // namespace vietmend

#endif  // VIETMEND_SRC_OUTLINE_HEAD_H_
