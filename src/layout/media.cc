#include "layout/media.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/confidence.h"
#include "core/letters.h"
#include "core/utf8.h"
#include "layout/caption.h"

namespace vietmend {
namespace {

using std::string_view_literals::operator""sv;

constexpr float kOwnRow = 0.98F;  // it has a row to itself
constexpr float kUpload = 0.97F;  // a path into a folder of uploads
constexpr float kPath = 0.93F;    // another path of an image
constexpr float kCamera = 0.93F;  // a name that a camera gave
constexpr float kCaption = 0.9F;  // a caption that ends with its credit

bool ends_with_one(std::string_view low, const WordLists::Words& endings) {
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view e) { return low.ends_with(e); });
}

bool is_in_one(std::string_view low, const WordLists::Words& folders) {
  return std::any_of(folders.begin(), folders.end(),
                     [&](std::string_view f) { return low.find(f) != std::string_view::npos; });
}

// The marks of a gap that close what stands before it.
std::string_view closing(std::string_view gap) {
  std::size_t i = 0;
  while (i < gap.size()) {
    const utf8::CodePoint c = utf8::at(gap, i);
    if (is_white_space(c.code)) break;
    i += c.size;
  }
  return gap.substr(0, i);
}

// The marks of a gap that open what stands behind it.
std::string_view opening(std::string_view gap) {
  std::size_t i = gap.size();
  while (i > 0) {
    const utf8::CodePoint c = utf8::before(gap, i);
    if (is_white_space(c.code)) break;
    i -= c.size;
  }
  return gap.substr(i);
}

// How sure it is that token i is a left-over; 0 if it is none.
float left_over(const Line& line, std::size_t i, const MediaWords& words) {
  const LineToken& t = line.token(i);
  if (t.kind != TokenKind::path && t.kind != TokenKind::file_name && t.kind != TokenKind::url) return 0;
  if (t.text.find('\\') != std::string_view::npos) return 0;
  const std::string low = lower(t.text);
  if (!ends_with_one(low, words.endings)) return 0;
  // What an opening mark stands right before belongs to the markup or the sentence that opens there:
  // "![Bến](/a/b.jpg)".
  if (!opening(line.gap_before(i).text).empty()) return 0;
  const bool row_begins = i == 0 || has_line_break(line.gap_before(i).text);
  const bool row_ends = i + 1 == line.size() || has_line_break(line.gap_after(i).text);
  const bool spoken_of = i > 0 && words.before_paths.contains(lower(line.token(i - 1).text));
  if (row_begins && row_ends)
    return spoken_of && !has_mark(line.gap_before(i).text) && t.kind == TokenKind::url ? 0 : kOwnRow;
  if (spoken_of || t.kind == TokenKind::url) return 0;
  // In mid-line it must stand between spaces: "(a.jpg)" and "a.jpg, b.jpg" belong to the sentence.
  const std::string_view before = line.gap_before(i).text, after = line.gap_after(i).text;
  if (!row_begins && (before.empty() || sentence_mark(before) == ':' || sentence_mark(before) == ','))
    return 0;
  if (!row_ends && (after.empty() || after.front() != ' ')) return 0;
  if (t.kind == TokenKind::path) {
    if (!low.starts_with('/')) return 0;
    return is_in_one(low, words.folders) ? kUpload : std::count(low.begin(), low.end(), '/') >= 2 ? kPath : 0;
  }
  const bool camera = std::any_of(words.cameras.begin(), words.cameras.end(),
                                  [&](std::string_view c) { return low.starts_with(c); });
  return camera ? kCamera : 0;
}

auto newlines_of(std::string_view gap) {
  return std::count(gap.begin(), gap.end(), '\n');
}

struct LeftOver {
  std::size_t token;
  float confidence;
};

}  // namespace

MediaWords::MediaWords(const WordLists& lists)
    : endings(lists.list("media-endings")),
      folders(lists.list("upload-folders")),
      cameras(lists.list("camera-names")),
      before_paths(lists.list("before-paths")),
      credit(lists.word("credit")) {}

void drop_media(Line& line, const MediaWords& words, double min_confidence) {
  std::vector<LeftOver> found;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line.token(i).frozen || line.gap_before(i).frozen || line.gap_after(i).frozen) continue;
    const float sure = left_over(line, i, words);
    if (sure > 0 && sure_enough(sure, min_confidence)) found.push_back({i, sure});
  }
  if (found.empty() || found.size() == line.size()) return;

  struct Break {
    std::size_t gap;
    std::string text;
    float confidence;
  };
  std::vector<Break> breaks, captions;
  Rewriter out(line);
  for (std::size_t f = 0; f < found.size();) {
    std::size_t last = f;  // the last of a run of left-overs
    while (last + 1 < found.size() && found[last + 1].token == found[last].token + 1) ++last;
    const std::size_t begin = found[f].token, end = found[last].token + 1;
    float sure = 1;
    for (std::size_t i = f; i <= last; ++i) sure = std::min(sure, found[i].confidence);
    const std::string_view before = line.gap_before(begin).text, after = line.gap(end).text;
    std::optional<std::string> text;  // else what Rewriter::drop makes of the gap
    if (begin == 0) {
      text.emplace(has_mark(before) ? before : std::string_view()).append(opening(after));
    } else if (end == line.size()) {
      text.emplace(closing(before)).append(has_mark(after) ? after : after.ends_with('\n') ? "\n"sv : ""sv);
    } else if (!has_line_break(before) && !has_line_break(after)) {
      text.emplace(closing(before)).append("\n").append(opening(after));
      const std::optional<std::size_t> caption = caption_end(line, end, words.credit);
      if (caption && (last + 1 == found.size() || found[last + 1].token >= *caption)) {
        captions.push_back({*caption - (last + 1), "\n", kCaption});
      }
    } else if (newlines_of(before) > 1 && newlines_of(before) > newlines_of(after) && !has_mark(after)) {
      text.emplace(before);
    }
    if (text) breaks.push_back({begin - f, *std::move(text), sure});
    out.keep(begin);
    out.drop(end, EditKind::boilerplate, sure);
    f = last + 1;
  }
  out.finish();
  for (const Break& b : breaks) line.set_gap(b.gap, b.text, EditKind::boilerplate, b.confidence);
  for (const Break& c : captions) {
    if (sure_enough(c.confidence, min_confidence)) line.set_gap(c.gap, c.text, EditKind::line, c.confidence);
  }
}

}  // namespace vietmend
