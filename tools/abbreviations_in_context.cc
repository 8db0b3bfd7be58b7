// Shows what the abbreviations stage writes out and what it leaves, for reading and for counting.
//
//   abbreviations_in_context data/abbreviations.tsv dev-gov.jsonl [--sample N] [--seed S]
//   abbreviations_in_context data/abbreviations.tsv dev-gov.jsonl --forms 3
//   abbreviations_in_context data/abbreviations.tsv train-legal.jsonl.xz --document-numbers
//
// Without an option each expansion is one line: confidence, words before, {abbreviation => expansion}, words
// after; with --sample, N of them drawn at random.
//
// With --forms, a line for each string of capitals that stands so often: how often, how often it was written
// out and left, why it was left, a place where it was. Why is "written out", "never" (the table leaves it
// alone), "context" (the table has it and no word around decided), "defined" (the place that defines it),
// "numeral", "code" (letters with digits or signs) or "unknown".
//
// With --document-numbers, the words that begin with a digit and have a slash and a capital are compared
// before and after: how many there were, in how many documents, and how many changed, each of which is shown.
#include <algorithm>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <iterator>
#include <map>
#include <random>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "abbreviations/abbreviation_key.h"
#include "abbreviations/abbreviation_table.h"
#include "abbreviations/expander.h"
#include "arguments.h"
#include "core/letters.h"
#include "core/line.h"
#include "core/utf8.h"
#include "corpus.h"
#include "model/model.h"
#include "tool_main.h"

namespace vietmend {
namespace {

constexpr std::size_t kContext = 70;  // bytes

std::string one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

// The bytes between two offsets, cut at code points.
std::string context(const std::string& text, std::size_t begin, std::size_t end) {
  const auto inner = [&](std::size_t i) {
    return i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0) == 0x80;
  };
  while (inner(begin)) ++begin;
  while (inner(end)) --end;
  return one_line(text.substr(begin, end - begin));
}

std::size_t before(std::size_t offset) {
  return offset > kContext ? offset - kContext : 0;
}

Rewritten expanded(const Expander& expander, const std::string& text) {
  Line line(text);
  expander.expand(line, Abbreviations::expand, 0);
  return render(line);
}

class Expansions {
 public:
  void read(const std::string& text, const Rewritten& result) {
    for (const Edit& e : result.edits) {
      std::ostringstream out;
      out << std::fixed << std::setprecision(2) << e.confidence << '\t'
          << context(text, before(e.source.begin), e.source.begin) << "{"
          << one_line(text.substr(e.source.begin, e.source.size())) << " => " << one_line(e.replacement)
          << "}" << context(text, e.source.end, std::min(e.source.end + kContext, text.size()));
      lines_.push_back(out.str());
    }
  }

  void write(std::size_t sample, unsigned seed) {
    if (sample > 0 && sample < lines_.size()) {
      std::mt19937 random(seed);
      std::shuffle(lines_.begin(), lines_.end(), random);
      lines_.resize(sample);
    }
    for (const std::string& l : lines_) std::cout << l << '\n';
  }

 private:
  std::vector<std::string> lines_;
};

class Forms {
 public:
  explicit Forms(const AbbreviationTable& table) : table_(table) {}

  void read(const std::string& text, const Rewritten& result) {
    std::size_t next = 0;
    for (const Token& t : tokenize(text)) {
      if (t.kind != TokenKind::abbreviation) continue;
      while (next < result.edits.size() && result.edits[next].source.end <= t.span.begin) ++next;
      Seen& seen = forms_[std::string(t.text)];
      if (next < result.edits.size() && result.edits[next].source.begin < t.span.end) {
        ++seen.expanded;
        continue;
      }
      ++seen.left;
      const bool opened = t.span.begin > 0 && text[t.span.begin - 1] == '(';
      seen.defined += opened && text.substr(t.span.end).starts_with(")") ? 1 : 0;
      if (seen.place.empty())
        seen.place = context(text, before(t.span.begin), std::min(t.span.end + kContext, text.size()));
    }
  }

