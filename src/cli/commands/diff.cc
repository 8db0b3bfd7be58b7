#include "cli/commands/diff.h"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>

#include "cli/output/output_file.h"
#include "cli/run/stop.h"
#include "cli/show/diff_lines.h"
#include "cli/show/diff_page.h"
#include "cli/show/pager.h"

namespace vietmend::cli {
namespace {

bool in_colour(Colour colour) {
  if (colour != Colour::automatic) return colour == Colour::always;
  const char* no_colour = std::getenv("NO_COLOR");
  return (no_colour == nullptr || *no_colour == '\0') && ::isatty(STDOUT_FILENO) == 1;
}

// What is left of a repair when only edits of some kinds are looked at.
Repaired only(std::string_view source, const Repaired& repaired, const std::vector<EditKind>& kinds) {
  Repaired some;
  for (const Edit& edit : repaired.edits) {
    if (std::find(kinds.begin(), kinds.end(), edit.kind) != kinds.end()) some.edits.push_back(edit);
  }
  some.text = vietmend::apply(source, some.edits);
  return some;
}

// Shows documents with show(place, source, repaired), less the edits that nobody asked for.
template <typename Show>
Exit show_asked_for(const DiffRequest& request, Show show) {
  const WrittenFile written =
      request.page.empty() ? WrittenFile{"diff", "-"} : WrittenFile{"--html", request.page};
  return show_documents(request, written, [&](const Document& document) {
    if (request.only.empty()) return show(document.place, document.source, document.repaired);
    show(document.place, document.source, only(document.source, document.repaired, request.only));
  });
}

}  // namespace

Exit diff(const DiffRequest& request) {
  if (request.page.empty()) {
    const DiffStyle style{in_colour(request.colour), request.context};
    const Pager pager;
    // The pager has the terminal until its reader has read on.
    if (!pager.is_shown()) stop::at_once_on_signals();
    OutputFile output("-");
    return show_asked_for(request,
                          [&](std::string_view place, std::string_view source, const Repaired& repaired) {
                            output.write(diff_lines(place, source, repaired, style));
                          });
  }
  refuse_same_files(
      ReadFiles(find_inputs({request.file}, {}), {request.options.model, request.options.abbreviation_table}),
      {{"--html", request.page}});
  expect_writable(request.page);
  DiffPage page;
  stop::at_once_on_signals();
  const Exit exit =
      show_asked_for(request, [&](std::string_view place, std::string_view source, const Repaired& repaired) {
        page.add(place, source, repaired);
      });
  if (exit == Exit::failed) return exit;
  stop::on_signals();
  OutputFile output(request.page);
  output.write(page.html(shown_name(request.file)));
  output.commit();
  return exit;
}

}  // namespace vietmend::cli
