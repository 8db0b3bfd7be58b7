#include "layout/doubled.h"

#include <algorithm>
#include <string>

#include "blocks/stage_kinds.h"
#include "core/confidence.h"
#include "core/letters.h"
#include "core/utf8.h"
#include "layout/neighbours.h"

namespace vietmend {
namespace {

constexpr std::size_t kFewWords = 5;    // of a row that may be dropped where it follows its double
constexpr std::size_t kManyWords = 12;  // of one that may be dropped where other rows stand between
constexpr std::size_t kReach = 3;       // rows
constexpr float kAdjacent = 0.97F;
constexpr float kNear = 0.93F;
constexpr float kShort = 0.9F;

std::size_t count_words(const Page& page, const Row& row) {
  std::size_t words = 0;
  for (std::size_t i = row.first; i < row.last; ++i) {
    const TokenKind kind = page.line().token(i).kind;
    words += kind == TokenKind::syllable || kind == TokenKind::word || kind == TokenKind::abbreviation;
  }
  return words;
}

std::string key_of(const Page& page, const Row& row) {
  std::string key;
  for (std::size_t i = row.first; i < row.last; ++i) {
    const std::string_view token = page.line().token(i).text;
    // A minus tells two numbers from each other.
    if (is_digit(utf8::at(token, 0).code) && page.line().gap_before(i).text.ends_with('-')) key += '-';
    key += lower(token);
  }
  return key;
}

// How many code points the key of a row has.
std::size_t key_size(const Page& page, const Row& row) {
  std::size_t size = 0;
  for (std::size_t i = row.first; i < row.last; ++i) {
    const std::string_view token = page.line().token(i).text;
    size += is_digit(utf8::at(token, 0).code) && page.line().gap_before(i).text.ends_with('-');
    for (const char byte : token) size += (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
  }
  return size;
}

bool is_form(std::string_view text) {
  return text.find("...") != std::string_view::npos || text.find("……") != std::string_view::npos ||
         text.find("__") != std::string_view::npos;
}

// Whether a row names who made its picture: "Ảnh: P.V", "(Ảnh Minh Hà)".
bool is_caption(const Page& page, const Row& row) {
  for (std::size_t i = row.last - std::min<std::size_t>(row.size(), 8); i < row.last; ++i) {
    const Line& line = page.line();
    if (!is_lowered(line.token(i).text, page.words().credit)) continue;
    if (sentence_mark(line.gap_after(i).text) == ':' || line.gap_before(i).text.ends_with('(')) return true;
  }
  return false;
}

struct Candidate {
  std::size_t row = 0;
  std::size_t words = 0;
  bool may_be = false;       // the double of another, by what it is
  char32_t begin = 0;        // of its key, where it may be
  std::size_t key_size = 0;  // 0 and
  std::string key;           // empty until they are asked for
};

char32_t key_begin(const Page& page, const Row& row) {
  const std::string_view token = page.line().token(row.first).text;
  const char32_t first = utf8::at(token, 0).code;
  return is_digit(first) && page.line().gap_before(row.first).text.ends_with('-') ? U'-' : to_lower(first);
}

// Whether two rows say the same. Rows that begin otherwise or are of different sizes, as nearly all are, need
// no keys to tell.
bool same_key(const Page& page, Candidate& a, Candidate& b) {
  if (!a.may_be || !b.may_be || a.begin != b.begin) return false;
  for (Candidate* c : {&a, &b}) {
    if (c->key_size == 0) c->key_size = key_size(page, page.rows()[c->row]);
  }
  if (a.key_size != b.key_size) return false;
  for (Candidate* c : {&a, &b}) {
    if (c->key.empty()) c->key = key_of(page, page.rows()[c->row]);
  }
  return a.key == b.key;
}

}  // namespace

void find_doubled(const Page& page, const std::vector<RowShape>& shapes, const std::vector<BlockKind>& kinds,
                  double min_confidence, Decisions& decisions) {
  const std::vector<Row>& rows = page.rows();
  std::vector<std::size_t> kept;  // rows that hold tokens and stay so far
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].has_tokens() && !decisions[i].drop) kept.push_back(i);
  }
  // A short row that begins with a capital and has no full stop: what verses are made of, and lists of names.
  const auto is_verse = [&](std::size_t k) {
    if (k >= kept.size()) return false;
    const Row& row = rows[kept[k]];
    const RowShape& s = shapes[kept[k]];
    return row.size() < kManyWords && row.size() >= 3 && !s.lower && !s.alone;
  };

  std::vector<Candidate> last;  // the rows within reach that stay, the nearest last
  for (std::size_t k = 0; k < kept.size(); ++k) {
    const std::size_t i = kept[k];
    Candidate c;
    c.row = i;
    const RowShape& s = shapes[i];
    c.words = count_words(page, rows[i]);
    c.may_be = c.words >= kFewWords && kDoubled.has(kinds[i]) && !is_torn(page, shapes, i);
    if (c.may_be) c.begin = key_begin(page, rows[i]);
    // Whether nothing but dates and by-lines stand between the row and the one `d` before it.
    const auto all_alone = [&](std::size_t d) {
      return std::all_of(last.end() - static_cast<std::ptrdiff_t>(d - 1), last.end(),
                         [&](const Candidate& between) { return shapes[between.row].alone; });
    };
    bool dropped = false;
    for (std::size_t d = 1; d <= last.size() && c.may_be; ++d) {
      Candidate& other = last[last.size() - d];
      if (!same_key(page, other, c)) continue;
      const bool many = c.words >= kManyWords;
      if (is_form(page.text(rows[i])) || s.lower || (!many && (d > 1 || s.alone))) break;
      if (d > 1 && !is_caption(page, rows[i]) && !all_alone(d)) break;
      if (!many && (s.start == RowStart::bullet || s.start == RowStart::item)) break;
      // Verse: short rows on both sides. At the beginning of a text a title may stand twice.
      if (!many && is_verse(k + 1) && (k > 1 ? is_verse(k - 2) : is_verse(k + 2))) break;
      const float sure = d > 1 ? kNear : many ? kAdjacent : kShort;
      if (!sure_enough(sure, min_confidence)) break;
      if (shapes[other.row].capitals && !s.capitals && d == 1) {
        decisions[other.row].drop_as(EditKind::duplicate, sure);
        other = std::move(c);
      } else {
        decisions[i].drop_as(EditKind::duplicate, sure);
      }
      dropped = true;
      break;
    }
    if (dropped) continue;
    if (last.size() == kReach) last.erase(last.begin());
    last.push_back(std::move(c));
  }
}

}  // namespace vietmend
