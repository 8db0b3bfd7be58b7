#include "cli/show/diff_lines.h"

#include <algorithm>
#include <vector>

#include "cli/show/visible.h"
#include "cli/show/word_changes.h"

namespace vietmend::cli {
namespace {

constexpr std::string_view kLineBreak = "↵";
constexpr std::string_view kReset = "\x1b[m";
constexpr std::string_view kHeading = "\x1b[36m";
constexpr std::string_view kRemoved = "\x1b[31m";
constexpr std::string_view kPutIn = "\x1b[32m";
constexpr std::string_view kUnderlined = "\x1b[4m";
constexpr std::string_view kNotUnderlined = "\x1b[24m";
// White space has no colour of its own to show.
constexpr std::string_view kRemovedSpace = "\x1b[41m";
constexpr std::string_view kPutInSpace = "\x1b[42m";

struct Line {
  std::string shown;
  std::size_t number = 1;  // in the source
  bool changed = false;
};

enum class Role : unsigned char { same, removed, put_in };

class LineWriter {
 public:
  explicit LineWriter(bool colour) : colour_(colour) { lines_.emplace_back(); }

  // Adds text; a line break in it ends the line.
  void add(std::string_view text, Role role) {
    while (!text.empty()) {
      const std::size_t end = text.find('\n');
      const std::string_view stretch = text.substr(0, end);
      if (end == std::string_view::npos) return add_stretch(stretch, role);
      add_stretch(role == Role::same ? std::string(stretch) : std::string(stretch) + std::string(kLineBreak),
                  role);
      text.remove_prefix(end + 1);
      if (role != Role::put_in) ++number_;
      lines_.push_back({"", number_, false});
    }
  }

  // Adds text that was taken out without ending the line where its breaks were.
  void add_removed_breaks(std::string_view text) {
    std::string flat;
    for (const char c : text) {
      if (c == '\n') {
        flat += kLineBreak;
        ++number_;
      } else {
        flat += c;
      }
    }
    add_stretch(flat, Role::removed);
  }

  // Adds words that were changed in some of their letters, which are underlined where there are colours.
  void add_words(std::string_view words, const std::vector<Span>& letters, Role role) {
    if (!colour_) return add(words, role);
    Line& line = lines_.back();
    line.changed = true;
    line.shown += role == Role::removed ? kRemoved : kPutIn;
    std::size_t at = 0;
    for (const Span letter : letters) {
      append_visible(line.shown, words.substr(at, letter.begin - at));
      line.shown += kUnderlined;
      append_visible(line.shown, words.substr(letter.begin, letter.size()));
      line.shown += kNotUnderlined;
      at = letter.end;
    }
    append_visible(line.shown, words.substr(at));
    line.shown += kReset;
  }

  std::vector<Line> lines() && {
    if (lines_.back().shown.empty()) lines_.pop_back();
    return std::move(lines_);
  }

 private:
  void add_stretch(std::string_view text, Role role) {
    Line& line = lines_.back();
    if (role == Role::same) return append_visible(line.shown, text);
    line.changed = true;
    if (text.empty()) return;
    const bool removed = role == Role::removed;
    if (colour_) {
      const bool blank = text.find_first_not_of(" \t\r") == std::string_view::npos;
      line.shown += blank ? (removed ? kRemovedSpace : kPutInSpace) : (removed ? kRemoved : kPutIn);
      append_visible(line.shown, text);
      line.shown += kReset;
    } else {
      line.shown += removed ? "[-" : "{+";
      append_visible(line.shown, text);
      line.shown += removed ? "-]" : "+}";
    }
  }

  bool colour_;
  std::size_t number_ = 1;
  std::vector<Line> lines_;
};

std::vector<Line> all_lines(std::string_view source, const Repaired& repaired, bool colour) {
  LineWriter writer(colour);
  std::size_t at = 0;
  for (const WordChange& change : word_changes(source, repaired)) {
    writer.add(source.substr(at, change.source.begin - at), Role::same);
    const std::string_view before = source.substr(change.source.begin, change.source.size());
    const std::string_view after =
        std::string_view(repaired.text).substr(change.text.begin, change.text.size());
    const ChangedLetters letters = changed_letters(change);
    const bool one_row = (std::string(before) + std::string(after)).find('\n') == std::string::npos;
    if (after.empty()) {
      writer.add(before, Role::removed);
    } else if (!letters.before.empty() && one_row) {
      writer.add_words(before, letters.before, Role::removed);
      writer.add_words(after, letters.after, Role::put_in);
    } else {
      writer.add_removed_breaks(before);
      writer.add(after, Role::put_in);
    }
    at = change.source.end;
  }
  writer.add(source.substr(at), Role::same);
  return std::move(writer).lines();
}

}  // namespace

std::string diff_lines(std::string_view name, std::string_view source, const Repaired& repaired,
                       const DiffStyle& style) {
  std::string out;
  if (repaired.edits.empty()) return out;
  const std::vector<Line> lines = all_lines(source, repaired, style.colour);
  std::size_t shown = 0;  // lines before this one are done with
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!lines[i].changed) continue;
    const std::size_t begin = std::max(shown, i - std::min(i, style.context));
    if (begin > shown || shown == 0) {
      std::string heading;
      append_visible(heading, name);
      heading += ":" + std::to_string(lines[begin].number);
      out += style.colour ? std::string(kHeading) + heading + std::string(kReset) : "@@ " + heading + " @@";
      out += '\n';
    }
    shown = std::max(shown, begin);
    // The context behind ends where the next change's begins, or is cut short by it.
    const std::size_t end = std::min(lines.size(), i + 1 + style.context);
    for (std::size_t at = std::max(shown, begin); at < end; ++at) {
      if (at > i && lines[at].changed) break;
      out += lines[at].shown;
      out += '\n';
      shown = at + 1;
    }
  }
  return out;
}

}  // namespace vietmend::cli
