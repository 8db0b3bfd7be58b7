#include "diff_page.h"

#include <cstdio>
#include <vector>

#include "visible.h"
#include "word_changes.h"

namespace vietmend::cli {
namespace {

constexpr std::string_view kStyle = R"css(
:root { color-scheme: light dark; --page: #fff; --ink: #1c1e21; --faint: #6a737d; --rule: #d8dee4; --depth: 45%; }
@media (prefers-color-scheme: dark) {
  :root { --page: #14171a; --ink: #dfe3e7; --faint: #8b949e; --rule: #30363d; --depth: 62%; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 90rem; padding: 1.5rem; background: var(--page); color: var(--ink);
       font: 1rem/1.65 system-ui, "Noto Sans", sans-serif; }
h1 { font-size: 1.25rem; margin: 0 0 .25rem; overflow-wrap: anywhere; }
h2 { font-size: .95rem; margin: 2rem 0 .5rem; color: var(--faint); overflow-wrap: anywhere; }
.kinds { position: sticky; top: 0; display: flex; flex-wrap: wrap; gap: .25rem 1rem; padding: .6rem 0;
         background: var(--page); border-bottom: 1px solid var(--rule); }
.kinds label { white-space: nowrap; }
.kinds mark { padding: 0 .3em; }
.row { display: grid; grid-template-columns: 1fr 1fr; gap: 2rem; border-bottom: 1px solid var(--rule);
       padding: .5rem 0; content-visibility: auto; contain-intrinsic-size: auto 5rem; }
.row p { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; min-width: 0; }
.same { color: var(--faint); }
summary { color: var(--faint); cursor: pointer; padding: .3rem 0; }
del, ins, mark { text-decoration: none; background: none; color: inherit; border-radius: .2em; }
@media (max-width: 45rem) { .row { grid-template-columns: 1fr; gap: .25rem; } }
)css";

// The hue each kind of edit is marked with, in the order of EditKind.
constexpr std::array<int, kEditKinds> kHues = {285, 310, 190, 210, 165, 60, 20, 130, 95, 40, 0};

std::string_view kind_name(std::size_t kind) {
  return name(static_cast<EditKind>(kind));
}

// A mark shows as long as the box of one of its kinds is ticked.
std::string kind_styles() {
  std::string css;
  for (std::size_t kind = 0; kind < kHues.size(); ++kind) {
    const std::string hue = std::to_string(kHues[kind]);
    const std::string of_kind = "." + std::string(kind_name(kind));
    css += "body:has(#" + std::string(kind_name(kind)) + ":checked) :is(del, ins)" + of_kind + ", mark" +
           of_kind + " { background: hsl(" + hue + " 75% 50% / .22); box-shadow: inset 0 -2px hsl(" + hue +
           " 70% var(--depth)); }\n";
  }
  return css;
}

void append_confidence(std::string& out, float confidence) {
  char digits[16];
  const int length = std::snprintf(digits, sizeof digits, "%.2f", static_cast<double>(confidence));
  out.append(digits, static_cast<std::size_t>(length));
}

// <del class="split" title="split 0.98">TEXT</del>
void append_mark(std::string& out, std::string_view element, const std::vector<Edit>& edits,
                 std::string_view text) {
  if (text.empty()) return;
  std::string classes;
  std::string title;
  for (const Edit& edit : edits) {
    const std::string kind(name(edit.kind));
    if ((" " + classes + " ").find(" " + kind + " ") == std::string::npos) {
      classes += (classes.empty() ? "" : " ") + kind;
    }
    if (title.size() > 200) continue;
    title += (title.empty() ? "" : ", ") + kind + " ";
    append_confidence(title, edit.confidence);
  }
  out += "<" + std::string(element) + " class=\"" + classes + "\" title=\"" + title + "\">";
  append_html(out, text);
  out += "</" + std::string(element) + ">";
}

// Builds the rows of one document. A row ends where both texts have the same line break.
class Rows {
 public:
  void add_same(std::string_view text) {
    while (!text.empty()) {
      const std::size_t end = text.find('\n');
      append_html(before_, text.substr(0, end));
      append_html(after_, text.substr(0, end));
      if (end == std::string_view::npos) return;
      end_row();
      text.remove_prefix(end + 1);
    }
  }

  void add_change(const WordChange& change, std::string_view before, std::string_view after) {
    append_mark(before_, "del", change.edits, before);
    append_mark(after_, "ins", change.edits, after);
    changed_ = true;
  }

  std::string finish() && {
    end_row();
    end_same();
    return std::move(rows_);
  }

 private:
  void end_row() {
    if (before_.empty() && after_.empty()) return;
    if (changed_) {
      end_same();
      rows_ +=
          "<div class=\"row\"><p lang=\"vi\">" + before_ + "</p><p lang=\"vi\">" + after_ + "</p></div>\n";
    } else {
      same_ += "<div class=\"row same\"><p lang=\"vi\">" + before_ + "</p><p lang=\"vi\">" + after_ +
               "</p></div>\n";
      ++same_rows_;
    }
    before_.clear();
    after_.clear();
    changed_ = false;
  }

  // Lines that stay what they are fold away where there are many.
  void end_same() {
    constexpr std::size_t kFewRows = 4;
    if (same_rows_ > kFewRows) {
      rows_ += "<details><summary>" + std::to_string(same_rows_) + " lines unchanged</summary>\n" + same_ +
               "</details>\n";
    } else {
      rows_ += same_;
    }
    same_.clear();
    same_rows_ = 0;
  }

  std::string rows_;
  std::string same_;
  std::size_t same_rows_ = 0;
  std::string before_;
  std::string after_;
  bool changed_ = false;
};

}  // namespace

void DiffPage::add(std::string_view name, std::string_view source, const Repaired& repaired) {
  Rows rows;
  std::size_t at = 0;
  for (const WordChange& change : word_changes(source, repaired)) {
    rows.add_same(source.substr(at, change.source.begin - at));
    rows.add_change(change, source.substr(change.source.begin, change.source.size()),
                    std::string_view(repaired.text).substr(change.text.begin, change.text.size()));
    at = change.source.end;
  }
  rows.add_same(source.substr(at));
  documents_ += "<section>\n<h2>";
  append_html(documents_, name);
  documents_ += "</h2>\n" + std::move(rows).finish() + "</section>\n";
  ++tally_.documents;
  tally_.count(repaired.edits);
}

std::string DiffPage::html(std::string_view title) const {
  std::string page =
      "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
      "'unsafe-inline'\">\n"
      "<title>";
  append_html(page, title);
  page += " · vietmend diff</title>\n<style>";
  page += kStyle;
  page += kind_styles();
  page += "</style>\n</head>\n<body>\n<h1>";
  append_html(page, title);
  page +=
      "</h1>\n<p>" + std::to_string(tally_.all_edits()) +
      " edits; the damaged text on the left, the mended one on the right. A mark tells the kind of its edit, "
      "and under the pointer how sure it is.</p>\n<div class=\"kinds\">\n";
  for (std::size_t kind = 0; kind < kHues.size(); ++kind) {
    if (tally_.edits[kind] == 0) continue;
    const std::string word(kind_name(kind));
    page += "<label><input type=\"checkbox\" id=\"" + word + "\" checked> <mark class=\"" + word + "\">" +
            word + "</mark> " + std::to_string(tally_.edits[kind]) + "</label>\n";
  }
  page += "</div>\n<main>\n" + documents_ + "</main>\n</body>\n</html>\n";
  return page;
}

}  // namespace vietmend::cli
