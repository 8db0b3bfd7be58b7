#include "cli/input/html/page_styles.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "cli/input/html/display.h"
#include "cli/input/html/letters.h"
#include "cli/input/html/parsed_page.h"

namespace vietmend {
namespace page_styles {

enum class Medium : unsigned char { every_screen, some, none };

}  // namespace page_styles

namespace {

using page_styles::Medium;

constexpr std::size_t kMostRulesOfKey = 256;  // more are asked of no element
constexpr std::string_view kCombinators = " \t\n\r\f>+~";
constexpr std::uint64_t kImportant = std::uint64_t{1} << 63U;
constexpr unsigned kOrderBits = 32;

bool is_name(char c) {
  return is_ascii_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}

// Calls use(word) for each word of a list divided by white space.
template <typename Use>
void for_each_word(std::string_view list, Use use) {
  while (true) {
    list = without_html_space(list);
    if (list.empty()) return;
    const std::size_t end = std::min(list.find_first_of(" \t\n\r\f"), list.size());
    use(list.substr(0, end));
    list.remove_prefix(end);
  }
}

std::string without_comments(std::string_view css) {
  std::string out;
  for (std::size_t begin = 0; begin < css.size();) {
    const std::size_t comment = std::min(css.find("/*", begin), css.size());
    out += css.substr(begin, comment - begin);
    const std::size_t end = css.find("*/", std::min(comment + 2, css.size()));
    if (end == std::string_view::npos) break;
    out += ' ';
    begin = end + 2;
  }
  return out;
}

// Where the first of some signs stands that is in no string.
std::size_t find_outside_strings(std::string_view css, std::string_view signs, std::size_t from = 0) {
  char quote = '\0';
  for (std::size_t i = from; i < css.size(); ++i) {
    const char c = css[i];
    if (quote != '\0') {
      if (c == '\\') ++i;
      if (c == quote || c == '\n') quote = '\0';
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (signs.find(c) != std::string_view::npos) {
      return i;
    }
  }
  return std::string_view::npos;
}

// The end of a block whose opening brace stands before `from`: at the closing one, or at the end.
std::size_t end_of_block(std::string_view css, std::size_t from) {
  for (int depth = 1;; ++from) {
    from = find_outside_strings(css, "{}", from);
    if (from == std::string_view::npos) return css.size();
    depth += css[from] == '{' ? 1 : -1;
    if (depth == 0) return from;
  }
}

// What "all", "screen, print", "print", "(max-width: 600px)" hold for.
Medium medium_of(std::string_view query) {
  query = without_html_space(query);
  if (query.empty()) return Medium::every_screen;
  Medium medium = Medium::none;
  while (!query.empty()) {
    const std::string one = in_small_letters(without_html_space(query.substr(0, query.find(','))));
    query.remove_prefix(std::min(
        query.size(), query.find(',') == std::string_view::npos ? query.size() : query.find(',') + 1));
    if (one == "all" || one == "screen" || one == "only screen") return Medium::every_screen;
    if (one != "print" && one != "speech" && one != "only print") medium = Medium::some;
  }
  return medium;
}

struct Declared {
  bool none, important;
};

// What declarations say of `display`.
std::optional<Declared> display_of(std::string_view block) {
  std::optional<Declared> declared;
  while (!block.empty()) {
    const std::size_t end = std::min(find_outside_strings(block, ";"), block.size());
    const std::string_view one = block.substr(0, end);
    block.remove_prefix(std::min(end + 1, block.size()));
    const std::size_t colon = one.find(':');
    if (colon == std::string_view::npos ||
        in_small_letters(without_html_space(one.substr(0, colon))) != "display")
      continue;
    const std::string value = in_small_letters(one.substr(colon + 1));
    const std::size_t mark = value.find('!');
    const bool important = mark != std::string::npos &&
                           without_html_space(std::string_view(value).substr(mark + 1)) == "important";
    if (declared && declared->important && !important) continue;
    declared = Declared{without_html_space(std::string_view(value).substr(0, mark)) == "none", important};
  }
  return declared;
}

// Whether a selector waits for what a reader does.
bool waits_for_reader(std::string_view selector) {
  for (const std::string_view state : {":hover", ":focus", ":active", ":target"}) {
    if (selector.find(state) != std::string_view::npos) return true;
  }
  return false;
}

}  // namespace

// Reads style sheets into rules, in order.
class PageStyles::Reader {
 public:
  explicit Reader(PageStyles& styles) : styles_(styles) {}

