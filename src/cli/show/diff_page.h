// A diff as one self-contained HTML page: the damaged text beside the mended one, edits marked by kind.
#ifndef VIETMEND_SRC_CLI_SHOW_DIFF_PAGE_H_
#define VIETMEND_SRC_CLI_SHOW_DIFF_PAGE_H_

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "cli/run/tally.h"
#include "cli/show/page_style.h"
#include "vietmend/repairer.h"

namespace vietmend::cli {

// Collects documents and writes the page. The page needs no script and asks for nothing from elsewhere;
// boxes to tick show and hide edits by kind and by confidence. All text is escaped.
class DiffPage {
 public:
  // Adds a document under a heading.
  void add(std::string_view name, std::string_view source, const Repaired& repaired);

  // The whole page.
  std::string html(std::string_view title) const;

 private:
  std::string documents_;
  Tally tally_;
  std::array<std::uint64_t, kConfidenceBands.size()> in_band_ = {};
};

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_SHOW_DIFF_PAGE_H_
