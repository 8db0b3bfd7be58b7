#include "outline/tree.h"

#include <algorithm>

#include "outline/cells.h"
#include "outline/footnotes.h"
#include "outline/said.h"
#include "outline/signs.h"

namespace vietmend {
namespace {

// How wide a node is: it ends all that are as wide or narrower.
enum Width : int {
  kRoot = 0,
  kAttached = 1,
  kForm = 2,
  kPart = 3,
  kArticle = 7,
  kList = 10,
  kItem = 30,
  kInnerItem = 31,
  kLeaf = 40
};

constexpr std::size_t kMostTitleRows = 8;
constexpr std::size_t kLongestTitle = 400;
// A row of as many bytes may have been wrapped at the margin.
constexpr std::size_t kWrapped = 80;

std::vector<Span> marks_of(std::string_view text, std::span<const OutlineRow> rows,
                           std::span<const PathRow> path) {
  std::vector<NoteMark> notes;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (path[i].place != OutlinePlace::footnote || !path[i].begins) continue;
    std::size_t words = 0;
    const std::uint16_t number = footnote_number(text.substr(rows[i].span.begin, rows[i].span.size()), words);
    notes.push_back({{rows[i].span.begin, rows[i].span.begin + words}, number});
  }
  if (notes.empty()) return {};
  return answered_marks(note_marks(text), notes);
}

class TreeBuilder {
 public:
  TreeBuilder(std::string_view text, std::span<const OutlineRow> rows, std::span<const PathRow> path)
      : text_(text),
        rows_(rows),
        path_(path),
        said_(text, marks_of(text, rows, path)),
        cells_(cells(text, rows, path)) {
    nodes_.emplace_back();
    nodes_[0].span = {0, text.size()};
    open_.push_back({0, kRoot});
    divides_points_ = divides_points();
    wrapped_ = is_wrapped();
  }

  std::vector<OutlineNode> build(const std::vector<bool>& used) {
    for (row_ = 0; row_ < rows_.size(); ++row_) {
      const PathRow& step = path_[row_];
      if (used[row_]) {
        if (step.place == OutlinePlace::foot && step.begins) close_to(kForm);
        titled_ = false;
        continue;
      }
      switch (step.place) {
        case OutlinePlace::body:
          step.marking.numbering == Numbering::none ? text_row() : marked_row(step);
          break;
        case OutlinePlace::quotation:
          titled_ = false;
          say();
          break;
        case OutlinePlace::footnote:
          footnote_row(step);
          break;
        case OutlinePlace::foot:
          if (step.begins) close_to(kForm);
          say();
          break;
        case OutlinePlace::contents:
          contents_row(step);
          break;
      }
      end_ = rows_[row_].span.end;
    }
    close_to(kRoot + 1);
    nodes_[0].behind = nodes_.size();
    return std::move(nodes_);
  }

 private:
  struct Open {
    std::size_t node;
    int width;
  };

  const OutlineRow& row() const { return rows_[row_]; }
  std::string_view inner() const { return text_.substr(row().span.begin, row().span.size()); }
  OutlineNode& top() { return nodes_[open_.back().node]; }
  Span rest(std::size_t from) const { return {row().span.begin + from, row().span.end}; }

  void close_to(int width) {
    while (open_.back().width >= width && open_.size() > 1) {
      OutlineNode& node = top();
      node.span.end = std::max(node.span.end, end_);
      node.behind = nodes_.size();
      open_.pop_back();
    }
  }

  void open(NodeKind kind, int width) {
    close_to(width);
    OutlineNode node;
    node.kind = kind;
    node.parent = open_.back().node;
    node.span = row().span;
    nodes_.push_back(std::move(node));
    open_.push_back({nodes_.size() - 1, width});
  }

  bool has_open(NodeKind kind) const {
    return std::any_of(open_.begin(), open_.end(),
                       [&](const Open& each) { return nodes_[each.node].kind == kind; });
  }

