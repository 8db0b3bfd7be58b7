#include <algorithm>
#include <stdexcept>
#include <unordered_map>

#include "core/alphabet.h"
#include "core/letters.h"
#include "core/utf8.h"
#include "outline/law_names.h"
#include "outline_words.h"
#include "vietmend/outline.h"
#include "words/few_words.h"

namespace vietmend {
namespace {

using std::string_view_literals::operator""sv;

// One of the numbers behind a word: "điểm a, b và c".
struct Named {
  Span span;
  std::string number;
};

// What stands in a row of words from the narrowest to the widest.
struct Expression {
  Span span;
  std::vector<Named> points, clauses, articles;
  bool this_clause = false;   // "khoản này"
  bool this_article = false;  // "Điều này"
  NamedDocument document;
  bool empty() const {
    return points.empty() && clauses.empty() && articles.empty() && !this_clause && !this_article &&
           document.end == 0;
  }
};

class ReferenceReader {
 public:
  ReferenceReader(const Outline& outline, std::string_view text)
      : outline_(outline), text_(text), names_(outline.grounds) {
    for (std::size_t i = 1; i < outline.nodes.size(); ++i) {
      const OutlineNode& node = outline.nodes[i];
      if (node.kind == NodeKind::article) articles_.emplace(key(scope_of(i), node.number), i);
    }
  }

  std::vector<Reference> all() {
    std::vector<Expression> row;  // expressions that stand next to one another, and share what the last names
    for (std::size_t at = 0; at < text_.size();) {
      if (!begins_word(at)) {
        ++at;
        continue;
      }
      Expression found = read(at);
      if (found.empty()) {
        ++at;
        continue;
      }
      if (!row.empty() && !continues(row.back(), found)) flush(row);
      at = found.span.end;
      row.push_back(std::move(found));
    }
    flush(row);
    return std::move(references_);
  }

 private:
  static std::string key(std::size_t scope, std::string_view number) {
    return std::to_string(scope) + '/' + std::string(number);
  }

  std::size_t scope_of(std::size_t node) const {
    while (node != 0 && outline_.nodes[node].kind != NodeKind::regulation &&
           outline_.nodes[node].kind != NodeKind::appendix) {
      node = outline_.nodes[node].parent;
    }
    return node;
  }

  bool begins_word(std::size_t at) const {
    const auto lead = static_cast<unsigned char>(text_[at]);
    // The words that references begin with.
    if (lead != 0xC4 && lead != 'k' && lead != 'K' && lead != 'L' && lead != 'B' && lead != 'N' &&
        lead != 'T' && lead != 'Q' && lead != 'P' && lead != 'C' && lead != 'H') {
      return false;
    }
    return at == 0 || text_[at - 1] == ' ' || text_[at - 1] == '\n' || text_[at - 1] == '(' ||
           text_[at - 1] == '\t' || text_.substr(0, at).ends_with("“"sv);
  }

  bool word(std::size_t& at, std::span<const std::string_view> words) const {
    for (const std::string_view each : words) {
      if (!text_.substr(at).starts_with(each)) continue;
      at += each.size();
      return true;
    }
    return false;
  }

  // A number at a place: a letter with a digit, or digits with a letter; empty if there is none.
  std::string number_at(std::size_t at, bool letters) const {
    std::size_t end = at;
    const auto digits = [&] {
      while (end < text_.size() && text_[end] >= '0' && text_[end] <= '9' && end - at < 6) ++end;
    };
    const auto letter = [&] {
      if (end >= text_.size()) return;
      const utf8::CodePoint point = utf8::at(text_, end);
      if (alphabet::kCountingLetters.find(point.code) != std::u32string_view::npos) end += point.size;
    };
    if (letters && !(text_[at] >= '0' && text_[at] <= '9')) {
      letter();
      if (end == at) return {};
      digits();
    } else {
      digits();
      if (end == at) return {};
      if (letters && end < text_.size() && text_[end] == '.') {
        const std::size_t stop = end++;
        digits();
        if (end == stop + 1) end = stop;
      }
      letter();
    }
    if (end < text_.size() && (is_letter(utf8::at(text_, end).code) || text_[end] == '/')) return {};
    return std::string(text_.substr(at, end - at));
  }

