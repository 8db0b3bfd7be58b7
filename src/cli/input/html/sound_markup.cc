#include "cli/input/html/sound_markup.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "cli/input/html/markup_tags.h"

namespace vietmend {
namespace {

constexpr std::size_t kDeepest = 256;
constexpr std::size_t kMostFormatting = 64;
constexpr std::size_t kMostAttributes = 128;
constexpr std::size_t kMostRoots = 64;
// Formatting elements that are opened anew, for all tags and for each.
constexpr std::uint64_t kReopened = 100'000;
constexpr std::uint64_t kReopenedForTag = 4;

enum class Role : unsigned char { formatting, empty, implied, root, isindex, other };

Role role(std::string_view name) {
  constexpr std::array<std::string_view, 14> kFormatting = {
      "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"};
  constexpr std::array<std::string_view, 23> kEmpty = {
      "area",   "base",  "basefont", "bgsound", "br",     "col",      "embed", "frame",
      "hr",     "image", "img",      "input",   "keygen", "link",     "meta",  "param",
      "source", "track", "wbr",      "script",  "style",  "textarea", "title"};
  constexpr std::array<std::string_view, 18> kImplied = {
      "p",     "li",    "dd",    "dt",      "option",   "optgroup", "tr", "td", "th",
      "tbody", "thead", "tfoot", "caption", "colgroup", "rp",       "rt", "rb", "rtc"};
  const auto in = [&](const auto& names) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  if (in(kFormatting)) return Role::formatting;
  if (in(kEmpty)) return Role::empty;
  if (in(kImplied)) return Role::implied;
  if (name == "html" || name == "body" || name == "head") return Role::root;
  return name == "isindex" ? Role::isindex : Role::other;
}

// What is open at a place in the markup, as far as the tags tell.
class OpenElements {
 public:
  void open(const std::string& name) { names_.push_back(name); }

  // Closes the innermost element of the name and those in it.
  void close(std::string_view name) {
    const auto found = std::find(names_.rbegin(), names_.rend(), name);
    if (found != names_.rend()) names_.erase(found.base() - 1, names_.end());
  }

  std::size_t depth() const { return names_.size(); }

 private:
  std::vector<std::string> names_;
};

// Formatting elements that no tag has closed; each is opened anew in the blocks behind it.
class OpenFormatting {
 public:
  bool open(const std::string& name) {
    const auto same = std::count(names_.begin(), names_.end(), name);
    // A link closes the one before it.
    if (same > 0 && (name == "a" || name == "nobr")) return true;
    if (names_.size() == kMostFormatting) return false;
    names_.push_back(name);
    return true;
  }

  void close(std::string_view name) {
    const auto found = std::find(names_.rbegin(), names_.rend(), name);
    if (found != names_.rend()) names_.erase(found.base() - 1);
  }

  std::size_t count() const { return names_.size(); }

 private:
  std::vector<std::string> names_;
};

// Where the attributes of a tag are too many: the first that is.
std::size_t end_of_attributes(std::string_view markup, const MarkupTag& tag) {
  MarkupAttribute attribute;
  std::size_t at = tag.attributes;
  for (std::size_t i = 0; next_attribute(markup, tag.end, at, attribute); ++i) {
    if (i == kMostAttributes) return attribute.begin;
  }
  return std::string_view::npos;
}

// The markup with what goes beyond the limits left out.
class Sound {
 public:
  Sound(std::string_view markup, bool without_formatting)
      : markup_(markup), without_formatting_(without_formatting) {
    MarkupTags tags(markup);
    for (MarkupTag tag; tags.next(tag);) {
      ++tags_;
      read(tag);
    }
  }

  bool reopens_too_much() const { return reopened_ > kReopened + kReopenedForTag * tags_; }

  std::optional<std::string> markup() && {
    if (copied_ == 0) return std::nullopt;
    out_ += markup_.substr(copied_);
    return std::move(out_);
  }

 private:
  void read(const MarkupTag& tag) {
    const Role is = role(tag.name);
    if (is == Role::formatting) return read_formatting(tag);
    // A paragraph opens anew what is open, and so does the text behind it.
    if (is != Role::empty) reopened_ += formatting_.count();
    if (tag.closes) {
      if (is == Role::other) open_.close(tag.name);
      return;
    }
    if (is == Role::isindex) return leave_out(tag, "<br>");
    if (is == Role::root && ++roots_ > kMostRoots) return leave_out(tag, "");
    if (is != Role::empty && open_.depth() >= kDeepest) return leave_out(tag, "<br>");
    if (is == Role::other) open_.open(tag.name);
    shorten(tag);
  }

  void read_formatting(const MarkupTag& tag) {
    if (without_formatting_) return leave_out(tag, "");
    if (tag.closes) return formatting_.close(tag.name);
    if (!formatting_.open(tag.name)) return leave_out(tag, "");
    shorten(tag);
  }

  void leave_out(const MarkupTag& tag, std::string_view in_place) {
    out_ += markup_.substr(copied_, tag.begin - copied_);
    out_ += in_place;
    copied_ = tag.end;
  }

  void shorten(const MarkupTag& tag) {
    const std::size_t end = end_of_attributes(markup_, tag);
    if (end == std::string_view::npos) return;
    out_ += markup_.substr(copied_, end - copied_);
    out_ += '>';
    copied_ = tag.end;
  }

  std::string_view markup_;
  bool without_formatting_;
  OpenElements open_;
  OpenFormatting formatting_;
  std::size_t roots_ = 0;
  std::uint64_t tags_ = 0;
  std::uint64_t reopened_ = 0;
  std::string out_;
  std::size_t copied_ = 0;  // the markup up to here is in out_
};

}  // namespace

std::optional<std::string> sound_markup(std::string_view markup) {
  Sound sound(markup, false);
  if (!sound.reopens_too_much()) return std::move(sound).markup();
  return Sound(markup, true).markup();
}

}  // namespace vietmend
