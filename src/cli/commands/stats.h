// vietmend stats: counts what a repair would change.
#ifndef VIETMEND_SRC_CLI_COMMANDS_STATS_H_
#define VIETMEND_SRC_CLI_COMMANDS_STATS_H_

#include "cli/run/failure.h"
#include "cli/show/shown_documents.h"

namespace vietmend::cli {

struct StatsRequest : ShowRequest {
  unsigned top = 20;  // how many of the most frequent are shown
};

// Writes to standard output how many edits of each kind there are, by themselves and in a thousand words, and
// the most frequent splits, joins and expansions. Throws as diff() does.
Exit stats(const StatsRequest& request);

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_COMMANDS_STATS_H_
