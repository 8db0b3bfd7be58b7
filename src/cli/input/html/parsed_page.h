// A page as gumbo reads it, and a walk over it.
#ifndef VIETMEND_SRC_CLI_INPUT_HTML_PARSED_PAGE_H_
#define VIETMEND_SRC_CLI_INPUT_HTML_PARSED_PAGE_H_

#include <gumbo.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vietmend {

// The tree of a page. Gumbo's own way to let go of it calls itself for each level; this lets go of the memory
// alone.
class ParsedPage {
 public:
  // Parses markup, UTF-8 without a byte order mark.
  explicit ParsedPage(std::string markup);
  ParsedPage(const ParsedPage&) = delete;
  ParsedPage& operator=(const ParsedPage&) = delete;
  ~ParsedPage();

  // The element <html>. It lives as long as the page.
  const GumboNode& root() const { return *output_->root; }

 private:
  struct alignas(std::max_align_t) Block {
    Block* before;
    Block* after;
  };

  static void* allocate(void* page, std::size_t size);
  static void deallocate(void* page, void* memory);

  std::string markup_;  // the tree points into it
  Block blocks_ = {&blocks_, &blocks_};
  GumboOutput* output_;
};

inline bool is_element(const GumboNode& node) {
  return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
}

// Whether the node holds text for the reader; what it holds is node.v.text.text.
inline bool is_text(const GumboNode& node) {
  return node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE || node.type == GUMBO_NODE_CDATA;
}

inline bool is_html_element(const GumboNode& node) {
  return is_element(node) && node.v.element.tag_namespace == GUMBO_NAMESPACE_HTML;
}

// The tag of an HTML element; GUMBO_TAG_UNKNOWN for all else.
inline GumboTag tag_of(const GumboNode& node) {
  return is_html_element(node) ? node.v.element.tag : GUMBO_TAG_UNKNOWN;
}

// An attribute's value; null if the element has none of that name.
const char* attribute(const GumboNode& element, const char* name);

// Goes over a node and all in it, in order, however deep it is. The visitor's
//   bool enter(const GumboNode& element)   says whether to go into it,
//   void leave(const GumboNode& element)   is called behind the last in each that was gone into,
//   void text(const GumboNode& text)       is given the text.
template <typename Visitor>
void walk(const GumboNode& root, Visitor& visitor) {
  std::vector<std::pair<const GumboNode*, unsigned>> open;  // and the next child of each
  const auto begin = [&](const GumboNode& node) {
    if (is_text(node)) return visitor.text(node);
    if (is_element(node) && visitor.enter(node)) open.emplace_back(&node, 0);
  };
  begin(root);
  while (!open.empty()) {
    auto& [node, next] = open.back();
    const GumboVector& children = node->v.element.children;
    if (next < children.length) {
      begin(*static_cast<const GumboNode*>(children.data[next++]));
    } else {
      visitor.leave(*node);
      open.pop_back();
    }
  }
}

}  // namespace vietmend

#endif  // VIETMEND_SRC_CLI_INPUT_HTML_PARSED_PAGE_H_
