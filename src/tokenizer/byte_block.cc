#include "tokenizer/byte_block.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <type_traits>

#include "tokenizer/syllable_key.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "tokenizer/byte_block.cc"
#include <hwy/foreach_target.h>
// After foreach_target.h, which compiles this file once for each kind of processor.
#include <hwy/highway.h>

// NOLINTNEXTLINE: once for all those times.
#ifndef VIETMEND_BYTE_BLOCK_ONCE
#define VIETMEND_BYTE_BLOCK_ONCE
namespace vietmend {
namespace {

// Bytes read before and after those of a block.
constexpr std::size_t kBefore = 2;
constexpr std::size_t kAfter = 1;

// A set of characters of ASCII by the lower half of a byte: a bit for each upper half.
using ByteSet = std::array<std::uint8_t, 16>;
constexpr ByteSet set_of(std::string_view characters) {
  ByteSet set{};
  for (char c : characters) {
    const auto byte = static_cast<unsigned char>(c);
    set[byte & 0xF] = static_cast<std::uint8_t>(set[byte & 0xF] | 1U << (byte >> 4));
  }
  return set;
}
alignas(16) constexpr ByteSet kSpaces = set_of(" \n");
alignas(16) constexpr ByteSet kDigits = set_of("0123456789");
alignas(16) constexpr ByteSet kMarks = set_of(",;:?!\"'-()[]{}");
alignas(16) constexpr ByteSet kStops = set_of(".");
alignas(16) constexpr ByteSet kJoints = set_of("&-./'_@:\\~%+0123456789");
// The bit of an upper half, which those beyond ASCII do not have.
alignas(16) constexpr ByteSet kUpperHalf = {1, 2, 4, 8, 16, 32, 64, 128, 0, 0, 0, 0, 0, 0, 0, 0};

}  // namespace
}  // namespace vietmend
#endif

