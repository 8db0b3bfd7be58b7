#include "blocks/row_kinds.h"

#include <algorithm>
#include <string_view>

#include "core/letters.h"

namespace vietmend {
namespace {

using std::string_view_literals::operator""sv;

// Chosen by looking at tables and lists of names of gazettes and of portals.
constexpr std::size_t kMostInCell = 14;  // tokens of a short row
constexpr std::size_t kLongProse =
    40;  // tokens from which a row that ends a sentence is prose, wherever it stands
constexpr std::size_t kCellsAround = 6;  // rows on either side that say whether a short row is a cell
constexpr std::size_t kFewestCells = 4;  // short rows among them
constexpr std::size_t kMostInSignature = 9, kSignatureRows = 12;
constexpr std::size_t kFewestVerses = 4, kShortestVerse = 4, kLongestVerse = 10;
constexpr std::size_t kMostInTitle = 60, kTitleRows = 40;

bool is_bars(std::string_view text) {
  return !text.empty() && text.find_first_not_of("| \t-:") == std::string_view::npos &&
         text.find('|') != std::string_view::npos;
}

class KindReader {
 public:
  KindReader(const Page& page, const std::vector<RowShape>& shapes, const std::vector<RowEvidence>& told)
      : page_(page),
        rows_(page.rows()),
        shapes_(shapes),
        told_(told),
        kinds_(rows_.size(), BlockKind::paragraph) {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (rows_[i].has_tokens()) filled_.push_back(i);
    }
  }

  std::vector<BlockKind> read() {
    for (std::size_t k = 0; k < filled_.size(); ++k) set(k, by_itself(k));
    find_cells();
    find_verses();
    find_titles();
    find_signatures();
    for (std::size_t k = 0; k < filled_.size(); ++k) {
      if (page_.line().token(row(k).first).block == BlockKind::code) set(k, BlockKind::code);
    }
    return std::move(kinds_);
  }

 private:
  const Row& row(std::size_t k) const { return rows_[filled_[k]]; }
  const RowShape& shape_at(std::size_t k) const { return shapes_[filled_[k]]; }
  BlockKind kind(std::size_t k) const { return kinds_[filled_[k]]; }
  void set(std::size_t k, BlockKind kind) { kinds_[filled_[k]] = kind; }

  // Whether a row of nothing but bars stands right before or behind, blank rows apart.
  bool beside_bars(std::size_t i) const {
    for (std::size_t b = i; b-- > 0;) {
      if (is_bars(page_.text(rows_[b]))) return true;
      if (!rows_[b].blank()) break;
    }
    for (std::size_t b = i + 1; b < rows_.size(); ++b) {
      if (is_bars(page_.text(rows_[b]))) return true;
      if (!rows_[b].blank()) break;
    }
    return false;
  }

  BlockKind by_itself(std::size_t k) const {
    const RowShape& s = shape_at(k);
    const std::string_view text = page_.text(row(k));
    if (!told_.empty() && told_[filled_[k]].table) return BlockKind::table;
    if (!told_.empty() && told_[filled_[k]].heading) return BlockKind::heading;
    if (text.starts_with('|') || is_bars(text) || beside_bars(filled_[k])) return BlockKind::table;
    if (s.leaders) return BlockKind::form;
    if (s.columns || (s.numbers && row(k).size() > 1)) return BlockKind::table;
    if (s.signature) return BlockKind::signature;
    if (s.alone) return BlockKind::caption;
    if (s.start == RowStart::heading && (row(k).size() <= kLongProse || !ends_sentence(s.end)))
      return BlockKind::heading;
    if (s.capitals || text.starts_with("# ") || text.starts_with("##")) return BlockKind::heading;
    if (s.start == RowStart::item || s.start == RowStart::bullet) return BlockKind::item;
    return BlockKind::paragraph;
  }

