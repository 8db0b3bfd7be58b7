#include "cli/commands/abbreviation.h"

#include <algorithm>
#include <cstdio>
#include <optional>

#include "cli/input/input_file.h"
#include "cli/output/output_file.h"
#include "cli/run/same_files.h"
#include "cli/show/visible.h"
#include "vietmend/abbreviations.h"
#include "vietmend/normalize.h"

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

std::string number(const char* format, float value) {
  char text[32];
  std::snprintf(text, sizeof text, format, static_cast<double>(value));
  return text;
}

std::string block_for(const AbbreviationInContext& a) {
  std::string block = visible_cell(a.form) + '\t' + (a.written.empty() ? "=" : visible_cell(a.written)) +
                      '\t' + number("%.2f", a.confidence) + '\t' + a.decided_by + '\n';
  for (const WeighedSense& s : a.senses) {
    block += "  " + number("%.3f", s.share) + '\t' +
             (s.expansion.empty() ? "none of these" : visible_cell(s.expansion));
    for (const WeighedSense::Word& w : s.words)
      block += '\t' + visible_cell(w.text) + ' ' + number("%+.1f", w.nats);
    block += '\n';
  }
  return block;
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
  if (request.explained) {
    OutputFile out("-");
    for (const AbbreviationInContext& a : explain_abbreviations(normalize(*request.explained)))
      out.write(block_for(a));
    return Exit::done;
  }
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
