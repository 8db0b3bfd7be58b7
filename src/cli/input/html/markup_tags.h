// The tags of a page's markup, one after another, before any parser has seen it.
#ifndef VIETMEND_SRC_CLI_INPUT_HTML_MARKUP_TAGS_H_
#define VIETMEND_SRC_CLI_INPUT_HTML_MARKUP_TAGS_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace vietmend {

struct MarkupAttribute {
  std::string name;        // in small letters
  std::string_view value;  // as written, without quotes
  std::size_t begin = 0;   // of the name, in the markup
};

struct MarkupTag {
  std::string name;            // in small letters
  bool closes = false;         // </name>
  std::size_t begin = 0;       // of "<"
  std::size_t attributes = 0;  // behind the name
  std::size_t end = 0;         // behind ">"
};

// Goes over the tags as HTML's tokenizer does: comments, doctypes and the text of scripts, styles, titles and
// the like are passed over. Where that text is none, as within SVG or <select>, only the parser knows: behind
// the first of those, tags are also given that may stand in such text, so that no tag of the page is missed.
class MarkupTags {
 public:
  explicit MarkupTags(std::string_view markup) : markup_(markup) {}

  // The next tag; false behind the last. A tag that the markup ends in is none.
  bool next(MarkupTag& tag);

 private:
  bool pass_over_declaration(std::size_t limit);
  std::size_t end_of_raw_text(std::string_view name) const;

  std::string_view markup_;
  std::size_t at_ = 0;
  std::size_t raw_until_ = 0;  // the text up to here may be raw, and has no comments then
  bool raw_is_doubtful_ = false;
};

// The attribute at or behind `at`, which then stands behind it; false where the tag ends before another one.
// `at` begins as MarkupTag::attributes, and ends behind the ">" of the tag, or behind `limit` if the tag does
// not end before that.
bool next_attribute(std::string_view markup, std::size_t limit, std::size_t& at, MarkupAttribute& attribute);

}  // namespace vietmend

#endif  // VIETMEND_SRC_CLI_INPUT_HTML_MARKUP_TAGS_H_
