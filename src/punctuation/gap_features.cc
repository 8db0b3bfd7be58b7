#include "punctuation/gap_features.h"

#include <algorithm>

#include "core/letters.h"
#include "core/token_memo.h"
#include "core/utf8.h"

namespace vietmend {
namespace {

constexpr std::uint64_t kPrime = 0x9E3779B97F4A7C15ULL;

constexpr std::uint64_t mix(std::uint64_t h, std::uint64_t value) {
  h = (h ^ value) * kPrime;
  return h ^ (h >> 29);
}

// Numbers are told apart only by what they can be: a year, a day or month, a longer number, with a fraction.
std::uint64_t hash_number(std::string_view text) {
  const bool plain = text.find_first_not_of("0123456789") == std::string_view::npos;
  if (!plain) return text.back() == '%' ? 11 : 12;
  if (text.size() == 4 && (text[0] == '1' || text[0] == '2')) return 13;
  return std::min<std::size_t>(text.size(), 5);
}

Shape shape_of_word(Casing casing, bool syllable) {
  switch (casing) {
    case Casing::upper:
      return Shape::upper;
    case Casing::mixed:
      return Shape::mixed;
    case Casing::capital:
      return syllable ? Shape::capital : Shape::foreign_capital;
    default:
      return syllable ? Shape::lower : Shape::foreign;
  }
}

// Bits for what stands in a gap beside its sentence mark.
enum GapBits : std::uint8_t { kSpace = 1, kBreak = 2, kClosing = 4, kOpening = 8, kDash = 16, kEnd = 32 };

std::uint8_t gap_bits(std::string_view gap, bool at_end) {
  std::uint8_t bits = at_end ? kEnd : 0;
  for (std::size_t i = 0; i < gap.size();) {
    const utf8::CodePoint c = utf8::at(gap, i);
    i += c.size;
    if (c.code == '\n') bits |= kBreak;
    if (is_white_space(c.code)) {
      bits |= kSpace;
    } else if (c.code == '-' || c.code == U'–' || c.code == U'—' || c.code == '*' || c.code == U'•') {
      bits |= kDash;
    } else if (std::u32string_view(U",.:;?!…").find(c.code) == std::u32string_view::npos) {
      bits |= (bits & (kSpace | kBreak)) != 0 ? kOpening : kClosing;
    }
  }
  return bits;
}

std::uint64_t bucket(std::uint16_t distance) {
  if (distance <= 4) return distance;
  if (distance <= 6) return 5;
  if (distance <= 9) return 6;
  if (distance <= 14) return 7;
  if (distance <= 22) return 8;
  if (distance <= 40) return 9;
  return 10;
}

}  // namespace

struct GapFeatures::Letters {
  std::uint64_t hash = 0x51ED270B;  // of what they are in lower case
  Casing casing = Casing::none;
};

GapFeatures::Seen GapFeatures::seen_of(const LineToken& token, TokenMemo<Letters>& memo) {
  const auto read = [&] {
    return memo.of(token.text, [&] {
      Letters letters;
      letters.casing = lowered(token.text, [&letters](char32_t c) { letters.hash = mix(letters.hash, c); });
      return letters;
    });
  };
  switch (token.kind) {
    case TokenKind::syllable:
    case TokenKind::word: {
      const Letters letters = read();
      return {letters.hash, shape_of_word(letters.casing, token.kind == TokenKind::syllable)};
    }
    case TokenKind::abbreviation:
      return {read().hash, Shape::abbreviation};
    case TokenKind::number:
      return {mix(1, hash_number(token.text)), Shape::number};
    case TokenKind::date:
      return {mix(2, 0), Shape::date};
    case TokenKind::time:
    case TokenKind::amount:
      return {mix(3, 0), Shape::quantity};
    case TokenKind::document_number:
      return {mix(4, 0), Shape::code};
    case TokenKind::url:
    case TokenKind::mail:
    case TokenKind::path:
    case TokenKind::file_name:
      return {mix(5, 0), Shape::address};
    default:
      return {read().hash, Shape::other};
  }
}

GapFeatures::GapFeatures(const Line& line) {
  const std::size_t n = line.size();
  seen_.assign(n + 2 * kPad, {mix(9, 0), Shape::outside});
  marks_.assign(n + 2 * kPad, Mark::none);
  gap_kind_.resize(n);
  open_.resize(n);
  ends_line_.resize(n);
  density_.resize(n);
  cased_.resize(n);
  since_mark_.resize(n);
  until_mark_.resize(n);

  thread_local TokenMemo<Letters> memo;
  std::vector<std::uint32_t> marks_before(n + 1), capitals_before(n + 1);
  for (std::size_t i = 0; i < n; ++i) {
    const LineToken& token = line.token(i);
    const std::string_view gap = line.gap_after(i).text;
    const bool at_end = i + 1 == n;
    const Seen seen = seen_of(token, memo);
    seen_[i + kPad] = seen;
    const bool ordinary = gap == " " && !at_end;
    const std::uint8_t bits = ordinary ? static_cast<std::uint8_t>(kSpace) : gap_bits(gap, at_end);
    gap_kind_[i] = bits;
    const bool parted = (bits & (kSpace | kEnd)) != 0;
    const Mark mark = ordinary || !parted ? Mark::none : mark_of(sentence_mark(gap));
    marks_[i + kPad] = mark;
    open_[i] = parted && mark == Mark::none;
    ends_line_[i] = (bits & (kBreak | kEnd)) != 0;
    marks_before[i + 1] = marks_before[i] + (mark != Mark::none);
    capitals_before[i + 1] = capitals_before[i] + has_capital(seen.shape);
  }
  constexpr std::size_t kFewestCapitals = 100;  // tokens to a capital
  uncased_ = capitals_before[n] * kFewestCapitals <= n;

  std::uint16_t distance = 255;
  for (std::size_t i = 0; i < n; ++i) {
    since_mark_[i] = distance;
    distance = marks_[i + kPad] != Mark::none ? 0 : static_cast<std::uint16_t>(std::min(distance + 1, 255));
  }
  distance = 255;
  for (std::size_t i = n; i-- > 0;) {
    until_mark_[i] = distance;
    distance = marks_[i + kPad] != Mark::none ? 0 : static_cast<std::uint16_t>(std::min(distance + 1, 255));
  }
  for (std::size_t i = 0; i < n; ++i) {
    const std::size_t begin = i < kNear ? 0 : i - kNear, end = std::min(n, i + kNear);
    const std::uint32_t marks = marks_before[end] - marks_before[begin];
    const std::size_t tokens = end - begin;
    // Edited prose has a mark every eight tokens or so.
    density_[i] = marks * 32 < tokens   ? Density::bare
                  : marks * 14 < tokens ? Density::sparse
                                        : Density::normal;
    cased_[i] = capitals_before[end] != capitals_before[begin];
    if (cased_[i] == 0 && seen_[i + kPad].shape == Shape::lower) {
      seen_[i + kPad].shape = Shape::uncased_lower;
    }
  }
}

bool GapFeatures::looks_like(std::size_t i, const GapFeatures& other, std::size_t j) const {
  const Seen& a = seen_[i + kPad];
  const Seen& b = other.seen_[j + kPad];
  return a.letters == b.letters && a.shape == b.shape && marks_[i + kPad] == other.marks_[j + kPad] &&
         gap_kind_[i] == other.gap_kind_[j] && density_[i] == other.density_[j] &&
         cased_[i] == other.cased_[j];
}

bool GapFeatures::stands_like(std::size_t i, const GapFeatures& other, std::size_t j) const {
  return bucket(since_mark_[i]) == bucket(other.since_mark_[j]) &&
         bucket(until_mark_[i]) == bucket(other.until_mark_[j]);
}

std::uint8_t GapFeatures::gap_code(std::size_t i) const {
  const std::uint8_t bits = gap_kind_[i];
  return static_cast<std::uint8_t>(static_cast<unsigned>(mark(i)) | (open(i) ? 8U : 0U) |
                                   (ends_line(i) ? 16U : 0U) | ((bits & kClosing) != 0 ? 32U : 0U) |
                                   ((bits & (kOpening | kDash)) != 0 ? 64U : 0U));
}

// The surroundings of a gap, as the features name them: w, s and m of 0 are the token before the gap, of 1
// the one after it.
struct GapFeatures::View {
  View(const GapFeatures& of, std::size_t i)
      : seen(&of.seen_[i + kPad]),
        marks(&of.marks_[i + kPad]),
        gap(of.gap_kind_[i]),
        dense(static_cast<std::uint64_t>(of.density_[i])),
        since(of.since_mark_[i]),
        until(of.until_mark_[i]) {}

