#include <gtest/gtest.h>

#include <filesystem>

#include "repaired.h"

namespace vietmend {
namespace {

// Reads the string of a JSON line's field: enough for the corpus, whose texts escape nothing but these.
std::string text_of(std::string_view json) {
  const std::size_t at = json.find("\"text\": \"");
  std::string text;
  for (std::size_t i = at + 9; i < json.size() && json[i] != '"'; ++i) {
    if (json[i] != '\\') {
      text += json[i];
      continue;
    }
    ++i;
    text += json[i] == 'n' ? '\n' : json[i] == 't' ? '\t' : json[i];
  }
  return text;
}

class Corpus : public testing::TestWithParam<const char*> {};

// Text that was not wrapped and has no left-overs comes back as it is but for a few rows.
TEST_P(Corpus, StaysAsItIs) {
  const std::string path = std::string(VIETMEND_SHARED "/corpus/") + GetParam();
  if (!std::filesystem::exists(path)) GTEST_SKIP() << path << " is not there";
  const std::string file = read_file(path);
  std::size_t documents = 0, edits = 0;
  for (std::size_t at = 0; at < file.size();) {
    const std::size_t end = std::min(file.find('\n', at), file.size());
    const std::string text = text_of(std::string_view(file).substr(at, end - at));
    at = end + 1;
    ++documents;
    for (const Edit& e : repair(text).edits) {
      ++edits;
      EXPECT_NE(e.kind, EditKind::line) << text.substr(e.source.begin < 80 ? 0 : e.source.begin - 80, 160);
    }
  }
  EXPECT_GT(documents, 300U);
  EXPECT_LE(edits, 8U);
}

INSTANTIATE_TEST_SUITE_P(Dev, Corpus, testing::Values("dev-gov.jsonl", "dev-news.jsonl"));

}  // namespace
}  // namespace vietmend
