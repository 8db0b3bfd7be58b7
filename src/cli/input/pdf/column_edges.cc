#include "cli/input/pdf/column_edges.h"

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <map>
#include <optional>
#include <tuple>

namespace vietmend {
namespace {

// Rows that a page or column must have to be read by its own rows alone.
constexpr std::size_t kEnough = 8;

struct Edges {
  int left = 0;
  int right = 0;
  bool known = false;  // by enough rows
};

// The outermost place that is no outlier: as many as one in ten of the rows, and two, are within a third of
// the letters' size of it. `places` in order from the outermost in.
template <class Outer>
std::optional<int> outermost(std::vector<int> places, int size, Outer outer) {
  std::sort(places.begin(), places.end(), outer);
  const std::size_t needed = std::max<std::size_t>(2, places.size() / 10);
  for (std::size_t k = 0; k + needed <= places.size(); ++k) {
    if (3 * std::abs(places[k + needed - 1] - places[k]) <= size) return places[k];
  }
  return std::nullopt;
}

std::optional<Edges> edges_of(const std::vector<const PageRow*>& rows) {
  if (rows.empty()) return std::nullopt;
  int left = rows.front()->run.left, right = rows.front()->run.right;
  for (const PageRow* row : rows) {
    left = std::min(left, row->run.left);
    right = std::max(right, row->run.right);
  }
  std::vector<int> lefts, rights, sizes;
  for (const PageRow* row : rows) {
    if (2 * row->run.width() < right - left) continue;
    lefts.push_back(row->run.left);
    rights.push_back(row->run.right);
    sizes.push_back(row->run.size);
  }
  if (lefts.empty()) return std::nullopt;
  const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
  std::nth_element(sizes.begin(), middle, sizes.end());
  const std::optional<int> begin = outermost(lefts, *middle, std::less<>());
  const std::optional<int> end = outermost(rights, *middle, std::greater<>());
  if (!begin || !end || *begin >= *end) return std::nullopt;
  return Edges{*begin, *end, rows.size() >= kEnough};
}

bool is_of_column(const PageRow& row) {
  return row.place == RowPlace::body || row.place == RowPlace::note;
}

void set_edges(const std::vector<PageRow*>& rows, const Edges& edges) {
  for (PageRow* row : rows) {
    row->column_left = edges.left;
    row->column_right = edges.right;
    row->edges_known = edges.known;
  }
}

void find_edges_of_columns(PageRows& page) {
  for (std::size_t begin = 0, end = 0; begin < page.rows.size(); begin = end) {
    std::vector<PageRow*> rows;
    std::vector<const PageRow*> read;
    for (end = begin; end < page.rows.size() && page.rows[end].column == page.rows[begin].column; ++end) {
      PageRow& row = page.rows[end];
      if (row.across || !is_of_column(row)) continue;
      rows.push_back(&row);
      read.push_back(&row);
    }
    if (read.size() < kEnough) continue;
    if (const std::optional<Edges> edges = edges_of(read)) set_edges(rows, *edges);
  }
}

}  // namespace

void find_column_edges(std::vector<PageRows>& pages) {
  using Sheet = std::tuple<int, int, std::size_t>;
  std::map<Sheet, std::vector<const PageRow*>> alike;
  const auto sheet = [&](std::size_t page) { return Sheet(pages[page].width, pages[page].height, page % 2); };
  for (std::size_t k = 0; k < pages.size(); ++k) {
    for (const PageRow& row : pages[k].rows) {
      if (row.across && row.place == RowPlace::body) alike[sheet(k)].push_back(&row);
    }
  }
  std::map<Sheet, std::optional<Edges>> edges;
  for (auto& [key, rows] : alike) {
    if (rows.size() < kEnough) {
      const auto other = alike.find(Sheet(std::get<0>(key), std::get<1>(key), 1 - std::get<2>(key)));
      if (other != alike.end() && other->second.size() >= kEnough) {
        edges[key] = edges_of(other->second);
        continue;
      }
    }
    edges[key] = edges_of(rows);
  }
  for (std::size_t k = 0; k < pages.size(); ++k) {
    find_edges_of_columns(pages[k]);
    std::vector<PageRow*> rows;
    std::vector<const PageRow*> read;
    for (PageRow& row : pages[k].rows) {
      if (!row.across || row.place == RowPlace::furniture || row.place == RowPlace::cell) continue;
      rows.push_back(&row);
      if (row.place == RowPlace::body) read.push_back(&row);
    }
    if (read.empty()) continue;
    const std::optional<Edges> usual = edges[sheet(k)];
    const std::optional<Edges> own = read.size() >= kEnough ? edges_of(read) : std::nullopt;
    const int size = read.front()->run.size;
    const bool apart =
        own && (!usual || 3 * std::abs(own->right - usual->right) > size || own->left < usual->left);
    std::optional<Edges> edges_here = apart ? own : usual;
    if (!edges_here) continue;
    // Short rows, as those of verse, do not tell where a row would be full.
    if (2 * (edges_here->right - edges_here->left) < pages[k].width) edges_here->known = false;
    set_edges(rows, *edges_here);
  }
}

}  // namespace vietmend
