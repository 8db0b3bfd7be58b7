// The settings file, and what the shells complete.
#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "command.h"

namespace vietmend {
namespace {

using testing::HasSubstr;

class SettingsTest : public CommandTest {
 protected:
  // What becomes of a text with these settings and arguments.
  Ran mended(const std::string& settings, const std::string& arguments = {}) {
    std::filesystem::create_directories(path("config/vietmend"));
    write("config/vietmend/vietmend.toml", settings);
    write("a.txt", "Anh hòa nhã. Chị đi.\n");
    return run_shell("XDG_CONFIG_HOME=config \"$VIETMEND\" clean " + arguments + " a.txt");
  }
};

TEST_F(SettingsTest, HoldForEveryRunAndFlagsOverrideThem) {
  EXPECT_EQ(mended("").out, "Anh hòa nhã. Chị đi.\n");
  EXPECT_EQ(mended("# a comment\ntones = \"new\"\n").out, "Anh hoà nhã. Chị đi.\n");
  EXPECT_EQ(mended("[clean]\ntones = \"new\"\nsentences = true\nmin-confidence = 0.1\n").out,
            "Anh hoà nhã.\nChị đi.\n");
  EXPECT_EQ(mended("[clean]\nsentences = false\n[diff]\ntones = \"new\"\n").out, "Anh hòa nhã. Chị đi.\n");
  EXPECT_EQ(mended("tones = \"new\"\n", "--tones old").out, "Anh hòa nhã. Chị đi.\n");
  EXPECT_EQ(mended("color = \"never\"\n").exit, 0);
}

TEST_F(SettingsTest, InTheHomeFolder) {
  std::filesystem::create_directories(path(".config/vietmend"));
  write(".config/vietmend/vietmend.toml", "tones = \"new\"\n");
  write("a.txt", "Anh hòa nhã.\n");
  EXPECT_EQ(run_shell("unset XDG_CONFIG_HOME; HOME=$PWD \"$VIETMEND\" clean a.txt").out, "Anh hoà nhã.\n");
}

TEST_F(SettingsTest, WrongOnesAreRefused) {
  for (const std::string settings :
       {"tonez = \"new\"\n", "[clean]\ncontext = 1\n", "[x]\ntones = \"new\"\n"}) {
    const Ran ran = mended(settings);
    EXPECT_EQ(ran.exit, 2) << settings;
    EXPECT_THAT(ran.err, HasSubstr("config/vietmend/vietmend.toml: '")) << settings;
    EXPECT_THAT(ran.err, HasSubstr("' is no option")) << settings;
  }
  EXPECT_EQ(mended("tones = \"x\"\n").exit, 2);
  EXPECT_EQ(mended("[clean]\nsentences = 3\n").exit, 2);
}

// All long options of a subcommand, as its help shows them.
std::vector<std::string> options_in(const std::string& help) {
  std::vector<std::string> options;
  for (std::size_t at = 0; (at = help.find("--", at)) != std::string::npos;) {
    const std::size_t end = help.find_first_not_of("abcdefghijklmnopqrstuvwxyz-", at);
    const bool begins = at == 0 || help[at - 1] == ' ' || help[at - 1] == ',';
    if (begins && end > at + 2) options.push_back(help.substr(at, end - at));
    at = end;
  }
  return options;
}

TEST_F(SettingsTest, CompletionsAndManualHaveEveryOption) {
  std::ifstream file(VIETMEND_MANUAL);
  std::string manual{std::istreambuf_iterator<char>(file), {}};
  for (std::size_t at = 0; (at = manual.find("\\-", at)) != std::string::npos; ++at)
    manual.replace(at, 2, "-");
  std::size_t count = 0;
  for (const std::string subcommand : {"clean", "diff", "stats", "tokens", "charset", "abbreviation"}) {
    for (const std::string& option : options_in(run({subcommand, "--help"}).out)) {
      EXPECT_THAT(run({"completions", "bash"}).out, HasSubstr(option));
      EXPECT_THAT(run({"completions", "zsh"}).out, HasSubstr("'" + option));
      EXPECT_THAT(run({"completions", "fish"}).out, HasSubstr(" -l " + option.substr(2)));
      EXPECT_THAT(manual, HasSubstr(option));
      ++count;
    }
  }
  EXPECT_GT(count, 40U);
}

TEST_F(SettingsTest, BashCompletes) {
  if (run_shell("command -v bash").exit != 0) GTEST_SKIP() << "there is no bash";
  const auto completed = [&](const std::string& words, int at) {
    return run_shell("\"$VIETMEND\" completions bash > c; bash -c 'source ./c; COMP_WORDS=(" + words +
                     "); COMP_CWORD=" + std::to_string(at) + "; _vietmend; echo ${COMPREPLY[@]}'")
        .out;
  };
  EXPECT_EQ(completed("vietmend cl", 1), "clean\n");
  EXPECT_EQ(completed("vietmend clean --resu", 2), "--resume\n");
  EXPECT_EQ(completed("vietmend clean --tones ne", 3), "new\n");
}

}  // namespace
}  // namespace vietmend