  // Short rows that end no sentence, among as many more.
  void find_cells() {
    if (!told_.empty()) return;  // the page told which rows are cells
    const std::size_t n = filled_.size();
    std::vector<std::int32_t> shorts(n + 1, 0), numbers(n + 1, 0);
    std::vector<bool> is_short(n);
    for (std::size_t k = 0; k < n; ++k) {
      const RowShape& s = shape_at(k);
      const BlockKind own = kind(k);
      const bool number = s.numbers;
      is_short[k] = own == BlockKind::table || own == BlockKind::form || number ||
                    (row(k).size() <= kMostInCell && !ends_sentence(s.end) && own != BlockKind::heading &&
                     own != BlockKind::signature);
      shorts[k + 1] = shorts[k] + is_short[k];
      numbers[k + 1] = numbers[k] + number;
    }
    for (std::size_t k = 0; k < n; ++k) {
      if (kind(k) != BlockKind::paragraph && kind(k) != BlockKind::item && kind(k) != BlockKind::caption)
        continue;
      const std::size_t first = k > kCellsAround ? k - kCellsAround : 0,
                        last = std::min(n, k + kCellsAround + 1);
      const auto all = static_cast<std::int32_t>(last - first);
      const std::int32_t cells = shorts[last] - shorts[first];
      const bool among_cells = cells >= static_cast<std::int32_t>(kFewestCells) && cells * 5 >= all * 3;
      const bool among_numbers = numbers[last] - numbers[first] >= 2;
      if (!among_cells && !among_numbers) continue;
      const bool prose = row(k).size() >= kLongProse && ends_sentence(shape_at(k).end);
      if (!prose && (among_cells || is_short[k])) set(k, BlockKind::table);
    }
  }

  bool may_be_verse(std::size_t k) const {
    const RowShape& s = shape_at(k);
    if (row(k).size() < kShortestVerse || row(k).size() > kLongestVerse || s.start != RowStart::upper ||
        s.alone)
      return false;
    if (kind(k) != BlockKind::paragraph && kind(k) != BlockKind::table) return false;
    for (std::size_t i = row(k).first; i < row(k).last; ++i) {
      const LineToken& token = page_.line().token(i);
      if (token.kind != TokenKind::syllable) return false;
      if (i > row(k).first && casing(token.text) != Casing::lower) return false;
    }
    return true;
  }

  // Rows of syllables, each begun with a capital, about as long as one another.
  void find_verses() {
    for (std::size_t k = 0; k < filled_.size();) {
      std::size_t end = k;
      while (end < filled_.size() && may_be_verse(end) &&
             (end == k || std::max(row(end).size(), row(end - 1).size()) -
                                  std::min(row(end).size(), row(end - 1).size()) <=
                              2)) {
        ++end;
      }
      if (end - k >= kFewestVerses) {
        for (; k < end; ++k) set(k, BlockKind::verse);
      } else {
        k = std::max(k + 1, end);
      }
    }
  }

  // What a document is about, behind what it is: rows behind one in capitals near the beginning, before any
  // that ends a sentence.
  void find_titles() {
    bool behind = false;
    for (std::size_t k = 0; k < std::min(filled_.size(), kTitleRows); ++k) {
      const RowShape& s = shape_at(k);
      if (s.capitals && kind(k) == BlockKind::heading) {
        behind = true;
        set(k, BlockKind::title);
        continue;
      }
      const bool may_be = behind && s.start == RowStart::upper && !ends_sentence(s.end) && !s.alone &&
                          row(k).size() <= kMostInTitle &&
                          (kind(k) == BlockKind::paragraph || (kind(k) == BlockKind::table && told_.empty()));
      if (may_be) {
        set(k, BlockKind::title);
      } else if (ends_sentence(s.end) || s.start == RowStart::heading || s.start == RowStart::item) {
        return;
      }
    }
  }

  // What stands below "TM. …" and "Nơi nhận:".
  void find_signatures() {
    std::size_t left = 0;
    for (std::size_t k = 0; k < filled_.size(); ++k) {
      if (kind(k) == BlockKind::signature) {
        left = kSignatureRows;
        continue;
      }
      const RowShape& s = shape_at(k);
      if (left == 0) continue;
      const bool recipient = s.start == RowStart::bullet;
      if (row(k).size() > (recipient ? 3 * kMostInSignature : kMostInSignature) ||
          s.start == RowStart::heading || s.start == RowStart::item) {
        left = 0;
        continue;
      }
      --left;
      set(k, BlockKind::signature);
    }
  }

  const Page& page_;
  const std::vector<Row>& rows_;
  const std::vector<RowShape>& shapes_;
  const std::vector<RowEvidence>& told_;
  std::vector<BlockKind> kinds_;
  std::vector<std::size_t> filled_;  // rows with tokens
};

}  // namespace

std::vector<BlockKind> row_kinds(const Page& page, const std::vector<RowShape>& shapes,
                                 const std::vector<RowEvidence>& told) {
  return KindReader(page, shapes, told).read();
}

}  // namespace vietmend