  void write(std::size_t least) const {
    std::vector<std::pair<std::size_t, std::string>> lines;
    std::map<std::string, std::pair<std::size_t, std::size_t>> totals;  // by reason: strings, times left
    std::size_t expanded = 0, all_expanded = 0;
    for (const auto& [form, seen] : forms_) {
      const std::size_t count = seen.expanded + seen.left;
      if (count < least) continue;
      const std::string why = reason(form, seen);
      expanded += seen.expanded;
      all_expanded += seen.left == 0 ? 1 : 0;
      ++totals[why].first;
      totals[why].second += seen.left;
      std::ostringstream line;
      line << form << '\t' << count << '\t' << seen.expanded << '\t' << seen.left << '\t' << why << '\t'
           << seen.place;
      lines.emplace_back(count, line.str());
    }
    std::stable_sort(lines.begin(), lines.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    for (const auto& [count, line] : lines) std::cout << line << '\n';
    std::cout << "# " << lines.size() << " strings, written out " << expanded << " times, " << all_expanded
              << " always\n";
    for (const auto& [why, n] : totals)
      std::cout << "# " << why << ": " << n.first << " strings, left " << n.second << " times\n";
  }

 private:
  struct Seen {
    std::size_t expanded = 0, left = 0, defined = 0;
    std::string place;  // the first where it was left
  };

  std::string reason(const std::string& form, const Seen& seen) const {
    if (seen.left == 0) return "written out";
    if (form.find_first_not_of("IVXLCM") == std::string::npos) return "numeral";
    const std::string key = abbreviation_key(form);
    if (const auto* senses = table_.find(key)) {
      const bool never = std::all_of(senses->begin(), senses->end(), [&](std::uint32_t s) {
        return table_.senses()[s].pattern == CasePattern::never;
      });
      if (never) return "never";
      return seen.defined == seen.left ? "defined" : "context";
    }
    if (key_letters(key) != key) return "code";
    if (seen.defined == seen.left) return "defined";
    return seen.expanded > 0 ? "context" : "unknown";
  }

  const AbbreviationTable& table_;
  std::map<std::string, Seen> forms_;
};

class DocumentNumbers {
 public:
  void read(const std::string& text, const Rewritten& result) {
    ++documents_;
    const std::vector<std::string> source = numbers(text), out = numbers(result.text);
    count_ += source.size();
    with_ += source.empty() ? 0 : 1;
    if (source == out) return;
    for (std::size_t i = 0; i < std::max(source.size(), out.size()); ++i) {
      const std::string was = i < source.size() ? source[i] : "", is = i < out.size() ? out[i] : "";
      if (was == is) continue;
      ++changed_;
      std::cout << was << " => " << is << '\n';
      if (source.size() != out.size()) return;
    }
  }

  void write() const {
    std::cout << count_ << " document numbers in " << with_ << " of " << documents_ << " documents, "
              << changed_ << " changed\n";
  }

 private:
  static std::vector<std::string> numbers(std::string_view text) {
    std::vector<std::string> found;
    for (std::size_t i = 0; i < text.size();) {
      const std::size_t begin = text.find_first_not_of(" \t\n\r\f,;()[]\"", i);
      if (begin == std::string_view::npos) break;
      i = std::min(text.find_first_of(" \t\n\r\f,;()[]\"", begin), text.size());
      const std::string_view word = text.substr(begin, i - begin);
      const std::size_t slash = word.find('/');
      if (word.front() >= '0' && word.front() <= '9' && slash != std::string_view::npos &&
          has_capital(word.substr(slash)))
        found.emplace_back(word);
    }
    return found;
  }

  static bool has_capital(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
      const utf8::CodePoint c = utf8::at(text, i);
      if (is_upper(c.code)) return true;
      i += c.size;
    }
    return false;
  }

  std::size_t documents_ = 0, with_ = 0, count_ = 0, changed_ = 0;
};

int run(int argc, char** argv) {
  Arguments arguments("Shows what the abbreviations stage writes out and what it leaves.");
  std::string path;
  std::vector<std::string> files;
  std::size_t sample = 0, forms = 0;
  unsigned seed = 1;
  bool document_numbers = false;
  arguments.need("TABLE", path, "data/abbreviations.tsv");
  arguments.need("FILE", files, "Documents, .jsonl or .jsonl.xz");
  arguments.add("--sample", sample, "So many expansions, drawn at random");
  arguments.add("--seed", seed, "Of the draw");
  arguments.add("--forms", forms, "Count strings of capitals that stand so often");
  arguments.flag("--document-numbers", document_numbers, "Count document numbers and those that changed");
  if (const auto code = arguments.read(argc, argv)) return *code;

  std::ifstream in(path, std::ios::binary);
  const std::string tsv((std::istreambuf_iterator<char>(in)), {});
  if (!in) throw std::runtime_error(path + ": cannot be read");
  const Expander expander(AbbreviationTable::parse(tsv, path),
                          SenseModel(Model::built_in()->section("senses")));
  Expansions expansions;
  Forms counted(expander.table());
  DocumentNumbers numbers;
  for (const std::string& file : files) {
    for (const Document& d : read_documents(file)) {
      const Rewritten result = expanded(expander, d.text);
      if (document_numbers)
        numbers.read(d.text, result);
      else if (forms > 0)
        counted.read(d.text, result);
      else
        expansions.read(d.text, result);
    }
  }
  if (document_numbers)
    numbers.write();
  else if (forms > 0)
    counted.write(forms);
  else
    expansions.write(sample, seed);
  return 0;
}

}  // namespace
}  // namespace vietmend

int main(int argc, char** argv) {
  return vietmend::tool_main("abbreviations_in_context", vietmend::run, argc, argv);
}
