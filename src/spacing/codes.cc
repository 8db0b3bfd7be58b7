#include "spacing/codes.h"

#include <string_view>

#include "core/confidence.h"
#include "core/letters.h"

namespace vietmend::spacing {
namespace {

constexpr float kSureOfCode = 0.97F;
constexpr std::size_t kLongestIssuer = 16;  // bytes

// TTg, CP, UBND, NĐ-CP: who issued a document, or of what kind it is.
bool is_issuer(const LineToken& token) {
  if (token.text.size() < 2 || token.text.size() > kLongestIssuer) return false;
  const Casing c = casing(token.text);
  return (c == Casing::upper || c == Casing::mixed) && token.text.front() >= 'A';
}

// The year a token is; 0 if it is none.
int year_of(const LineToken& token) {
  if (token.text.size() != 4) return 0;
  int year = 0;
  for (const char c : token.text) {
    if (c < '0' || c > '9') return 0;
    year = 10 * year + (c - '0');
  }
  return year >= 1900 && year < 2100 ? year : 0;
}

bool is_half_spaced_hyphen(std::string_view gap) {
  return gap == " -" || gap == "- ";
}

// "100/2019", "/" and what follows it.
bool is_number_before_slash(const Line& line, std::size_t slash) {
  if (slash == 0 || line.token(slash).text != "/" || !line.gap_before(slash).text.empty()) return false;
  const std::string_view number = line.token(slash - 1).text;
  return number.front() >= '0' && number.front() <= '9' && number.find('/') != std::string_view::npos;
}

}  // namespace

void join_codes(Line& line, const LeftAlone& alone, double min_confidence) {
  if (!sure_enough(kSureOfCode, min_confidence)) return;
  for (std::size_t t = 1; t < line.size(); ++t) {
    const std::string_view gap = line.gap_before(t).text;
    if (gap.empty() || gap.size() > 2 || alone.gap(t)) continue;
    const LineToken &left = line.token(t - 1), &right = line.token(t);
    if (is_half_spaced_hyphen(gap)) {
      const bool code = left.kind == TokenKind::document_number && is_issuer(right);
      const int first = year_of(left);
      if (code || (first != 0 && first < year_of(right))) line.set_gap(t, "-", EditKind::space, kSureOfCode);
    } else if (gap == " " && is_number_before_slash(line, t - 1) && is_issuer(right)) {
      line.set_gap(t, "", EditKind::space, kSureOfCode);
    }
  }
}

}  // namespace vietmend::spacing
