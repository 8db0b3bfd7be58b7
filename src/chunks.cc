#include <algorithm>
#include <stdexcept>

#include "core/letters.h"
#include "core/line.h"
#include "model/model.h"
#include "outline/head.h"
#include "punctuation/sentences.h"
#include "vietmend/outline.h"
#include "words/word_lists.h"
#include "words/word_set.h"

namespace vietmend {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

// Words between white space: a syllable each.
std::size_t syllables(std::string_view text) {
  std::size_t count = 0;
  bool in_word = false;
  for (const char c : text) {
    count += !is_blank(c) && !in_word ? 1 : 0;
    in_word = !is_blank(c);
  }
  return count;
}

bool is_note(const OutlineNode& node) {
  return node.kind == NodeKind::paragraph && !node.number.empty();
}

// Titles before names, out of the built-in model.
const WordSet& titles() {
  static const WordSet set(
      WordLists::parse(Model::built_in()->section("word-lists"), "word-lists").list("titles"));
  return set;
}

// Where the sentences and the lines of a text end.
std::vector<std::size_t> sentence_ends_of(std::string_view text) {
  std::vector<std::size_t> ends;
  const Line line(text);
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    const Gap& gap = line.gap_after(i);
    if (has_line_break(gap.text) || sentence_ends(line, i, titles()))
      ends.push_back(line.token(i + 1).span.begin);
  }
  // An opening mark belongs to the sentence that it opens.
  for (std::size_t& end : ends) {
    while (end > 0 && !is_blank(text[end - 1])) --end;
  }
  ends.push_back(text.size());
  return ends;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

class Chunker {
 public:
  Chunker(const Outline& outline, std::size_t most) : outline_(outline), most_(most) {
    title_ = titled(outline.type, outline.root().title);
  }

  std::vector<Chunk> all() {
    const std::vector<OutlineNode>& nodes = outline_.nodes;
    for (std::size_t at = 1; at < nodes.size();) {
      if (holds_units(at)) {
        add(at, own(at));
        ++at;
        continue;
      }
      std::string whole = own(at);
      for (std::size_t i = at + 1; i < nodes[at].behind; ++i) append_labelled(whole, i);
      if (syllables(whole) <= most_) {
        add_piece(at, whole);
        add_notes(at);
        at = nodes[at].behind;
      } else {
        add(at, own(at));
        ++at;
      }
    }
    return std::move(chunks_);
  }

 private:
  const OutlineNode& node(std::size_t at) const { return outline_.nodes[at]; }

  // Whether a node is no unit by itself: what stands in it is.
  bool holds_units(std::size_t at) const {
    switch (node(at).kind) {
      case NodeKind::clause:
      case NodeKind::point:
      case NodeKind::item:
      case NodeKind::table:
      case NodeKind::paragraph:
        return false;
      case NodeKind::article:
        for (std::size_t i = at + 1; i < node(at).behind; i = node(i).behind) {
          if (node(i).kind == NodeKind::clause) return true;
        }
        return false;
      default:
        return true;
    }
  }

  // What a node says by itself; an article's and wider titles stand in the path of what is below.
  std::string own(std::size_t at) const {
    const OutlineNode& each = node(at);
    std::string said;
    const bool says_title = each.kind == NodeKind::clause ||
                            (each.kind == NodeKind::article && each.text.empty() && each.behind == at + 1);
    if (says_title) said = each.title;
    if (!said.empty() && !each.text.empty()) said += '\n';
    return said + each.text;
  }

  void append_labelled(std::string& out, std::size_t at) const {
    if (is_note(node(at))) return;
    std::string said = node(at).title;
    if (!said.empty() && !node(at).text.empty()) said += '\n';
    said += node(at).text;
    if (!out.empty()) out += '\n';
    out += node(at).label;
    if (!node(at).label.empty() && !said.empty()) out += ' ';
    if (node(at).kind == NodeKind::item && node(at).label.empty()) out += "- ";
    out += said;
  }

  // Footnotes that stand in a node are pieces by themselves.
  void add_notes(std::size_t at) {
    for (std::size_t i = at + 1; i < node(at).behind; ++i) {
      if (is_note(node(i))) add(i, node(i).text);
    }
  }

  // Adds a text, divided between its sentences where it is too long.
  void add(std::size_t at, const std::string& said) {
    if (syllables(said) <= most_) return add_piece(at, said);
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t count = 0;
    for (const std::size_t next : sentence_ends_of(said)) {
      const std::size_t more = syllables(std::string_view(said).substr(end, next - end));
      if (count > 0 && count + more > most_) {
        add_piece(at, said.substr(begin, end - begin));
        begin = end;
        count = 0;
      }
      count += more;
      end = next;
    }
    add_piece(at, said.substr(begin));
  }

  void add_piece(std::size_t at, std::string_view said) {
    said = trimmed(said);
    if (said.empty()) return;
    Chunk chunk;
    chunk.citation = citation(outline_, at);
    chunk.title = title_;
    chunk.text = said;
    chunk.node = at;
    // The headings above, and its own where that is none of the text.
    std::vector<std::size_t> above;
    const bool heads_itself = node(at).kind != NodeKind::clause || node(at).title.empty();
    if (heads_itself && !node(at).title.empty()) above.push_back(at);
    for (std::size_t i = node(at).parent; i != 0; i = node(i).parent) above.push_back(i);
    for (auto i = above.rbegin(); i != above.rend(); ++i) {
      if (std::string heading = heading_of(*i); !heading.empty()) chunk.path.push_back(std::move(heading));
    }
    chunks_.push_back(std::move(chunk));
  }

  // A heading as a line: "Chương II. QUY ĐỊNH CỤ THỂ", "2. Hồ sơ gồm:".
  std::string heading_of(std::size_t at) const {
    std::string heading = node(at).label;
    std::string_view said = node(at).title;
    if (said.empty() && node(at).kind != NodeKind::article) {
      // Of a clause without a title its first line.
      said = std::string_view(node(at).text).substr(0, node(at).text.find('\n'));
    }
    if (!heading.empty() && !said.empty()) {
      const char last = heading.back();
      heading += last == '.' || last == ')' ? " " : ". ";
    }
    heading += said;
    return heading;
  }

  const Outline& outline_;
  std::size_t most_;
  std::string title_;
  std::vector<Chunk> chunks_;
};

}  // namespace

std::vector<Chunk> chunks(const Outline& outline, std::size_t most) {
  if (most == 0) throw std::invalid_argument("chunks: most must be at least 1");
  return Chunker(outline, most).all();
}

}  // namespace vietmend