  bool enter(const GumboNode& node) {
    const GumboTag tag = tag_of(node);
    if (tag == GUMBO_TAG_NOSCRIPT || tag == GUMBO_TAG_TEMPLATE || node.type == GUMBO_NODE_TEMPLATE)
      return false;
    if (tag != GUMBO_TAG_STYLE) return true;
    const char* const type = attribute(node, "type");
    const char* const media = attribute(node, "media");
    medium_ = media == nullptr ? Medium::every_screen : medium_of(media);
    if (type != nullptr && type[0] != '\0' && in_small_letters(type) != "text/css") medium_ = Medium::none;
    in_style_ = true;
    return true;
  }
  void leave(const GumboNode&) { in_style_ = false; }
  void text(const GumboNode& node) {
    if (in_style_ && medium_ != Medium::none) read(without_comments(node.v.text.text), medium_);
  }

 private:
  // Blocks within blocks are read in turn, so that none can nest too deep.
  void read(std::string css, Medium medium) {
    std::vector<std::pair<std::string, Medium>> sheets;
    sheets.emplace_back(std::move(css), medium);
    // Of a sheet within another the rules come behind those of the outer one; where that would tell, a rule
    // of either may hold.
    for (std::size_t s = 0; s < sheets.size(); ++s) {
      const std::string sheet = std::move(sheets[s].first);
      const std::string_view rest = sheet;
      for (std::size_t at = 0; at < rest.size();) {
        const std::size_t brace = find_outside_strings(rest, "{;", at);
        if (brace == std::string_view::npos) break;
        const std::string_view prelude = without_html_space(rest.substr(at, brace - at));
        at = brace + 1;
        if (rest[brace] == ';') continue;
        const std::size_t end = end_of_block(rest, at);
        const std::string_view block = rest.substr(at, end - at);
        at = std::min(end + 1, rest.size());
        if (!prelude.starts_with('@')) {
          read_rule(prelude, block, sheets[s].second);
          continue;
        }
        const std::string name = in_small_letters(prelude.substr(0, prelude.find_first_of(" \t\n\r\f(")));
        Medium inner = Medium::none;
        if (name == "@media") inner = medium_of(prelude.substr(name.size()));
        if (name == "@supports" || name == "@layer" || name == "@container") inner = Medium::some;
        if (inner == Medium::none || sheets.size() > kMostSheets) continue;
        if (sheets[s].second == Medium::some) inner = Medium::some;
        sheets.emplace_back(block, inner);
      }
    }
  }

  void read_rule(std::string_view selectors, std::string_view block, Medium medium) {
    const std::optional<Declared> declared = display_of(block);
    if (!declared) return;
    ++order_;
    while (!selectors.empty()) {
      const std::size_t comma = std::min(selectors.find(','), selectors.size());
      const std::string_view selector = without_html_space(selectors.substr(0, comma));
      selectors.remove_prefix(std::min(comma + 1, selectors.size()));
      if (selector.empty() || waits_for_reader(selector)) continue;
      bool simple = true;
      Named named = named_by(selector, simple);
      const bool certain = simple && medium == Medium::every_screen;
      // What may hide something does not.
      if (declared->none && !certain) continue;
      const std::uint64_t rank =
          (declared->important ? kImportant : 0) | std::uint64_t{named.weight()} << kOrderBits | order_;
      const std::string key = !named.id.empty()        ? "#" + named.id
                              : !named.classes.empty() ? "." + named.classes.front()
                                                       : named.tag;
      std::vector<Rule>& rules = styles_.rules_[key];
      if (rules.size() <= kMostRulesOfKey) rules.push_back({std::move(named), declared->none, certain, rank});
    }
  }