  // "a", "a, b và c" behind a word; `at` behind the last.
  std::vector<Named> numbers(std::size_t begin, std::size_t& at, bool letters) const {
    std::vector<Named> found;
    std::size_t next = at;
    for (;;) {
      if (next >= text_.size()) break;
      std::string number = number_at(next, letters);
      if (number.empty()) break;
      const std::size_t first = found.empty() ? begin : next;
      at = next + number.size();
      found.push_back({{first, at}, std::move(number)});
      next = at;
      if (!word(next, outline_words::kBetweenNumbers)) break;
    }
    return found;
  }

  Expression read(std::size_t begin) const {
    Expression found;
    std::size_t at = begin;
    std::size_t end = begin;
    const auto goes_on = [&] {
      at = end;
      if (at != begin && at < text_.size()) {
        if (text_[at] == ' ') ++at;
        word(at, outline_words::kOf);
      }
    };
    if (std::size_t next = at; word(next, outline_words::kPoints)) {
      found.points = numbers(at, next, true);
      if (found.points.empty()) return {};
      end = next;
      goes_on();
    }
    if (std::size_t next = at; word(next, outline_words::kClauses)) {
      if (word(next, outline_words::kThis)) {
        found.this_clause = true;
        end = next;
      } else if (found.clauses = numbers(at, next, false); !found.clauses.empty()) {
        end = next;
      }
      goes_on();
    }
    if (std::size_t next = at; word(next, outline_words::kArticles)) {
      if (word(next, outline_words::kThis)) {
        found.this_article = true;
        end = next;
      } else if (found.articles = numbers(at, next, false); !found.articles.empty()) {
        end = next;
      }
      goes_on();
    }
    if (const NamedDocument named = names_.at(text_, at); named.end > 0) {
      found.document = named;
      end = named.end;
    }
    found.span = {begin, end};
    return end > begin ? found : Expression();
  }

  // "điểm a khoản 1, điểm b khoản 2 Điều 5": both are of article 5.
  bool continues(const Expression& before, const Expression& next) const {
    const std::string_view between = text_.substr(before.span.end, next.span.begin - before.span.end);
    const bool joined = between == "; "sv || is_one(between, outline_words::kBetweenReferences);
    return joined && before.document.end == 0 &&
           (next.document.end == 0 || !next.articles.empty() || next.this_article || !next.clauses.empty());
  }

  // What an expression leaves out because the next one says it.
  static void share(const Expression& next, Expression& each) {
    if (!each.points.empty() && each.clauses.empty() && !each.this_clause && !next.points.empty()) {
      if (each.articles.empty() && !each.this_article) {
        if (!next.clauses.empty()) each.clauses = {next.clauses.front()};
        each.this_clause = next.this_clause;
      }
    }
    if (each.articles.empty() && !each.this_article) {
      if (!next.articles.empty()) each.articles = {next.articles.front()};
      each.this_article = next.this_article;
    }
    if (!each.articles.empty() && each.document.end == 0) each.document = next.document;
  }

  void flush(std::vector<Expression>& row) {
    if (row.empty()) return;
    for (std::size_t i = row.size() - 1; i-- > 0;) share(row[i + 1], row[i]);
    for (const Expression& each : row) add(each);
    row.clear();
  }

  void add(const Expression& found) {
    while (next_node_ < outline_.nodes.size() && outline_.nodes[next_node_].span.begin <= found.span.begin)
      ++next_node_;
    std::size_t from = next_node_ - 1;
    while (from != 0 && outline_.nodes[from].span.end <= found.span.begin) from = outline_.nodes[from].parent;
    // A heading says what it is, and refers to nothing.
    if (from != 0 && outline_.nodes[from].span.begin == found.span.begin &&
        outline_.nodes[from].kind == NodeKind::article && found.points.empty() && found.clauses.empty()) {
      return;
    }
    const std::vector<Named>& narrowest = !found.points.empty()    ? found.points
                                          : !found.clauses.empty() ? found.clauses
                                                                   : found.articles;
    if (narrowest.size() < 2) return add(found, from, found.span, 0);
    for (std::size_t i = 0; i < narrowest.size(); ++i) {
      Span span = narrowest[i].span;
      if (i + 1 == narrowest.size()) span.end = std::max(span.end, found.span.end);
      add(found, from, span, i);
    }
  }

