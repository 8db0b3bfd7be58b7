#include "cli/run/progress.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <numeric>
#include <string_view>
#include <utility>

namespace vietmend::cli {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds kQuietStart{500};
constexpr milliseconds kTerminalInterval{200};
constexpr milliseconds kLogInterval{10'000};
constexpr std::size_t kAllKinds = 1000;  // a line wide enough for all of them

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

// How many columns the terminal has.
std::size_t terminal_width() {
  winsize size = {};
  return ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

// " (split 12, join 3)", the most frequent first, as many as fit.
std::string kinds(const Tally& done, std::size_t width) {
  std::array<std::size_t, kEditKinds> order = {};
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return done.edits[a] > done.edits[b]; });
  std::string all;
  for (const std::size_t kind : order) {
    if (done.edits[kind] == 0) break;
    const std::string next = (all.empty() ? " (" : ", ") + std::string(name(static_cast<EditKind>(kind))) +
                             " " + grouped(done.edits[kind]);
    if (all.size() + next.size() + 1 > width) break;
    all += next;
  }
  return all.empty() ? all : all + ")";
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

void ProgressLine::resume(const Tally& done) {
  done_ += done;
  before_ = done;
}

void ProgressLine::add(const Tally& done) {
  done_ += done;
  if (!shown_) return;
  const Clock::time_point now = Clock::now();
  if (now < next_) return;
  next_ = now + (terminal_ ? kTerminalInterval : kLogInterval);
  totals_ = true;
  on_screen_ = terminal_;
  if (terminal_) {
    // The last column stays free, or some terminals begin a new line.
    show("\r" + describe(now, terminal_width() - 1) + "\x1b[K");
  } else {
    show(describe(now, kAllKinds) + "\n");
  }
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
  show(describe(now, kAllKinds) + " in " + duration(seconds()) + "\n");
}

std::string ProgressLine::describe(Clock::time_point now, std::size_t width) const {
  const double seconds = std::max(1e-3, std::chrono::duration<double>(now - start_).count());
  const auto consumed = static_cast<double>(done_.consumed);
  std::string line = megabytes(static_cast<double>(done_.bytes));
  if (total_ && *total_ > 0) {
    line += formatted(" (%.0f%%)", std::min(100.0, 100 * consumed / static_cast<double>(*total_)));
  }
  line += "  " + grouped(done_.documents) + (done_.documents == 1 ? " document  " : " documents  ");
  line += grouped(done_.all_edits()) + (done_.all_edits() == 1 ? " edit" : " edits");
  std::string rest = "  " + megabytes(static_cast<double>(done_.bytes - before_.bytes) / seconds) + "/s";
  const double fresh = consumed - static_cast<double>(before_.consumed);
  if (total_ && fresh > 0 && consumed < static_cast<double>(*total_)) {
    rest += "  " + duration(seconds * (static_cast<double>(*total_) - consumed) / fresh) + " left";
  }
  const std::size_t taken = line.size() + rest.size();
  line += kinds(done_, width - std::min(width, taken)) + rest;
  return line.size() > width ? line.substr(0, width) : line;
}

}  // namespace vietmend::cli