  // What a selector names of the element that it fits; `simple` becomes false where it asks for more.
  static Named named_by(std::string_view selector, bool& simple) {
    const std::size_t last = selector.find_last_of(kCombinators);
    if (last != std::string_view::npos) {
      simple = false;
      selector.remove_prefix(last + 1);
    }
    Named named;
    for (std::size_t i = 0; i < selector.size();) {
      const char sign = selector[i];
      if (sign != '.' && sign != '#' && !is_name(sign)) {
        // The rest asks for a state, an attribute, or for anything.
        simple = false;
        break;
      }
      const std::size_t begin = is_name(sign) ? i : i + 1;
      std::size_t end = begin;
      while (end < selector.size() && is_name(selector[end])) ++end;
      const std::string name(selector.substr(begin, end - begin));
      if (sign == '.') {
        named.classes.push_back(name);
      } else if (sign == '#') {
        named.id = name;
      } else {
        named.tag = in_small_letters(name);
      }
      if (name.empty()) simple = false;
      i = std::max(end, i + 1);
    }
    return named;
  }

  static constexpr std::size_t kMostSheets = 1000;

  PageStyles& styles_;
  bool in_style_ = false;
  Medium medium_ = Medium::none;
  std::uint32_t order_ = 0;
};

bool PageStyles::Named::fits(const GumboNode& element) const {
  if (!tag.empty() && gumbo_normalized_tagname(element.v.element.tag) != tag) return false;
  const char* const given = attribute(element, "id");
  if (!id.empty() && (given == nullptr || id != given)) return false;
  if (classes.empty()) return true;
  const char* const list = attribute(element, "class");
  if (list == nullptr) return false;
  return std::all_of(classes.begin(), classes.end(), [&](const std::string& wanted) {
    bool found = false;
    for_each_word(list, [&](std::string_view word) { found |= word == wanted; });
    return found;
  });
}

std::uint32_t PageStyles::Named::weight() const {
  constexpr std::uint32_t kId = 1U << 16U, kClass = 1U << 8U, kMost = 255;
  return (id.empty() ? 0 : kId) + kClass * std::min(kMost, static_cast<std::uint32_t>(classes.size())) +
         (tag.empty() ? 0 : 1);
}

PageStyles::PageStyles(const GumboNode& page) {
  Reader reader(*this);
  walk(page, reader);
}

const std::vector<PageStyles::Rule>* PageStyles::rules_of(const std::string& key) const {
  const auto found = rules_.find(key);
  return found == rules_.end() ? nullptr : &found->second;
}

bool PageStyles::hide(const GumboNode& element) const {
  if (rules_.empty() || !is_html_element(element)) return false;
  const Rule* holds = nullptr;
  bool may_show = false;
  const auto ask = [&](const std::string& key) {
    const std::vector<Rule>* const rules = rules_of(key);
    if (rules == nullptr) return;
    may_show |= rules->size() > kMostRulesOfKey;
    for (const Rule& rule : *rules) {
      if (!rule.named.fits(element)) continue;
      may_show |= !rule.certain;
      if (rule.certain && (holds == nullptr || rule.rank > holds->rank)) holds = &rule;
    }
  };
  ask("");
  ask(gumbo_normalized_tagname(element.v.element.tag));
  if (const char* const id = attribute(element, "id")) ask("#" + std::string(id));
  if (const char* const classes = attribute(element, "class"))
    for_each_word(classes, [&](std::string_view word) { ask("." + std::string(word)); });
  if (holds == nullptr || !holds->none || may_show) return false;
  return holds->rank >= kImportant || !has_own_display(element);
}

}  // namespace vietmend
