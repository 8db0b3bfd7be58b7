#include "layout/decision.h"

#include <algorithm>
#include <string>

#include "blocks/row_shape.h"

namespace vietmend {
namespace {

std::size_t newlines(std::string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

// The line breaks between two rows that stay, with those of the rows between that hold marks only.
class Between {
 public:
  explicit Between(std::string_view line_break) : run_(line_break) {}

  void blank(std::string_view text) { run_ += text; }
  void marks(std::string_view text, std::string_view line_break) {
    settle();
    done_ += text;
    run_ = line_break;
  }
  void dropped(std::string_view line_break) {
    settle_before_ = settle_before_.empty() ? run_ : longer(settle_before_, run_);
    run_ = line_break;
  }
  std::string text() {
    settle();
    return done_;
  }

 private:
  static std::string longer(const std::string& a, const std::string& b) {
    return newlines(b) > newlines(a) ? b : a;
  }
  void settle() {
    std::string breaks = longer(run_, settle_before_);
    if (newlines(breaks) == 0) breaks.assign(1, '\n');  // the rows stood at a form feed
    if (!settle_before_.empty()) {
      std::erase(breaks, '\f');
      // Beside a row that was dropped one blank row is enough.
      for (std::size_t n = newlines(breaks); n > 2; --n) breaks.erase(0, breaks.find('\n') + 1);
    }
    done_ += breaks;
    settle_before_.clear();
  }

  std::string done_, run_, settle_before_;
};

// What divides two rows that are joined.
std::string joint(const Page& page, const Row& row, const Row& next) {
  std::string text(page.closing(row));
  if (!is_cut_code(page, row, next)) text += ' ';
  text += page.opening(next);
  return text;
}

struct GapText {
  std::size_t gap;  // in the line as it will be
  std::string text;
  EditKind edit;
  float confidence;
  bool inside_code = false;
};

// Makes one token of the parts of a document number that a line break cut ("TT-" and "BTC"), so that no later
// stage takes a part of it for something by itself.
void merge_codes(Line& line, const std::vector<GapText>& gaps) {
  // What a row that was dropped held is not the code's: nothing but white space and the mark may have stood
  // between the parts.
  const auto whole = [&](std::size_t gap) {
    const Span span = line.gap(gap).span;
    std::string came(line.source().substr(span.begin, span.size()));
    std::erase_if(came, [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\f' || c == '\t'; });
    return came == line.gap(gap).text;
  };
  Rewriter out(line);
  for (std::size_t i = 0; i < gaps.size();) {
    if (!gaps[i].inside_code || !whole(gaps[i].gap)) {
      ++i;
      continue;
    }
    std::size_t first = gaps[i].gap - 1;
    while (first > 0 && line.gap(first).text.empty()) --first;
    std::string text(line.token(first).text);
    for (std::size_t k = first + 1; k < gaps[i].gap; ++k) text += line.token(k).text;
    float confidence = 1;
    std::size_t end = gaps[i].gap;
    for (; i < gaps.size() && gaps[i].inside_code && gaps[i].gap == end && whole(end); ++i, ++end) {
      text += line.gap(end).text;
      text += line.token(end).text;
      confidence = std::min(confidence, gaps[i].confidence);
    }
    out.keep(first);
    out.merge(end, text, kind_of(text), EditKind::line, confidence);
  }
  out.finish();
}

}  // namespace

void keep_frozen(const Line& line, const Page& page, Decisions& decisions) {
  for (std::size_t i = 0; i < decisions.size(); ++i) {
    const Row& row = page.rows()[i];
    if (!decisions[i].drop || !row.has_tokens()) continue;
    bool frozen = line.gap_before(row.first).frozen;
    for (std::size_t t = row.first; !frozen && t < row.last; ++t) {
      frozen = line.token(t).frozen || line.gap_after(t).frozen;
    }
    if (frozen) decisions[i] = Decision();
  }
}

bool write(Line& line, const Page& page, const Decisions& decisions) {
  const std::vector<Row>& rows = page.rows();
  const auto kept = [&](std::size_t i) { return rows[i].has_tokens() && !decisions[i].drop; };
  std::size_t first = rows.size(), last = 0;
  bool any = false;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    any |= decisions[i].drop || decisions[i].join;
    if (!kept(i)) continue;
    first = std::min(first, i);
    last = i;
  }
  if (!any || first == rows.size()) return false;

  std::vector<GapText> gaps;
  std::size_t tokens = 0;  // of the line as it will be, before the row in hand
  float confidence = 1;
  EditKind edit = EditKind::boilerplate;
  bool dropped = false;
  const auto note_drop = [&](const Decision& d) {
    confidence = dropped ? std::min(confidence, d.confidence) : d.confidence;
    edit = d.edit;
    dropped = true;
  };

  // Before the first row that stays.
  for (std::size_t i = 0; i < first; ++i) {
    if (decisions[i].drop) note_drop(decisions[i]);
  }
  if (dropped) {
    std::string text;
    for (std::size_t i = 0; i < first; ++i) {
      if (!decisions[i].drop && !rows[i].blank()) text += page.text(rows[i].begin, rows[i].stop);
    }
    text += page.text(rows[first].start, rows[first].letters_begin);
    gaps.push_back({0, std::move(text), edit, confidence});
  }

  for (std::size_t i = first; i < last;) {
    tokens += rows[i].size();
    std::size_t next = i + 1;
    dropped = false;
    Between between(page.line_break(rows[i]));
    for (; !kept(next); ++next) {
      if (decisions[next].drop) {
        note_drop(decisions[next]);
        between.dropped(page.line_break(rows[next]));
      } else if (rows[next].blank()) {
        between.blank(page.text(rows[next].start, rows[next].stop));
      } else {
        between.marks(page.text(rows[next].start, rows[next].end), page.line_break(rows[next]));
      }
    }
    if (decisions[i].join) {
      gaps.push_back({tokens, joint(page, rows[i], rows[next]), EditKind::line, decisions[i].join_confidence,
                      is_cut_code(page, rows[i], rows[next])});
    } else if (dropped) {
      std::string text(page.closing(rows[i]));
      text += between.text();
      text += page.text(rows[next].start, rows[next].letters_begin);
      gaps.push_back({tokens, std::move(text), edit, confidence});
    }
    i = next;
  }

  // Behind the last row that stays.
  dropped = false;
  tokens += rows[last].size();
  std::string end(page.closing(rows[last]));
  for (std::size_t i = last + 1; i < rows.size(); ++i) {
    if (decisions[i].drop) {
      note_drop(decisions[i]);
    } else if (!rows[i].blank()) {
      end += "\n";
      end += page.text(rows[i]);
    }
  }
  if (dropped) {
    if (page.text().ends_with('\n')) end += '\n';
    gaps.push_back({tokens, std::move(end), edit, confidence});
  }

  Rewriter out(line);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!rows[i].has_tokens() || !decisions[i].drop) continue;
    out.keep(rows[i].first);
    out.drop(rows[i].last, decisions[i].edit, decisions[i].confidence);
  }
  out.finish();
  for (const GapText& g : gaps) line.set_gap(g.gap, g.text, g.edit, g.confidence);
  merge_codes(line, gaps);
  return true;
}

}  // namespace vietmend
