// What a page's own style sheets hide.
#ifndef VIETMEND_SRC_CLI_INPUT_HTML_PAGE_STYLES_H_
#define VIETMEND_SRC_CLI_INPUT_HTML_PAGE_STYLES_H_

#include <gumbo.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace vietmend {

// The rules of the <style> elements of a page that say how elements are displayed. Of those that say `none`
// only the ones are followed that name an element by its tag, its classes and its id alone, and hold on every
// screen: what is hidden by more than that may be shown to somebody. What any other rule may display is not
// hidden. Style sheets in files of their own are not read.
class PageStyles {
 public:
  // `page` is the element <html>. Linear in it.
  explicit PageStyles(const GumboNode& page);

  // Whether the rules hide the element: of those that fit it the one that a browser follows says `none`.
  bool hide(const GumboNode& element) const;

 private:
  // "p.note#last": what of an element a rule names.
  struct Named {
    std::string tag, id;  // the tag in small letters; empty where it names none
    std::vector<std::string> classes;

    bool fits(const GumboNode& element) const;
    std::uint32_t weight() const;
  };
  struct Rule {
    Named named;
    bool none;
    bool certain;        // else it may hold, or not
    std::uint64_t rank;  // of two that fit, the one with the higher rank holds
  };
  class Reader;

  const std::vector<Rule>* rules_of(const std::string& key) const;

  // By "#id", ".class" or "tag", whichever of them a rule names first; by "" where it names none.
  std::unordered_map<std::string, std::vector<Rule>> rules_;
};

}  // namespace vietmend

#endif  // VIETMEND_SRC_CLI_INPUT_HTML_PAGE_STYLES_H_
