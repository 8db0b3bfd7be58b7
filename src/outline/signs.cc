#include "outline/signs.h"

#include <algorithm>
#include <array>

#include "core/letters.h"
#include "core/utf8.h"

namespace vietmend {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::array kAttached = {
    "QUY CHẾ"sv,   "QUY ĐỊNH"sv,   "ĐIỀU LỆ"sv,  "NỘI QUY"sv,      "QUY TRÌNH"sv,   "QUY CHUẨN"sv,
    "HƯỚNG DẪN"sv, "KẾ HOẠCH"sv,   "ĐỀ ÁN"sv,    "CHƯƠNG TRÌNH"sv, "CHIẾN LƯỢC"sv,  "QUY TẮC"sv,
    "PHƯƠNG ÁN"sv, "CHÍNH SÁCH"sv, "DANH MỤC"sv, "TIÊU CHÍ"sv,     "BỘ TIÊU CHÍ"sv, "THỂ LỆ"sv,
    "ĐỊNH MỨC"sv,  "HỆ THỐNG"sv,   "MỘT SỐ"sv,   "BỘ QUY TẮC"sv,   "BẢNG"sv,        "CHẾ ĐỘ"sv};

constexpr std::array kFootBeginnings = {"Nơi nhận"sv,        "NƠI NHẬN"sv, "TM. "sv, "KT. "sv, "TL. "sv,
                                        "TUQ. "sv,           "T/M "sv,     "TM."sv,  "KT."sv,  "TL."sv,
                                        "XÁC THỰC VĂN BẢN"sv};

constexpr std::array kOffices = {
    "BỘ TRƯỞNG"sv,      "THỨ TRƯỞNG"sv,      "CHỦ TỊCH"sv,       "PHÓ CHỦ TỊCH"sv,  "THỦ TƯỚNG"sv,
    "PHÓ THỦ TƯỚNG"sv,  "THỐNG ĐỐC"sv,       "GIÁM ĐỐC"sv,       "TỔNG GIÁM ĐỐC"sv, "CỤC TRƯỞNG"sv,
    "VỤ TRƯỞNG"sv,      "TỔNG CỤC TRƯỞNG"sv, "VIỆN TRƯỞNG"sv,    "CHÁNH ÁN"sv,      "TỔNG THANH TRA"sv,
    "TỔNG KIỂM TOÁN"sv, "CHÁNH VĂN PHÒNG"sv, "HIỆU TRƯỞNG"sv,    "TRƯỞNG BAN"sv,    "CHỦ NHIỆM"sv,
    "PHÓ GIÁM ĐỐC"sv,   "BÍ THƯ"sv,          "CHI CỤC TRƯỞNG"sv, "TRƯỞNG PHÒNG"sv,  "PHÓ THỐNG ĐỐC"sv,
    "PHÓ CHỦ NHIỆM"sv,  "TỔNG BÍ THƯ"sv,     "TRƯỞNG TIỂU BAN"sv};

// Whether the rows that begin at a name in capitals authenticate a consolidated text.
bool authenticates(std::string_view text, std::span<const OutlineRow> rows, std::size_t at) {
  for (std::size_t i = at + 1; i < rows.size() && i <= at + 4; ++i) {
    const std::string_view row = text.substr(rows[i].span.begin, rows[i].span.size());
    if (row.starts_with("XÁC THỰC VĂN BẢN"sv)) return true;
    if (!rows[i].capitals && !row.starts_with("Số"sv)) return false;
  }
  return false;
}

// "Luật này được Quốc hội nước … thông qua ngày …"
bool is_closing_formula(std::string_view row) {
  const std::size_t end = row.find(" này "sv);
  if (end == std::string_view::npos || end > 40) return false;
  const std::string_view rest = row.substr(end);
  return (rest.starts_with(" này được Quốc hội"sv) || rest.starts_with(" này đã được Quốc hội"sv) ||
          rest.starts_with(" này được Ủy ban thường vụ"sv) ||
          rest.starts_with(" này đã được Hội đồng nhân dân"sv) ||
          rest.starts_with(" này được Hội đồng nhân dân"sv) ||
          rest.starts_with(" này đã được Ủy ban thường vụ"sv)) &&
         row.find("thông qua"sv) != std::string_view::npos;
}

constexpr std::array kOfficeWords = {"PHÓ "sv, "CHỦ "sv, "GIÁM "sv, "TRƯỞNG "sv, "CỤC "sv,
                                     "THỨ "sv, "BỘ "sv,  "TỔNG "sv, "QUYẾT "sv};

// Whether a name, or a note that the row is to be signed, stands in one of the next rows.
bool is_signed(std::string_view text, std::span<const OutlineRow> rows, std::size_t at) {
  for (std::size_t i = at + 1; i < rows.size() && i <= at + 4; ++i) {
    const std::string_view row = text.substr(rows[i].span.begin, rows[i].span.size());
    if (row.starts_with("(Ký"sv) || row.starts_with("(Đã ký"sv) || row.starts_with("[daky"sv)) return true;
    if (!rows[i].capitals && row.size() < 60 && !person_name(row).empty()) return true;
    if (rows[i].ends || row.size() > 120) return false;
  }
  return false;
}

}  // namespace

