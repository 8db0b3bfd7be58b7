#include "cli/options/subcommands.h"

#include <string_view>
#include <vector>

#include "cli/options/examples.h"
#include "cli/options/stage_options.h"
#include "cli/options/valued_option.h"

namespace vietmend::cli {
namespace {

// Adds --only: names of kinds with commas between.
void add_kinds(CLI::App& app, std::vector<EditKind>& kinds) {
  const auto read = [&kinds](const std::string& given) {
    kinds.clear();
    for (std::string_view rest = given; !rest.empty();) {
      const std::string_view word = rest.substr(0, rest.find(','));
      rest.remove_prefix(std::min(rest.size(), word.size() + 1));
      const std::optional<EditKind> kind = edit_kind(word);
      if (!kind) {
        std::string all;
        for (int i = 0; i < kEditKinds; ++i) {
          all += (i == 0 ? "" : ", ") + std::string(name(static_cast<EditKind>(i)));
        }
        throw CLI::ValidationError("--only",
                                   "must name kinds of edits: " + all + "; not '" + std::string(word) + "'");
      }
      kinds.push_back(*kind);
    }
  };
  last_holds(
      app.add_option_function<std::string>("--only", read, "Show edits of these kinds, with commas between")
          ->type_name("KIND"));
}

void add_clean(CLI::App& app, CleanRequest& request) {
  CLI::App* clean = app.add_subcommand("clean", "Repair files and folders");
  clean->footer(kCleanExamples);
  clean
      ->add_option("FILE", request.files,
                   "What to repair, files or folders; standard input without one, or for -")
      ->type_name("");
  add_path(*clean, "-o,--output", request.output, "PATH",
           "Where the repaired text goes: a file, or a folder for several FILEs");
  add_input_options(*clean, request.format, request.field, request.pages);
  add_stage_options(*clean, request.options);
  add_protect(*clean, request.protect);
  add_path(*clean, "--edits", request.edits, "FILE", "Write every edit to a file, a JSON line each");
  clean->add_flag("--ocr", request.ocr_pages,
                  "Read pages of PDF files that are scanned images, with Tesseract and its data for Vietnamese");
  clean->add_flag("--resume", request.resume, "Go on where an interrupted run of the same command stopped");
  add_path(*clean, "--extracted", request.extracted, "FILE",
           "Write the text of a PDF file or an HTML page as it was taken from it; edits refer to that text");
  add_path(*clean, "--json-summary", request.summary, "FILE", "Write what was done to a file, as JSON");
  add_number(*clean, "--threads", request.threads, 1024U,
             "How many threads repair; 0: as many as the machine runs at once");
  add_choice(*clean, "--progress", request.progress,
             {{"auto", Progress::automatic}, {"always", Progress::always}, {"never", Progress::never}},
             "Show on standard error how far it has come; auto: on a terminal; always: elsewhere too, a line "
             "every ten seconds");
}

void add_diff(CLI::App& app, DiffRequest& request) {
  CLI::App* diff = app.add_subcommand("diff", "Show what a repair would change");
  diff->footer(kDiffExamples);
  diff->add_option("FILE", request.file, "What to repair; standard input without one, or for -")
      ->type_name("");
  add_path(*diff, "--html", request.page, "FILE", "Write a page for the browser");
  add_choice(*diff, "--color", request.colour,
             {{"auto", Colour::automatic}, {"always", Colour::always}, {"never", Colour::never}},
             "Colours instead of [-removed-]{+put in+}; auto: on a terminal, unless NO_COLOR is set");
  add_kinds(*diff, request.only);
  add_number(*diff, "--context", request.context, 1'000'000U, "Unchanged lines shown around changed ones");
  add_input_options(*diff, request.format, request.field, request.pages);
  add_stage_options(*diff, request.options);
  add_protect(*diff, request.protect);
}

void add_stats(CLI::App& app, StatsRequest& request) {
  CLI::App* stats = app.add_subcommand("stats", "Count what a repair would change");
  stats->footer(kStatsExamples);
  stats->add_option("FILE", request.file, "What to repair; standard input without one, or for -")
      ->type_name("");
  add_number(*stats, "--top", request.top, 1'000'000U, "How many of the most frequent changes are shown");
  add_input_options(*stats, request.format, request.field, request.pages);
  add_stage_options(*stats, request.options);
  add_protect(*stats, request.protect);
}

void add_completions(CLI::App& app, std::string& shell) {
  CLI::App* completions =
      app.add_subcommand("completions", "Write what a shell needs to complete this command");
  completions->footer(kCompletionsExamples);
  completions->add_option("SHELL", shell, "bash, zsh or fish")
      ->type_name("")
      ->required()
      ->check(CLI::IsMember({"bash", "zsh", "fish"}));
}

void add_tokens(CLI::App& app, std::string& file) {
  CLI::App* tokens = app.add_subcommand(
      "tokens",
      "Show a text's tokens, one a line: begin, end, text, kind, onset, glide, nucleus, coda, tone");
  tokens->footer(kTokensExamples);
  tokens->add_option("FILE", file, "The text; standard input without one, or for -")->type_name("");
}

void add_blocks(CLI::App& app, BlocksRequest& request) {
  CLI::App* blocks = app.add_subcommand(
      "blocks", "Show what each stretch of a text is, a JSON line a block: kind, begin, end, text");
  blocks->footer(kBlocksExamples);
  blocks
      ->add_option("FILE", request.files, "The texts, files or folders; standard input without one, or for -")
      ->type_name("");
  add_input_options(*blocks, request.format, request.field, request.pages);
}

void add_outline(CLI::App& app, OutlineRequest& request) {
  CLI::App* outline = app.add_subcommand(
      "outline",
      "Show a law or an administrative document as a tree of articles, clauses and points, as JSON");
  outline->footer(kOutlineExamples);
  outline
      ->add_option("FILE", request.files,
                   "The documents, files or folders; standard input without one, or for -")
      ->type_name("");
  add_path(*outline, "-o,--output", request.output, "PATH",
           "Where the outlines go; standard output without it");
  add_path(*outline, "--html", request.page, "FILE",
           "Write a page for the browser: the contents at the left, the document at the right");
  outline->add_flag("--as-is", request.as_is, "Take the text as it stands; without it, it is mended first");
  outline->add_flag("--references", request.references, "Show with each node what it refers to");
  outline->add_flag("--chunks", request.chunks,
                    "Pieces for a search engine, a line each: citation, path, title, text");
  add_number(
      *outline, "--most", request.most, std::size_t{1'000'000},
      "How many syllables a chunk has at most, a longer one being divided between sentences; 0: any number");
  add_input_options(*outline, request.format, request.field, request.pages);
  add_stage_options(*outline, request.options);
  add_protect(*outline, request.protect);
}

void add_charset(CLI::App& app, CharsetRequest& request) {
  CLI::App* charset = app.add_subcommand("charset", "Show what files are encoded in, and how sure that is");
  charset->footer(kCharsetExamples);
  charset->add_option("FILE", request.files, "The texts; standard input without one, or for -")
      ->type_name("");
  charset->add_flag("--lines", request.by_line, "Show it line by line, for files put together from several");
}

void add_abbreviation(CLI::App& app, AbbreviationRequest& request) {
  CLI::App* abbreviation = app.add_subcommand(
      "abbreviation",
      "Show what an abbreviation stands for and what a phrase is abbreviated to, a meaning a line: "
      "form, expansion, likelihood, field, years, other spellings");
  abbreviation->footer(kAbbreviationExamples);
  abbreviation
      ->add_option("WORD", request.words,
                   "An abbreviation, or a phrase in quotes; the whole table without one")
      ->type_name("");
  add_path(*abbreviation, "--abbreviation-table", request.table, "FILE",
           "Your own abbreviations, over the built-in ones; the format of data/abbreviations.tsv");
}

}  // namespace

void add_subcommands(CLI::App& app, Requests& requests) {
  add_clean(app, requests.clean);
  add_diff(app, requests.diff);
  add_stats(app, requests.stats);
  add_tokens(app, requests.tokens_file);
  add_blocks(app, requests.blocks);
  add_outline(app, requests.outline);
  add_charset(app, requests.charset);
  add_abbreviation(app, requests.abbreviation);
  add_completions(app, requests.shell);
}

}  // namespace vietmend::cli
