// Programs, licences and prose of other languages come back with their words as they were.
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

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// The project's own programs, but for those that quote Vietnamese.
TEST(OtherLanguages, ProgramsKeepTheirWords) {
  const std::set<std::string> kinds = {".cc", ".h", ".py", ".sh", ".cmake", ".txt"};
  std::size_t read = 0;
  for (const char* folder : {"src", "include", "cmake", "tools", "bench", "python/src", "python/bindings"}) {
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(VIETMEND_DATA "/..") / folder)) {
      if (!entry.is_regular_file() || kinds.count(entry.path().extension().string()) == 0) continue;
      const std::string text = file_bytes(entry.path());
      if (!is_ascii(text)) continue;
      ++read;
      EXPECT_EQ(spacing_edits(text), std::vector<std::string>()) << entry.path();
    }
  }
  EXPECT_GT(read, 100U);
}

TEST(OtherLanguages, LicencesKeepTheirWords) {
  const fs::path folder = "/usr/share/common-licenses";
  if (!fs::exists(folder)) GTEST_SKIP() << folder << " is not there";
  std::size_t read = 0;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    ++read;
    EXPECT_EQ(spacing_edits(file_bytes(entry.path())), std::vector<std::string>()) << entry.path();
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
