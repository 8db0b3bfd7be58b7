#include "diff.h"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

#include "diff_lines.h"
#include "diff_page.h"
#include "output_file.h"
#include "record.h"
#include "repaired_batch.h"

namespace vietmend::cli {
namespace {

bool in_colour(Colour colour) {
  if (colour != Colour::automatic) return colour == Colour::always;
  const char* no_colour = std::getenv("NO_COLOR");
  return (no_colour == nullptr || *no_colour == '\0') && ::isatty(STDOUT_FILENO) == 1;
}

// Repairs the documents of a batch and shows them with show(name, source, repaired).
template <typename Show>
class BatchDiff {
 public:
  BatchDiff(const DiffRequest& request, Show show)
      : repairer_(request.options), file_(request.file), reader_(request.field), show_(show) {}

  void operator()(const Batch& batch) {
    if (!batch.failure.empty()) {
      complain(batch.failure);
      exit_ = worse(exit_, Exit::failed);
    } else if (batch.format == Format::text) {
      show_(file_, batch.bytes, repairer_.repair(batch.bytes));
    } else {
      lines(batch);
    }
  }

  Exit exit() const { return exit_; }

 private:
  void lines(const Batch& batch) {
    std::uint64_t number = batch.first_line;
    for (std::string_view rest = batch.bytes; !rest.empty(); ++number) {
      const std::string_view line = rest.substr(0, std::min(rest.find('\n'), rest.size() - 1) + 1);
      rest.remove_prefix(line.size());
      if (line.find_first_not_of(" \t\r\n") == std::string_view::npos) continue;
      const std::string place = file_ + ":" + std::to_string(number);
      FieldValue value;
      std::string reason;
      if (reader_.read(line, value, reason)) {
        show_(place, value.text, repairer_.repair(value.text));
      } else {
        complain(place + ": " + reason);
        exit_ = worse(exit_, Exit::unreadable_records);
      }
    }
  }

  Repairer repairer_;
  std::string file_;
  RecordReader reader_;
  Show show_;
  Exit exit_ = Exit::done;
};

template <typename Show>
Exit show_all(const DiffRequest& request, Show show) {
  BatchDiff<Show> diff(request, show);
  BatchReader reader({request.file}, request.format, -1);
  while (const std::optional<Batch> batch = reader.next()) diff(*batch);
  return diff.exit();
}

}  // namespace

Exit diff(const DiffRequest& request) {
  if (request.page.empty()) {
    const DiffStyle style{in_colour(request.colour), request.context};
    OutputFile output("-");
    return show_all(request, [&](std::string_view name, std::string_view source, const Repaired& repaired) {
      output.write(diff_lines(shown_name(name), source, repaired, style));
    });
  }
  OutputFile output(request.page);
  DiffPage page;
  const Exit exit =
      show_all(request, [&](std::string_view name, std::string_view source, const Repaired& repaired) {
        page.add(shown_name(name), source, repaired);
      });
  if (exit == Exit::failed) return exit;
  output.write(page.html(shown_name(request.file)));
  output.commit();
  return exit;
}

}  // namespace vietmend::cli
