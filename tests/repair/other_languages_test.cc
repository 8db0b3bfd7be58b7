// Programs come back byte for byte; licences and prose of other languages with their words and spaces.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "repair/promises.h"
#include "repair/samples.h"
#include "vietmend/repairer.h"

namespace vietmend {
namespace {

namespace fs = std::filesystem;
using testing::describe;
using testing::file_bytes;

const Repairer& repairer() {
  // An abbreviation written out leaves other words.
  static const Repairer repairer = [] {
    Options options;
    options.abbreviations = Abbreviations::keep;
    return Repairer(options);
  }();
  return repairer;
}

// Edits of the spacing stage, which reads words.
std::vector<std::string> spacing_edits(std::string_view text) {
  std::vector<std::string> found;
  for (const Edit& edit : repairer().repair(text).edits) {
    const bool spacing = edit.kind == EditKind::split || edit.kind == EditKind::join ||
                         edit.kind == EditKind::space || edit.kind == EditKind::duplicate;
    if (spacing) found.push_back(describe(text, edit));
  }
  return found;
}

// Every edit of a text but those of the kinds given.
std::vector<std::string> edits_but(std::string_view text, std::initializer_list<EditKind> kinds) {
  static const Repairer all;
  std::vector<std::string> found;
  for (const Edit& edit : all.repair(text).edits) {
    if (std::find(kinds.begin(), kinds.end(), edit.kind) == kinds.end())
      found.push_back(describe(text, edit));
  }
  return found;
}

// The files of a folder and of those in it.
std::vector<fs::path> files_of(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

// The project's own programs, with the Vietnamese in their comments and strings; but the tests of the Python
// package, which hold more of it than of Python.
TEST(OtherLanguages, ProgramsComeBackByteForByte) {
  const std::set<std::string> kinds = {".cc", ".h", ".py", ".pyi", ".sh", ".cmake", ".txt"};
  const fs::path project = fs::path(VIETMEND_DATA).parent_path();
  std::size_t read = 0;
  for (const char* folder :
       {"src", "include", "cmake", "tools", "bench", "python/src", "python/bindings", "tests"}) {
    for (const fs::path& file : files_of(project / folder)) {
      const bool data = file.string().find("/data/") != std::string::npos ||
                        file.string().find("/fuzz/found/") != std::string::npos ||
                        file.string().find("/fuzz/seeds/") != std::string::npos;
      if (data || kinds.count(file.extension().string()) == 0) continue;
      if (file.extension() == ".txt" && file.filename() != "CMakeLists.txt") continue;
      ++read;
      EXPECT_EQ(edits_but(file_bytes(file), {}), std::vector<std::string>()) << file;
    }
  }
  EXPECT_GT(read, 600U);
  for (const char* file : {"Makefile", "CMakeLists.txt", "CMakePresets.json", "pyproject.toml"}) {
    EXPECT_EQ(edits_but(file_bytes(project / file), {}), std::vector<std::string>()) << file;
  }
}

TEST(OtherLanguages, CodeOfManyLanguagesComesBackByteForByte) {
  std::size_t read = 0;
  for (const fs::path& file : files_of(fs::path(VIETMEND_TEST_DATA) / "code")) {
    ++read;
    const std::string text = file_bytes(file);
    EXPECT_EQ(edits_but(text, {}), std::vector<std::string>()) << file;
    std::string windows;
    for (const char c : text) windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
    EXPECT_EQ(edits_but(windows, {}), std::vector<std::string>()) << file << " with the row ends of Windows";
  }
  EXPECT_GT(read, 10U);
}

TEST(OtherLanguages, CodeAmongProseComesBackByteForByte) {
  const std::string prose = "Thư viện mở cửa vào buổi sáng, đóng cửa buổi trưa.\n\n";
  for (const fs::path& file : files_of(fs::path(VIETMEND_TEST_DATA) / "code")) {
    const std::string code = file_bytes(file);
    const std::string text = prose + "```\n" + code + "```\n\n" + prose;
    EXPECT_EQ(edits_but(text, {}), std::vector<std::string>()) << file;
  }
}

TEST(OtherLanguages, CodeComesBackInNfcAndElseAsItWas) {
  const std::string letter = "e\u0302\u0323";
  EXPECT_EQ(repairer().repair("```\nHoà " + letter + "\u00A0xe\n```\n").text,
            "```\nHoà \u1EC7\u00A0xe\n```\n");
}

TEST(OtherLanguages, ProseKeepsItsWordsAndSpaces) {
  std::size_t read = 0;
  for (const fs::path& file : files_of(fs::path(VIETMEND_TEST_DATA) / "foreign")) {
    ++read;
    EXPECT_EQ(edits_but(file_bytes(file), {EditKind::line, EditKind::unicode, EditKind::encoding}),
              std::vector<std::string>())
        << file;
  }
  EXPECT_GT(read, 3U);
}

TEST(OtherLanguages, LicencesKeepTheirWords) {
  const fs::path folder = "/usr/share/common-licenses";
  if (!fs::exists(folder)) GTEST_SKIP() << folder << " is not there";
  std::size_t read = 0;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    ++read;
    EXPECT_EQ(edits_but(file_bytes(entry.path()), {EditKind::line, EditKind::unicode, EditKind::encoding}),
              std::vector<std::string>())
        << entry.path();
  }
  EXPECT_GT(read, 5U);
}

TEST(OtherLanguages, ProseAndDataKeepTheirWords) {
  for (const char* text : {
           "The committee emotionally discussed the reassessment of departments, programmes and "
           "organizations in "
           "the region. Ultimately, its chairwoman wrote a transcript.",
           "Les délégués ont longuement discuté la réforme des transports ; le président, lui, n'a rien dit "
           "de nouveau.",
           "Der Ausschuss hat die Neufassung der Verordnung beraten und mit großer Mehrheit angenommen.",
           "{\"ma\": \"UBND\", \"ten\": [\"a\",\"b\"], \"giaTri\": {\"x\":1,\"y\":2}}",
           "ma,ten,so\nUBND,Sở,5\nHĐND,Ban,7\n",
           "SELECT ten,ma FROM donvi WHERE ma='UBND' AND so>5;",
           "<div class=\"tin\"><p>5 &lt; 6 và &lt;script&gt;</p></div>",
           "if [ -f \"$tep\" ]; then cp -r /etc/app/cauHinh.conf \"$HOME\"; fi",
           "const tongTien = danhSach.map(x=>x.gia).reduce((a,b)=>a+b,0);",
           "git clone git@may.chu.vn:nhom/duan.git && cd duan",
           "2402:800:631c:da52:2d3e:61ed:67ef:194b 12:30:45 1:500 25:24:1",
           "Toi yeu que huong vi su nghiep chung cua dan toc va tuong lai con chau mai sau",
       }) {
    EXPECT_EQ(spacing_edits(text), std::vector<std::string>()) << text;
  }
}

}  // namespace
}  // namespace vietmend
