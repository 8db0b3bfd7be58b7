#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "vietmend/outline.h"

namespace vietmend {
namespace {

using testing::ElementsAre;

constexpr std::string_view kHead =
    "Số: 5/2024/NĐ-CP\nNGHỊ ĐỊNH\nQuy định về chợ\nCăn cứ Luật Quản lý, sử dụng chợ ngày 1 tháng 2 năm "
    "2020;\n";

// "what is said => what it is" for each reference in the articles, and whether a node was found.
std::vector<std::string> read(std::string_view body) {
  const std::string text = std::string(kHead) + std::string(body);
  const Outline o = outline(text);
  std::vector<std::string> all;
  for (const Reference& r : references(o, text)) {
    if (r.span.begin < kHead.size()) continue;
    all.push_back(text.substr(r.span.begin, r.span.size()) + " => " + r.citation + (r.node ? " *" : ""));
  }
  return all;
}

TEST(References, ResolveWithinTheDocument) {
  EXPECT_THAT(read("Điều 1. Phí\n1. Thu:\na) Sáng;\nb) Chiều.\n2. Theo điểm b khoản 1 Điều này.\n"
                   "Điều 2. Giờ\n1. Như khoản 2 Điều 1 Nghị định này.\n2. Như khoản 1.\n3. Như Điều 9.\n"),
              ElementsAre("điểm b khoản 1 Điều này => điểm b khoản 1 Điều 1 Nghị định 5/2024/NĐ-CP *",
                          "khoản 2 Điều 1 Nghị định này => khoản 2 Điều 1 Nghị định 5/2024/NĐ-CP *",
                          "khoản 1 => khoản 1 Điều 2 Nghị định 5/2024/NĐ-CP *",
                          "Điều 9 => Điều 9 Nghị định 5/2024/NĐ-CP"));
}

TEST(References, ListsAreReadOneByOne) {
  EXPECT_THAT(
      read("Điều 1. Phí\n1. Thu:\na) Sáng;\nb) Chiều;\nc) Tối.\n2. Theo các điểm a, b và c khoản 1 Điều này; "
           "điểm a khoản 1, khoản 2 Điều 1.\n"),
      ElementsAre("điểm a => điểm a khoản 1 Điều 1 Nghị định 5/2024/NĐ-CP *",
                  "b => điểm b khoản 1 Điều 1 Nghị định 5/2024/NĐ-CP *",
                  "c khoản 1 Điều này => điểm c khoản 1 Điều 1 Nghị định 5/2024/NĐ-CP *",
                  "điểm a khoản 1 => điểm a khoản 1 Điều 1 Nghị định 5/2024/NĐ-CP *",
                  "khoản 2 Điều 1 => khoản 2 Điều 1 Nghị định 5/2024/NĐ-CP *"));
}

TEST(References, OtherDocuments) {
  EXPECT_THAT(
      read("Điều 1. Phí\nTheo khoản 2 Điều 35 Luật Quản lý, sử dụng chợ; theo Nghị định số 70/2015/NĐ-CP và "
           "Luật Bảo "
           "hiểm y tế thì không thu, theo khoản 1 Điều 3 của Bộ luật Dân sự.\n"),
      ElementsAre("khoản 2 Điều 35 Luật Quản lý, sử dụng chợ => khoản 2 Điều 35 Luật Quản lý, sử dụng chợ",
                  "Nghị định số 70/2015/NĐ-CP => Nghị định 70/2015/NĐ-CP",
                  "Luật Bảo hiểm y tế => Luật Bảo hiểm y tế",
                  "khoản 1 Điều 3 của Bộ luật Dân sự => khoản 1 Điều 3 Bộ luật Dân sự"));
}

TEST(References, WhatIsNone) {
  EXPECT_THAT(
      read("Điều 1. Phí\nĐiều kiện, khoản thu và điểm bán hàng do Nghị quyết nêu; luật lệ của chợ.\n"),
      ElementsAre());
}

TEST(References, AnotherTextIsRefused) {
  const Outline o = outline("Điều 1. Phí\n");
  EXPECT_THROW((void)references(o, "Điều"), std::invalid_argument);
}

}  // namespace
}  // namespace vietmend
