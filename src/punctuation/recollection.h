// What the tagger guessed of a text when it was read before, for a text that has hardly changed since.
#ifndef VIETMEND_SRC_PUNCTUATION_RECOLLECTION_H_
#define VIETMEND_SRC_PUNCTUATION_RECOLLECTION_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/line.h"
#include "punctuation/gap_features.h"
#include "punctuation/tagger.h"

namespace vietmend {

// A repaired text is read again, to see whether anything is left to mend, and differs from the first reading
// in a few places. A guess rests on the tokens within the tagger's reach; where those are what they were the
// guess holds and is not made anew. What comes out is, bit for bit, what the tagger alone would say.
// For one text, one tagger and one thread.
class Recollection {
 public:
  struct Reading {
    GapFeatures features;
    Guesses guesses;
  };

  // Reads a line. What is returned is valid until the next call.
  const Reading& read(const Tagger& tagger, const Line& line);

 private:
  std::optional<Reading> last_;
  std::size_t last_size_ = 0;  // in tokens
};

}  // namespace vietmend

#endif  // VIETMEND_SRC_PUNCTUATION_RECOLLECTION_H_