  NodeKind list_kind(Numbering numbering) {
    const NodeKind above = top().kind;
    const bool wide = numbering <= Numbering::roman;
    if (wide && !has_open(NodeKind::article)) return NodeKind::section;
    switch (numbering) {
      case Numbering::letter:
      case Numbering::lettered:
      case Numbering::letter_bracket:
      case Numbering::deeply_nested:
        return NodeKind::point;
      default:
        if (above == NodeKind::clause) return NodeKind::point;
        return above == NodeKind::point || above == NodeKind::item ? NodeKind::item : NodeKind::clause;
    }
  }

  // Whether "a1)" stands in point a, which lists what it says, and is none that was put in behind it.
  bool stands_in_point(const PathRow& step) const {
    const Marking& marking = step.marking;
    if (marking.numbering == Numbering::lettered) return has_open(NodeKind::point);
    if (marking.numbering != Numbering::letter || marking.value % kStep == 0) return false;
    const auto above = std::find_if(open_.begin(), open_.end(),
                                    [&](const Open& each) { return each.width == kList + step.depth; });
    if (above == open_.end()) return false;
    const OutlineNode& point = nodes_[above->node];
    const std::string_view number = inner().substr(marking.number.begin, marking.number.size());
    if (point.number.size() >= number.size() || !number.starts_with(point.number)) return false;
    const bool lists = above + 1 != open_.end() && nodes_[(above + 1)->node].kind == NodeKind::item;
    // What was put in has the mark of a footnote that says so.
    return lists || said_last(*above).ends_with(':') || (divides_points_ && marking.note == 0);
  }

  // Whether rows end at a margin, and not where their paragraphs do: of many the next begins with a small
  // letter.
  bool is_wrapped() const {
    const auto small =
        std::count_if(rows_.begin(), rows_.end(), [](const OutlineRow& row) { return row.lower; });
    std::ptrdiff_t points = 0;
    for (const PathRow& row : path_) points += row.marking.numbering >= Numbering::letter ? 1 : 0;
    return (small - points) * 8 > static_cast<std::ptrdiff_t>(rows_.size());
  }

  // Whether the document divides points into a1, a2: most of them stand below a colon.
  bool divides_points() const {
    std::ptrdiff_t votes = 0;
    for (std::size_t i = 1; i < rows_.size(); ++i) {
      const Marking& marking = path_[i].marking;
      if (marking.numbering != Numbering::letter || marking.value % kStep != 1 ||
          path_[i].place != OutlinePlace::body)
        continue;
      votes += text_[rows_[i - 1].span.end - 1] == ':' ? 1 : -1;
    }
    return votes > 0;
  }

  // The last that a node and what stands in it say so far.
  std::string_view said_last(const Open& open) const {
    const OutlineNode& last = nodes_.back();
    const OutlineNode& node = nodes_[open.node];
    return last.kind == NodeKind::paragraph && last.number.empty() ? last.text : node.text;
  }

  void marked_row(const PathRow& step) {
    const Marking& marking = step.marking;
    if (step.restarts) open(NodeKind::regulation, kAttached);
    const int width = static_cast<int>(marking.numbering);
    switch (marking.numbering) {
      case Numbering::regulation:
        open(NodeKind::regulation, kAttached);
        break;
      case Numbering::appendix:
        open(NodeKind::appendix, inner().starts_with("P") ? kAttached : kForm);
        break;
      case Numbering::part:
      case Numbering::chapter:
      case Numbering::section:
      case Numbering::subsection:
      case Numbering::article: {
        const int step_down = width - static_cast<int>(Numbering::part);
        constexpr NodeKind kKinds[] = {NodeKind::part, NodeKind::chapter, NodeKind::section,
                                       NodeKind::subsection, NodeKind::article};
        open(kKinds[step_down], kPart + step_down);
        break;
      }
      default: {
        const bool inner = stands_in_point(step);
        close_to(kList + step.depth + (inner ? 1 : 0));
        const NodeKind kind = inner ? NodeKind::item : list_kind(marking.numbering);
        open(kind, kList + step.depth + (inner ? 1 : 0));
      }
    }
    OutlineNode& node = top();
    node.number = inner().substr(marking.number.begin, marking.number.size());
    node.label = label(marking);
    const Span words = rest(marking.title);
    titled_ = is_title(node, words);
    said_.append(titled_ ? node.title : node.text, words, ' ');
    title_rows_ = 1;
    before_ = row_;
  }

