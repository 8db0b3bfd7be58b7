// Paths and names of images that a page left in its text.
#ifndef VIETMEND_SRC_LAYOUT_MEDIA_H_
#define VIETMEND_SRC_LAYOUT_MEDIA_H_

#include <string>

#include "core/line.h"
#include "words/word_lists.h"
#include "words/word_set.h"

namespace vietmend {

// The words by which they are told, out of data/word-lists.tsv. Immutable; shared by threads.
struct MediaWords {
  // Copies what it needs. Throws std::invalid_argument naming the list that is not there.
  explicit MediaWords(const WordLists& lists);

  WordLists::Words endings, folders, cameras;
  WordSet before_paths;
  std::string credit;
};

// Leaves out the paths of uploaded images and films ("/uploads/news/2012_05/img_2592.jpg"), and the names and
// addresses of such files where they have a row to themselves. Where one stood between words the gap becomes
// a line break, since it divided a paragraph from a caption; where the caption ends with its credit and the
// text goes on behind it, a line break divides them too. What a sentence speaks of ("tại /images/a.png", "tệp
// anh.jpg") stays.
void drop_media(Line& line, const MediaWords& words, double min_confidence);

}  // namespace vietmend

#endif  // VIETMEND_SRC_LAYOUT_MEDIA_H_
