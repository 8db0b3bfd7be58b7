#include "cli/show/diff_page.h"

#include <cstdio>
#include <vector>

#include "cli/show/page_style.h"
#include "cli/show/visible.h"
#include "cli/show/word_changes.h"

namespace vietmend::cli {
namespace {

void append_confidence(std::string& out, float confidence) {
  char digits[16];
  const int length = std::snprintf(digits, sizeof digits, "%.2f", static_cast<double>(confidence));
  out.append(digits, static_cast<std::size_t>(length));
}

// The filter classes of a change's edits, each once.
std::string classes_of(const std::vector<Edit>& edits) {
  std::string classes;
  for (const Edit& edit : edits) {
    const std::string one = filter_class(edit.kind, confidence_band(edit.confidence));
    if ((" " + classes + " ").find(" " + one + " ") != std::string::npos) continue;
    classes += (classes.empty() ? "" : " ") + one;
  }
  return classes;
}

// "split 0.98, capital 0.90"
std::string title_of(const std::vector<Edit>& edits) {
  constexpr std::size_t kLong = 200;
  std::string title;
  for (const Edit& edit : edits) {
    if (title.size() > kLong) return title + ", …";
    title += (title.empty() ? "" : ", ") + std::string(name(edit.kind)) + " ";
    append_confidence(title, edit.confidence);
  }
  return title;
}

// <del class="diacritic3" title="diacritic 0.98">hi<b>ê</b>m</del>: the letters that changed stand out.
void append_mark(std::string& out, std::string_view element, const std::vector<Edit>& edits,
                 std::string_view text, const std::vector<Span>& letters) {
  if (text.empty()) return;
  out +=
      "<" + std::string(element) + " class=\"" + classes_of(edits) + "\" title=\"" + title_of(edits) + "\">";
  std::size_t at = 0;
  for (const Span letter : letters) {
    append_html(out, text.substr(at, letter.begin - at));
    out += "<b>";
    append_html(out, text.substr(letter.begin, letter.size()));
    out += "</b>";
    at = letter.end;
  }
  append_html(out, text.substr(at));
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
    const ChangedLetters letters = changed_letters(change);
    append_mark(before_, "del", change.edits, before, letters.before);
    append_mark(after_, "ins", change.edits, after, letters.after);
    edits_.insert(edits_.end(), change.edits.begin(), change.edits.end());
  }

  std::string finish() && {
    end_row();
    end_same();
    return std::move(rows_);
  }

 private:
  void end_row() {
    if (before_.empty() && after_.empty()) return;
    if (!edits_.empty()) {
      end_same();
      rows_ += "<div class=\"row changed " + classes_of(edits_) + "\" tabindex=\"0\"><p lang=\"vi\">" +
               before_ + "</p><p lang=\"vi\">" + after_ + "</p></div>\n";
    } else {
      same_ += "<div class=\"row same\"><p lang=\"vi\">" + before_ + "</p><p lang=\"vi\">" + after_ +
               "</p></div>\n";
      ++same_rows_;
    }
    before_.clear();
    after_.clear();
    edits_.clear();
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
  std::vector<Edit> edits_;  // of the row
};

// A box to tick, with how many edits there are.
std::string box(const std::string& id, const std::string& label, std::uint64_t count) {
  return "<label><input type=\"checkbox\" id=\"" + id + "\" checked> " + label + " (" +
         std::to_string(count) + ")</label>\n";
}

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
  for (const Edit& edit : repaired.edits) ++in_band_[confidence_band(edit.confidence)];
}

std::string DiffPage::html(std::string_view title) const {
  std::string page =
      "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
      "'unsafe-inline'\">\n"
      "<title>";
  append_html(page, title);
  page += " · vietmend diff</title>\n<style>" + page_style() + "</style>\n</head>\n<body>\n<h1>";
  append_html(page, title);
  page +=
      "</h1>\n<p>" + std::to_string(tally_.all_edits()) + (tally_.all_edits() == 1 ? " edit" : " edits") +
      " in " + std::to_string(tally_.documents) + (tally_.documents == 1 ? " document" : " documents") +
      ". Left: as it was; right: mended. Tab goes from change to change and shows how sure each is, as the "
      "pointer does.</p>\n<form>\n<fieldset><legend>Kind</legend>\n";
  for (std::size_t kind = 0; kind < tally_.edits.size(); ++kind) {
    if (tally_.edits[kind] == 0) continue;
    const std::string word(name(static_cast<EditKind>(kind)));
    page += box(word, "<mark class=\"" + word + "\">" + word + "</mark>", tally_.edits[kind]);
  }
  page += "</fieldset>\n<fieldset><legend>Confidence</legend>\n";
  for (std::size_t band = 0; band < in_band_.size(); ++band) {
    if (in_band_[band] == 0) continue;
    page += box("band" + std::to_string(band), std::string(kConfidenceBands[band].name), in_band_[band]);
  }
  page += "</fieldset>\n</form>\n<main>\n" + documents_ + "</main>\n</body>\n</html>\n";
  return page;
}

}  // namespace vietmend::cli
