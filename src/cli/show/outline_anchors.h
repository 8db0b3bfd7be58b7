// Names of the nodes of an outline as anchors of a page.
#ifndef VIETMEND_SRC_CLI_SHOW_OUTLINE_ANCHORS_H_
#define VIETMEND_SRC_CLI_SHOW_OUTLINE_ANCHORS_H_

#include <string>
#include <vector>

#include "vietmend/outline.h"

namespace vietmend::cli {

// A name for every node, each another, of small letters, digits and hyphens: "dieu-5", "dieu-5-khoan-2".
// `prefix` stands before all of them.
std::vector<std::string> outline_anchors(const Outline& outline, const std::string& prefix);

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_SHOW_OUTLINE_ANCHORS_H_