  // What the row begins with up to its number, and the sign that goes with it.
  std::string label(const Marking& marking) const {
    if (marking.numbering == Numbering::regulation) return {};
    std::string words(inner().substr(0, marking.number.end));
    std::erase(words, '*');
    switch (marking.numbering) {
      case Numbering::letter:
      case Numbering::lettered:
      case Numbering::digits_paren:
      case Numbering::digits_bracket:
      case Numbering::letter_bracket:
      case Numbering::roman_paren:
        return words + ')';
      case Numbering::digits:
      case Numbering::nested:
      case Numbering::deeply_nested:
      case Numbering::capital:
      case Numbering::roman:
        return words + '.';
      default:
        while (words.ends_with(' ')) words.pop_back();
        return words;
    }
  }

  // Whether what stands behind a number is a title: it does not end as a sentence does.
  bool is_title(const OutlineNode& node, Span words) const {
    const std::string_view title = text_.substr(words.begin, words.size());
    switch (node.kind) {
      case NodeKind::point:
      case NodeKind::item:
        return false;
      case NodeKind::clause:
      case NodeKind::article: {
        if (title.size() > kLongestTitle) return false;
        if (title.empty()) return true;
        const char last = title.back();
        if (last == ';' || last == ':' || last == ',' || last == '/') return false;
        if (last == '.') return node.kind == NodeKind::article && title.size() < 60 && is_followed_by_body();
        if (wrapped_ && row().span.size() >= kWrapped && node.kind == NodeKind::clause) return false;
        return node.kind == NodeKind::article || (title.size() < 250 && is_followed_by_body());
      }
      default:
        return true;
    }
  }

  // Whether the next row goes on below this one.
  bool is_followed_by_body() const {
    const std::size_t next = row_ + 1;
    if (next >= rows_.size() || path_[next].place != OutlinePlace::body) return false;
    const Marking& marking = path_[next].marking;
    if (marking.numbering == Numbering::none) return !rows_[next].lower;
    return marking.numbering > Numbering::article && is_first(marking.value);
  }

  // Whether a row of text goes on with the title above it.
  bool continues_title() {
    const OutlineNode& node = top();
    const OutlineRow& before = rows_[before_];
    if (!titled_ || title_rows_ >= kMostTitleRows || before_ + 1 != row_ || dash(inner()) > 0 ||
        names_state(inner()))
      return false;
    if (node.title.empty()) return row().span.size() < kLongestTitle && (!row().ends || row().capitals);
    if (row().lower) return !before.ends && row().blanks == 0;
    switch (node.kind) {
      case NodeKind::part:
      case NodeKind::chapter:
      case NodeKind::section:
      case NodeKind::subsection:
      case NodeKind::appendix:
      case NodeKind::regulation:
        return (row().capitals || ends_title_of_attached(inner())) && before.capitals && !row().has_cells &&
               row().cell == before.cell && begins_foot(text_, rows_, row_) == 0;
      default:
        return false;
    }
  }

  void text_row() {
    if (continues_title()) {
      said_.append(top().title, row().span, ' ');
      ++title_rows_;
      before_ = row_;
      return;
    }
    titled_ = false;
    if (row().has_cells || row().cell != CellPart::none || cells_[row_]) return table_row();
    if (top().kind == NodeKind::table) close_to(kLeaf);
    const std::size_t text = dash(inner());
    if (text == 0) return say();
    const bool inner_item = inner()[0] == '+' && has_open(NodeKind::item);
    open(NodeKind::item, inner_item ? kInnerItem : kItem);
    said_.append(top().text, rest(text), '\n');
  }

