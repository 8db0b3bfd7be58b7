#include <gtest/gtest.h>
#include <sys/wait.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "vietmend/syllable.h"

namespace vietmend {
namespace {

// With the Python that VIETMEND_PYTHON names, else python3.
TEST(TonePlacement, AgreesWithVietTextTools) {
  constexpr int kNotInstalled = 77;
  const char* named = std::getenv("VIETMEND_PYTHON");
  const std::string python = named == nullptr || *named == '\0' ? "python3" : named;
  const std::string command = "PYTHONIOENCODING=utf-8 '" + python + "' '" VIETMEND_TONE_PLACEMENT "'";
  // Without the package the script ends before it has read all.
  std::signal(SIGPIPE, SIG_IGN);
  std::FILE* script = popen(command.c_str(), "w");
  ASSERT_NE(script, nullptr);
  for (const Syllable& s : all_syllables()) {
    const std::string line = s.text(ToneStyle::old_style) + "\t" + s.text(ToneStyle::new_style) + "\n";
    if (std::fputs(line.c_str(), script) < 0) break;
  }
  const int status = pclose(script);
  ASSERT_TRUE(WIFEXITED(status));
  if (WEXITSTATUS(status) == kNotInstalled || WEXITSTATUS(status) == 127) {
    GTEST_SKIP() << "viet_text_tools (PyPI) is not installed for " << python << ": set VIETMEND_PYTHON";
  }
  EXPECT_EQ(WEXITSTATUS(status), 0);
}

}  // namespace
}  // namespace vietmend