std::string_view person_name(std::string_view row) {
  for (const std::string_view title :
       {"GS.TS. "sv, "PGS.TS. "sv, "TS. "sv, "ThS. "sv, "GS.TS "sv, "PGS.TS "sv, "TS "sv, "Đại tướng "sv,
        "Thượng tướng "sv, "Trung tướng "sv, "Thiếu tướng "sv, "Đại tá "sv}) {
    if (row.starts_with(title)) row.remove_prefix(title.size());
  }
  for (const std::string_view office : kOfficeWords) {
    if (row.starts_with(office)) return {};
  }
  std::size_t end = 0;
  int words = 0;
  for (std::size_t i = 0; i < row.size() && words < 6;) {
    std::size_t at = i;
    std::size_t letters = 0;
    bool good = true;
    while (at < row.size() && row[at] != ' ' && row[at] != '\t') {
      const utf8::CodePoint point = utf8::at(row, at);
      good &= is_letter(point.code) && (letters > 0 || is_upper(point.code));
      ++letters;
      at += point.size;
    }
    const std::string_view word = row.substr(i, at - i);
    if (!good || letters == 0 || letters > 7 || word == "Phụ"sv || word == "Nơi"sv || word == "Mẫu"sv ||
        word == "PHỤ"sv)
      break;
    ++words;
    end = at;
    i = at;
    while (i < row.size() && row[i] == ' ') ++i;
  }
  if (words < 2) return {};
  // A sentence that begins with a name is none.
  const std::string_view rest = row.substr(end);
  const bool alone = rest.find_first_not_of(" \t") == std::string_view::npos;
  return alone || rest.starts_with(" Phụ lục"sv) || rest.starts_with(" PHỤ LỤC"sv) ||
                 rest.starts_with(" Nơi nhận"sv) || rest.starts_with("\t"sv)
             ? row.substr(0, end)
             : std::string_view();
}

bool names_office(std::string_view row) {
  for (const std::string_view beginning : kFootBeginnings) {
    if ((beginning.back() == '.' || beginning.back() == ' ') && row.starts_with(beginning)) return true;
  }
  const auto is_office = [&](std::string_view office) {
    return row.starts_with(office) && (row.size() == office.size() || row.size() < office.size() + 60);
  };
  return std::any_of(kOffices.begin(), kOffices.end(), is_office);
}

int begins_foot(std::string_view text, std::span<const OutlineRow> rows, std::size_t at) {
  const OutlineRow& row = rows[at];
  const std::string_view inner = text.substr(row.span.begin, row.span.size());
  if (inner.starts_with("Số"sv) && inner.size() < 80 && inner.find("/VBHN"sv) != std::string_view::npos)
    return 2;
  if (!row.capitals && inner[0] != 'N' && inner[0] != 'L' && inner[0] != 'P' && inner[0] != 'B') return 0;
  if (row.span.size() > 400) return 0;
  for (const std::string_view beginning : kFootBeginnings) {
    if (!inner.starts_with(beginning)) continue;
    if (beginning.back() == '.' || beginning.back() == ' ') return row.capitals ? 2 : 0;
    return row.capitals || inner.size() < 40 || inner.find("  "sv) < 40 ? 2 : 0;
  }
  if (!row.capitals) return is_closing_formula(inner) ? 2 : 0;
  if (row.span.size() < 160 && authenticates(text, rows, at)) return 2;
  return names_office(inner) && is_signed(text, rows, at) ? 2 : 0;
}

bool says_attached(std::string_view row) {
  if (!row.starts_with('(') && !row.starts_with("Ban hành"sv) && !row.starts_with("Kèm theo"sv)) return false;
  if (row == "(Ban"sv || row == "(Ban hành"sv || row == "(Kèm"sv || row == "(kèm"sv) return true;  // wrapped
  const std::string_view beginning = row.substr(0, 80);
  return beginning.find("èm theo"sv) != std::string_view::npos || beginning.starts_with("(Ban hành theo"sv) ||
         beginning.starts_with("(Được ban hành"sv);
}

std::string_view attached_word(std::string_view row) {
  const auto begins = [&](std::string_view word) { return row.starts_with(word); };
  const auto found = std::find_if(kAttached.begin(), kAttached.end(), begins);
  return found == kAttached.end() ? std::string_view() : *found;
}

bool begins_regulation(std::string_view text, std::span<const OutlineRow> rows, std::size_t at) {
  const OutlineRow& row = rows[at];
  if (!row.capitals || row.has_cells) return false;
  const std::string_view inner = text.substr(row.span.begin, row.span.size());
  if (attached_word(inner).empty()) return false;
  for (std::size_t i = at + 1; i < rows.size() && i <= at + 8; ++i) {
    const std::string_view next = text.substr(rows[i].span.begin, rows[i].span.size());
    if (says_attached(next)) return true;
  }
  return false;
}

bool begins_contents(std::string_view row) {
  return row == "MỤC LỤC"sv || row == "Mục lục"sv;
}

bool is_of_contents(std::string_view row) {
  std::size_t end = row.size();
  while (end > 0 && row[end - 1] >= '0' && row[end - 1] <= '9') --end;
  if (end == row.size() || row.size() - end > 4) return false;
  while (end > 0 && (row[end - 1] == ' ' || row[end - 1] == '\t')) --end;
  const std::string_view rest = row.substr(0, end);
  return rest.ends_with("...."sv) || rest.ends_with("……"sv) || rest.ends_with("…."sv) ||
         rest.ends_with(". . ."sv) || rest.ends_with("…"sv);
}

}  // namespace vietmend
