// The layout stage: what is left over of the page a text stood on, and the lines it was broken into.
//
// A text taken off a page brings with it what stood around the article (navigation, log-in notices, share
// buttons, the paths of its images), and some of it twice (captions, headings); a text taken out of a PDF
// brings the ends of the lines, the page numbers and the running heads. This stage takes them out:
//
//   doubled rows        kind duplicate     a caption that stands twice
//   left-overs          kind boilerplate   "Những tin mới hơn", "/uploads/news/img_2592.jpg", "- 17 -"
//   marks of footnotes  kind boilerplate   "Thư ký24", where a note 24 stands below
//   wrapped rows        kind line          a row that goes on in the next one
//
// A row is what stands between two line breaks of the text ("line" is taken by core/line.h).
#ifndef VIETMEND_SRC_LAYOUT_LAYOUT_H_
#define VIETMEND_SRC_LAYOUT_LAYOUT_H_

#include <string_view>

#include "core/line.h"
#include "layout/boilerplate_table.h"
#include "vietmend/options.h"

namespace vietmend {

// Immutable after construction; any number of threads may share one.
class Layout {
 public:
  // `boilerplate_tsv` is the text of data/boilerplate.tsv, whose head says what its columns are; it is
  // copied. Throws std::invalid_argument naming the line of a row that is not as the head says.
  explicit Layout(std::string_view boilerplate_tsv);

  // Repairs a line in time linear in its bytes. Makes no edit whose confidence would be below
  // `min_confidence`.
  //   lines        automatic joins rows only where the text shows that it was wrapped, join wherever a row
  //   goes on in
  //                the next one, keep nowhere.
  //   boilerplate  keep leaves left-overs and doubled rows in.
  // A line in which nothing but left-overs stands is left as it is. Repairing the result again changes
  // nothing. Returns whether the line was changed.
  bool repair(Line& line, Lines lines, Boilerplate boilerplate, double min_confidence) const;

 private:
  BoilerplateTable table_;
};

}  // namespace vietmend

#endif  // VIETMEND_SRC_LAYOUT_LAYOUT_H_
