#include "blocks/row_recollection.h"

#include <utility>

namespace vietmend {
namespace {

// How a token was cut and read, in bits.
std::uint64_t reading_of(const LineToken& token) {
  return token.text.size() << 8U | static_cast<std::uint64_t>(token.kind);
}

// Of the tokens of a row.
std::uint64_t reading_of(const Page& page, const Row& row) {
  std::uint64_t h = row.size();
  for (std::size_t t = row.first; t < row.last; ++t)
    h = (h ^ reading_of(page.line().token(t))) * 0x100000001B3U;
  return h;
}

// Tells two lines of one text apart by how it was cut into tokens, by what the tokens are and by what the
// page told.
std::uint64_t fingerprint(const Line& line) {
  std::uint64_t h = 0xCBF29CE484222325U;
  const auto add = [&](std::uint64_t value) {
    h ^= value;
    h *= 0x100000001B3U;
  };
  for (std::size_t i = 0; i < line.size(); ++i) {
    const LineToken& token = line.token(i);
    add(reading_of(token) << 16U | static_cast<std::uint64_t>(token.block) << 8U | (token.frozen ? 2U : 0U) |
        (line.gap_before(i).frozen ? 1U : 0U));
  }
  for (const Evidence& seen : line.evidence()) {
    add(seen.source.begin);
    add(seen.source.end);
    add(static_cast<std::uint64_t>(seen.trait));
  }
  return h;
}

}  // namespace

std::vector<RowShape> RowRecollection::shapes(const Page& page) {
  std::vector<RowShape> shapes(page.rows().size());
  std::unordered_map<std::string_view, Seen> rows;
  rows.reserve(shapes.size());
  for (std::size_t i = 0; i < shapes.size(); ++i) {
    const Row& row = page.rows()[i];
    if (!row.has_tokens()) continue;
    const std::uint64_t reading = reading_of(page, row);
    const auto [here, is_new] = rows.try_emplace(page.text(row), Seen{reading, {}});
    Seen& seen = here->second;
    if (is_new || seen.reading != reading) {
      const auto before = rows_.find(page.text(row));
      const bool known = before != rows_.end() && before->second.reading == reading;
      seen = {reading, known ? before->second.shape : shape(page, row)};
    }
    shapes[i] = seen.shape;
  }
  rows_ = std::move(rows);
  text_ = page.shared_text();
  return shapes;
}

void RowRecollection::settle(const Page& page) {
  settled_text_ = page.shared_text();
  settled_tokens_ = fingerprint(page.line());
}

bool RowRecollection::is_settled(const Page& page) const {
  return settled_text_ != nullptr && *settled_text_ == page.text() &&
         settled_tokens_ == fingerprint(page.line());
}

}  // namespace vietmend