  std::uint64_t w(int k) const { return seen[k].letters; }
  std::uint64_t s(int k) const { return static_cast<std::uint64_t>(seen[k].shape); }
  std::uint64_t m(int k) const { return static_cast<std::uint64_t>(marks[k]); }
  std::uint64_t here() const { return gap << 2 | dense; }
  // A list repeats itself: "cán bộ, công chức, viên chức".
  std::uint64_t repeats() const {
    const auto same = [this](int a, int b) { return static_cast<std::uint64_t>(w(a) == w(b)); };
    return same(0, 2) | same(-1, 1) << 1 | same(0, 1) << 2 | same(0, 3) << 3 | same(-1, 2) << 4 |
           same(-2, 1) << 5 | same(0, -2) << 6 | same(2, 4) << 7 | same(1, 3) << 8 | same(-3, 1) << 9 |
           same(1, 5) << 10 | same(-1, 3) << 11;
  }

  const Seen* seen;
  const Mark* marks;
  std::uint64_t gap, dense;
  std::uint16_t since, until;
};

namespace {

// A feature's hash begins with its number, so that no two of one gap are alike.
constexpr std::uint64_t hashed(std::size_t number, std::uint64_t a, std::uint64_t b = 0, std::uint64_t c = 0,
                               std::uint64_t d = 0) {
  std::uint64_t h = static_cast<std::uint64_t>(number + 1) * 0xD6E8FEB86659FD93ULL;
  h = mix(h, a);
  h = mix(h, b);
  if (c != 0) h = mix(h, c);
  if (d != 0) h = mix(h, d);
  return h;
}

// The features by their number. The compiler knows the number, so that nothing of the choice is left.
template <std::size_t N, typename View>
std::uint64_t feature(const View& v) {
  const auto w = [&v](int k) { return v.w(k); };
  const auto s = [&v](int k) { return v.s(k); };
  const auto m = [&v](int k) { return v.m(k); };
  const auto of = [](auto... parts) { return hashed(N, parts...); };
  if constexpr (N < 8) return of(w(static_cast<int>(N) - 3));
  if constexpr (N == 8) return of(w(1), s(1), v.gap + 1);
  if constexpr (N == 9) return of(w(0), s(0), s(1) + 1);
  if constexpr (N == 10) return of(w(1), s(1) << 4 | s(2), s(0) + 1);
  if constexpr (N == 11) return of(w(2), s(2), s(1) + 1);
  if constexpr (N == 12) return of(w(-1), w(0));
  if constexpr (N == 13) return of(w(0), w(1));
  if constexpr (N == 14) return of(w(1), w(2));
  if constexpr (N == 15) return of(w(-2), w(-1));
  if constexpr (N == 16) return of(w(2), w(3));
  if constexpr (N == 17) return of(w(0), w(2));
  if constexpr (N == 18) return of(w(-1), w(1));
  if constexpr (N == 19) return of(w(0), w(1), s(1) + 1);
  if constexpr (N == 20) return of(w(-1), w(0), s(1) + 1);
  if constexpr (N == 21) return of(w(1), w(2), s(1) << 4 | s(0));
  if constexpr (N == 22) return of(w(-1), w(0), w(1));
  if constexpr (N == 23) return of(w(0), w(1), w(2));
  if constexpr (N == 24) return of(w(-2), w(-1), w(0));
  if constexpr (N == 25) return of(w(1), w(2), w(3));
  if constexpr (N == 26) return of(w(-1), w(0), w(1), w(2));
  if constexpr (N == 27) return of(w(-2), w(0), s(1) + 1);
  if constexpr (N == 28) return of(w(1), w(3), s(1) + 1);
  if constexpr (N == 29) return of(w(1), w(2), w(3), w(4));
  if constexpr (N == 30) return of(w(-3), w(-2), w(-1), w(0));
  if constexpr (N == 31) return of(s(-1) << 12 | s(0) << 8 | s(1) << 4 | s(2), v.here() + 1);
  if constexpr (N == 32)
    return of(s(-2) << 20 | s(-1) << 16 | s(0) << 12 | s(1) << 8 | s(2) << 4 | s(3), v.dense + 1);
  if constexpr (N == 33) return of(v.repeats(), s(0) << 4 | s(1));
  if constexpr (N == 34) return of(v.repeats(), w(0));
  if constexpr (N == 35) return of(v.repeats(), w(1));
  if constexpr (N == 36) return of(m(-1) << 12 | m(-2) << 8 | m(1) << 4 | m(2), v.here() + 1);
  if constexpr (N == 37)
    return of(bucket(v.since) << 4 | bucket(v.until), m(-1) << 4 | m(1), s(1) + 1, v.dense + 1);
  if constexpr (N == 38) return of(bucket(v.since), s(1), v.dense + 1);
  if constexpr (N == 39) return of(v.dense, s(1), w(1));
  if constexpr (N == 40) return of(v.dense, w(0), s(1) + 1);
  if constexpr (N == 41) return of(v.here(), s(0) << 4 | s(1));
  if constexpr (N == 42) return of(v.here(), w(1), s(1) + 1);
  if constexpr (N == 43) return of(v.gap, w(0), s(1) + 1);
}

// The numbers of a row's features.
constexpr std::array<std::size_t, GapFeatures::kCount> kOrder = {
    13, 3,  12, 32, 42, 37,                                                 // the first step
    40, 15, 21, 8,  33,                                                     // the second
    22, 24, 25, 38, 11, 35, 10,                                             // the third
    26, 9,  2,  17, 16, 31, 27, 0,                                          // the fourth
    1,  4,  5,  6,  7,  14, 18, 19, 20, 23, 28, 29, 30, 34, 36, 39, 41, 43  // what remains
};

}  // namespace

template <std::size_t Step, std::size_t... K>
void GapFeatures::extract_step(const View& view, std::uint64_t* out,
                               std::index_sequence<K...> /*in_step*/) const {
  ((out[K] = feature<kOrder[kSteps[Step] + K]>(view)), ...);
}

void GapFeatures::extract(std::size_t i, std::size_t step, std::uint64_t* out) const {
  const View view(*this, i);
  const auto read = [&]<std::size_t Step>(std::integral_constant<std::size_t, Step>) {
    extract_step<Step>(view, out, std::make_index_sequence<kSteps[Step + 1] - kSteps[Step]>());
  };
  switch (step) {
    case 0:
      return read(std::integral_constant<std::size_t, 0>());
    case 1:
      return read(std::integral_constant<std::size_t, 1>());
    case 2:
      return read(std::integral_constant<std::size_t, 2>());
    case 3:
      return read(std::integral_constant<std::size_t, 3>());
    default:
      return read(std::integral_constant<std::size_t, 4>());
  }
}

void GapFeatures::extract(std::size_t i, Row& row) const {
  for (std::size_t step = 0; step < kStepCount; ++step) extract(i, step, row.data() + kSteps[step]);
}

}  // namespace vietmend