HWY_BEFORE_NAMESPACE();
namespace vietmend {
namespace HWY_NAMESPACE {

#if HWY_TARGET == HWY_SCALAR

// For a processor without vectors.
void read(const char* text, ByteBlock& block) {
  std::uint64_t capitals = 0, letters = 0, words = 0, beyond = 0, same = 0;
  std::uint64_t spaces = 0, digits = 0, marks = 0, stops = 0, joints = 0;
  for (std::size_t i = 0; i < ByteBlock::kSize; ++i) {
    const auto byte_at = [&](std::size_t n) { return static_cast<unsigned char>(text[n]); };
    const unsigned char now = byte_at(kBefore + i), last = byte_at(kBefore + i - 1);
    const bool follows = now >= 0x80 && now <= 0xBF;
    const bool capital = now >= 'A' && now <= 'Z';
    const bool letter = capital || (now >= 'a' && now <= 'z');
    const bool word = letter || follows || (now >= 0xC3 && now <= 0xC6) || now == 0xE1;
    const auto among = [&](const ByteSet& set) {
      return std::uint64_t{(set[now & 0xF] & kUpperHalf[now >> 4]) != 0} << i;
    };
    capitals |= std::uint64_t{capital} << i;
    letters |= std::uint64_t{letter} << i;
    words |= std::uint64_t{word} << i;
    beyond |= std::uint64_t{now >= 0x80 && !word} << i;
    same |= std::uint64_t{now == byte_at(kBefore + i + 1)} << i;
    spaces |= among(kSpaces);
    digits |= among(kDigits);
    marks |= among(kMarks);
    stops |= among(kStops);
    joints |= among(kJoints);

    unsigned lower = now;
    if (now < 0x80 || (follows && last == 0xC3)) lower |= 0x20;
    const bool two_marks = byte_at(kBefore + i - 2) == 0xE1 && (last | 1) == 0xBB;
    if (follows && (two_marks || (last & 0xFE) == 0xC4)) lower |= 1;
    if (last == 0xC6 && (now == 0xA0 || now == 0xAF)) ++lower;
    block.lower[i] = static_cast<char>(lower);
  }
  block.ascii_letters = letters;
  block.capitals = capitals;
  block.word_bytes = words;
  block.beyond = beyond;
  block.spaces = spaces;
  block.digits = digits;
  block.marks = marks;
  block.stops = stops;
  block.joints = joints;
  block.same = same;
}

#else

namespace hn = hwy::HWY_NAMESPACE;
using Bytes = hn::CappedTag<std::uint8_t, ByteBlock::kSize>;
using Vector = hn::Vec<Bytes>;
using Mask = hn::Mask<Bytes>;

// An integer that has just the size of a mask stays in a register.
HWY_INLINE std::uint64_t bits_of(Mask mask) {
  using Bits =
      std::conditional_t<hn::MaxLanes(Bytes()) == 32, std::uint32_t,
                         std::conditional_t<hn::MaxLanes(Bytes()) == 16, std::uint16_t, std::uint64_t> >;
  Bits bits = 0;
  hn::StoreMaskBits(Bytes(), mask, reinterpret_cast<std::uint8_t*>(&bits));
  if constexpr (std::endian::native == std::endian::big) {
    std::array<char, 8> bytes{};
    std::memcpy(bytes.data(), &bits, sizeof bits);
    return load_eight(bytes.data());
  }
  return bits;
}

// What is not above a limit, taken as numbers without sign.
HWY_INLINE Mask at_most(Vector bytes, std::uint8_t limit) {
  return hn::Lt(bytes, hn::Set(Bytes(), static_cast<std::uint8_t>(limit + 1)));
}

HWY_INLINE Mask is(Vector bytes, std::uint8_t byte) {
  return hn::Eq(bytes, hn::Set(Bytes(), byte));
}

// The letters in lower case, from a vector and the ones that begin one and two bytes before it.
HWY_INLINE Vector lower_case(Vector bytes, Vector last, Vector last_but_one) {
  const Bytes d;
  const Vector one = hn::Set(d, 1);
  const Vector small = hn::Set(d, 0x20);
  const Mask ascii = at_most(bytes, 0x7F);
  const Mask follows = hn::AndNot(ascii, at_most(bytes, 0xBF));
  // À to Ý.
  const Mask c3 = hn::And(follows, is(last, 0xC3));
  // Ă Đ Ĩ Ũ, and of those with two marks, Ạ to Ỹ, the last byte: each capital before its small letter.
  const Mask c4 = is(hn::AndNot(one, last), 0xC4);
  const Mask e1 = hn::And(is(last_but_one, 0xE1), is(hn::Or(last, one), 0xBB));
  // Ơ Ư: the last bits are those of their small letters, or become so by a carry.
  const Mask c6 = hn::And(is(last, 0xC6), hn::Or(is(bytes, 0xA0), is(bytes, 0xAF)));
  const Vector odd = hn::Or(bytes, hn::IfThenElseZero(hn::And(follows, hn::Or(c4, e1)), one));
  const Vector carried = hn::Add(odd, hn::IfThenElseZero(c6, one));
  return hn::Or(carried, hn::IfThenElseZero(hn::Or(ascii, c3), small));
}

// `text` is the block, kBefore bytes before it and kAfter after it.
void read(const char* text, ByteBlock& block) {
  const Bytes d;
  const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text);
  const Vector low_half = hn::Set(d, 0xF);
  const Vector upper_halves = hn::LoadDup128(d, kUpperHalf.data());
  const Vector spaces = hn::LoadDup128(d, kSpaces.data());
  const Vector digits = hn::LoadDup128(d, kDigits.data());
  const Vector marks = hn::LoadDup128(d, kMarks.data());
  const Vector stops = hn::LoadDup128(d, kStops.data());
  const Vector joints = hn::LoadDup128(d, kJoints.data());

