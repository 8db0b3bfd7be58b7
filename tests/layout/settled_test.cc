#include <gtest/gtest.h>

#include <random>

#include "repaired.h"

namespace vietmend {
namespace {

// What texts are made of, so that rows of all kinds come to stand beside each other.
const std::vector<std::string> kBits = {
    "Theo",
    "kế hoạch",
    "của",
    "Ủy ban nhân dân",
    "xã Bản Lầu",
    "bà con",
    "các bản",
    "năm 2015",
    "12",
    "7",
    "8",
    "trong",
    "lúa",
    "ngô,",
    "vườn;",
    "nhà.",
    "đường:",
    "“cầu”",
    "(mới)",
    "Điều 5.",
    "a)",
    "1.1.",
    "-",
    "•",
    "TT&TT",
    "KT-XH",
    "/uploads/a/b.jpg",
    "img_0001.jpg",
    "Những tin mới hơn",
    "Các tin khác",
    "Trang chủ > Tin",
    "Lượt xem: 5",
    "Ảnh: P.V",
    "30/05/2012",
    "(25/06/2012)",
    "Bản in",
    "QĐ-",
    "UBND",
    "\t",
    "  ",
    "....",
    "\xFF",
    "é",
    "Bản quyền thuộc về xã",
    "Địa chỉ: bản Na Lốc",
    "Hò ơ gió lên đồng quê ta",
    "Trong kỳ báo cáo, các bản của xã tiếp tục duy trì nền nếp sinh hoạt và chăm lo sản xuất"};
const std::vector<std::string> kBreaks = {"\n", "\n\n", "\r\n", "\n\f", "\f", "\n \n", "\n***\n"};

std::string random_text(std::mt19937& random) {
  const auto pick = [&](std::size_t n) {
    return std::uniform_int_distribution<std::size_t>(0, n - 1)(random);
  };
  std::string text;
  std::vector<std::string> rows;
  const std::size_t n = pick(30), width = 1 + pick(12);
  const bool single = pick(2) == 0;
  for (std::size_t r = 0; r < n; ++r) {
    std::string row;
    if (!rows.empty() && pick(4) == 0) {
      row = rows[rows.size() - 1 - pick(std::min<std::size_t>(rows.size(), 4))];
    } else {
      const std::size_t bits = pick(3) == 0 ? 1 : width;
      for (std::size_t b = 0; b < bits; ++b) row += (b == 0 ? "" : " ") + kBits[pick(kBits.size())];
    }
    rows.push_back(row);
    text += row + (single ? "\n" : kBreaks[pick(kBreaks.size())]);
  }
  return text;
}

bool may_lose_letters(const Edit& e) {
  return e.kind == EditKind::boilerplate || e.kind == EditKind::duplicate;
}

TEST(Settled, RandomTexts) {
  std::mt19937 random(20120530);
  for (int n = 0; n < 4000; ++n) {
    const std::string text = random_text(random);
    for (const Lines lines : {Lines::automatic, Lines::join}) {
      const Rewritten once = repair(text, lines);
      ASSERT_EQ(vietmend::apply(text, once.edits), once.text) << text;
      // A row that was joined is read afresh, in tokens of its own, by the next round of the repairer.
      const std::string twice = repaired(once.text, lines);
      ASSERT_EQ(repaired(twice, lines), twice) << "TEXT\n" << text << "\nTWICE\n" << twice;
      for (const Edit& e : once.edits) {
        if (may_lose_letters(e)) continue;
        ASSERT_EQ(e.kind, EditKind::line);
        const std::string_view before = std::string_view(text).substr(e.source.begin, e.source.size());
        ASSERT_EQ(before.find_first_not_of(" \t\r\n\f"), std::string_view::npos) << before;
      }
    }
  }
}

TEST(Settled, NothingBelowTheMinimum) {
  std::mt19937 random(9);
  for (int n = 0; n < 1000; ++n) {
    const std::string text = random_text(random);
    for (const Edit& e : repair(text, Lines::join, Boilerplate::drop, 0.93).edits) {
      ASSERT_GE(e.confidence, 0.93F) << text;
    }
    for (const Edit& e : repair(text, Lines::keep, Boilerplate::keep).edits) FAIL() << text << e.replacement;
  }
}

TEST(Settled, WrappedTexts) {
  std::mt19937 random(7);
  for (int n = 0; n < 2000; ++n) {
    std::string text;
    for (int p = 0; p < 6; ++p) {
      const std::size_t words = std::uniform_int_distribution<std::size_t>(2, 60)(random);
      for (std::size_t w = 0; w < words; ++w) text += (w == 0 ? "" : " ") + kBits[random() % kBits.size()];
      text += '\n';
    }
    const std::string wrapped = wrapped_at(40 + random() % 40, text);
    const std::string once = repaired(wrapped);
    ASSERT_EQ(repaired(once), once) << "TEXT\n" << wrapped << "\nONCE\n" << once;
  }
}

TEST(Settled, RandomBytes) {
  std::mt19937 random(1);
  for (int n = 0; n < 5000; ++n) {
    std::string text(random() % 200, ' ');
    for (char& c : text) c = random() % 3 == 0 ? "\n\f -.a"[random() % 6] : static_cast<char>(random());
    const Rewritten once = repair(text);
    ASSERT_EQ(vietmend::apply(text, once.edits), once.text);
    ASSERT_EQ(repaired(once.text), once.text);
  }
}

TEST(Settled, EmptyAndBlank) {
  for (const std::string text : {"", " ", "\n", "\n\n\n", "\f", "***", "\n***\n", "a", "a\n", "\xFF"})
    EXPECT_EQ(repaired(text), text);
}

}  // namespace
}  // namespace vietmend
