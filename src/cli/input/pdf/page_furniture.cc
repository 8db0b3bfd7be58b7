#include "cli/input/pdf/page_furniture.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "cli/input/pdf/column_shape.h"
#include "cli/input/pdf/digits.h"
#include "cli/input/pdf/page_band.h"
#include "cli/input/pdf/signature_stamp.h"
#include "page_words.h"
#include "words/few_words.h"

namespace vietmend {
namespace {

// The bands at each end of a page that may be furniture.
constexpr std::size_t kDeepest = 3;
// How far away the page may be that has the same.
constexpr int kPagesApart = 2;

// A run at the head or the foot of a page.
struct EdgeRun {
  int page = 0;
  bool head = true;
  std::size_t band = 0;
  std::size_t run = 0;  // of the band
  int depth = 0;        // of its middle, from that end of the page
  int size = 0;
  bool repeated = false;
  bool everywhere = false;  // on most pages of three or more
};

// The number of a row that holds a page's number and nothing else, "12", "- 12 -", "Trang 12/30", with its
// text without the number; the number of pages stays.
std::optional<std::pair<int, std::string>> page_number(std::string_view text) {
  const auto first = std::find_if(text.begin(), text.end(), is_digit);
  const auto last = std::find_if_not(first, text.end(), is_digit);
  if (first == last || last - first > 5) return std::nullopt;
  std::string rest(text.begin(), first);
  rest += '#';
  rest.append(last, text.end());
  std::string bare = rest;
  const auto take_out = [&](std::string_view word) {
    if (const std::size_t at = bare.find(word); at != std::string::npos) bare.erase(at, word.size());
  };
  std::for_each(words::kPageNumbers.begin(), words::kPageNumbers.end(), take_out);
  std::for_each(words::kMorePageNumbers.begin(), words::kMorePageNumbers.end(), take_out);
  const auto odd = [](char c) {
    return !is_digit(c) && std::string_view(" #-/.|[]()\xE2\x80\x93\x94").find(c) == std::string_view::npos;
  };
  if (std::any_of(bare.begin(), bare.end(), odd)) return std::nullopt;
  return std::pair(std::stoi(std::string(first, last)), rest);
}

// What every form and letter begins with, however many of them follow each other, and items.
bool is_of_text(std::string_view text) {
  if (!page_number(text) && is_item_mark(text.substr(0, text.find(' ')))) return true;
  return begins_with_one(text, words::kMottoBegins) || begins_with_one(text, words::kStateHeads);
}

int body_size(const std::vector<PdfPage>& pages) {
  std::map<int, std::size_t> letters;
  for (const PdfPage& page : pages) {
    for (const PageRun& run : page.runs) letters[run.size] += run.text.size();
  }
  const auto most = std::max_element(letters.begin(), letters.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == letters.end() ? 1 : most->first;
}

bool same_place(const EdgeRun& a, const EdgeRun& b) {
  return a.page != b.page && std::abs(a.page - b.page) <= kPagesApart &&
         2 * std::abs(a.depth - b.depth) <= a.size && 10 * std::abs(a.size - b.size) <= a.size;
}

// The distance from foot to foot of most neighbouring bands of a page.
int usual_pitch(std::span<const PageBand> bands) {
  std::vector<int> pitches;
  for (std::size_t k = 1; k < bands.size(); ++k) pitches.push_back(bands[k].bottom - bands[k - 1].bottom);
  if (pitches.empty()) return 0;
  const auto middle = pitches.begin() + static_cast<std::ptrdiff_t>(pitches.size() / 2);
  std::nth_element(pitches.begin(), middle, pitches.end());
  return *middle;
}

class PageEdges {
 public:
  explicit PageEdges(const std::vector<PdfPage>& pages) : pages_(pages) {}

  void add(int page, std::vector<PageBand> bands) {
    const std::size_t deep = std::min(kDeepest, bands.size());
    for (std::size_t k = 0; k < bands.size(); ++k) {
      const bool head = k < deep;
      if (!head && k + deep < bands.size()) continue;
      for (std::size_t r = 0; r < bands[k].runs.size(); ++r) {
        add_run(page, head, k, r, bands[k].runs[r]);
        // A short page has bands that may be both.
        if (head && k + deep >= bands.size()) add_run(page, false, k, r, bands[k].runs[r]);
      }
    }
    bands_.push_back(std::move(bands));
  }

  void find_repeated() {
    for (const auto& [key, places] : by_text_) {
      const bool everywhere = places.size() >= 3 && 4 * places.size() >= 3 * pages_.size();
      for (const std::size_t place : places) runs_[place].everywhere = everywhere;
      for (std::size_t k = 0; k < places.size(); ++k) {
        for (std::size_t other = k + 1;
             other < places.size() && runs_[places[other]].page - runs_[places[k]].page <= kPagesApart;
             ++other) {
          if (other - k > 64) break;
          if (!same_place(runs_[places[k]], runs_[places[other]])) continue;
          runs_[places[k]].repeated = runs_[places[other]].repeated = true;
        }
      }
    }
  }

  // The runs of the bands that are furniture, by page.
  std::vector<std::vector<PageRun>> furniture() const {
    std::vector<std::vector<PageRun>> out(bands_.size());
    std::vector<std::vector<const EdgeRun*>> of_page(bands_.size());
    for (const EdgeRun& run : runs_) of_page[static_cast<std::size_t>(run.page)].push_back(&run);
    for (std::size_t page = 0; page < bands_.size(); ++page) {
      for (const bool head : {true, false}) add_end(page, head, of_page[page], out[page]);
    }
    return out;
  }

 private:
  void add_run(int page, bool head, std::size_t band, std::size_t at, const PageRun& run) {
    const std::vector<RuledTable>& tables = pages_[static_cast<std::size_t>(page)].tables;
    if (std::any_of(tables.begin(), tables.end(), [&](const RuledTable& table) { return table.holds(run); }))
      return;
    const int middle = run.top + run.height() / 2;
    const int depth = head ? middle : pages_[static_cast<std::size_t>(page)].height - middle;
    std::string key = head ? "^" : "$";
    if (const auto number = page_number(run.text)) {
      key += std::to_string(number->first - page) + number->second;
    } else {
      key += run.text;
    }
    by_text_[key].push_back(runs_.size());
    runs_.push_back({page, head, band, at, depth, run.size, false, false});
  }

  // From the page's end inwards, as long as a whole band is furniture.
  void add_end(std::size_t page, bool head, const std::vector<const EdgeRun*>& runs,
               std::vector<PageRun>& out) const {
    const std::vector<PageBand>& bands = bands_[page];
    const int pitch = usual_pitch(bands);
    std::size_t taken = 0;
    std::vector<PageRun> waiting;  // texts whose distance from the rest is not known yet
    for (; taken < std::min(kDeepest, bands.size()); ++taken) {
      const std::size_t at = head ? taken : bands.size() - 1 - taken;
      const PageBand& band = bands[at];
      const bool gazette = head && std::any_of(band.runs.begin(), band.runs.end(), [](const PageRun& run) {
                             return run.text.starts_with(words::kGazetteHead[0]);
                           });
      std::size_t repeated = 0;
      bool text = false;
      for (const EdgeRun* run : runs) {
        if (run->head != head || run->band != at) continue;
        const PageRun& held = band.runs[run->run];
        const bool number = page_number(held.text).has_value();
        const bool known = gazette && (number || held.text.starts_with(words::kGazetteHead[0]));
        if ((!run->repeated || is_of_text(held.text)) && !known) continue;
        ++repeated;
        text = text || !(number || known || (run->everywhere && taken == 0));
      }
      if (repeated == 0 || repeated < band.runs.size() || (text && band.runs.size() > 2)) break;
      waiting.insert(waiting.end(), band.runs.begin(), band.runs.end());
      if (text && !stands_apart(bands, at, head, pitch)) continue;
      out.insert(out.end(), waiting.begin(), waiting.end());
      waiting.clear();
    }
  }

  static bool stands_apart(const std::vector<PageBand>& bands, std::size_t at, bool head, int pitch) {
    if (head ? at + 1 == bands.size() : at == 0) return true;
    const int distance =
        head ? bands[at + 1].bottom - bands[at].bottom : bands[at].bottom - bands[at - 1].bottom;
    return 4 * distance >= 5 * pitch;
  }

  const std::vector<PdfPage>& pages_;
  std::vector<std::vector<PageBand>> bands_;
  std::vector<EdgeRun> runs_;
  std::map<std::string, std::vector<std::size_t>> by_text_;  // runs from the first page on
};

bool holds(const PageRun& outer, const PageRun& run) {
  return run.upright && run.left >= outer.left && run.right <= outer.right &&
         2 * outer.top <= run.top + run.bottom && run.top + run.bottom <= 2 * outer.bottom;
}

}  // namespace

std::vector<std::vector<bool>> page_furniture(const std::vector<PdfPage>& pages) {
  const int size = body_size(pages);
  std::vector<std::vector<bool>> furniture;
  PageEdges edges(pages);
  for (std::size_t k = 0; k < pages.size(); ++k) {
    const std::vector<PageRun>& runs = pages[k].runs;
    std::vector<bool>& flags = furniture.emplace_back(runs.size());
    mark_stamps(runs, size, flags);
    std::vector<PageRun> rest;
    for (std::size_t r = 0; r < runs.size(); ++r) {
      if (!flags[r]) rest.push_back(runs[r]);
    }
    edges.add(static_cast<int>(k), page_bands(std::move(rest)));
  }
  edges.find_repeated();
  const std::vector<std::vector<PageRun>> found = edges.furniture();
  for (std::size_t k = 0; k < pages.size(); ++k) {
    for (std::size_t r = 0; r < pages[k].runs.size(); ++r) {
      const PageRun& run = pages[k].runs[r];
      const bool inside = std::any_of(found[k].begin(), found[k].end(),
                                      [&](const PageRun& outer) { return holds(outer, run); });
      if (inside) furniture[k][r] = true;
    }
  }
  return furniture;
}

}  // namespace vietmend
