// The tree that a path through a text makes.
#ifndef VIETMEND_SRC_OUTLINE_TREE_H_
#define VIETMEND_SRC_OUTLINE_TREE_H_

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "outline/path.h"
#include "outline/rows.h"
#include "vietmend/outline.h"

namespace vietmend {

// The nodes of a text, the root first. `used` has a value for each row: whether the head or the foot says
// what it holds, so that no node does.
std::vector<OutlineNode> tree(std::string_view text, std::span<const OutlineRow> rows,
                              std::span<const PathRow> path, const std::vector<bool>& used);

}  // namespace vietmend

#endif  // VIETMEND_SRC_OUTLINE_TREE_H_
