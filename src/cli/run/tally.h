// What a run has done so far.
#ifndef VIETMEND_SRC_CLI_RUN_TALLY_H_
#define VIETMEND_SRC_CLI_RUN_TALLY_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <span>

#include "vietmend/edit.h"

namespace vietmend::cli {

struct Tally {
  std::uint64_t bytes = 0;       // read, decompressed
  std::uint64_t consumed = 0;    // read, as they lie in the files
  std::uint64_t documents = 0;   // text files and records, the unreadable ones too
  std::uint64_t unreadable = 0;  // passed through, named in a message
  std::array<std::uint64_t, kEditKinds> edits = {};

  void count(std::span<const Edit> made) {
    for (const Edit& edit : made) ++edits[static_cast<std::size_t>(edit.kind)];
  }

  std::uint64_t all_edits() const { return std::accumulate(edits.begin(), edits.end(), std::uint64_t{0}); }

  Tally& operator+=(const Tally& other) {
    bytes += other.bytes;
    consumed += other.consumed;
    documents += other.documents;
    unreadable += other.unreadable;
    for (std::size_t i = 0; i < edits.size(); ++i) edits[i] += other.edits[i];
    return *this;
  }
};

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_RUN_TALLY_H_
