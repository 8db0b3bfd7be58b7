// Lines torn in the ways in which the text of PDFs is torn: tests/data/torn/lines.tsv.
#include <gtest/gtest.h>
#include <vietmend/vietmend.h>

#include <fstream>
#include <string>
#include <vector>

namespace vietmend {
namespace {

struct TornLine {
  std::string way, torn, whole;
};

std::string with_line_breaks(std::string text) {
  for (std::size_t at = text.find("\\n"); at != std::string::npos; at = text.find("\\n", at)) {
    text.replace(at, 2, "\n");
  }
  return text;
}

std::vector<TornLine> torn_lines() {
  std::ifstream in(VIETMEND_TEST_DATA "/torn/lines.tsv", std::ios::binary);
  std::vector<TornLine> out;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.front() == '#') continue;
    const std::size_t first = line.find('\t'), second = line.find('\t', first + 1);
    out.push_back({line.substr(0, first), with_line_breaks(line.substr(first + 1, second - first - 1)),
                   with_line_breaks(line.substr(second + 1))});
  }
  return out;
}

const Repairer& repairer() {
  static const Repairer spaces_and_lines([] {
    Options options;
    options.lines = Lines::join;
    options.punctuation = Restore::keep;
    options.capitals = Restore::keep;
    options.abbreviations = Abbreviations::keep;
    return options;
  }());
  return spaces_and_lines;
}

TEST(TornLines, NearlyAllComeOutWhole) {
  const std::vector<TornLine> lines = torn_lines();
  ASSERT_GE(lines.size(), 100U);
  std::size_t whole = 0;
  std::string others;
  for (const TornLine& line : lines) {
    const std::string text = repairer().repair(line.torn).text;
    whole += text == line.whole;
    if (text != line.whole) others += line.way + ": " + text + "\n";
  }
  EXPECT_GE(100 * whole, 97 * lines.size()) << others;
}

TEST(TornLines, GoodOnesStay) {
  for (const TornLine& line : torn_lines()) {
    if (line.way == "stays") {
      EXPECT_EQ(repairer().repair(line.whole).text, line.whole);
    }
  }
}

TEST(TornLines, WholeOnesStay) {
  for (const TornLine& line : torn_lines()) EXPECT_EQ(repairer().repair(line.whole).text, line.whole);
}

}  // namespace
}  // namespace vietmend
