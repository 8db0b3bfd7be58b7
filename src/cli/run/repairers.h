// The repairers of a run.
#ifndef VIETMEND_SRC_CLI_RUN_REPAIRERS_H_
#define VIETMEND_SRC_CLI_RUN_REPAIRERS_H_

#include <map>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/records/text_sections.h"
#include "cli/run/failure.h"
#include "cli/run/protected_patterns.h"
#include "cli/run/stop.h"
#include "vietmend/repairer.h"

namespace vietmend::cli {

// The repairer of the options, and those for texts whose charset was found before. Threads may share it.
class Repairers {
 public:
  // `protect`: regular expressions of what stays as it is. Throws as Repairer and ProtectedPatterns do.
  Repairers(const Options& options, const std::vector<std::string>& protect)
      : patterns_(protect), standard_(options) {}

  // Repairs a document, or a section of one. `charset` is what it is encoded in; "auto" or empty: what the
  // options say. `evidence` is what pages told of the text, sorted by where it begins. Throws Stopped, for
  // long texts.
  Repaired repair(std::string_view text, const std::string& charset = {},
                  std::span<const Evidence> evidence = {}) {
    return repair(in_charset(charset), text, evidence);
  }

  // The same for the text of an HTML page: what looks like a character reference in it is text.
  Repaired repair_page(std::string_view text, std::span<const Evidence> evidence) {
    return repair(of_pages(), text, evidence);
  }

 private:
  Repaired repair(const Repairer& repairer, std::string_view text, std::span<const Evidence> evidence) {
    if (text.size() <= kTextSection) return repair_in_sections(repairer, text, patterns_, evidence);
    // Long documents take turns, or the memory would grow with the threads.
    const std::lock_guard turn(turn_);
    if (stop::requested()) throw Stopped();
    return repair_in_sections(repairer, text, patterns_, evidence);
  }

  const Repairer& of_pages() {
    const std::lock_guard lock(mutex_);
    if (!of_pages_) {
      Options options = standard_.options();
      options.charset = "auto";
      if (options.encoding == Encoding::repair) options.encoding = Encoding::mojibake;
      of_pages_.emplace(std::move(options));
    }
    return *of_pages_;
  }

  const Repairer& in_charset(const std::string& charset) {
    if (charset.empty() || charset == "auto" || charset == standard_.options().charset) return standard_;
    const std::lock_guard lock(mutex_);
    const auto found = others_.find(charset);
    if (found != others_.end()) return found->second;
    Options options = standard_.options();
    options.charset = charset;
    return others_.emplace(charset, Repairer(options)).first->second;
  }

  ProtectedPatterns patterns_;
  Repairer standard_;
  std::mutex mutex_;
  std::mutex turn_;
  std::map<std::string, Repairer> others_;
  std::optional<Repairer> of_pages_;
};

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_RUN_REPAIRERS_H_
