// An outline as a few lines, for comparing.
#ifndef VIETMEND_TESTS_OUTLINE_SHOWN_TREE_H_
#define VIETMEND_TESTS_OUTLINE_SHOWN_TREE_H_

#include <string>

#include "vietmend/outline.h"

namespace vietmend {

// A line a node below the root: "article 3 [Hồ sơ] Nộp một bộ." indented by its depth; the lines of a text
// apart by " / ".
std::string shown_tree(const Outline& outline);

}  // namespace vietmend

#endif  // VIETMEND_TESTS_OUTLINE_SHOWN_TREE_H_
