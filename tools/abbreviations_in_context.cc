// Prints what the abbreviations stage writes out and what it leaves, in context, for reading.
//
//   abbreviations_in_context data/abbreviations.tsv [--sample N] [--seed S] [--left] < texts
//
// Documents are separated by form feeds. Each expansion is one line: confidence, words before, {abbreviation
// => expansion}, words after; with --sample, N of them drawn at random. With --left, a line for each string
// of capitals that was left alone, its count and one place, the most frequent first.
#include <algorithm>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <iterator>
#include <map>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "abbreviations/abbreviation_table.h"
#include "abbreviations/expander.h"
#include "core/line.h"

namespace {

using vietmend::Line;

std::string one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

// Up to `bytes` before or after an offset, cut at code points.
std::string context(const std::string& text, std::size_t begin, std::size_t end) {
  const auto inner = [&](std::size_t i) {
    return i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80;
  };
  while (inner(begin)) ++begin;
  while (inner(end)) --end;
  return one_line(text.substr(begin, end - begin));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::cerr << "usage: abbreviations_in_context TABLE [--sample N] [--seed S] [--left] < texts\n";
    return 2;
  }
  std::size_t sample = 0;
  unsigned seed = 1;
  bool left = false;
  for (int i = 2; i < argc; ++i) {
    const std::string option = argv[i];
    if (option == "--sample" && i + 1 < argc)
      sample = std::stoul(argv[++i]);
    else if (option == "--seed" && i + 1 < argc)
      seed = static_cast<unsigned>(std::stoul(argv[++i]));
    else if (option == "--left")
      left = true;
    else
      return std::cerr << "unknown option " << option << "\n", 2;
  }
  std::ifstream in(argv[1], std::ios::binary);
  std::ostringstream table;
  table << in.rdbuf();
  const vietmend::Expander expander(vietmend::AbbreviationTable::parse(table.str(), argv[1]));

  std::vector<std::string> lines;
  std::map<std::string, std::pair<std::size_t, std::string>> left_alone;
  constexpr std::size_t kContext = 70;  // bytes
  for (std::string text; std::getline(std::cin, text, '\f');) {
    Line line(text);
    expander.expand(line, vietmend::Abbreviations::expand, 0);
    const vietmend::Rewritten result = vietmend::render(line);
    std::size_t next = 0;
    for (const vietmend::Edit& e : result.edits) {
      std::ostringstream out;
      const std::size_t from = e.source.begin > kContext ? e.source.begin - kContext : 0;
      out << std::fixed << std::setprecision(2) << e.confidence << '\t' << context(text, from, e.source.begin)
          << "{" << one_line(text.substr(e.source.begin, e.source.size())) << " => "
          << one_line(e.replacement) << "}"
          << context(text, e.source.end, std::min(e.source.end + kContext, text.size()));
      lines.push_back(out.str());
    }
    if (!left) continue;
    for (const vietmend::Token& t : vietmend::tokenize(text)) {
      if (t.kind != vietmend::TokenKind::abbreviation) continue;
      while (next < result.edits.size() && result.edits[next].source.end <= t.span.begin) ++next;
      if (next < result.edits.size() && result.edits[next].source.begin < t.span.end) continue;
      auto& [count, place] = left_alone[std::string(t.text)];
      ++count;
      const std::size_t from = t.span.begin > kContext ? t.span.begin - kContext : 0;
      if (count == 1 || std::hash<std::string>()(place) % count == 0)
        place = context(text, from, std::min(t.span.end + kContext, text.size()));
    }
  }
  if (left) {
    std::vector<std::pair<std::size_t, std::string>> by_count;
    for (const auto& [form, seen] : left_alone) by_count.emplace_back(seen.first, form + "\t" + seen.second);
    std::sort(by_count.rbegin(), by_count.rend());
    for (const auto& [count, rest] : by_count) std::cout << count << '\t' << rest << '\n';
    return 0;
  }
  if (sample > 0 && sample < lines.size()) {
    std::mt19937 random(seed);
    std::shuffle(lines.begin(), lines.end(), random);
    lines.resize(sample);
  }
  for (const std::string& l : lines) std::cout << l << '\n';
}
