#include "unicode/composition.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <vector>

#include "core/letters.h"
#include "core/utf8.h"
#include "unicode/code_range.h"
#include "unicode/common_text.h"

namespace vietmend {
namespace {

// Ranges without marks and without code points that decompose to others for good. What is not in them is
// looked up in utf8proc.
bool plainly_nfc(char32_t code) {
  return code < 0x300 || in(code, 0x388, 0x482) || in(code, 0x48A, 0x52F) || in(code, 0x1E00, 0x1EFF) ||
         in(code, 0x2002, 0x20CF) || in(code, 0x2190, 0x2328) || in(code, 0x2400, 0x2ADB) ||
         in(code, 0x3001, 0x3029) || in(code, 0x3041, 0x3096) || in(code, 0x30A0, 0x30FF) ||
         in(code, 0x3400, 0x9FFF) || in(code, 0xAC00, 0xD7A3) || in(code, 0xFEFF, 0xFFFF) ||
         in(code, 0x1F000, 0x1FAFF);
}

// Whether composition never reaches from before the code point into it. Marks may combine with what is before
// them, and so may the vowels and finals of Hangul and the vowel signs of Kirat Rai, which are letters.
bool begins_stretch(char32_t code) {
  return !is_combining(code) && !in(code, 0x1160, 0x11FF) && !in(code, 0xD7B0, 0xD7FF) &&
         !in(code, 0x16D63, 0x16D6A);
}

using Codes = std::vector<utf8proc_int32_t>;

void decompose(char32_t code, Codes& out) {
  std::array<utf8proc_int32_t, 16> buffer;
  int last_class = 0;
  const auto size =
      utf8proc_decompose_char(static_cast<utf8proc_int32_t>(code), buffer.data(),
                              static_cast<utf8proc_ssize_t>(buffer.size()), UTF8PROC_DECOMPOSE, &last_class);
  if (size <= 0 || static_cast<std::size_t>(size) > buffer.size()) {
    out.push_back(static_cast<utf8proc_int32_t>(code));
    return;
  }
  out.insert(out.end(), buffer.begin(), buffer.begin() + size);
}

bool decomposes(char32_t code) {
  Codes codes;
  decompose(code, codes);
  return codes.size() != 1 || codes[0] != static_cast<utf8proc_int32_t>(code);
}

int combining_class(utf8proc_int32_t code) {
  return utf8proc_get_property(code)->combining_class;
}

// Canonical order: marks of different classes in the order of their classes.
void order(Codes& codes) {
  for (auto begin = codes.begin(); begin != codes.end();) {
    if (combining_class(*begin) == 0) {
      ++begin;
      continue;
    }
    auto end = begin;
    while (end != codes.end() && combining_class(*end) != 0) ++end;
    std::stable_sort(begin, end, [](auto a, auto b) { return combining_class(a) < combining_class(b); });
    begin = end;
  }
}

// The marks of Vietnamese: the shapes of letters, then the tones.
constexpr std::array<utf8proc_int32_t, 8> kCombiningMarks = {0x302, 0x306, 0x31B, 0x300,
                                                             0x301, 0x303, 0x309, 0x323};
constexpr std::size_t kShapes = 3;

// Leaves the first of each mark of Vietnamese on a letter, and puts a shape before a tone where there is one
// of each and nothing else.
void mend_marks(Codes& codes) {
  Codes out;
  for (std::size_t i = 0; i < codes.size();) {
    const utf8proc_int32_t base = codes[i++];
    out.push_back(base);
    const auto folded = base | 0x20;
    if (folded < 'a' || folded > 'z') continue;
    const std::size_t first = out.size();
    std::array<bool, kCombiningMarks.size()> seen{};
    for (; i < codes.size() && combining_class(codes[i]) != 0; ++i) {
      const auto mark = static_cast<std::size_t>(
          std::find(kCombiningMarks.begin(), kCombiningMarks.end(), codes[i]) - kCombiningMarks.begin());
      if (mark < kCombiningMarks.size()) {
        if (seen[mark]) continue;
        seen[mark] = true;
      }
      out.push_back(codes[i]);
    }
    const auto shapes = std::count(seen.begin(), seen.begin() + kShapes, true);
    const auto tones = std::count(seen.begin() + kShapes, seen.end(), true);
    const bool tone_first = out.size() > first &&
                            std::find(kCombiningMarks.begin() + kShapes, kCombiningMarks.end(), out[first]) !=
                                kCombiningMarks.end();
    if (shapes == 1 && tones == 1 && out.size() == first + 2 && tone_first)
      std::swap(out[first], out[first + 1]);
  }
  codes = std::move(out);
}

void append_composed(Codes& codes, Marks marks, std::string& out) {
  order(codes);
  if (marks == Marks::mended) {
    mend_marks(codes);
    order(codes);
  }
  const auto size =
      utf8proc_normalize_utf32(codes.data(), static_cast<utf8proc_ssize_t>(codes.size()),
                               static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_STABLE));
  for (utf8proc_ssize_t i = 0; i < size; ++i) {
    utf8::append(out, static_cast<char32_t>(codes[static_cast<std::size_t>(i)]));
  }
  codes.clear();
}

}  // namespace

std::optional<Span> next_stretch(std::string_view text, std::size_t from) {
  for (std::size_t i = from; i < text.size();) {
    const std::size_t next = next_not_plainly_nfc(text, i);
    if (next >= text.size()) return std::nullopt;
    const utf8::CodePoint c = utf8::at(text, next);
    if (!c.valid || plainly_nfc(c.code)) {
      i = next + c.size;
      continue;
    }
    const bool begins = begins_stretch(c.code);
    if (begins && !decomposes(c.code)) {
      i = next + c.size;
      continue;
    }
    std::size_t begin = next;
    if (!begins && next > from) {
      const utf8::CodePoint base = utf8::before(text, next);
      if (base.valid) begin = next - base.size;
    }
    std::size_t end = next + c.size;
    while (end < text.size()) {
      const utf8::CodePoint after = utf8::at(text, end);
      if (!after.valid || begins_stretch(after.code)) break;
      end += after.size;
    }
    return Span{begin, end};
  }
  return std::nullopt;
}

std::string composed(std::string_view stretch, Marks marks) {
  std::string out;
  Codes codes;
  for (std::size_t i = 0; i < stretch.size();) {
    const utf8::CodePoint c = utf8::at(stretch, i);
    if (c.valid) {
      decompose(c.code, codes);
    } else {
      append_composed(codes, marks, out);
      out.append(stretch, i, c.size);
    }
    i += c.size;
  }
  append_composed(codes, marks, out);
  return out;
}

}  // namespace vietmend
