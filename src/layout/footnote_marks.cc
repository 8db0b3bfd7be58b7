#include "layout/footnote_marks.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/letters.h"
#include "core/utf8.h"

namespace vietmend {
namespace {

using std::string_view_literals::operator""sv;

constexpr float kSure = 0.95F;
constexpr std::size_t kFewestMarks = 2;

// Words that numbers follow.
constexpr std::array kCounted = {
    "điều"sv, "khoản"sv, "điểm"sv, "mục"sv,  "chương"sv, "phần"sv,  "quận"sv, "phường"sv, "tổ"sv,
    "khu"sv,  "lớp"sv,   "bài"sv,  "số"sv,   "ngày"sv,   "tháng"sv, "năm"sv,  "lần"sv,    "thứ"sv,
    "cấp"sv,  "loại"sv,  "nhóm"sv, "hạng"sv, "đường"sv,  "trang"sv, "tập"sv,  "kỳ"sv,     "khóa"sv,
    "đợt"sv,  "phòng"sv, "tầng"sv, "vòng"sv, "quý"sv,    "bảng"sv,  "hình"sv, "biểu"sv,   "mẫu"sv,
    "bước"sv, "câu"sv,   "đội"sv,  "cụm"sv,  "ấp"sv,     "thôn"sv,  "xóm"sv,  "tuyến"sv,  "lộ"sv,
    "khối"sv, "vùng"sv,  "phụ"sv,  "lục"sv,  "gói"sv};

// The number of up to three digits that a token is; 0 if it is none.
int number_of(const LineToken& token) {
  if (token.kind != TokenKind::number || token.text.size() > 3) return 0;
  int number = 0;
  for (const char c : token.text) {
    if (c < '0' || c > '9') return 0;
    number = 10 * number + (c - '0');
  }
  return number;
}

bool begins_with_capital(const LineToken& token) {
  return !token.text.empty() && is_upper(utf8::at(token.text, 0).code);
}

// What may stand between a word and the number of its note.
bool is_tight(std::string_view gap) {
  return gap.empty() || gap == "." || gap == "," || gap == ";" || gap == ":" || gap == ")" || gap == "”" ||
         gap == "”." || gap == ".”" || gap == "”;";
}

// Whether a number may be the mark of a note: glued, or apart from a punctuation mark at the end of a row,
// where some programs put what is set higher.
bool may_be_mark(const Line& line, std::size_t t) {
  if (t == 0 || number_of(line.token(t)) == 0) return false;
  const LineToken& word = line.token(t - 1);
  if (word.kind != TokenKind::syllable || word.text.size() < 2) return false;
  std::string_view before = line.gap_before(t).text;
  const std::string_view after = line.gap_after(t).text;
  if (t + 1 < line.size() && !has_space(after)) return false;
  if (before.size() > 1 && before.ends_with(' ') && has_line_break(after)) before.remove_suffix(1);
  if (!is_tight(before)) return false;
  const std::string low = lower(word.text);
  return std::find(kCounted.begin(), kCounted.end(), low) == kCounted.end();
}

// Whether the row of a note begins with token t.
bool begins_note(const Line& line, std::size_t t) {
  if (t == 0 || t + 2 >= line.size() || number_of(line.token(t)) == 0) return false;
  const std::string_view after = line.gap_after(t).text;
  return has_line_break(line.gap_before(t).text) && (after.empty() || after == " ") &&
         begins_with_capital(line.token(t + 1)) && !has_line_break(line.gap_after(t + 1).text);
}

}  // namespace

bool drop_footnote_marks(Line& line, double min_confidence) {
  if (static_cast<double>(kSure) < min_confidence) return false;
  std::vector<std::size_t> marks, notes;
  for (std::size_t t = 1; t < line.size(); ++t) {
    if (may_be_mark(line, t)) marks.push_back(t);
    if (begins_note(line, t)) notes.push_back(t);
  }
  if (marks.size() < kFewestMarks || notes.size() < kFewestMarks) return false;

  // Each mark takes the first note below it and below the note before that has its number.
  std::vector<std::size_t> noted;
  std::size_t next_note = 0;
  for (const std::size_t mark : marks) {
    std::size_t n = next_note;
    while (n < notes.size() &&
           (notes[n] < mark || number_of(line.token(notes[n])) != number_of(line.token(mark))))
      ++n;
    if (n == notes.size()) continue;
    noted.push_back(mark);
    next_note = n + 1;
  }
  // Of those, the ones that count on.
  std::vector<std::size_t> counted;
  for (std::size_t i = 0; i < noted.size(); ++i) {
    const int number = number_of(line.token(noted[i]));
    const bool on = i > 0 && number_of(line.token(noted[i - 1])) + 1 == number;
    const bool off = i + 1 < noted.size() && number_of(line.token(noted[i + 1])) == number + 1;
    if (on || off) counted.push_back(noted[i]);
  }
  const bool glued = std::any_of(counted.begin(), counted.end(),
                                 [&](std::size_t mark) { return is_tight(line.gap_before(mark).text); });
  if (counted.size() < kFewestMarks || !glued) return false;
  Rewriter out(line);
  for (const std::size_t mark : counted) {
    out.keep(mark);
    out.drop(mark + 1, EditKind::boilerplate, kSure);
  }
  out.finish();
  return true;
}

}  // namespace vietmend
