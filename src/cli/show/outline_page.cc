#include "cli/show/outline_page.h"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "cli/show/outline_anchors.h"
#include "cli/show/visible.h"
#include "page_names.h"

namespace vietmend::cli {
namespace {

constexpr std::string_view kOutlineStyle = R"css(
:root { color-scheme: light dark; --page: #fff; --ink: #1c1e21; --faint: #667079; --rule: #d8dee4; --link: #0b57a4;
        --here: #fff6d6; }
@media (prefers-color-scheme: dark) {
  :root { --page: #14171a; --ink: #dfe3e7; --faint: #8b949e; --rule: #30363d; --link: #79b8ff; --here: #3a3413; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 1rem/1.6 system-ui, "Noto Sans", sans-serif;
       display: grid; grid-template-columns: minmax(14rem, 22rem) minmax(0, 1fr); }
nav { position: sticky; top: 0; height: 100vh; overflow: auto; padding: 1.25rem 1rem; border-right: 1px solid var(--rule);
      font-size: .9rem; line-height: 1.4; }
nav ol { list-style: none; margin: 0; padding: 0; }
nav li { margin: .2rem 0; overflow-wrap: anywhere; }
nav a { color: inherit; text-decoration: none; display: block; padding: .1rem .3rem; border-radius: .25rem; }
nav a:hover { background: var(--here); }
nav .document { font-weight: 600; margin-top: 1rem; }
nav .part, nav .chapter, nav .appendix, nav .regulation { font-weight: 600; margin-top: .5rem; }
nav .d2 { padding-left: .8rem; } nav .d3 { padding-left: 1.6rem; } nav .d4 { padding-left: 2.4rem; }
main { padding: 1.5rem 2rem 40vh; max-width: 56rem; }
header { margin: 2rem 0 1.5rem; } header:first-child { margin-top: 0; }
h1 { font-size: 1.3rem; line-height: 1.35; margin: 0 0 .4rem; overflow-wrap: anywhere; }
header p { margin: 0; color: var(--faint); }
section { margin: .45rem 0; scroll-margin-top: 1rem; }
section p { margin: .25rem 0; white-space: pre-line; overflow-wrap: anywhere; }
section:target { background: var(--here); }
.part > p:first-child, .chapter > p:first-child, .section > p:first-child, .subsection > p:first-child,
.appendix > p:first-child, .regulation > p:first-child { font-weight: 700; margin-top: 1.4rem; }
.article > p:first-child { font-weight: 600; margin-top: 1rem; }
.clause { padding-left: 1.2rem; } .point { padding-left: 2.4rem; } .item { padding-left: 3.6rem; }
.paragraph, .table { padding-left: 1.2rem; } .table p { font-variant-numeric: tabular-nums; white-space: pre-wrap; }
.note { font-size: .88rem; color: var(--faint); }
a { color: var(--link); }
a.self { color: inherit; text-decoration: none; } a.self:hover { text-decoration: underline; }
:focus-visible { outline: 2px solid Highlight; outline-offset: 1px; }
@media (max-width: 48rem) {
  body { display: block; }
  nav { position: static; height: auto; max-height: 40vh; border-right: 0; border-bottom: 1px solid var(--rule); }
  main { padding: 1rem; }
}
@media print { nav { display: none; } body { display: block; } }
)css";

// How far behind the last one a reference is looked for in what a node says.
constexpr std::size_t kFar = 8192;

bool is_heading(NodeKind kind) {
  return kind == NodeKind::regulation || kind == NodeKind::appendix ||
         (kind >= NodeKind::part && kind <= NodeKind::article);
}

void append_link(std::string& out, std::string_view anchor, std::string_view words, std::string_view kind) {
  out += "<a";
  if (!kind.empty()) out += std::string(" class=\"") + std::string(kind) + '"';
  out += " href=\"#";
  out += anchor;
  out += "\">";
  append_html(out, words);
  out += "</a>";
}

// What a heading's row says: "Điều 3. Hồ sơ".
std::string heading(const OutlineNode& node) {
  std::string words = node.label;
  if (!words.empty() && !node.title.empty()) words += words.back() == '.' || words.back() == ')' ? " " : ". ";
  return words + node.title;
}

class DocumentWriter {
 public:
  DocumentWriter(const Outline& outline, std::string_view text, const std::string& prefix)
      : outline_(outline),
        text_(text),
        anchors_(outline_anchors(outline, prefix)),
        references_(references(outline, text)),
        of_(outline.nodes.size()) {
    for (std::size_t i = 0; i < references_.size(); ++i) of_[references_[i].from].push_back(i);
  }

  // What heads the document, and the page.
  std::string name() const {
    std::string words = outline_.type;
    for (const std::string& more : {outline_.number, outline_.root().title}) {
      if (more.empty()) continue;
      if (!words.empty()) words += ' ';
      words += more;
    }
    return words;
  }

  void write_contents(std::string& out) const {
    std::vector<std::size_t> open;
    entry(out, 0, name().empty() ? std::string(outline_words::kUnnamed[0]) : name(), 1);
    for (std::size_t i = 1; i < outline_.nodes.size(); ++i) {
      const OutlineNode& node = outline_.nodes[i];
      if (!is_heading(node.kind)) continue;
      while (!open.empty() && outline_.nodes[open.back()].behind <= i) open.pop_back();
      const std::string words = heading(node);
      entry(out, i, words.empty() ? citation(outline_, i) : words, std::min<std::size_t>(open.size() + 1, 4));
      open.push_back(i);
    }
  }

  void write_document(std::string& out) {
    out += "<header id=\"" + anchors_[0] + "\"><h1>";
    append_html(out, name());
    out += "</h1><p>";
    std::string facts;
    for (const std::string& fact :
         {outline_.issuer, outline_.place, outline_.date, outline_.signer, outline_.office}) {
      if (fact.empty()) continue;
      if (!facts.empty()) facts += " · ";
      facts += fact;
    }
    append_html(out, facts);
    out += "</p></header>\n";
    std::vector<std::size_t> open;
    for (std::size_t i = 1; i <= outline_.nodes.size(); ++i) {
      while (!open.empty() && outline_.nodes[open.back()].behind <= i) {
        out += "</section>\n";
        open.pop_back();
      }
      if (i == outline_.nodes.size()) break;
      write_node(out, i);
      open.push_back(i);
    }
  }

 private:
  void entry(std::string& out, std::size_t node, std::string_view words, std::size_t depth) const {
    out += "<li class=\"" + std::string(vietmend::name(outline_.nodes[node].kind)) + " d" +
           std::to_string(depth) + "\">";
    append_link(out, anchors_[node], words, "");
    out += "</li>\n";
  }

  void write_node(std::string& out, std::size_t at) {
    const OutlineNode& node = outline_.nodes[at];
    const bool note = node.kind == NodeKind::paragraph && !node.number.empty();
    out += "<section class=\"" + std::string(vietmend::name(node.kind)) + (note ? " note" : "") + "\" id=\"" +
           anchors_[at] + "\">";
    next_ = 0;
    if (is_heading(node.kind) || !node.title.empty()) {
      out += "<p>";
      append_link(out, anchors_[at], heading(node), "self");
      out += "</p>";
      if (!node.text.empty()) paragraph(out, at, node.text, "");
    } else if (!node.text.empty() || !node.label.empty()) {
      paragraph(out, at, node.text,
                note                                                ? node.number
                : node.kind == NodeKind::item && node.label.empty() ? "-"
                                                                    : node.label);
    }
  }

  void paragraph(std::string& out, std::size_t at, std::string_view said, std::string_view label) {
    out += "<p>";
    if (!label.empty()) {
      append_link(out, anchors_[at], label, "self");
      out += ' ';
    }
    // References within the document are links, where the node says them as the text does.
    for (; next_ < of_[at].size(); ++next_) {
      const Reference& reference = references_[of_[at][next_]];
      if (!reference.node || *reference.node == 0) continue;
      const std::string_view words = text_.substr(reference.span.begin, reference.span.size());
      const std::size_t found = said.substr(0, kFar).find(words);
      if (found == std::string_view::npos) continue;
      append_html(out, said.substr(0, found));
      append_link(out, anchors_[*reference.node], words, "");
      said.remove_prefix(found + words.size());
    }
    append_html(out, said);
    out += "</p>";
  }

  const Outline& outline_;
  std::string_view text_;
  std::vector<std::string> anchors_;
  std::vector<Reference> references_;
  std::vector<std::vector<std::size_t>> of_;
  std::size_t next_ = 0;
};

}  // namespace

void OutlinePage::add(const Outline& outline, std::string_view text) {
  ++count_;
  DocumentWriter writer(outline, text, count_ == 1 ? std::string() : std::to_string(count_) + '-');
  if (count_ == 1) title_ = writer.name();
  writer.write_contents(contents_);
  writer.write_document(documents_);
}

std::string OutlinePage::html() const {
  std::string out =
      "<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
      "'unsafe-inline'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>";
  append_html(out, title_.empty() ? std::string_view("vietmend outline") : std::string_view(title_));
  out += "</title>\n<style>";
  out += kOutlineStyle;
  out += "</style>\n</head>\n<body>\n<nav aria-label=\"";
  out += outline_words::kContentsName[0];
  out += "\"><ol>\n" + contents_ + "</ol></nav>\n<main>\n" + documents_ + "</main>\n</body>\n</html>\n";
  return out;
}

}  // namespace vietmend::cli