  // The `which`th of the narrowest numbers.
  void add(const Expression& found, std::size_t from, Span span, std::size_t which) {
    Reference reference;
    reference.span = span;
    reference.from = from;
    const auto pick = [&](const std::vector<Named>& of, bool narrowest) {
      return of.empty() ? std::string() : of[narrowest ? std::min(which, of.size() - 1) : 0].number;
    };
    reference.point = pick(found.points, true);
    reference.clause = pick(found.clauses, found.points.empty());
    reference.article = pick(found.articles, found.points.empty() && found.clauses.empty());
    if (found.document.end > 0 && !found.document.itself) {
      reference.document = found.document.name;
      reference.citation = written(reference, found.document.name);
    } else {
      resolve(found, reference);
    }
    if (reference.citation.empty()) reference.citation = text_.substr(span.begin, span.size());
    references_.push_back(std::move(reference));
  }

  static std::string written(const Reference& reference, std::string_view document) {
    std::string all;
    const auto say = [&](std::string_view word, std::string_view number) {
      if (number.empty()) return;
      if (!all.empty()) all += ' ';
      all += word;
      all += number;
    };
    say(outline_words::kCitedPoint[0], reference.point);
    say(outline_words::kCitedClause[0], reference.clause);
    say(outline_words::kCitedArticle[0], reference.article);
    say("", document);
    return all;
  }

  // The nearest node above, or the node itself, of a kind; 0 if there is none.
  std::size_t above(std::size_t node, NodeKind kind) const {
    while (node != 0 && outline_.nodes[node].kind != kind) node = outline_.nodes[node].parent;
    return node;
  }

  std::size_t child(std::size_t node, NodeKind kind, std::string_view number) const {
    for (std::size_t i = node + 1; i < outline_.nodes[node].behind; i = outline_.nodes[i].behind) {
      if (outline_.nodes[i].kind == kind && outline_.nodes[i].number == number) return i;
    }
    return 0;
  }

  // Finds what is meant within the document.
  void resolve(const Expression& found, Reference& reference) {
    std::size_t node = 0;
    bool complete = true;
    if (!reference.article.empty()) {
      const std::size_t scope = scope_of(reference.from);
      auto at = articles_.find(key(scope, reference.article));
      if (at == articles_.end() && scope != 0) at = articles_.find(key(0, reference.article));
      complete = at != articles_.end();
      node = complete ? at->second : 0;
    } else if (!reference.clause.empty() || !reference.point.empty() || found.this_clause ||
               found.this_article) {
      node = above(reference.from, NodeKind::article);
      complete = node != 0;
      if (complete) reference.article = outline_.nodes[node].number;
    }
    if (complete && !reference.clause.empty()) {
      const std::size_t clause = child(node, NodeKind::clause, reference.clause);
      complete = clause != 0;
      if (complete) node = clause;
    } else if (complete && (found.this_clause ||
                            (!reference.point.empty() && found.articles.empty() && !found.this_article))) {
      const std::size_t clause = above(reference.from, NodeKind::clause);
      if (clause != 0) {
        node = clause;
        reference.clause = outline_.nodes[clause].number;
      }
    }
    if (complete && !reference.point.empty()) {
      const std::size_t point = child(node, NodeKind::point, reference.point);
      complete = point != 0;
      if (complete) node = point;
    }
    if (complete) reference.node = node;
    reference.citation = complete ? citation(outline_, node) : written(reference, citation(outline_, 0));
  }

  const Outline& outline_;
  std::string_view text_;
  LawNames names_;
  std::unordered_map<std::string, std::size_t> articles_;
  std::size_t next_node_ = 1;
  std::vector<Reference> references_;
};

}  // namespace

std::vector<Reference> references(const Outline& outline, std::string_view text) {
  if (outline.nodes.empty() || outline.root().span.end > text.size()) {
    throw std::invalid_argument("references: the text is not the one that was outlined");
  }
  return ReferenceReader(outline, text).all();
}

}  // namespace vietmend
