// The layout stage: what is left over of the page a text stood on, and the lines it was broken into.
//
// A text taken off a page brings with it what stood around the article (navigation, log-in notices, share
// buttons, the paths of its images), and some of it twice (captions, headings); a text taken out of a PDF
// brings the ends of the lines, the page numbers and the running heads. This stage takes them out:
//
//   doubled rows        kind duplicate     a caption that stands twice
//   left-overs          kind boilerplate   "Những tin mới hơn", "/uploads/news/img_2592.jpg", "- 17 -"
//   wrapped rows        kind line          a row that goes on in the next one
//
// A row is what stands between two line breaks of the text ("line" is taken by core/line.h).
#ifndef VIETMEND_SRC_LAYOUT_LAYOUT_H_
#define VIETMEND_SRC_LAYOUT_LAYOUT_H_

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

#include "blocks/line_breaks.h"
#include "blocks/page.h"
#include "blocks/row_recollection.h"
#include "blocks/row_shape.h"
#include "blocks/row_words.h"
#include "core/line.h"
#include "layout/boilerplate_table.h"
#include "layout/media.h"
#include "vietmend/blocks.h"
#include "vietmend/options.h"
#include "words/word_lists.h"

namespace vietmend {

// The page of a line as it was read last. Must not outlive the line.
struct PageReading {
  std::unique_ptr<const Page> page;
  std::vector<RowShape> shapes;  // of its rows; empty while nobody has asked
  std::size_t changes = 0;       // of the line, until then

  // Reads the line unless it is as it was. The words must outlive the page.
  void read(const Line& line, const RowWords& words);
};

// Immutable after construction; any number of threads may share one.
class Layout {
 public:
  // `boilerplate_tsv` is the text of data/boilerplate.tsv, whose head says what its columns are; it is
  // copied. The words and breaks of lines are sections of the model, which must outlive the stage (see
  // LineBreaks); of `lists` it copies what it needs. Throws std::invalid_argument naming the line of a row
  // that is not as the head says, or a list that is not there, std::runtime_error where a section is damaged.
  Layout(std::string_view boilerplate_tsv, std::string_view line_words, std::string_view line_breaks,
         const WordLists& lists);

  // Repairs a line in time linear in its bytes. Makes no edit whose confidence would be below
  // `min_confidence`.
  //
  //   lines        automatic joins rows that likely go on in the next one, join leans to it, keep joins none
  //   boilerplate  keep leaves left-overs and doubled rows in
  //
  // A line in which nothing but left-overs stands is left as it is. Repairing the result again changes
  // nothing. Returns whether the line was changed. `recollection` is that of the text, which is read faster
  // where it was read before; `reading` is the line's.
  bool repair(Line& line, Lines lines, Boilerplate boilerplate, double min_confidence,
              RowRecollection& recollection, PageReading& reading) const;

  // The blocks of a line that no stage has changed yet, as spans of its source; changes the line on the way.
  // Left-overs of the page are furniture.
  std::vector<Block> blocks(Line& line) const;

  // Says of each token of a line that has been repaired what the row it stands in is.
  void read_blocks(Line& line, RowRecollection& recollection, PageReading& reading) const;

 private:
  BoilerplateTable table_;
  LineBreaks breaks_;
  RowWords row_words_;
  MediaWords media_words_;
};

}  // namespace vietmend

#endif  // VIETMEND_SRC_LAYOUT_LAYOUT_H_
