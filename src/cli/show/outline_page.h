// Outlines as one HTML page: the contents at the left, the documents at the right.
#ifndef VIETMEND_SRC_CLI_SHOW_OUTLINE_PAGE_H_
#define VIETMEND_SRC_CLI_SHOW_OUTLINE_PAGE_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "vietmend/outline.h"

namespace vietmend::cli {

// Collects documents and writes the page. It needs no script and asks for nothing from elsewhere; all text is
// escaped. Every article and every wider node is an anchor: "dieu-5" is article 5 of the first document,
// "2-dieu-5" that of the second; "quy-che-dieu-5" and "phu-luc-1-dieu-5" stand in what is attached. Clauses
// and points are anchors below their article, "dieu-5-khoan-2-diem-a". References within a document are
// links.
class OutlinePage {
 public:
  // `text` is what was outlined.
  void add(const Outline& outline, std::string_view text);

  // The whole page.
  std::string html() const;

 private:
  std::string contents_;
  std::string documents_;
  std::string title_;
  std::size_t count_ = 0;
};

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_SHOW_OUTLINE_PAGE_H_
