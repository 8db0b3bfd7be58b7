#include "punctuation/sentences.h"

#include <gtest/gtest.h>

#include "words/project_lists.h"

namespace vietmend {
namespace {

std::string broken(std::string_view text) {
  Line line(text);
  break_lines_at_sentences(line, WordSet(project_lists().list("titles")));
  const Rewritten r = render(line);
  EXPECT_EQ(vietmend::apply(text, r.edits), r.text);
  for (const Edit& e : r.edits) EXPECT_EQ(e.kind, EditKind::line);
  return r.text;
}

TEST(Sentences, EndAtAMarkBeforeACapitalANumberOrAQuotation) {
  EXPECT_EQ(broken("Đã thành lập. Đến nay, Sở có 45 người. 5 năm qua… “Tốt!” Vâng? Được."),
            "Đã thành lập.\nĐến nay, Sở có 45 người.\n5 năm qua…\n“Tốt!”\nVâng?\nĐược.");
}

TEST(Sentences, EndBehindTheMarkWhateverStandsBeforeIt) {
  EXPECT_EQ(broken("Ông ấy vẫn im lặng ... Rồi anh đi về nhà."),
            "Ông ấy vẫn im lặng ...\nRồi anh đi về nhà.");
  EXPECT_EQ(broken("Chợ họp vui mãi … Không ai muốn về."), "Chợ họp vui mãi …\nKhông ai muốn về.");
  EXPECT_EQ(broken("Bản này rất đẹp . Chúng tôi ở lại chơi."), "Bản này rất đẹp .\nChúng tôi ở lại chơi.");
}

TEST(Sentences, DoNotEndBehindTitlesInitialsOrBeforeLowerCase) {
  for (const char* text :
       {"Ông TS. Nguyễn Văn A. và TP. Hồ Chí Minh", "Ông KTS. Nguyễn Văn Ba, BSCK. Lê Thị Tư",
        "ngày 5. tháng 6", "Q. 1, P. Bến Nghé", "giá 3.500 đồng"}) {
    EXPECT_EQ(broken(text), text);
  }
}

TEST(Sentences, AFewWordsWithoutAMarkStayOnTheLine) {
  EXPECT_EQ(broken("Đã giới thiệu. In"), "Đã giới thiệu. In");
  EXPECT_EQ(broken("Đã giới thiệu. Vâng. In trang"), "Đã giới thiệu.\nVâng. In trang");
}

TEST(Sentences, LinesThatStandStayAndASecondPassChangesNothing) {
  const std::string once = broken("Một. Hai.\nBa.  Bốn.");
  EXPECT_EQ(once, "Một.\nHai.\nBa.\nBốn.");
  EXPECT_EQ(broken(once), once);
}

}  // namespace
}  // namespace vietmend