  // Whether the row goes on with the paragraph that the row before it left open.
  bool goes_on() const {
    if (row_ == 0) return false;
    if (row().inner) return true;
    const OutlineRow& before = rows_[row_ - 1];
    if (row().lower)
      return !before.ends || before.span.end != end_ || path_[row_ - 1].place == OutlinePlace::footnote;
    return wrapped_ && !before.ends && !row().capitals && row().blanks == 0 &&
           before.span.size() >= kWrapped && path_[row_ - 1].place == OutlinePlace::body;
  }

  // Appends the row to the node that is open, or to a paragraph of its own: below a clause or a point each
  // unnumbered paragraph is one, and the document and its chapters hold no prose themselves.
  void say() {
    // A footnote does not divide the paragraph that it stands in.
    if (open_.back().width >= kLeaf && (is_note(top()) || !goes_on())) close_to(kLeaf);
    switch (top().kind) {
      case NodeKind::clause:
      case NodeKind::point:
      case NodeKind::item:
        if (path_[row_].place == OutlinePlace::quotation || row().opens_quote || row().quoted || goes_on())
          break;
        if (top().text.empty() && top().title.empty()) break;  // its number stood alone
        open(NodeKind::paragraph, kLeaf);
        break;
      case NodeKind::document:
      case NodeKind::regulation:
      case NodeKind::part:
      case NodeKind::chapter:
      case NodeKind::subsection:
        open(NodeKind::paragraph, kLeaf);
        break;
      default:
        break;
    }
    said_.append(top().text, row().span, goes_on() ? ' ' : '\n');
  }

  static bool is_note(const OutlineNode& node) {
    return node.kind == NodeKind::paragraph && !node.number.empty();
  }

  void table_row() {
    if (top().kind != NodeKind::table) open(NodeKind::table, kLeaf);
    const CellPart cell = row().cell;
    said_.append(top().text, row().span,
                 cell == CellPart::goes_on  ? ' '
                 : cell == CellPart::begins ? '\t'
                                            : '\n');
  }

  void footnote_row(const PathRow& step) {
    titled_ = false;
    if (step.begins) {
      std::size_t words = 0;
      const std::uint16_t number = footnote_number(inner(), words);
      open(NodeKind::paragraph, kLeaf);
      top().number = std::to_string(number);
      said_.append(top().text, rest(words), '\n');
    } else if (top().kind == NodeKind::paragraph) {
      said_.append(top().text, row().span, '\n');
    } else {
      say();
    }
  }

  void contents_row(const PathRow& step) {
    titled_ = false;
    if (step.begins || top().kind != NodeKind::paragraph) open(NodeKind::paragraph, kLeaf);
    said_.append(step.begins ? top().title : top().text, row().span, '\n');
  }

  std::string_view text_;
  std::span<const OutlineRow> rows_;
  std::span<const PathRow> path_;
  Said said_;
  std::vector<bool> cells_;
  std::vector<OutlineNode> nodes_;
  std::vector<Open> open_;
  std::size_t row_ = 0;
  std::size_t end_ = 0;  // of the last row that was taken in
  bool divides_points_ = false;
  bool wrapped_ = false;
  bool titled_ = false;  // the rows so far of the open node are its title
  std::size_t title_rows_ = 0;
  std::size_t before_ = 0;  // the last of them
};

}  // namespace

std::vector<OutlineNode> tree(std::string_view text, std::span<const OutlineRow> rows,
                              std::span<const PathRow> path, const std::vector<bool>& used) {
  return TreeBuilder(text, rows, path).build(used);
}

}  // namespace vietmend
