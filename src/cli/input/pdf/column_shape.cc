#include "cli/input/pdf/column_shape.h"

#include <algorithm>
#include <cstdlib>

#include "cli/input/pdf/digits.h"
#include "page_words.h"

namespace vietmend {
namespace {

struct Column {
  std::vector<const PageRun*> runs;
  int left = 0;
  int right = 0;

  int width() const { return right - left; }
};

std::vector<Column> columns_of(std::span<const PageBand> bands, std::span<const Gutter> gutters) {
  std::vector<Column> columns(gutters.size() + 1);
  for (const PageBand& band : bands) {
    for (const PageRun& run : band.runs) {
      Column& column = columns[column_of(run, gutters)];
      column.left = column.runs.empty() ? run.left : std::min(column.left, run.left);
      column.right = column.runs.empty() ? run.right : std::max(column.right, run.right);
      column.runs.push_back(&run);
    }
  }
  return columns;
}

// Whether the middles of all rows but one in five are within the letters' size of the column's.
bool is_centred(const Column& column) {
  const auto off = std::count_if(column.runs.begin(), column.runs.end(), [&](const PageRun* run) {
    return std::abs(run->left + run->right - column.left - column.right) > 2 * run->size;
  });
  return column.runs.size() > 1 && 5 * off <= static_cast<std::ptrdiff_t>(column.runs.size());
}

// Whether its rows have different left edges.
bool is_ragged_left(const Column& column) {
  return std::any_of(column.runs.begin(), column.runs.end(),
                     [&](const PageRun* run) { return run->left - column.left > run->size / 2; });
}

}  // namespace

std::size_t column_of(const PageRun& run, std::span<const Gutter> gutters) {
  const auto behind = std::partition_point(gutters.begin(), gutters.end(), [&](const Gutter& gutter) {
    return gutter.left + gutter.width() / 2 <= run.left;
  });
  return static_cast<std::size_t>(behind - gutters.begin());
}

bool is_item_mark(std::string_view text) {
  if (text == "-" || text == "+" || text == "*" || text == "•" || text == "–" || text == "—" || text == "" ||
      text == "")
    return true;
  if (text.size() < 2 || text.size() > 8 || (text.back() != '.' && text.back() != ')')) return false;
  text.remove_suffix(1);
  if (!text.empty() && text.front() == '(') text.remove_prefix(1);
  const auto& letters = words::kItemLetters;
  if (std::find(letters.begin(), letters.end(), text) != letters.end()) return true;
  const auto roman = [](char c) { return std::string_view("IVXivx").find(c) != std::string_view::npos; };
  if (std::all_of(text.begin(), text.end(), roman)) return true;
  if (text.size() == 1)
    return (text[0] >= 'a' && text[0] <= 'z') || (text[0] >= 'A' && text[0] <= 'Z') || is_digit(text[0]);
  return std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c) || c == '.'; });
}

bool are_marks_of_items(std::span<const PageBand> bands, std::span<const Gutter> gutters) {
  if (gutters.size() != 1) return false;
  const std::vector<Column> columns = columns_of(bands, gutters);
  return std::all_of(columns[0].runs.begin(), columns[0].runs.end(), [&](const PageRun* run) {
    return is_item_mark(run->text) && gutters[0].width() <= 4 * run->size;
  });
}

bool are_prose(std::span<const PageBand> bands, std::span<const Gutter> gutters) {
  if (gutters.empty() || gutters.size() > 2) return false;
  int narrowest = 0, widest = 0;
  for (const Column& column : columns_of(bands, gutters)) {
    const auto filled = std::count_if(column.runs.begin(), column.runs.end(), [&](const PageRun* run) {
      return 20 * run->width() >= 17 * column.width() && column.width() >= 8 * run->size;
    });
    if (column.runs.size() < 5 || 2 * filled < static_cast<std::ptrdiff_t>(column.runs.size())) return false;
    narrowest = narrowest == 0 ? column.width() : std::min(narrowest, column.width());
    widest = std::max(widest, column.width());
  }
  return 5 * narrowest >= 4 * widest;
}

bool are_two_blocks(std::span<const PageBand> bands, std::span<const Gutter> gutters) {
  if (gutters.size() != 1 || bands.size() > 16) return false;
  const std::vector<Column> columns = columns_of(bands, gutters);
  const auto& right = columns[1].runs;
  // The motto stands below the name of the state at the head of every official letter, beside the name of the
  // office.
  if (std::any_of(right.begin(), right.end(),
                  [](const PageRun* run) { return run->text.starts_with(words::kMotto[0]); }))
    return true;
  if (!is_centred(columns[1]) || !is_ragged_left(columns[1])) return false;
  const auto pairs = std::count_if(bands.begin(), bands.end(), [](const PageBand& band) {
    if (band.runs.size() < 2) return false;
    return 5 * std::abs(band.runs.front().bottom - band.runs.back().bottom) <= band.size;
  });
  return 2 * pairs <= static_cast<std::ptrdiff_t>(bands.size()) + 1;
}

}  // namespace vietmend
