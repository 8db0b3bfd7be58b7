// How the page of a diff looks: its style sheet, with the rules that let boxes to tick filter it.
#ifndef VIETMEND_SRC_CLI_SHOW_PAGE_STYLE_H_
#define VIETMEND_SRC_CLI_SHOW_PAGE_STYLE_H_

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "vietmend/edit.h"

namespace vietmend::cli {

// The bands of confidence that the page tells apart, by their lower bounds, and what they are called there.
struct ConfidenceBand {
  float from;
  std::string_view name;
};
inline constexpr std::array<ConfidenceBand, 4> kConfidenceBands = {
    {{0.0F, "below 0.8"}, {0.8F, "0.8 to 0.9"}, {0.9F, "0.9 to 0.97"}, {0.97F, "0.97 and above"}}};

// The band that a confidence lies in.
std::size_t confidence_band(float confidence);

// The class of marks, and of rows with such marks: "split2".
std::string filter_class(EditKind kind, std::size_t band);

// The whole style sheet. A mark of a kind and a band is coloured, and a row with it shown, as long as the
// boxes with the ids of its kind ("split") and its band ("band2") are both ticked.
std::string page_style();

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_SHOW_PAGE_STYLE_H_
