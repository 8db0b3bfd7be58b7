#include "small_model.h"

#include <algorithm>
#include <random>
#include <string_view>

#include "abbreviations/sense_features.h"
#include "abbreviations/sense_model.h"
#include "blocks/break_words.h"
#include "blocks/row_pair.h"
#include "blocks/trees.h"
#include "diacritics/network_part.h"
#include "punctuation/linear_model.h"
#include "punctuation/network_section.h"
#include "spacing/section_writer.h"

namespace vietmend::fuzz {
namespace {

using spacing::Symbol;

std::vector<Symbol> symbols(std::string_view text) {
  std::vector<Symbol> out;
  spacing::append_symbols(text, out);
  return out;
}

std::uint64_t hash(std::string_view text) {
  spacing::SymbolHash h;
  for (const Symbol s : symbols(text)) h.extend(s);
  return h.value();
}

std::string spacing_section() {
  spacing::ModelContents contents;
  contents.spellings = {{symbols("hòa"), 0}, {symbols("bình"), 1}, {symbols("tỉnh"), 2}, {symbols("của"), 3}};
  contents.syllables = {{-7, -1, 0.5}, {-8, -2, 0.25}, {-6, -1, 0}, {-4, -1, 0}};
  contents.words = {{hash("iran"), {-9, -1}}};
  contents.abbreviations = {{hash("ubnd"), {-6, -1}}};
  const std::uint64_t pair = spacing::pair_key(spacing::syllable_key(0), spacing::syllable_key(1));
  contents.pairs = {{pair, 4.5}};
  contents.compounds = {pair};
  contents.trigrams.assign(spacing::kLetterClasses * spacing::kLetterClasses * spacing::kLetterClasses, -3);
  return write_section(contents);
}

void put(std::string& out, std::uint32_t value, std::size_t size) {
  for (std::size_t i = 0; i < size; ++i) out += static_cast<char>(value >> (8 * i) & 0xFFU);
}

// The table with the same odds for every letter.
std::string foreign_letters_section() {
  constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz_";
  std::string out;
  for (const char a : kLetters) {
    for (const char b : kLetters) {
      out.append(1, a).append(1, b);
      for (std::size_t i = 0; i < kLetters.size(); ++i) out += "\t1";
      out += '\n';
    }
  }
  return out;
}

// One word, and a table of two pairs.
std::string line_words_section() {
  std::string out;
  put(out, 1, 4);
  put(out, BreakWords::hash("của"), 4);
  put(out, 0x00050A14, 4);
  put(out, 2, 4);
  put(out, 0x0A14, 2);
  return out;
}

// Two trees that ask about the beginning of the next row.
std::string line_breaks_section() {
  std::string out;
  put(out, 2, 4);
  for (int tree = 0; tree < 2; ++tree) {
    for (std::size_t n = 0; n < Trees::kNodes; ++n)
      put(out, static_cast<std::uint32_t>(PairFeature::b_start), 1);
    for (std::size_t n = 0; n < Trees::kNodes; ++n) put(out, n == 0 ? 0 : 0x7FFF, 2);
    for (std::size_t n = 0; n < Trees::kLeaves; ++n) put(out, n == 0 ? 2000 : 0xF000, 2);
  }
  return out;
}

std::vector<SparseRow> rows(int slot_bits, std::size_t count, std::mt19937_64& random) {
  std::vector<SparseRow> out;
  std::vector<bool> taken(std::size_t{1} << slot_bits);
  for (std::size_t i = 0; i < count; ++i) {
    SparseRow row{random(), {}};
    const std::uint64_t slot = slot_of(row.feature, slot_bits);
    if (taken[slot]) continue;
    taken[slot] = true;
    for (auto& weight : row.weights) weight = static_cast<std::int8_t>(random());
    out.push_back(row);
  }
  return out;
}

std::string linear_section(std::mt19937_64& random) {
  LinearWeights weights;
  weights.common_slot_bits = weights.rare_slot_bits = 8;
  weights.common = rows(8, 100, random);
  weights.rare = rows(8, 50, random);
  weights.bias = {0, 40, 30, 20, 10, 10, 10, 0};
  return write_linear_model(weights);
}

// Two forms, one of which has two senses, and rows full of weights.
std::string senses_section(std::mt19937_64& random) {
  std::vector<SenseForm> forms(2);
  forms[0].key = std::min(sense_hash("TU"), sense_hash("UBND"));
  forms[1].key = std::max(sense_hash("TU"), sense_hash("UBND"));
  forms[0].count = forms[1].first = 1;
  forms[1].count = 1;
  for (SenseForm& form : forms) form.right.fill(240);
  std::string rows(64 * 8, '\0');
  for (char& byte : rows) byte = static_cast<char>(random());
  return write_sense_model(forms, {sense_hash("tỉnh ủy"), sense_hash("ủy ban nhân dân")}, rows, 8, 0.05F);
}

std::string network_of(std::mt19937_64& random) {
  NetworkShape shape;
  shape.width = 32;
  shape.hidden = 32;
  shape.distances = {1, 2};
  return network_section(shape, random);
}

constexpr std::string_view kAbbreviations =
    "@unit\ttỉnh;huyện;xã\n"
    "UBND\t\tỦy ban nhân dân\toffice\tstate\t\t\t@unit\t0.97\n"
    "KT-XH\tKTXH\tkinh tế - xã hội\tcommon\tstate\t\t\t\t0.97\n"
    "TU\t\tTỉnh ủy\tname\tparty\t\tBTV+\t<end>!;~năm\t0.5\n";

constexpr std::string_view kBoilerplate =
    "những tin cũ hơn\tlist\t0.97\n"
    "trang # / #\tfoot\t0.9\n"
    "bản quyền * của\ttail\t0.8\n"
    "in ấn\tpart\t0.9\n";

// As many lists as the stages ask for, a word or two each.
constexpr std::string_view kWordLists =
    "titles\tTS;TP\nhanging\tcủa;và\nheadings\tđiều;phụ lục\nordinal\tthứ\narticle\tđiều\n"
    "article-begins\tĐiều\nbylines\tảnh\noffices\tnơi nhận;tm.\nrecipients\tnơi nhận\n"
    "date-words\tngày;tháng\nday\tngày\nmonth\ttháng\nyear\tnăm\nbodies\tủy ban nhân dân\n"
    "bodies-of-units\tnhân dân\nunits\ttỉnh;thị xã\nnewer-tones\tuỷ ủy\ngazette-head\tCÔNG BÁO/Số\n"
    "gazette-date\t/Ngày\nstamp-begins\tKý bởi:\nstamp-dates\tNgày ký:\nstamp-labels\tEmail:\n"
    "page-numbers\tTrang\ncredit\tảnh\nmedia-endings\t.jpg\nupload-folders\t/upload\n"
    "camera-names\timg_\nbefore-paths\ttại\nnever-doubled\tvới;của\nseldom-doubled\tlà\nloanwords\tlôgic\n"
    "between-letters\tvà;hoặc\n";

}  // namespace

const Sections& small_sections() {
  static const Sections sections = [] {
    std::mt19937_64 random(1);
    // Made with numbers of its own, so that the other sections stay what they are.
    std::mt19937_64 of_diacritics(2);
    return Sections{
        {"diacritics", diacritics::write_section(diacritics::small_contents(of_diacritics))},
        {"abbreviations", std::string(kAbbreviations)}, {"boilerplate", std::string(kBoilerplate)},
        {"foreign-letters", foreign_letters_section()}, {"line-breaks", line_breaks_section()},
        {"line-words", line_words_section()},           {"punctuation.best", network_of(random)},
        {"punctuation.fast", linear_section(random)},   {"senses", senses_section(random)},
        {"spacing", spacing_section()},                 {"word-lists", std::string(kWordLists)}};
  }();
  return sections;
}

const char* const kTextForAllSections =
    "UBNDtỉnh Hòa Bình hò a bình vớivới KT-XH của tỉnh và Iran abình, của nhân dân tỉnh ủy BTV TU\n"
    "Những tin cũ hơn\nTrang 1/2\nBản quyền 2012 của tỉnh\n";

}  // namespace vietmend::fuzz
