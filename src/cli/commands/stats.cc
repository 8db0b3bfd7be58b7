#include "cli/commands/stats.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "cli/output/output_file.h"
#include "cli/run/tally.h"
#include "cli/show/visible.h"
#include "cli/show/word_changes.h"
#include "vietmend/token.h"

namespace vietmend::cli {
namespace {

bool is_word(TokenKind kind) {
  return kind == TokenKind::syllable || kind == TokenKind::word || kind == TokenKind::abbreviation ||
         kind == TokenKind::number;
}

// How often each change was made. Rare ones are forgotten where there are very many, as in a dump of
// terabytes.
class Frequencies {
 public:
  void add(std::string change) {
    ++counts_[std::move(change)];
    if (counts_.size() > kMost) forget();
  }

  std::vector<std::pair<std::string, std::uint64_t>> most_frequent(std::size_t top) const {
    std::vector<std::pair<std::string, std::uint64_t>> all(counts_.begin(), counts_.end());
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
      return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    if (all.size() > top) all.resize(top);
    return all;
  }

 private:
  static constexpr std::size_t kMost = 200'000;

  // The frequent half stays.
  void forget() {
    std::vector<std::uint64_t> counts;
    for (const auto& [change, count] : counts_) counts.push_back(count);
    const auto middle = counts.begin() + static_cast<std::ptrdiff_t>(counts.size() / 2);
    std::nth_element(counts.begin(), middle, counts.end());
    std::erase_if(counts_, [least = *middle](const auto& entry) { return entry.second <= least; });
  }

  std::unordered_map<std::string, std::uint64_t> counts_;
};

// The changes with an edit of the first kind, and of no other than these kinds, under a heading.
struct Table {
  std::string_view heading;
  std::vector<EditKind> kinds;
  Frequencies frequencies = {};

  bool takes(const WordChange& change) const {
    const auto first = [&](const Edit& edit) { return edit.kind == kinds.front(); };
    const auto any = [&](const Edit& edit) {
      return std::find(kinds.begin(), kinds.end(), edit.kind) != kinds.end();
    };
    return std::any_of(change.edits.begin(), change.edits.end(), first) &&
           std::all_of(change.edits.begin(), change.edits.end(), any);
  }
};

class Statistics {
 public:
  void add(std::string_view source, const Repaired& repaired) {
    constexpr std::size_t kLongest = 100;
    for (const Token& token : tokenize(source)) words_ += is_word(token.kind) ? 1 : 0;
    tally_.count(repaired.edits);
    ++tally_.documents;
    for (const WordChange& change : word_changes(source, repaired)) {
      if (change.source.size() > kLongest || change.text.size() > kLongest) continue;
      for (Table& table : tables_) {
        if (!table.takes(change)) continue;
        std::string shown;
        append_visible(shown, source.substr(change.source.begin, change.source.size()));
        shown += " → ";
        append_visible(shown, std::string_view(repaired.text).substr(change.text.begin, change.text.size()));
        table.frequencies.add(std::move(shown));
      }
    }
  }

  std::string shown(std::size_t top) const {
    std::string out = line("documents", tally_.documents) + line("words", words_);
    out += "\nedits                 in 1,000 words\n";
    for (std::size_t kind = 0; kind < tally_.edits.size(); ++kind) {
      if (tally_.edits[kind] > 0) out += rate(name(static_cast<EditKind>(kind)), tally_.edits[kind]);
    }
    out += rate("all", tally_.all_edits());
    for (const Table& table : tables_) {
      const auto frequent = table.frequencies.most_frequent(top);
      if (frequent.empty()) continue;
      out += "\n" + std::string(table.heading) + "\n";
      for (const auto& [change, count] : frequent) {
        char number[32];
        std::snprintf(number, sizeof number, "%8llu  ", static_cast<unsigned long long>(count));
        out += number + change + "\n";
      }
    }
    return out;
  }

 private:
  static std::string line(std::string_view name, std::uint64_t count) {
    char text[80];
    std::snprintf(text, sizeof text, "%-12.*s %8llu\n", static_cast<int>(name.size()), name.data(),
                  static_cast<unsigned long long>(count));
    return text;
  }

  std::string rate(std::string_view name, std::uint64_t count) const {
    char text[80];
    const double words = static_cast<double>(std::max<std::uint64_t>(1, words_));
    std::snprintf(text, sizeof text, "%-12.*s %8llu %13.2f\n", static_cast<int>(name.size()), name.data(),
                  static_cast<unsigned long long>(count), 1000 * static_cast<double>(count) / words);
    return text;
  }

  Tally tally_;
  std::uint64_t words_ = 0;
  std::vector<Table> tables_ = {{"most frequent splits", {EditKind::split}},
                                {"most frequent joins", {EditKind::join}},
                                {"most frequent expansions", {EditKind::abbreviation, EditKind::split}}};
};

}  // namespace

Exit stats(const StatsRequest& request) {
  Statistics statistics;
  const Exit exit = show_documents(request, {"stats", "-"}, [&](const Document& document) {
    statistics.add(document.source, document.repaired);
  });
  OutputFile("-").write(statistics.shown(request.top));
  return exit;
}

}  // namespace vietmend::cli
