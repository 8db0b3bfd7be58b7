// The diacritics stage: gives letters back the marks they lost.
//
//   Uy ban nhan dan tinh         Ủy ban nhân dân tỉnh
//   bảo hiêm y tê, chỉ phí       bảo hiểm y tế, chi phí
//
// Every run of letters is a choice among the words with its letters, read among its neighbours by a model
// that is learned from text: a network for the whole sentence, and what was counted of near neighbours. How
// much a text has lost decides how sure a change must be, and the text itself shows how much that is. Names
// and words of other languages, codes and addresses stay.
#ifndef VIETMEND_SRC_DIACRITICS_DIACRITICS_H_
#define VIETMEND_SRC_DIACRITICS_DIACRITICS_H_

#include <string_view>

#include "core/line.h"
#include "diacritics/model.h"
#include "diacritics/run_recollection.h"
#include "vietmend/options.h"

namespace vietmend {

// Immutable after construction; any number of threads may share one.
class DiacriticsStage {
 public:
  // `section` is the model's section "diacritics"; it must outlive this and be aligned to 8. Throws
  // std::runtime_error with a reason if it is none.
  explicit DiacriticsStage(std::string_view section) : model_(section) {}

  // Gives marks to the rows of a line that have lost all of them; to be called before words are split and
  // joined, which rests on them. Nothing where `diacritics` is keep. A change whose confidence is below
  // `least` is not made. Changes no letter and no case. Time and memory are linear in the line.
  //   known  what was read of this text before, by this stage
  void restore(Line& line, Diacritics diacritics, Tones tones, double least,
               diacritics::RunRecollection& known) const;

  // Mends marks that stand wrong here and there; to be called when words are joined, since half a word has
  // marks that no word has. Otherwise as restore().
  void mend(Line& line, Diacritics diacritics, Tones tones, double least,
            diacritics::RunRecollection& known) const;

 private:
  // Whether no row has lost its marks, told by the few rows that may have. False says nothing.
  bool none_lost(const Line& line, diacritics::RunRecollection& known) const;

  diacritics::DiacriticsModel model_;
};

}  // namespace vietmend

#endif  // VIETMEND_SRC_DIACRITICS_DIACRITICS_H_
