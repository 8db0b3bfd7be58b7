#include "cli/input/html/main_content.h"

#include <cstddef>
#include <string_view>
#include <vector>

#include "cli/input/html/display.h"
#include "cli/input/html/letters.h"
#include "cli/input/html/parsed_page.h"

namespace vietmend {
namespace {

// How much text there is, in bytes without white space.
struct Amount {
  std::size_t all = 0;
  std::size_t prose = 0;  // outside links

  Amount operator-(const Amount& other) const { return {all - other.all, prose - other.prose}; }
};

// A part that holds less than a tenth of another holds nearly nothing of it.
bool is_nearly_empty(const Amount& part, const Amount& whole) {
  return part.all * 10 < whole.all && part.prose * 10 < whole.prose;
}

// Measures a page and the elements that may be its main content.
class Measure {
 public:
  Measure(const PageStyles& styles, bool with_hidden) : styles_(styles), with_hidden_(with_hidden) {}

  bool enter(const GumboNode& node) {
    if (is_never_shown(node) || (!with_hidden_ && (is_hidden(node) || styles_.hide(node)))) return false;
    const bool margin = is_beside_content(node, sections_ > 0);
    const bool candidate =
        margins_ == 0 && !margin && (is_main(node) || (is_article(node) && articles_ == 0));
    open_.push_back(
        {margin, is_section(node), tag_of(node) == GUMBO_TAG_A, candidate, is_article(node), content});
    margins_ += margin ? 1 : 0;
    sections_ += open_.back().section ? 1 : 0;
    links_ += open_.back().link ? 1 : 0;
    articles_ += open_.back().article ? 1 : 0;
    return true;
  }

  void leave(const GumboNode& node) {
    const Open left = open_.back();
    open_.pop_back();
    margins_ -= left.margin ? 1 : 0;
    sections_ -= left.section ? 1 : 0;
    links_ -= left.link ? 1 : 0;
    articles_ -= left.article ? 1 : 0;
    if (!left.candidate) return;
    const Amount amount = content - left.before;
    Candidate& best = is_main(node) ? main : article;
    if (best.element == nullptr || amount.prose > best.amount.prose) best = {&node, amount};
  }

  void text(const GumboNode& node) {
    if (node.type == GUMBO_NODE_WHITESPACE) return;
    std::size_t length = 0;
    for (const char c : std::string_view(node.v.text.text)) length += is_html_space(c) ? 0 : 1;
    add(whole, length);
    if (margins_ == 0) add(content, length);
  }

  struct Candidate {
    const GumboNode* element = nullptr;
    Amount amount;
  };

  Amount whole;
  Amount content;     // less what lies beside it
  Candidate main;     // of several the one with most prose
  Candidate article;  // likewise, of those in no other

 private:
  struct Open {
    bool margin, section, link, candidate, article;
    Amount before;
  };

  void add(Amount& amount, std::size_t length) const {
    amount.all += length;
    if (links_ == 0) amount.prose += length;
  }

  const PageStyles& styles_;
  bool with_hidden_;
  std::vector<Open> open_;
  int margins_ = 0, sections_ = 0, links_ = 0, articles_ = 0;
};

Measure measured(const GumboNode& page, const PageStyles& styles, bool with_hidden) {
  Measure measure(styles, with_hidden);
  walk(page, measure);
  return measure;
}

}  // namespace

TakenPart taken_part(const GumboNode& page, const PageStyles& styles, PageContent content) {
  // Pages hide what a script then shows.
  Measure shown = measured(page, styles, false);
  Measure all = measured(page, styles, true);
  const bool with_hidden =
      is_nearly_empty(shown.whole, all.whole) || is_nearly_empty(shown.content, all.content);
  const Measure& seen = with_hidden ? all : shown;
  if (content == PageContent::all) return {&page, false, with_hidden, &styles};
  if (seen.main.element != nullptr && seen.main.amount.all > 0 &&
      !is_nearly_empty(seen.main.amount, seen.content)) {
    return {seen.main.element, false, with_hidden, &styles};
  }
  if (seen.article.amount.prose > 0 && seen.article.amount.prose * 2 >= seen.content.prose) {
    return {seen.article.element, false, with_hidden, &styles};
  }
  return {&page, seen.content.all > 0 && !is_nearly_empty(seen.content, seen.whole), with_hidden, &styles};
}

}  // namespace vietmend
