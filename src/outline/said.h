// What rows say, without the marks of footnotes and of Markdown.
#ifndef VIETMEND_SRC_OUTLINE_SAID_H_
#define VIETMEND_SRC_OUTLINE_SAID_H_

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "vietmend/span.h"

namespace vietmend {

class Said {
 public:
  // `marks`: the marks of footnotes, in order. `text` must outlive it.
  Said(std::string_view text, std::vector<Span> marks)
      : text_(text), marks_(std::move(marks)), emphasis_(text.find("**") != std::string_view::npos) {}

  // Appends what a stretch says, behind `divider` if `out` has something. Stretches must be asked for in
  // order.
  void append(std::string& out, Span stretch, char divider);

 private:
  std::string_view text_;
  std::vector<Span> marks_;
  std::size_t next_ = 0;
  bool emphasis_;
};

}  // namespace vietmend

#endif  // VIETMEND_SRC_OUTLINE_SAID_H_
