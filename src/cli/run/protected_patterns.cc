#include "cli/run/protected_patterns.h"

#include <unicode/regex.h>
#include <unicode/utext.h>

#include "cli/run/failure.h"

namespace vietmend::cli {
namespace {

// A view of UTF-8 as ICU reads it; its offsets are bytes.
class TextView {
 public:
  explicit TextView(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    utext_openUTF8(&text_, text.data(), static_cast<std::int64_t>(text.size()), &status);
  }
  ~TextView() { utext_close(&text_); }
  TextView(const TextView&) = delete;
  TextView& operator=(const TextView&) = delete;
  UText* get() { return &text_; }

 private:
  UText text_ = UTEXT_INITIALIZER;
};

}  // namespace

class ProtectedPatterns::Pattern {
 public:
  explicit Pattern(const std::string& expression) : expression_(expression) {
    UErrorCode status = U_ZERO_ERROR;
    UParseError place{};
    pattern_.reset(icu::RegexPattern::compile(icu::UnicodeString::fromUTF8(expression), 0, place, status));
    if (U_SUCCESS(status)) return;
    const std::string where = place.line > 0 ? ", character " + std::to_string(place.offset) : std::string();
    throw UsageError("--protect: '" + expression + "' is no regular expression" + where + ": " +
                     u_errorName(status));
  }

  void find(std::string_view text, std::vector<Evidence>& found) const {
    UErrorCode status = U_ZERO_ERROR;
    TextView view(text);
    const std::unique_ptr<icu::RegexMatcher> matcher(pattern_->matcher(status));
    if (U_SUCCESS(status)) matcher->reset(view.get());
    while (U_SUCCESS(status) && matcher->find(status)) {
      const Span span{static_cast<std::size_t>(matcher->start64(status)),
                      static_cast<std::size_t>(matcher->end64(status))};
      if (!span.empty()) found.push_back({span, Trait::protect});
    }
    if (U_FAILURE(status)) {
      throw UsageError("--protect: '" + expression_ + "' cannot be matched: " + u_errorName(status));
    }
  }

 private:
  std::string expression_;
  std::unique_ptr<const icu::RegexPattern> pattern_;
};

ProtectedPatterns::ProtectedPatterns(const std::vector<std::string>& expressions) {
  for (const std::string& expression : expressions)
    patterns_.push_back(std::make_unique<const Pattern>(expression));
}

ProtectedPatterns::~ProtectedPatterns() = default;

std::vector<Evidence> ProtectedPatterns::find(std::string_view text) const {
  std::vector<Evidence> found;
  for (const auto& pattern : patterns_) pattern->find(text, found);
  return found;
}

}  // namespace vietmend::cli