  std::uint64_t ascii_letters = 0, capitals = 0, words = 0, beyond = 0, same = 0;
  std::uint64_t is_space = 0, is_digit = 0, is_mark = 0, is_stop = 0, is_joint = 0;
  for (std::size_t i = 0; i < ByteBlock::kSize; i += hn::Lanes(d)) {
    const Vector now = hn::LoadU(d, bytes + kBefore + i);
    const Vector last = hn::LoadU(d, bytes + kBefore + i - 1);
    const Vector last_but_one = hn::LoadU(d, bytes + kBefore + i - 2);
    const Vector next = hn::LoadU(d, bytes + kBefore + i + 1);
    hn::StoreU(lower_case(now, last, last_but_one), d, reinterpret_cast<std::uint8_t*>(&block.lower[i]));

    const Vector halves = hn::And(now, low_half);
    const Vector upper = hn::TableLookupBytes(upper_halves, hn::ShiftRight<4>(now));
    const auto among = [&](Vector set) {
      return bits_of(hn::Ne(hn::And(hn::TableLookupBytes(set, halves), upper), hn::Zero(d))) << i;
    };
    is_space |= among(spaces);
    is_digit |= among(digits);
    is_mark |= among(marks);
    is_stop |= among(stops);
    is_joint |= among(joints);
    const Mask capital = at_most(hn::Sub(now, hn::Set(d, 'A')), 'Z' - 'A');
    const Mask small = at_most(hn::Sub(now, hn::Set(d, 'a')), 'z' - 'a');
    const Mask ascii = at_most(now, 0x7F);
    const Mask alphabet = hn::Or(hn::Or(at_most(hn::Sub(now, hn::Set(d, 0x80)), 0x3F), is(now, 0xE1)),
                                 at_most(hn::Sub(now, hn::Set(d, 0xC3)), 3));
    const std::uint64_t all_capitals = bits_of(capital);
    const std::uint64_t all_letters = bits_of(small) | all_capitals;
    const std::uint64_t all_alphabet = bits_of(alphabet);
    const std::uint64_t all_ascii = bits_of(ascii);
    capitals |= all_capitals << i;
    ascii_letters |= all_letters << i;
    words |= (all_letters | all_alphabet) << i;
    beyond |= all_ascii << i;
    same |= bits_of(hn::Eq(now, next)) << i;
  }
  block.ascii_letters = ascii_letters;
  block.capitals = capitals;
  block.word_bytes = words;
  block.beyond = ~(beyond | words);
  block.spaces = is_space;
  block.digits = is_digit;
  block.marks = is_mark;
  block.stops = is_stop;
  block.joints = is_joint;
  block.same = same;
}

#endif

}  // namespace HWY_NAMESPACE
}  // namespace vietmend
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace vietmend {
namespace {

HWY_EXPORT(read);

using Read = void (*)(const char*, ByteBlock&);

Read best_of(std::int64_t vectors) {
  hwy::GetChosenTarget().Update(vectors);
  return HWY_DYNAMIC_DISPATCH(read);
}

void read_with(Read read, std::string_view text, std::size_t at, ByteBlock& block) {
  if (at >= kBefore && text.size() - at >= ByteBlock::kSize + kAfter) {
    read(text.data() + at - kBefore, block);
    return;
  }
  std::array<char, kBefore + ByteBlock::kSize + kAfter> padded;
  padded.fill('\n');
  const std::string_view rest = text.substr(at, ByteBlock::kSize + kAfter);
  std::copy(rest.begin(), rest.end(), padded.begin() + kBefore);
  read(padded.data(), block);
}

}  // namespace

void read_block(std::string_view text, std::size_t at, ByteBlock& block) {
  static const Read read_best = best_of(hwy::SupportedTargets());
  read_with(read_best, text, at, block);
}

std::vector<std::int64_t> vector_kinds() {
  return hwy::SupportedAndGeneratedTargets();
}

void read_block_with(std::int64_t vectors, std::string_view text, std::size_t at, ByteBlock& block) {
  read_with(best_of(vectors), text, at, block);
  static const std::int64_t supported = hwy::SupportedTargets();
  hwy::GetChosenTarget().Update(supported);
}

}  // namespace vietmend
#endif
