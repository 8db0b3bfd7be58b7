#include "cli/commands/abbreviation.h"

#include <algorithm>
#include <cstdio>
#include <optional>

#include "cli/input/input_file.h"
#include "cli/output/output_file.h"
#include "cli/run/same_files.h"
#include "cli/show/visible.h"
#include "vietmend/abbreviations.h"

namespace vietmend::cli {
namespace {

std::string line_for(const Abbreviation& a) {
  char prior[16];
  std::snprintf(prior, sizeof prior, "%.2f", static_cast<double>(a.prior));
  std::string line = visible_cell(a.form) + '\t' + (a.expansion.empty() ? "=" : visible_cell(a.expansion)) +
                     '\t' + prior + '\t' + visible_cell(a.field) + '\t' + visible_cell(a.period) + '\t';
  for (std::size_t i = 0; i < a.variants.size(); ++i)
    line += (i > 0 ? ";" : "") + visible_cell(a.variants[i]);
  return line + '\n';
}

std::vector<Abbreviation> meanings(const AbbreviationDictionary& dictionary, const std::string& word) {
  std::vector<Abbreviation> found = dictionary.expansions(word);
  for (Abbreviation& a : dictionary.abbreviate(word))
    if (std::find(found.begin(), found.end(), a) == found.end()) found.push_back(std::move(a));
  return found;
}

}  // namespace

Exit abbreviation(const AbbreviationRequest& request) {
  refuse_same_files(ReadFiles({}, {request.table}), {{"abbreviation", "-"}});
  std::optional<AbbreviationDictionary> own;
  if (!request.table.empty())
    own = built_in_abbreviations().with(InputFile(request.table).read_all(), request.table);
  const AbbreviationDictionary& dictionary = own ? *own : built_in_abbreviations();
  OutputFile out("-");
  if (request.words.empty()) {
    std::string all;
    for (const Abbreviation& a : dictionary.all()) all += line_for(a);
    out.write(all);
    return Exit::done;
  }
  Exit exit = Exit::done;
  for (const std::string& word : request.words) {
    const std::vector<Abbreviation> found = meanings(dictionary, word);
    if (found.empty()) {
      complain("'" + word + "' is not in the table of abbreviations");
      exit = Exit::unreadable_records;
    }
    for (const Abbreviation& a : found) out.write(line_for(a));
  }
  return exit;
}

}  // namespace vietmend::cli
