// The abbreviations stage: writes abbreviations out as the table, the context and the document say.
//
//   Expander expander(AbbreviationTable::parse(tsv, "abbreviations.tsv"));
//   expander.expand(line, Abbreviations::expand, 0.0);     // "UBND tỉnh" -> "Ủy ban nhân dân tỉnh"
#ifndef VIETMEND_SRC_ABBREVIATIONS_EXPANDER_H_
#define VIETMEND_SRC_ABBREVIATIONS_EXPANDER_H_

#include <utility>
#include <vector>

#include "abbreviations/abbreviation_table.h"
#include "abbreviations/sense_model.h"
#include "core/line.h"
#include "vietmend/abbreviations.h"
#include "vietmend/options.h"

namespace vietmend {

// Immutable after construction; any number of threads may share one.
class Expander {
 public:
  // With the table alone, or with a model of its senses.
  explicit Expander(AbbreviationTable table, SenseModel model = {})
      : table_(std::move(table)), model_(model) {}

  // Writes out the abbreviations of a line, a whole document. `mode` keep does nothing; expand writes every
  // one out; first writes the first of a kind with the abbreviation in brackets, "Thông tin và Truyền thông
  // (TT&TT)", and leaves those after it, except places and titles, which are always written out.
  //
  // A definition in the document beats the table after it: "hệ thống thông tin quản lý (HTTTQL)", "sau đây
  // gọi tắt là ...", if the initials fit; the place that defines is left as it is, and gets the brackets it
  // has lost. Changes are of kind abbreviation (brackets: punctuation). None is made whose confidence is
  // below `min_confidence`. Expanding the result again changes nothing.
  void expand(Line& line, Abbreviations mode, double min_confidence) const;

  // Expands as Abbreviations::expand does, and says why: each place that may be an abbreviation of the table,
  // in order.
  std::vector<AbbreviationInContext> explain(Line& line) const;

  const AbbreviationTable& table() const { return table_; }
  const SenseModel& model() const { return model_; }

 private:
  AbbreviationTable table_;
  SenseModel model_;
};

}  // namespace vietmend

#endif  // VIETMEND_SRC_ABBREVIATIONS_EXPANDER_H_
