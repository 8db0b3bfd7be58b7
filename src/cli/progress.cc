#include "progress.h"

#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string_view>

namespace vietmend::cli {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds kQuietStart{500};
constexpr milliseconds kTerminalInterval{200};
constexpr milliseconds kLogInterval{10'000};

// "1,234,567"
std::string grouped(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3;) {
    at -= 3;
    digits.insert(at, ",");
  }
  return digits;
}

template <typename... Values>
std::string formatted(const char* format, Values... values) {
  char line[64];
  const int length = std::snprintf(line, sizeof line, format, values...);
  return std::string(line, static_cast<std::size_t>(std::clamp(length, 0, 63)));
}

std::string megabytes(double bytes) {
  return formatted("%.1f MB", bytes / 1e6);
}

// "0:07", "1:02:03"
std::string duration(double seconds) {
  const long whole = std::lround(seconds);
  if (whole < 3600) return formatted("%ld:%02ld", whole / 60, whole % 60);
  return formatted("%ld:%02ld:%02ld", whole / 3600, whole / 60 % 60, whole % 60);
}

void show(std::string_view line) {
  std::fwrite(line.data(), 1, line.size(), stderr);
  std::fflush(stderr);
}

}  // namespace

ProgressLine::ProgressLine(Progress when, std::optional<std::uint64_t> total, bool output_to_terminal)
    : total_(total),
      terminal_(::isatty(STDERR_FILENO) == 1),
      shown_(when == Progress::always || (when == Progress::automatic && terminal_ && !output_to_terminal)),
      totals_(when == Progress::always),
      next_(start_ + (terminal_ ? kQuietStart : kLogInterval)) {}

void ProgressLine::add(const Tally& done) {
  done_ += done;
  if (!shown_) return;
  const Clock::time_point now = Clock::now();
  if (now < next_) return;
  next_ = now + (terminal_ ? kTerminalInterval : kLogInterval);
  totals_ = true;
  on_screen_ = terminal_;
  show(terminal_ ? "\r" + describe(now) + "\x1b[K" : describe(now) + "\n");
}

void ProgressLine::clear() {
  if (on_screen_) show("\r\x1b[K");
  on_screen_ = false;
}

void ProgressLine::finish() {
  clear();
  if (!totals_) return;
  total_.reset();
  const Clock::time_point now = Clock::now();
  show(describe(now) + " in " + duration(std::chrono::duration<double>(now - start_).count()) + "\n");
}

std::string ProgressLine::describe(Clock::time_point now) const {
  const double seconds = std::max(1e-3, std::chrono::duration<double>(now - start_).count());
  const auto bytes = static_cast<double>(done_.bytes);
  std::string line = megabytes(bytes);
  if (total_ && *total_ > 0) {
    line += formatted(" (%.0f%%)", std::min(100.0, 100 * bytes / static_cast<double>(*total_)));
  }
  line += "  " + grouped(done_.documents) + (done_.documents == 1 ? " document  " : " documents  ");
  line += grouped(done_.all_edits()) + (done_.all_edits() == 1 ? " edit  " : " edits  ");
  line += megabytes(bytes / seconds) + "/s";
  if (total_ && bytes > 0 && bytes < static_cast<double>(*total_)) {
    line += "  " + duration(seconds * (static_cast<double>(*total_) - bytes) / bytes) + " left";
  }
  return line;
}

}  // namespace vietmend::cli
