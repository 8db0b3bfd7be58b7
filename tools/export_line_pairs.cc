// Writes what rows of text look like two by two, for training src/blocks/line_breaks.
//
//   export_line_pairs --words FILE --lists data/word-lists.tsv --out FILE LABELLED.jsonl...
//
// A record is {"text", "labels"}; labels has a letter for each row of the text (rows end with a line feed, a
// form feed, or both):
//
//   L  the row goes on from the row before it      I  it begins a paragraph, heading, item or cell
//   F  furniture of the page, to be dropped        ?  nobody knows
//
// Written are 16-bit integers, little-endian: the record's number, the row's (15 bits, then the rest), 1 for
// L or 0 for I, then PairFeature in order.
#include <simdjson.h>

#include <cstdio>
#include <fstream>
#include <stdexcept>

#include "arguments.h"
#include "blocks/line_breaks.h"
#include "blocks/paired_rows.h"
#include "core/line.h"
#include "corpus.h"
#include "tool_main.h"
#include "words/word_lists.h"

namespace vietmend {
namespace {

class Writer {
 public:
  Writer(const std::string& words, const std::string& lists, const std::string& file)
      : section_(read_file(words)),
        words_(section_),
        row_words_(WordLists::parse(read_file(lists), lists)),
        name_(file),
        file_(file, std::ios::binary) {}

  void write(std::string_view text, std::string_view labels) {
    const Line line(text);
    const Page page(line, row_words_);
    if (page.rows().size() != labels.size()) {
      throw std::runtime_error("has " + std::to_string(page.rows().size()) + " rows and " +
                               std::to_string(labels.size()) + " labels");
    }
    std::vector<RowShape> shapes;
    for (const Row& row : page.rows()) shapes.push_back(row.has_tokens() ? shape(page, row) : RowShape());
    std::vector<bool> furniture;
    for (const char label : labels) furniture.push_back(label == 'F');
    const std::vector<PairedRow> kept = paired_rows(page, furniture, furniture);
    const RowPairs pairs(page, shapes, kept, words_);
    for (std::size_t k = 0; k + 1 < kept.size(); ++k) {
      const char label = labels[kept[k + 1].row];
      if (label != 'I' && label != 'L') continue;
      const PairFeatures features = pairs.features(k);
      put(static_cast<std::int16_t>(records_));
      put(static_cast<std::int16_t>(kept[k + 1].row & 0x7FFFU));
      put(static_cast<std::int16_t>(kept[k + 1].row >> 15U));
      put(label == 'L' ? 1 : 0);
      for (const std::int16_t value : features) put(value);
      ++pairs_;
    }
    ++records_;
  }

  void finish() {
    if (!file_.flush()) throw std::runtime_error(name_ + ": cannot be written");
    std::printf("%s: %zu pairs of %zu records, %zu features\n", name_.c_str(), pairs_, records_,
                kPairFeatures);
  }

 private:
  void put(std::int16_t value) {
    const auto bits = static_cast<std::uint16_t>(value);
    file_.put(static_cast<char>(bits & 0xFFU));
    file_.put(static_cast<char>(bits >> 8U));
  }

  std::string section_;
  BreakWords words_;
  RowWords row_words_;
  std::string name_;
  std::ofstream file_;
  std::size_t records_ = 0, pairs_ = 0;
};

int run(int argc, char** argv) {
  Arguments arguments("Writes what rows of text look like two by two.");
  std::vector<std::string> files;
  std::string words, lists, out;
  arguments.need("labelled", files);
  arguments.need("--words", words);
  arguments.need("--lists", lists);
  arguments.need("--out", out);
  if (const auto code = arguments.read(argc, argv)) return *code;
  Writer writer(words, lists, out);
  simdjson::ondemand::parser parser;
  for (const std::string& file : files) {
    std::ifstream in(file);
    if (!in) throw std::runtime_error(file + ": cannot be read");
    std::size_t number = 0;
    for (std::string json; std::getline(in, json);) {
      ++number;
      try {
        const simdjson::padded_string padded(json);
        simdjson::ondemand::document record = parser.iterate(padded);
        std::string text, labels;
        for (auto field : record.get_object()) {
          const std::string_view key = field.unescaped_key();
          if (key == "text") text = std::string(std::string_view(field.value().get_string()));
          if (key == "labels") labels = std::string(std::string_view(field.value().get_string()));
        }
        writer.write(text, labels);
      } catch (const std::exception& error) {
        throw std::runtime_error(file + ":" + std::to_string(number) + ": " + error.what());
      }
    }
  }
  writer.finish();
  return 0;
}

}  // namespace
}  // namespace vietmend

int main(int argc, char** argv) {
  return vietmend::tool_main("export_line_pairs", vietmend::run, argc, argv);
}
