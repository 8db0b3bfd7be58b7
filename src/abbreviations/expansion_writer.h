// Puts what abbreviations are written out as into a line, with what that changes beside them.
#ifndef VIETMEND_SRC_ABBREVIATIONS_EXPANSION_WRITER_H_
#define VIETMEND_SRC_ABBREVIATIONS_EXPANSION_WRITER_H_

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "abbreviations/surroundings.h"
#include "core/line.h"

namespace vietmend {

// Tokens [begin, end) that are written out as `text`.
struct WrittenOut {
  std::size_t begin, end;
  std::string_view text;
  float confidence;
};

// The line stays as it is until write(), since its tokens are counted meanwhile; the Surroundings see every
// change at once.
class ExpansionWriter {
 public:
  // Both must outlive it.
  ExpansionWriter(Line& line, Surroundings& around) : line_(line), around_(around) {}

  // Gap i gets another text.
  void change_gap(std::size_t i, std::string text, EditKind kind, float confidence);
  // "HĐND,UBND": a comma beside an expansion gets its space.
  void space_comma(std::size_t gap, float confidence);
  // "Nông nghiệp & PTNT": the sign between words is written out with the abbreviation beside it, which is
  // tokens [begin, end).
  void write_ampersands(std::size_t begin, std::size_t end, float confidence);

  // Writes all of it; `expansions` in their order.
  void write(std::span<const WrittenOut> expansions);

 private:
  struct GapChange {
    std::size_t gap;
    std::string text;
    EditKind kind;
    float confidence;
  };
  struct Ampersand {
    std::size_t token;
    float confidence;
  };

  Line& line_;
  Surroundings& around_;
  std::vector<GapChange> gap_changes_;
  std::vector<Ampersand> ampersands_;
};

}  // namespace vietmend

#endif  // VIETMEND_SRC_ABBREVIATIONS_EXPANSION_WRITER_H_
