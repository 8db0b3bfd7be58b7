// The command's arguments as a list: each byte of the input is a word, of those below round and round.
#include <array>
#include <string>
#include <vector>

#include "fuzz.h"
#include "sandbox.h"

namespace {

// Names of what is there and what is not, options with values that fit, that do not and with none, and what
// works a terminal.
constexpr std::array kWords = {"clean",
                               "diff",
                               "stats",
                               "tokens",
                               "charset",
                               "abbreviation",
                               "in.txt",
                               "in.jsonl",
                               "in.csv",
                               "in.zip",
                               "in.pdf",
                               "dir",
                               "-o",
                               "--output",
                               "--edits",
                               "--html",
                               "--json-summary",
                               "--extracted",
                               "-o=",
                               "--edits=",
                               "--output=",
                               "--html=",
                               "--json-summary=",
                               "--extracted=",
                               "--output=in.txt",
                               "--edits=in.txt",
                               "--html=in.txt",
                               "-oin.txt",
                               "hard.txt",
                               "link.txt",
                               "./in.txt",
                               "stdin.txt",
                               "-",
                               "--",
                               ".",
                               "empty",
                               "empty/",
                               "dir/",
                               "dir/in.txt",
                               "out",
                               ".out.part",
                               ".out.resume",
                               "gone",
                               "new/",
                               "new/out",
                               "out.gz",
                               "/dev/null",
                               "",
                               "--resume",
                               "--threads",
                               "--threads=2",
                               "1",
                               "0",
                               "x",
                               "--format",
                               "--format=jsonl",
                               "--format=text",
                               "wet",
                               "--field=.",
                               "--field=a..b",
                               "--field",
                               "text",
                               "--charset",
                               "--charset=",
                               "--model",
                               "--model=",
                               "--abbreviation-table",
                               "--abbreviation-table=",
                               "--lines=keep",
                               "--sentences",
                               "--progress=always",
                               "--help",
                               "--version",
                               "completions",
                               "bash",
                               "--only",
                               "split",
                               "--context",
                               "--top",
                               "--lines",
                               "\x1b[2J",
                               "--\x1b]0;x\x07",
                               "a\nb",
                               "\xC2\x9B",
                               "-x",
                               "--nope"};

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static vietmend::fuzz::Sandbox sandbox;
  std::vector<std::string> arguments;
  for (std::size_t i = 0; i < size && i < 12; ++i) arguments.emplace_back(kWords[data[i] % kWords.size()]);
  sandbox.expect_harmless(arguments);
  return 0;
}
