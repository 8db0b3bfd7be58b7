// The dictionary of abbreviations, looked up in both directions, and why an abbreviation is written out as it
// is.
//
//   vietmend::expansions("KT-XH")[0].expansion              // "kinh tế - xã hội"
//   vietmend::abbreviate("Ủy ban nhân dân")[0].form         // "UBND"
//   vietmend::explain_abbreviations("TT Tỉnh ủy họp.")[0].senses[0].expansion    // "Thường trực"
#ifndef VIETMEND_ABBREVIATIONS_H_
#define VIETMEND_ABBREVIATIONS_H_

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "vietmend/export.h"
#include "vietmend/span.h"

namespace vietmend {

// One meaning of an abbreviation. Texts are UTF-8, NFC.
struct Abbreviation {
  std::string form;                   // the canonical spelling: "TT&TT"
  std::vector<std::string> variants;  // other spellings, the form not among them
  std::string expansion;              // as in mid-sentence; empty for what is never written out (UNESCO, GDP)
  std::string field;                  // "state", "party", "law", ...
  std::string period;  // the years it held, "2007-2025"; empty if it still holds or is not known
  float prior = 0;     // in [0, 1]: how likely the meaning is where no word around it helps

  friend bool operator==(const Abbreviation&, const Abbreviation&) = default;
};

// A table of abbreviations. Immutable; any number of threads may share one.
class VIETMEND_API AbbreviationDictionary {
 public:
  // Reads a table in the format of data/abbreviations.tsv. Throws std::runtime_error for a broken one;
  // the message names `name`, the line and the reason.
  static AbbreviationDictionary parse(std::string_view tsv, const std::string& name);

  // This table with another one over it: what `tsv` says of a spelling holds in place of what this says.
  // Throws std::invalid_argument for a broken one; the message names `name`, the line and the reason.
  AbbreviationDictionary with(std::string_view tsv, const std::string& name) const;

  AbbreviationDictionary(AbbreviationDictionary&&) noexcept;
  AbbreviationDictionary& operator=(AbbreviationDictionary&&) noexcept;
  ~AbbreviationDictionary();

  // What an abbreviation may stand for, the likeliest first. Case, "&", hyphens and spaces around them make
  // no difference: "TT&TT", "tt-tt" and "TTTT" are one. Empty if it is not in the table.
  std::vector<Abbreviation> expansions(std::string_view abbreviation) const;

  // What a phrase may be abbreviated to, the likeliest first. Case and white space make no difference. Empty
  // if the phrase is not in the table.
  std::vector<Abbreviation> abbreviate(std::string_view phrase) const;

  // Every meaning that its form still has, in the order of the table, those of a table over it first.
  std::vector<Abbreviation> all() const;

 private:
  struct Index;
  explicit AbbreviationDictionary(std::unique_ptr<const Index> index);
  std::unique_ptr<const Index> index_;
};

// The dictionary of the built-in model; read at the first call.
VIETMEND_API const AbbreviationDictionary& built_in_abbreviations();

// Look-ups in the built-in dictionary.
VIETMEND_API std::vector<Abbreviation> expansions(std::string_view abbreviation);
VIETMEND_API std::vector<Abbreviation> abbreviate(std::string_view phrase);

// One of the senses of an abbreviation where it stands.
struct WeighedSense {
  // What spoke for the sense, or against it: words around the abbreviation, which is shown as "_".
  struct Word {
    std::string text;  // "phó _", "_ … tỉnh", "~ khuyến" (somewhere near)
    float nats = 0;    // how much, in natural logarithms of odds; below 0 where it spoke against
  };
  std::string expansion;    // empty for "none of those listed"
  float share = 0;          // of all senses, in [0, 1], as the model weighs them
  std::vector<Word> words;  // those that said most, the strongest first
};

// An abbreviation in a text, and what was made of it.
struct AbbreviationInContext {
  Span source;             // bytes of the text
  std::string form;        // as it stands there
  std::string written;     // what it is written out as; empty where it is left alone
  float confidence = 0;    // in it, in [0, 1]
  std::string decided_by;  // "document" (defined in it), "model", "table" (its phrases), or "place" (left
                           // alone for where it stands: alone in a cell, where it is defined)
  std::vector<WeighedSense> senses;  // the likeliest first; empty where the model was not asked
};

// How each abbreviation of a text that the built-in table knows is read, in order. The text is taken as it
// stands, UTF-8, NFC; no other stage reads it before. The same for any bytes everywhere; time is linear in
// the text.
VIETMEND_API std::vector<AbbreviationInContext> explain_abbreviations(std::string_view text);

}  // namespace vietmend

#endif  // VIETMEND_ABBREVIATIONS_H_
