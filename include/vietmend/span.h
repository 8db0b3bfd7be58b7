// A span: a stretch of bytes of a text.
#ifndef VIETMEND_SPAN_H_
#define VIETMEND_SPAN_H_

#include <cstddef>

namespace vietmend {

// Half-open byte offsets [begin, end) into some text; which text is said where a Span is handed out.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  constexpr std::size_t size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  friend constexpr bool operator==(const Span&, const Span&) = default;
};

}  // namespace vietmend

#endif  // VIETMEND_SPAN_H_
