#include "command_line.h"

#include <CLI/CLI.hpp>
#include <new>
#include <sstream>
#include <string>
#include <utility>

#include "abbreviation.h"
#include "charset.h"
#include "clean.h"
#include "diff.h"
#include "output_file.h"
#include "stage_options.h"
#include "tokens.h"
#include "valued_option.h"
#include "vietmend/version.h"

namespace vietmend::cli {
namespace {

constexpr const char* kCleanExamples = R"(Examples:
  vietmend clean article.txt > mended.txt
  vietmend clean --abbreviations keep --sentences article.txt
  vietmend clean --field content --threads 8 -o mended.jsonl crawl.jsonl
  vietmend clean --edits edits.jsonl -o mended/ articles/*.txt
  pdftotext report.pdf - | vietmend clean --lines join

Exit: 0 all repaired; 1 some records could not be read (each is named and passes
through unchanged); 2 wrong usage; 3 input or output failed.)";

constexpr const char* kDiffExamples = R"(Examples:
  vietmend diff article.txt
  vietmend diff --color always article.txt | less -R
  vietmend diff --punctuation keep --context 3 article.txt
  vietmend diff --html article.html article.txt)";

constexpr const char* kTokensExamples = R"(Examples:
  vietmend tokens article.txt
  vietmend tokens article.txt | cut -f 4 | sort | uniq -c)";

constexpr const char* kCharsetExamples = R"(Examples:
  vietmend charset old.txt
      TCVN3   0.98
  vietmend charset pages/*.txt | grep -v UTF-8
  vietmend charset --lines pasted-together.txt
      1-12    UTF-8   1.00
      13-20   VNI     0.96    misread as windows-1252
  vietmend clean --charset TCVN3 old.txt

The columns stand apart by tabs: the file where there are several, with --lines
the first and last line of a stretch, the charset, how sure that is (0 to 1),
and whether its bytes were read as windows-1252 and written as UTF-8.)";

constexpr const char* kAbbreviationExamples = R"(Examples:
  vietmend abbreviation UBND "kinh tế - xã hội"
  vietmend abbreviation --abbreviation-table mine.tsv BTV
  vietmend abbreviation | cut -f 1,2

Exit: 0 all found; 1 some word is not in the table; 2 wrong usage, or a broken table;
3 input or output failed.)";

constexpr const char* kExamples = R"(Examples:
  vietmend clean article.txt > mended.txt
  vietmend clean -o mended.jsonl crawl.jsonl
  vietmend diff article.txt
  vietmend tokens article.txt

vietmend clean --help, and so on, tells more.)";

CLI::App* add_clean(CLI::App& app, CleanRequest& request) {
  CLI::App* clean = app.add_subcommand("clean", "Repair text and JSONL");
  clean->footer(kCleanExamples);
  clean->add_option("FILE", request.files, "What to repair; standard input without one, or for -")
      ->type_name("");
  add_path(*clean, "-o,--output", request.output, "PATH",
           "Where the repaired text goes: a file, or a folder for several FILEs");
  add_input_options(*clean, request.format, request.field);
  add_stage_options(*clean, request.options);
  add_path(*clean, "--edits", request.edits, "FILE", "Write every edit to a file, a JSON line each");
  add_number(*clean, "--threads", request.threads, 1024U,
             "How many threads repair; 0: as many as the machine runs at once");
  add_choice(*clean, "--progress", request.progress,
             {{"auto", Progress::automatic}, {"always", Progress::always}, {"never", Progress::never}},
             "Show on standard error how far it has come; auto: on a terminal");
  return clean;
}

CLI::App* add_diff(CLI::App& app, DiffRequest& request) {
  CLI::App* diff = app.add_subcommand("diff", "Show what a repair would change");
  diff->footer(kDiffExamples);
  diff->add_option("FILE", request.file, "What to repair; standard input without one, or for -")
      ->type_name("");
  add_path(*diff, "--html", request.page, "FILE", "Write a page for the browser");
  add_choice(*diff, "--color", request.colour,
             {{"auto", Colour::automatic}, {"always", Colour::always}, {"never", Colour::never}},
             "Colours instead of [-removed-]{+put in+}; auto: on a terminal, unless NO_COLOR is set");
  add_number(*diff, "--context", request.context, 1'000'000U, "Unchanged lines shown around changed ones");
  add_input_options(*diff, request.format, request.field);
  add_stage_options(*diff, request.options);
  return diff;
}

CLI::App* add_tokens(CLI::App& app, std::string& file) {
  CLI::App* tokens = app.add_subcommand(
      "tokens",
      "Show a text's tokens, one a line: begin, end, text, kind, onset, glide, nucleus, coda, tone");
  tokens->footer(kTokensExamples);
  tokens->add_option("FILE", file, "The text; standard input without one, or for -")->type_name("");
  return tokens;
}

CLI::App* add_charset(CLI::App& app, CharsetRequest& request) {
  CLI::App* charset = app.add_subcommand("charset", "Show what files are encoded in, and how sure that is");
  charset->footer(kCharsetExamples);
  charset->add_option("FILE", request.files, "The texts; standard input without one, or for -")
      ->type_name("");
  charset->add_flag("--lines", request.by_line, "Show it line by line, for files put together from several");
  return charset;
}

CLI::App* add_abbreviation(CLI::App& app, AbbreviationRequest& request) {
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
  return abbreviation;
}

// Answers --help and --version, and complains about what cannot be parsed.
Exit answer(const CLI::App& app, const CLI::ParseError& error) {
  if (error.get_exit_code() == 0) {
    std::ostringstream out;
    std::ostringstream ignored;
    app.exit(error, out, ignored);
    OutputFile("-").write(out.str());
    return Exit::done;
  }
  std::string command = "vietmend";
  for (const CLI::App* used : app.get_subcommands()) command += " " + used->get_name();
  complain(std::string(error.what()) + "\n" + command + " --help says what there is");
  return Exit::wrong_usage;
}

Exit parse_and_run(int argc, char** argv) {
  CLI::App app("Mends Vietnamese prose that was scraped from pages or pulled out of PDFs.", "vietmend");
  app.set_version_flag("--version", "vietmend " + std::string(version()));
  app.require_subcommand(0, 1);
  app.footer(kExamples);
  CleanRequest clean_request;
  DiffRequest diff_request;
  std::string tokens_file = "-";
  CharsetRequest charset_request;
  AbbreviationRequest abbreviation_request;
  const CLI::App* clean_command = add_clean(app, clean_request);
  const CLI::App* diff_command = add_diff(app, diff_request);
  const CLI::App* tokens_command = add_tokens(app, tokens_file);
  const CLI::App* charset_command = add_charset(app, charset_request);
  const CLI::App* abbreviation_command = add_abbreviation(app, abbreviation_request);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return answer(app, error);
  }
  if (clean_command->parsed()) return clean(std::move(clean_request));
  if (diff_command->parsed()) return diff(diff_request);
  if (tokens_command->parsed()) return tokens(tokens_file);
  if (charset_command->parsed()) return charset(charset_request);
  if (abbreviation_command->parsed()) return abbreviation(abbreviation_request);
  throw UsageError("there is nothing to do without a subcommand\nvietmend --help says what there is");
}

}  // namespace

Exit run(int argc, char** argv) {
  try {
    return parse_and_run(argc, argv);
  } catch (const BrokenPipe&) {
    return Exit::done;
  } catch (const UsageError& error) {
    complain(error.what());
    return Exit::wrong_usage;
  } catch (const std::invalid_argument& error) {
    complain(error.what());
    return Exit::wrong_usage;
  } catch (const std::bad_alloc&) {
    complain("out of memory");
    return Exit::failed;
  } catch (const std::runtime_error& error) {
    complain(error.what());
    return Exit::failed;
  }
}

}  // namespace vietmend::cli
