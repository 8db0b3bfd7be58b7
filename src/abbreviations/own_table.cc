#include "abbreviations/own_table.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "abbreviations/abbreviation_key.h"
#include "core/letters.h"
#include "core/utf8.h"
#include "vietmend/normalize.h"

namespace vietmend {
namespace {

[[noreturn]] void refuse(const std::string& name, std::ptrdiff_t line, const std::string& reason) {
  throw std::invalid_argument(name + ":" + std::to_string(line) + ": " + reason);
}

void refuse_bytes_not_utf8(std::string_view tsv, const std::string& name) {
  for (std::size_t i = 0; i < tsv.size();) {
    const utf8::CodePoint c = utf8::at(tsv, i);
    if (!c.valid)
      refuse(name, 1 + std::count(tsv.begin(), tsv.begin() + static_cast<std::ptrdiff_t>(i), '\n'),
             "is not UTF-8");
    i += c.size;
  }
}

// Whether a word of an expansion is an abbreviation of the table, so that it would be written out in its
// turn.
bool is_written_out(std::string_view word, const AbbreviationTable& table) {
  const auto* senses = table.find(abbreviation_key(word));
  if (senses == nullptr || utf8::at(word, 0).size == word.size()) return false;
  const bool capitals = casing(word) == Casing::upper;
  return std::any_of(senses->begin(), senses->end(), [&](std::uint32_t i) {
    const Sense& s = table.senses()[i];
    return s.pattern != CasePattern::never && (capitals || s.lower_case);
  });
}

}  // namespace

AbbreviationTable with_own_table(const AbbreviationTable& built_in, std::string_view tsv,
                                 const std::string& name) {
  if (tsv.starts_with("\xEF\xBB\xBF")) tsv.remove_prefix(3);
  refuse_bytes_not_utf8(tsv, name);
  std::size_t own_count = 0;
  AbbreviationTable table = [&] {
    try {
      const AbbreviationTable own = AbbreviationTable::parse(normalize(tsv), name, &built_in);
      own_count = own.senses().size();
      return AbbreviationTable::merged(own, built_in);
    } catch (const std::runtime_error& error) {
      throw std::invalid_argument(error.what());
    }
  }();
  for (std::size_t i = 0; i < own_count; ++i) {
    const Sense& s = table.senses()[i];
    for_each_field(s.expansion, ' ', [&](std::string_view word) {
      if (!word.empty() && is_written_out(word, table))
        refuse(name, s.line,
               "the expansion has the abbreviation \"" + std::string(word) + "\" in it; write it out");
    });
  }
  return table;
}

AbbreviationTable with_own_table(const AbbreviationTable& built_in, const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw std::runtime_error(file.string() + ": cannot be read: " + std::strerror(errno));
  std::ostringstream content;
  content << in.rdbuf();
  if (in.bad() || !content) throw std::runtime_error(file.string() + ": cannot be read to its end");
  return with_own_table(built_in, std::move(content).str(), file.string());
}

}  // namespace vietmend
