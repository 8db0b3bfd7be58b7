#include "outline/law_names.h"

#include <algorithm>
#include <array>

#include "core/letters.h"
#include "core/utf8.h"
#include "outline/head.h"

namespace vietmend {
namespace {

using std::string_view_literals::operator""sv;

// Longer ones before those that they begin with.
constexpr std::array kTypes = {"Thông tư liên tịch"sv,
                               "Nghị quyết liên tịch"sv,
                               "Bộ luật"sv,
                               "Bộ Luật"sv,
                               "Luật"sv,
                               "Nghị định"sv,
                               "Nghị quyết"sv,
                               "Thông tư"sv,
                               "Quyết định"sv,
                               "Pháp lệnh"sv,
                               "Chỉ thị"sv,
                               "Hiến pháp"sv,
                               "Quy chế"sv,
                               "Quy định"sv,
                               "Điều lệ"sv,
                               "Quy trình"sv,
                               "Kế hoạch"sv,
                               "Đề án"sv,
                               "Nội quy"sv};

// Words that no law's name holds, so that it ends before them.
constexpr std::array kBehindNames = {
    "ngày"sv, "số"sv,    "năm"sv, "và"sv,  "hoặc"sv,  "được"sv,  "quy"sv,  "thì"sv,  "là"sv,    "này"sv,
    "có"sv,   "theo"sv,  "để"sv,  "do"sv,  "mà"sv,    "không"sv, "phải"sv, "tại"sv,  "trong"sv, "như"sv,
    "bị"sv,   "đã"sv,    "cho"sv, "khi"sv, "từ"sv,    "đến"sv,   "với"sv,  "các"sv,  "những"sv, "hiện"sv,
    "sửa"sv,  "hướng"sv, "nếu"sv, "còn"sv, "chưa"sv,  "sẽ"sv,    "trừ"sv,  "bằng"sv, "nhưng"sv, "thuộc"sv,
    "nêu"sv,  "cũng"sv,  "vào"sv, "ban"sv, "trước"sv, "sau"sv,   "của"sv};

constexpr std::size_t kMostWords = 14;

std::string_view word_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size()) {
    const utf8::CodePoint point = utf8::at(text, end);
    if (!is_letter(point.code)) break;
    end += point.size;
  }
  return text.substr(at, end - at);
}

}  // namespace

LawNames::LawNames(const std::vector<std::string>& grounds) {
  for (const std::string& ground : grounds) {
    for (const std::string_view type : {"Bộ luật "sv, "Luật "sv}) {
      for (std::size_t at = ground.find(type); at != std::string::npos;
           at = ground.find(type, at + type.size())) {
        if (type == "Luật "sv && at >= 4 && ground.compare(at - 4, 4, "Bộ ") == 0) continue;
        std::size_t end = ground.size();
        for (const std::string_view behind :
             {" ngày "sv, " số "sv, ";"sv, " ("sv, " được "sv, " đã "sv, " năm "sv}) {
          end = std::min(end, ground.find(behind, at));
        }
        std::string name = ground.substr(at, end - at);
        while (!name.empty() && (name.back() == ' ' || name.back() == ',')) name.pop_back();
        if (name.size() > type.size() && name.size() < 200) known_.push_back(std::move(name));
      }
    }
  }
  const auto longer = [](const std::string& a, const std::string& b) { return a.size() > b.size(); };
  std::stable_sort(known_.begin(), known_.end(), longer);
  if (known_.size() > 64) known_.resize(64);
}

std::size_t LawNames::name_end(std::string_view text, std::size_t begin) const {
  for (const std::string& known : known_) {
    const std::size_t end = begin + known.size();
    if (text.substr(begin).starts_with(known) && word_at(text, end).empty()) return end;
  }
  std::size_t end = begin;
  for (std::size_t words = 0; words < kMostWords; ++words) {
    std::size_t at = end;
    if (words > 0) {
      if (at >= text.size() || text[at] != ' ') break;
      ++at;
    }
    const std::string_view word = word_at(text, at);
    if (word.empty()) break;
    if (std::find(kBehindNames.begin(), kBehindNames.end(), word) != kBehindNames.end()) break;
    if (words == 1 && !is_upper(utf8::at(word, 0).code)) {
      // "Bộ luật" has two words before its name, and names begin with a capital.
      if (word != "luật"sv) return begin;
    }
    if (words == 2 && text.substr(begin).starts_with("Bộ luật"sv) && !is_upper(utf8::at(word, 0).code))
      return begin;
    end = at + word.size();
  }
  return end;
}

NamedDocument LawNames::at(std::string_view text, std::size_t place) const {
  const std::string_view rest = text.substr(place, 400);
  for (const std::string_view type : kTypes) {
    if (!rest.starts_with(type)) continue;
    const std::string_view behind = rest.substr(type.size());
    if (behind.starts_with(" này"sv))
      return {place + type.size() + std::string_view(" này").size(), true, {}};
    const bool numbered = behind.starts_with(" số "sv) || behind.starts_with(" số: "sv) ||
                          (behind.size() > 1 && behind[0] == ' ' && behind[1] >= '0' && behind[1] <= '9');
    if (numbered) {
      const std::size_t begin = behind.find_first_of("0123456789");
      if (begin == std::string_view::npos || begin > 8) return {};
      const std::string number = document_number("Số " + std::string(behind.substr(begin, 60)));
      if (number.empty()) return {};
      const std::size_t end = behind.find(number, begin);
      return {place + type.size() + (end == std::string_view::npos ? begin : end) + number.size(), false,
              std::string(type) + ' ' + number};
    }
    if (type != "Luật"sv && type != "Bộ luật"sv && type != "Bộ Luật"sv) return {};
    const std::size_t end = name_end(text, place);
    if (end <= place + type.size()) return {};
    return {end, false, std::string(text.substr(place, end - place))};
  }
  return {};
}

}  // namespace vietmend
