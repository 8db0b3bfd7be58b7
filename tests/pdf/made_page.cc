#include "made_page.h"

#include <algorithm>

namespace vietmend {
namespace {

std::vector<std::string> words(std::string_view text) {
  std::vector<std::string> out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0) out.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

// In 64ths of a point.
int width(std::string_view word, int size) {
  const auto letters = std::count_if(word.begin(), word.end(),
                                     [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80; });
  return static_cast<int>(letters) * size * 32;
}

int width_of_all(const std::vector<std::string>& row, int size, int space) {
  int sum = 0;
  for (const std::string& word : row) sum += width(word, size) + (sum > 0 ? space : 0);
  return sum;
}

void add(BoxPage& page, const std::vector<std::string>& row, int left, int foot, int size, int space) {
  for (const std::string& word : row) {
    PageBox box;
    box.text = word;
    box.left = left;
    box.right = left + width(word, size);
    box.bottom = foot * 64;
    box.top = box.bottom - size * 64;
    box.size = size * 64;
    box.space_after = &word != &row.back();
    left = box.right + space;
    page.boxes.push_back(std::move(box));
  }
}

}  // namespace

MadePage::MadePage() : page_{600 * 64, 800 * 64, {}, {}} {}

MadePage& MadePage::row(int left, int foot, std::string_view text, int size) {
  add(page_, words(text), left * 64, foot, size, size * 16);
  return *this;
}

MadePage& MadePage::full(int left, int foot, std::string_view text, int size) {
  const std::vector<std::string> row = words(text);
  const int rest = (500 - left) * 64 - width_of_all(row, size, 0);
  add(page_, row, left * 64, foot, size, rest / static_cast<int>(row.size() - 1));
  return *this;
}

MadePage& MadePage::centred(int foot, std::string_view text, int size) {
  const std::vector<std::string> row = words(text);
  add(page_, row, 275 * 64 - width_of_all(row, size, size * 16) / 2, foot, size, size * 16);
  return *this;
}

MadePage& MadePage::raised(std::string_view text) {
  const PageBox& last = page_.boxes.back();
  PageBox mark = last;
  mark.text = text;
  mark.left = last.right;
  mark.size = last.size / 2;
  mark.right = mark.left + width(text, mark.size / 64);
  mark.bottom = last.bottom - last.size * 2 / 5;
  mark.top = mark.bottom - mark.size;
  page_.boxes.push_back(std::move(mark));
  return *this;
}

MadePage& MadePage::ruled(const std::vector<int>& columns, const std::vector<int>& rows) {
  for (const int at : rows)
    page_.rulings.lying.push_back({at * 64, columns.front() * 64, columns.back() * 64});
  for (const int at : columns)
    page_.rulings.standing.push_back({at * 64, rows.front() * 64, rows.back() * 64});
  return *this;
}

std::vector<std::string> told(const PageText& text) {
  std::vector<std::string> out;
  const auto within = [](const Evidence& one, std::size_t begin, std::size_t end) {
    return one.source.begin < end && one.source.end > begin;
  };
  for (std::size_t begin = 0; begin < text.text.size();) {
    if (text.text[begin] == '\f') {
      ++begin;
      continue;
    }
    const std::size_t end = text.text.find('\n', begin);
    std::string row = text.text.substr(begin, end - begin), way = "? ", table;
    for (auto one = text.evidence.rbegin(); one != text.evidence.rend(); ++one) {
      if (!within(*one, begin, end)) continue;
      if (one->trait == Trait::begins) way = "B ";
      if (one->trait == Trait::goes_on) way = "+ ";
      if (one->trait == Trait::furniture) way = "F ";
      if (one->trait == Trait::table) table = "|";
      if (one->trait != Trait::note_mark) continue;
      row.insert(one->source.end - begin, "]");
      row.insert(one->source.begin - begin, "[");
    }
    out.push_back(table + way + row);
    begin = end + 1;
  }
  return out;
}

std::vector<std::string> told(const std::vector<MadePage>& pages) {
  std::vector<BoxPage> boxes;
  for (const MadePage& page : pages) boxes.push_back(page.page());
  return told(page_text(boxes));
}

}  // namespace vietmend
