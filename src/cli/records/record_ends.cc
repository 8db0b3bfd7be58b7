#include "cli/records/record_ends.h"

#include <algorithm>
#include <optional>

#include "cli/records/table_row.h"
#include "cli/records/warc_header.h"

namespace vietmend::cli {
namespace {

class LineEnds : public RecordEnds {
 public:
  std::size_t end(std::string_view held, std::size_t seen) override {
    const std::size_t at = held.find('\n', seen);
    return at == npos ? npos : at + 1;
  }
};

class RowEnds : public RecordEnds {
 public:
  explicit RowEnds(char separator) : row_(separator) {}

  std::size_t end(std::string_view held, std::size_t seen) override {
    for (std::size_t i = seen; i < held.size(); ++i) {
      if (row_.step(held[i]) == RowScan::Step::row_end) return i + 1;
    }
    return npos;
  }

 private:
  RowScan row_;
};

// A WARC record is a header, a block as long as the header says, and two line ends. What does not begin with
// a header goes on to the next one.
class WarcEnds : public RecordEnds {
 public:
  std::size_t end(std::string_view held, std::size_t seen) override {
    std::size_t at = seen;
    while (true) {
      switch (part_) {
        case Part::beginning:
          if (held.size() < kWarcMagic.size() && kWarcMagic.starts_with(held)) return npos;
          part_ = held.starts_with(kWarcMagic) ? Part::header : Part::unknown;
          break;
        case Part::header:
          if (!header(held, seen, at)) return npos;
          break;
        case Part::block: {
          const std::size_t count = std::min(left_, held.size() - at);
          at += count;
          left_ -= count;
          if (left_ > 0) return npos;
          part_ = Part::line_ends;
          break;
        }
        case Part::line_ends:
          while (at < held.size() && line_ends_ < 4 && (held[at] == '\r' || held[at] == '\n')) {
            ++at;
            ++line_ends_;
          }
          if (at == held.size() && line_ends_ < 4) return npos;
          return finish(at);
        case Part::unknown: {
          const std::size_t next = held.find(kNextRecord, at - std::min(at, kNextRecord.size() - 1));
          return next == npos ? npos : finish(next + 1);
        }
      }
    }
  }

 private:
  enum class Part : unsigned char { beginning, header, block, line_ends, unknown };
  static constexpr std::string_view kNextRecord = "\nWARC/1.";

  // Whether the whole header is there; then `at` is where the next part begins to look.
  bool header(std::string_view held, std::size_t seen, std::size_t& at) {
    const std::size_t length = warc_header_length(held, seen);
    if (length == npos) return false;
    const std::optional<std::size_t> block = warc_content_length(held.substr(0, length));
    // Without a length the record may end within what was taken for its header, in whatever pieces that came.
    at = block ? length : std::min(kWarcMagic.size(), held.size());
    left_ = block.value_or(0);
    part_ = block ? Part::block : Part::unknown;
    return true;
  }

  std::size_t finish(std::size_t at) {
    part_ = Part::beginning;
    line_ends_ = 0;
    return at;
  }

  Part part_ = Part::beginning;
  std::size_t left_ = 0;  // of the block
  int line_ends_ = 0;
};

}  // namespace

std::unique_ptr<RecordEnds> record_ends(Format format, char separator) {
  if (format == Format::wet) return std::make_unique<WarcEnds>();
  if (format == Format::csv || format == Format::tsv) return std::make_unique<RowEnds>(separator);
  return std::make_unique<LineEnds>();
}

}  // namespace vietmend::cli
