#include "cli/input/pdf/ruled_table.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <map>
#include <numeric>
#include <span>
#include <tuple>
#include <utility>

#include "cli/input/pdf/page_band.h"

namespace vietmend {
namespace {

// How far apart rulings may end that meet: two points.
constexpr int kNear = 128;

bool meet(const Ruling& lying, const Ruling& standing) {
  return standing.at >= lying.begin - kNear && standing.at <= lying.end + kNear &&
         lying.at >= standing.begin - kNear && lying.at <= standing.end + kNear;
}

bool covers(const Ruling& ruling, int place) {
  return ruling.begin - kNear <= place && place <= ruling.end + kNear;
}

// Sets of rulings that meet, each named by one of its members: first those that lie, then those that stand.
class Sets {
 public:
  explicit Sets(std::size_t size) : of_(size) { std::iota(of_.begin(), of_.end(), std::size_t{0}); }

  std::size_t find(std::size_t at) {
    while (of_[at] != at) at = of_[at] = of_[of_[at]];
    return at;
  }

  void unite(std::size_t a, std::size_t b) { of_[find(a)] = find(b); }

 private:
  std::vector<std::size_t> of_;
};

// Whether a ruling stands between two cells, and not at an edge.
bool has_cells(const RuledTable& table) {
  return std::any_of(table.rulings.standing.begin(), table.rulings.standing.end(), [&](const Ruling& ruling) {
    return ruling.at - table.left > 3 * kNear && table.right - ruling.at > 3 * kNear;
  });
}

void find_edges(RuledTable& table) {
  table.left = table.top = std::numeric_limits<int>::max();
  for (const Ruling& ruling : table.rulings.lying) {
    table.left = std::min(table.left, ruling.begin);
    table.right = std::max(table.right, ruling.end);
    table.top = std::min(table.top, ruling.at);
    table.bottom = std::max(table.bottom, ruling.at);
  }
  for (const Ruling& ruling : table.rulings.standing) {
    table.left = std::min(table.left, ruling.at);
    table.right = std::max(table.right, ruling.at);
    table.top = std::min(table.top, ruling.begin);
    table.bottom = std::max(table.bottom, ruling.end);
  }
}

// The nearest rulings on both sides of a place, among those that cover `across`; the table's edges where
// there are none.
std::pair<int, int> around(const std::vector<Ruling>& rulings, int place, int across, int first, int last) {
  for (const Ruling& ruling : rulings) {
    if (!covers(ruling, across)) continue;
    if (ruling.at <= place) first = std::max(first, ruling.at);
    if (ruling.at > place) last = std::min(last, ruling.at);
  }
  return {first, last};
}

struct Cell {
  int left = 0;
  int right = 0;
  std::vector<PageRun> runs;
};

// The least distance of letters from the rulings beside them, but no more than their size.
int padding(const std::map<std::tuple<int, int, int>, Cell>& cells) {
  int least = std::numeric_limits<int>::max();
  for (const auto& [key, cell] : cells) {
    for (const PageRun& run : cell.runs)
      least = std::min({least, std::max(0, run.left - cell.left), run.size});
  }
  return least;
}

}  // namespace

bool RuledTable::holds(const PageRun& run) const {
  const int x = run.left + run.width() / 2, y = run.top + run.height() / 2;
  return left <= x && x <= right && top <= y && y <= bottom;
}

std::vector<RuledTable> ruled_tables(const PageRulings& rulings) {
  const std::size_t lying = rulings.lying.size();
  Sets sets(lying + rulings.standing.size());
  for (std::size_t a = 0; a < lying; ++a) {
    for (std::size_t b = 0; b < rulings.standing.size(); ++b) {
      if (meet(rulings.lying[a], rulings.standing[b])) sets.unite(a, lying + b);
    }
  }
  std::map<std::size_t, RuledTable> by_set;
  for (std::size_t a = 0; a < lying; ++a) by_set[sets.find(a)].rulings.lying.push_back(rulings.lying[a]);
  for (std::size_t b = 0; b < rulings.standing.size(); ++b)
    by_set[sets.find(lying + b)].rulings.standing.push_back(rulings.standing[b]);
  std::vector<RuledTable> tables;
  for (auto& [set, table] : by_set) {
    if (table.rulings.lying.empty() || table.rulings.standing.empty()) continue;
    find_edges(table);
    if (has_cells(table)) tables.push_back(std::move(table));
  }
  std::stable_sort(tables.begin(), tables.end(),
                   [](const RuledTable& a, const RuledTable& b) { return a.top < b.top; });
  return tables;
}

std::vector<CellRow> ruled_cells(const RuledTable& table, const std::vector<PageRun>& runs) {
  std::map<std::tuple<int, int, int>, Cell> cells;  // by where they begin and end
  for (const PageRun& run : runs) {
    const int x = run.left + run.width() / 2, y = run.top + run.height() / 2;
    const auto [left, right] = around(table.rulings.standing, x, y, table.left, table.right);
    const auto [top, bottom] = around(table.rulings.lying, y, x, table.top, table.bottom);
    Cell& cell = cells[{top, left, bottom}];
    cell.left = left;
    cell.right = right;
    cell.runs.push_back(run);
  }
  const int padded = padding(cells);
  std::vector<CellRow> out;
  for (auto& [key, cell] : cells) {
    bool first = true;
    for (PageBand& band : page_bands(std::move(cell.runs))) {
      PageRun row = std::move(band.runs.front());
      for (const PageRun& run : std::span(band.runs).subspan(1)) join(row, run);
      out.push_back({std::move(row), first, cell.left + padded, cell.right - padded});
      first = false;
    }
  }
  return out;
}

}  // namespace vietmend
