#include "cli/input/pdf/page_run.h"

#include <algorithm>
#include <map>
#include <span>
#include <string_view>

#include "page_words.h"

namespace vietmend {
namespace {

// How much of the height of the lower of two boxes is at the same height in both, in hundredths.
int shared_height(const PageBox& a, const PageBox& b) {
  const int shared = std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
  return shared <= 0 ? 0 : 100 * shared / std::min(a.bottom - a.top, b.bottom - b.top);
}

// Whether `box` goes on on the row of `last`, the box before it, with no more than a wide space between.
bool follows(const PageBox& last, const PageBox& box) {
  if (last.upright != box.upright) return false;
  const int size = std::max(last.size, box.size);
  if (!box.upright) return last.space_after;
  // A raised or lowered sign may hardly share the row's height.
  const bool sign = 20 * std::min(last.size, box.size) <= 17 * size && 3 * (box.left - last.right) <= size;
  return shared_height(last, box) >= (sign ? 15 : 50) && box.left > last.left &&
         3 * (box.left - last.right) >= -size && 5 * (box.left - last.right) <= 3 * size;
}

// Whether one of the rulings, sorted by their places, stands between two boxes.
bool is_ruled(const PageBox& last, const PageBox& box, const std::vector<Ruling>& standing) {
  if (standing.empty()) return false;
  const int slack = box.size / 4, height = box.top + (box.bottom - box.top) / 2;
  auto at = std::partition_point(standing.begin(), standing.end(),
                                 [&](const Ruling& ruling) { return ruling.at < last.right - slack; });
  for (; at != standing.end() && at->at <= box.left + slack; ++at) {
    if (at->begin <= height && height <= at->end) return true;
  }
  return false;
}

bool space_between(const PageBox& last, const PageBox& box) {
  return last.space_after || 10 * (box.left - last.right) > 2 * std::max(last.size, box.size);
}

// The size of most of the letters.
int main_size(std::span<const PageBox> boxes) {
  std::map<int, std::size_t> letters;
  for (const PageBox& box : boxes) letters[box.size] += box.text.size();
  return std::max_element(letters.begin(), letters.end(),
                          [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

// Whether a text of letters of `size` whose feet are at `bottom` is a raised mark of a row.
bool is_raised(std::string_view text, int size, int bottom, const PageRun& row) {
  return text.size() <= 6 && 4 * size <= 3 * row.size && 20 * (row.bottom - bottom) >= 3 * row.size;
}

// Whether the boxes begin with the words of a name, one in each.
bool begin_with(std::span<const PageBox> boxes, std::string_view name) {
  for (const PageBox& box : boxes) {
    const std::string_view word = name.substr(0, name.find(' '));
    if (box.text != word) return false;
    if (word.size() == name.size()) return true;
    name.remove_prefix(word.size() + 1);
  }
  return false;
}

// Whether the boxes begin with the name of the state in capitals.
bool is_state(std::span<const PageBox> boxes) {
  return std::any_of(words::kStateHeads.begin(), words::kStateHeads.end(),
                     [&](std::string_view name) { return begin_with(boxes, name); });
}

// Whether the name of the state follows the first of the boxes, and is not what it is the name of: "CHỦ TỊCH
// NƯỚC CỘNG HÒA …".
bool is_beside_state(std::span<const PageBox> boxes) {
  return boxes[0].text != words::kBeforeStateHeads[0] && is_state(boxes.subspan(1));
}

PageRun run_of(std::span<const PageBox> boxes) {
  PageRun run;
  run.size = main_size(boxes);
  run.left = boxes.front().left;
  run.second_word = run.left;
  run.upright = boxes.front().upright;
  run.bold = true;
  bool any = false;
  for (const PageBox& box : boxes) {
    run.right = std::max(run.right, box.right);
    run.bold = run.bold && box.bold;
    if (box.size != run.size) continue;
    run.top = any ? std::min(run.top, box.top) : box.top;
    run.bottom = any ? std::max(run.bottom, box.bottom) : box.bottom;
    any = true;
  }
  for (std::size_t k = 0; k < boxes.size(); ++k) {
    const PageBox& box = boxes[k];
    if (is_raised(box.text, box.size, box.bottom, run))
      run.raised.push_back({run.text.size(), run.text.size() + box.text.size()});
    run.text += box.text;
    if (k + 1 == boxes.size() || !space_between(box, boxes[k + 1])) continue;
    if (run.first_word == 0) {
      run.first_word = box.right - run.left;
      run.second_word = boxes[k + 1].left;
    }
    run.text += ' ';
  }
  if (run.first_word == 0) run.first_word = run.width();
  run.apart = is_state(boxes);
  return run;
}

}  // namespace

std::vector<PageRun> page_runs(const std::vector<PageBox>& boxes, std::vector<Ruling> standing) {
  std::stable_sort(standing.begin(), standing.end(),
                   [](const Ruling& a, const Ruling& b) { return a.at < b.at; });
  std::vector<PageRun> runs;
  std::size_t begin = 0;
  for (std::size_t k = 1; k <= boxes.size(); ++k) {
    const bool going_on =
        k < boxes.size() && follows(boxes[k - 1], boxes[k]) && !is_ruled(boxes[k - 1], boxes[k], standing);
    if (going_on && !is_beside_state(std::span(boxes).subspan(k - 1))) continue;
    runs.push_back(run_of(std::span(boxes).subspan(begin, k - begin)));
    begin = k;
  }
  return runs;
}

void join(PageRun& run, const PageRun& next) {
  const int larger = std::max(run.size, next.size);
  const bool apart = 5 * (next.left - run.right) > larger;
  if (apart && run.second_word == run.left) run.second_word = next.left;
  if (!apart && run.second_word == run.left) run.first_word = next.left - run.left + next.first_word;
  if (apart) run.text += ' ';
  const std::size_t begin = run.text.size();
  run.text += next.text;
  for (const RaisedMark& mark : next.raised) run.raised.push_back({begin + mark.begin, begin + mark.end});
  if (is_raised(next.text, next.size, next.bottom, run)) run.raised.push_back({begin, run.text.size()});
  if (is_raised(run.text.substr(0, begin), run.size, run.bottom, next))
    run.raised.insert(run.raised.begin(), {0, begin - apart});
  if (20 * std::abs(run.size - next.size) <= larger) {
    run.top = std::min(run.top, next.top);
    run.bottom = std::max(run.bottom, next.bottom);
  } else if (2 * next.text.size() > run.text.size()) {
    run.size = next.size;
    run.top = next.top;
    run.bottom = next.bottom;
  }
  run.right = std::max(run.right, next.right);
  run.bold = run.bold && next.bold;
}

}  // namespace vietmend
