// What --help shows below the options.
#ifndef VIETMEND_SRC_CLI_OPTIONS_EXAMPLES_H_
#define VIETMEND_SRC_CLI_OPTIONS_EXAMPLES_H_

namespace vietmend::cli {

inline constexpr const char* kCleanExamples = R"(Examples:
  vietmend clean article.txt > mended.txt
  vietmend clean --abbreviations keep --sentences article.txt
  vietmend clean --field content --threads 8 -o mended.jsonl crawl.jsonl
  vietmend clean --edits edits.jsonl.gz -o mended/ crawl/
  vietmend clean --json-summary summary.json -o CC.warc.wet.gz CC-MAIN.warc.wet.gz
  vietmend clean --resume -o mended.jsonl.zst crawl.jsonl.zst
  vietmend clean --extracted report.txt --edits edits.jsonl -o mended.txt report.pdf
  vietmend clean --field html --field-format html -o mended.jsonl pages.jsonl

Folders are walked, and -o mirrors them. Input is decompressed as its content says
(gzip, zstd, xz, bzip2, zip), output compressed as its name says (.gz .zst .xz .bz2).
A run to -o that was stopped, by Ctrl-C, kill -9 or a full disk, goes on with --resume.

Exit: 0 all repaired; 1 some records could not be read (each is named and passes
through unchanged); 2 wrong usage; 3 input or output failed.)";

inline constexpr const char* kDiffExamples = R"(Examples:
  vietmend diff article.txt
  vietmend diff --only abbreviation,split article.txt
  vietmend diff --color always article.txt | less -R
  vietmend diff --punctuation keep --context 3 article.txt
  vietmend diff --html article.html article.txt

On a terminal, what is longer than the screen goes through a pager: the command in
VIETMEND_PAGER or PAGER, else less; "cat" is none.)";

inline constexpr const char* kStatsExamples = R"(Examples:
  vietmend stats article.txt
  vietmend stats --top 50 --field content crawl.jsonl.gz
  head -c 100M crawl.jsonl | vietmend stats)";

inline constexpr const char* kCompletionsExamples = R"(Examples:
  vietmend completions bash > ~/.local/share/bash-completion/completions/vietmend
  vietmend completions zsh > "${fpath[1]}/_vietmend"
  vietmend completions fish > ~/.config/fish/completions/vietmend.fish)";

inline constexpr const char* kTokensExamples = R"(Examples:
  vietmend tokens article.txt
  vietmend tokens article.txt | cut -f 4 | sort | uniq -c)";

inline constexpr const char* kOutlineExamples = R"(Examples:
  vietmend outline decree.pdf
      {"kind":"document","type":"Nghị định","number":"74/2025/NĐ-CP","begin":0,...
  vietmend outline laws.jsonl -o outlines.jsonl
      {"id":"law-1","outline":{"kind":"document",...}}
  vietmend outline --chunks --most 200 decrees/ > chunks.jsonl
  vietmend outline decree.pdf --html decree.html

A node has kind, number, title, text, begin, end, children; what does not apply is left out.
begin and end are bytes of the mended text; with --as-is, of the text as it stands. Where there are
several files, or records, each outline has an id: the record's own, else its number from 0, or the path.

Kinds: document, regulation, part, chapter, section, subsection, article, clause, point,
item, appendix, table, paragraph.)";

inline constexpr const char* kBlocksExamples = R"(Examples:
  vietmend blocks decree.pdf
      {"kind":"title","begin":0,"end":30,"text":"NGHỊ ĐỊNH\nVề phí chợ"}
  vietmend blocks article.txt | grep '^{"kind":"table"'
  vietmend blocks --field content crawl.jsonl.gz > blocks.jsonl

begin and end are bytes of the text: of a file; of the field's value for JSONL; of the
text taken from a PDF file or an HTML page, as clean --extracted writes it. Where there are several files, or
records, "doc" stands first: the file's path, or the record's number from 0.

Kinds: title, heading, paragraph, item, table, form, caption, footnote, signature,
verse, furniture, code, foreign.

Exit: 0 all read; 1 some records could not be read; 2 wrong usage; 3 input or output failed.)";

inline constexpr const char* kCharsetExamples = R"(Examples:
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

inline constexpr const char* kAbbreviationExamples = R"(Examples:
  vietmend abbreviation UBND "kinh tế - xã hội"
  vietmend abbreviation --abbreviation-table mine.tsv BTV
  vietmend abbreviation | cut -f 1,2

Exit: 0 all found; 1 some word is not in the table; 2 wrong usage, or a broken table;
3 input or output failed.)";

inline constexpr const char* kExamples = R"(Examples:
  vietmend clean article.txt > mended.txt
  vietmend clean -o mended.jsonl crawl.jsonl
  vietmend diff article.txt
  vietmend tokens article.txt

vietmend clean --help, and so on, tells more.

Settings that hold for every run stand in $XDG_CONFIG_HOME/vietmend/vietmend.toml
(~/.config/vietmend/vietmend.toml), named like the options; the command line overrides them:
  tones = "new"
  min-confidence = 0.8
  [clean]
  threads = 4)";

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_OPTIONS_EXAMPLES_H_
