#include "cli/input/html/markup_tags.h"

#include <algorithm>
#include <array>

#include "cli/input/html/letters.h"

namespace vietmend {
namespace {

constexpr std::array<std::string_view, 9> kRawText = {"script", "style",   "textarea", "title",    "xmp",
                                                      "iframe", "noembed", "noframes", "plaintext"};

bool ends_name(char c) {
  return is_html_space(c) || c == '/' || c == '>';
}

}  // namespace

bool next_attribute(std::string_view markup, std::size_t limit, std::size_t& at, MarkupAttribute& attribute) {
  while (at < limit && (is_html_space(markup[at]) || markup[at] == '/')) ++at;
  if (at >= limit) {
    at = limit + 1;
    return false;
  }
  if (markup[at] == '>') {
    ++at;
    return false;
  }
  attribute.begin = at++;  // an attribute may be called "="
  while (at < limit && !ends_name(markup[at]) && markup[at] != '=') ++at;
  attribute.name = in_small_letters(markup.substr(attribute.begin, at - attribute.begin));
  attribute.value = {};
  while (at < limit && is_html_space(markup[at])) ++at;
  if (at >= limit || markup[at] != '=') return true;
  ++at;
  while (at < limit && is_html_space(markup[at])) ++at;
  if (at >= limit || markup[at] == '>') return true;
  const char quote = markup[at];
  const bool quoted = quote == '"' || quote == '\'';
  const std::size_t begin = quoted ? ++at : at;
  while (at < limit && (quoted ? markup[at] != quote : !is_html_space(markup[at]) && markup[at] != '>')) ++at;
  attribute.value = markup.substr(begin, at - begin);
  if (quoted && at < limit) ++at;
  return true;
}

// Behind what begins with "<!", "<?" or "</" and is no tag; false at what else stands there.
bool MarkupTags::pass_over_declaration(std::size_t limit) {
  const std::string_view rest = markup_.substr(at_, limit - at_);
  const auto to = [&](std::size_t found, std::size_t size) {
    at_ = found == std::string_view::npos ? limit : at_ + found + size;
    return true;
  };
  if (rest.starts_with("<!--")) {
    if (at_ < raw_until_) return to(0, 4);
    if (rest.substr(4).starts_with(">")) return to(4, 1);
    if (rest.substr(4).starts_with("->")) return to(4, 2);
    std::size_t dashes = rest.find("--", 4);
    for (; dashes != std::string_view::npos; dashes = rest.find("--", dashes + 1)) {
      if (rest.substr(dashes + 2).starts_with(">")) return to(dashes, 3);
      if (rest.substr(dashes + 2).starts_with("!>")) return to(dashes, 4);
    }
    return to(dashes, 0);
  }
  const bool slash = rest.starts_with("</");
  if (!slash && !rest.starts_with("<!") && !rest.starts_with("<?")) return false;
  if (slash && rest.size() > 2 && is_ascii_letter(rest[2])) return false;
  return to(rest.find('>'), 1);
}

std::size_t MarkupTags::end_of_raw_text(std::string_view name) const {
  if (name == "plaintext") return markup_.size();
  for (std::size_t at = markup_.find("</", at_); at != std::string_view::npos;
       at = markup_.find("</", at + 2)) {
    const std::string_view rest = markup_.substr(at + 2);
    if (rest.size() > name.size() && ends_name(rest[name.size()]) &&
        in_small_letters(rest.substr(0, name.size())) == name) {
      return at;
    }
  }
  return markup_.size();
}

bool MarkupTags::next(MarkupTag& tag) {
  while (true) {
    const std::size_t limit = at_ < raw_until_ ? raw_until_ : markup_.size();
    at_ = std::min(markup_.find('<', at_), limit);
    if (at_ >= markup_.size()) return false;
    if (at_ == limit) continue;
    if (pass_over_declaration(limit)) continue;
    tag.begin = at_++;
    tag.closes = at_ < limit && markup_[at_] == '/';
    if (tag.closes) ++at_;
    if (at_ >= limit || !is_ascii_letter(markup_[at_])) continue;
    const std::size_t name = at_;
    while (at_ < limit && !ends_name(markup_[at_])) ++at_;
    tag.name = in_small_letters(markup_.substr(name, at_ - name));
    tag.attributes = at_;
    MarkupAttribute attribute;
    while (next_attribute(markup_, limit, at_, attribute)) {
    }
    if (at_ > limit) {
      at_ = limit;
      continue;
    }
    tag.end = at_;
    if (tag.closes) return true;
    if (tag.name == "svg" || tag.name == "math" || tag.name == "select") raw_is_doubtful_ = true;
    if (at_ >= raw_until_ && std::find(kRawText.begin(), kRawText.end(), tag.name) != kRawText.end()) {
      const std::size_t end = end_of_raw_text(tag.name);
      if (raw_is_doubtful_) {
        raw_until_ = end;
      } else {
        at_ = end;
      }
    }
    return true;
  }
}

}  // namespace vietmend
