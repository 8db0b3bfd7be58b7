#include "cli/options/stage_options.h"

#include "cli/options/valued_option.h"

namespace vietmend::cli {

void add_stage_options(CLI::App& app, Options& options) {
  const Words<Restore> restore = {{"restore", Restore::restore}, {"keep", Restore::keep}};
  const Words<Spacing> spacing = {{"repair", Spacing::repair}, {"keep", Spacing::keep}};
  const Words<Encoding> encoding = {
      {"repair", Encoding::repair}, {"mojibake", Encoding::mojibake}, {"keep", Encoding::keep}};
  const Words<Lines> lines = {{"auto", Lines::automatic}, {"join", Lines::join}, {"keep", Lines::keep}};
  const Words<Diacritics> diacritics = {
      {"auto", Diacritics::automatic}, {"restore", Diacritics::restore}, {"keep", Diacritics::keep}};
  const Words<Abbreviations> abbreviations = {
      {"expand", Abbreviations::expand}, {"first", Abbreviations::first}, {"keep", Abbreviations::keep}};
  const Words<Boilerplate> boilerplate = {{"drop", Boilerplate::drop}, {"keep", Boilerplate::keep}};
  const Words<Tones> tones = {{"old", Tones::old_style}, {"new", Tones::new_style}, {"keep", Tones::keep}};
  const Words<Quality> quality = {{"fast", Quality::fast}, {"best", Quality::best}};

  add_choice(app, "--punctuation", options.punctuation, restore, "Commas, full stops and the other marks");
  add_choice(app, "--capitals", options.capitals, restore, "Capitals at the beginning of sentences");
  add_choice(app, "--spacing", options.spacing, spacing, "Split run-together words, join torn ones, respace");
  add_choice(app, "--encoding", options.encoding, encoding,
             "Mend mojibake, and read HTML's entities where there is no markup; mojibake: mend that alone");
  add_choice(app, "--lines", options.lines, lines,
             "Rejoin lines; auto: only where the text shows that it was wrapped");
  add_choice(app, "--diacritics", options.diacritics, diacritics,
             "Marks of letters; auto: where the text shows that it lost some; restore: it may have lost all");
  add_choice(app, "--abbreviations", options.abbreviations, abbreviations,
             "Write abbreviations out; first: once, with the abbreviation behind it");
  add_choice(app, "--boilerplate", options.boilerplate, boilerplate,
             "Navigation, paths and page numbers left over from the page");
  app.add_flag("--sentences", options.sentences, "One sentence a line");
  add_choice(app, "--tones", options.tones, tones, "Where tone marks stand; old: hòa, thủy; new: hoà, thuỷ");
  add_number(app, "--min-confidence", options.min_confidence, 1.0,
             "Leave undone what is less sure than this");
  add_choice(app, "--quality", options.quality, quality, "Which tagger restores punctuation: best is right more often, fast is for terabytes");
  last_holds(app.add_option("--charset", options.charset, "What the text is encoded in; auto: found out")
                 ->type_name("auto|NAME")
                 ->capture_default_str());
  last_holds(app.add_option_function<std::string>(
                    "--model", [&options](const std::string& path) { options.model = path; },
                    "A model file, instead of the built-in model")
                 ->type_name("FILE"));
  last_holds(app.add_option_function<std::string>(
                    "--abbreviation-table",
                    [&options](const std::string& path) { options.abbreviation_table = path; },
                    "Your own abbreviations, over the built-in ones; the format of data/abbreviations.tsv")
                 ->type_name("FILE")
                 ->check(not_empty));
}

void add_protect(CLI::App& app, std::vector<std::string>& expressions) {
  app.add_option("--protect", expressions,
                 "Leave what matches this regular expression as it is; may be given several times")
      ->type_name("REGEX")
      ->allow_extra_args(false);
}

void add_input_options(CLI::App& app, Format& format, std::string& field, PageOptions& pages) {
  add_choice(app, "--format", format,
             {{"auto", Format::automatic},
              {"text", Format::text},
              {"jsonl", Format::jsonl},
              {"wet", Format::wet},
              {"csv", Format::csv},
              {"tsv", Format::tsv},
              {"html", Format::html}},
             "What the input is; auto: by its name, then by its content");
  last_holds(
      app.add_option(
             "--field", field,
             "The field of JSONL records that holds the text, a.b being field b of field a; the column of tables")
          ->type_name("NAME")
          ->capture_default_str());
  add_choice(app, "--field-format", pages.field, {{"text", FieldFormat::text}, {"html", FieldFormat::html}},
             "What the field or the column holds; html: markup, of which the repaired text takes the place");
  add_choice(app, "--content", pages.content, {{"main", PageContent::main}, {"all", PageContent::all}},
             "What of an HTML page is repaired; main: its main content; all: navigation and margins too");
}

}  // namespace vietmend::cli
