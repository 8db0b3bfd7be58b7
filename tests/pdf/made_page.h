// Pages made of rows of words, for tests.
#ifndef VIETMEND_TESTS_PDF_MADE_PAGE_H_
#define VIETMEND_TESTS_PDF_MADE_PAGE_H_

#include <string>
#include <string_view>
#include <vector>

#include "cli/input/pdf/page_text.h"

namespace vietmend {

// A page of 600 by 800 points, on which every letter is half as wide as its size.
class MadePage {
 public:
  MadePage();

  // Adds the words of `text` from `left` on, their feet at `foot`, all in points.
  MadePage& row(int left, int foot, std::string_view text, int size = 12);

  // A row between 50 and 500 points whose spaces are stretched so that it fills them.
  MadePage& full(int left, int foot, std::string_view text, int size = 12);

  // A row whose middle is that of the page between 50 and 500 points.
  MadePage& centred(int foot, std::string_view text, int size = 12);

  // A word close behind the last one, smaller and raised.
  MadePage& raised(std::string_view text);

  // A ruled table with these edges.
  MadePage& ruled(const std::vector<int>& columns, const std::vector<int>& rows);

  const BoxPage& page() const { return page_; }

 private:
  BoxPage page_;
};

// The rows of a text in order, each behind what the evidence says of it: "B " begins, "+ " goes on, "F "
// furniture, "? " nothing, and
// "|" before that in tables. Marks of notes are in brackets.
std::vector<std::string> told(const PageText& text);
std::vector<std::string> told(const std::vector<MadePage>& pages);

}  // namespace vietmend

#endif  // VIETMEND_TESTS_PDF_MADE_PAGE_H_
