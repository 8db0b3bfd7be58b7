// Options of a repair, one field for each option of the command line.
#ifndef VIETMEND_OPTIONS_H_
#define VIETMEND_OPTIONS_H_

#include <filesystem>
#include <string>

namespace vietmend {

enum class Restore : unsigned char { keep, restore };
enum class Encoding : unsigned char { keep, mojibake, repair };
enum class Spacing : unsigned char { keep, repair };
enum class Lines : unsigned char { automatic, join, keep };
// automatic: where the text shows that it lost some of the marks of its letters, or all; restore: where it may have
// lost all, too.
enum class Diacritics : unsigned char { automatic, restore, keep };
enum class Abbreviations : unsigned char { keep, first, expand };
enum class Boilerplate : unsigned char { keep, drop };
enum class Tones : unsigned char { old_style, new_style, keep };
enum class Quality : unsigned char { fast, best };

struct Options {
  Restore punctuation = Restore::restore;
  Restore capitals = Restore::restore;
  // What is read anew besides bytes of another charset, which always are. repair: mojibake, and character
  // references of HTML where the text is no markup; mojibake: that alone, for a text whose references a
  // parser has read, where what looks like one is text; keep: nothing, what is UTF-8 stays as it stands.
  Encoding encoding = Encoding::repair;
  Spacing spacing = Spacing::repair;  // split, join, respace
  Diacritics diacritics = Diacritics::automatic;  // the marks of letters: "bảo hiêm", "toi yeu"
  Lines lines = Lines::automatic;     // automatic: rejoins lines only where the text shows it was wrapped
  Abbreviations abbreviations = Abbreviations::expand;  // first: "Thông tin và Truyền thông (TT&TT)" once
  Boilerplate boilerplate = Boilerplate::drop;
  Tones tones = Tones::old_style;   // old_style: hòa, thủy; new_style: hoà, thuỷ
  bool sentences = false;           // one sentence a line
  double min_confidence = 0;        // an edit below it is not made; in [0, 1]
  Quality quality = Quality::best;  // which tagger restores punctuation
  std::string charset = "auto";     // the source's charset, or "auto" to detect it
  std::filesystem::path model;      // a model file; empty for the built-in model
  // A table of abbreviations in the format of data/abbreviations.tsv: what it says of a spelling holds in
  // place of what the model says. Empty for the model's alone.
  std::filesystem::path abbreviation_table;
  // Rows of such a table, which hold in place of what the file and the model say; empty for none. What is wrong
  // with one is named as "abbreviation_rows:LINE".
  std::string abbreviation_rows;
};

}  // namespace vietmend

#endif  // VIETMEND_OPTIONS_H_
