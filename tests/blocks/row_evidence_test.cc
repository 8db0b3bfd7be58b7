#include "blocks/row_evidence.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "made_page.h"

namespace vietmend {
namespace {

constexpr std::string_view kText = "Trang đầu\nThư viện mở cửa\nbuổi sáng\n\n***\nSố thẻ\n12\nHết trang\n";

Evidence at(std::string_view part, Trait trait) {
  const std::size_t begin = kText.find(part);
  EXPECT_NE(begin, std::string_view::npos) << part;
  return {{begin, begin + part.size()}, trait};
}

// What the page told of each row, the evidence given in any order.
std::vector<RowEvidence> told(std::vector<Evidence> evidence) {
  std::sort(evidence.begin(), evidence.end(),
            [](const Evidence& a, const Evidence& b) { return a.source.begin < b.source.begin; });
  return row_evidence(MadePage(std::string(kText), std::move(evidence)).page);
}

// The rows of which it says so.
template <typename Says>
std::vector<std::size_t> rows(const std::vector<RowEvidence>& all, Says says) {
  std::vector<std::size_t> result;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].*says) result.push_back(i);
  }
  return result;
}

using Rows = std::vector<std::size_t>;

TEST(RowEvidence, NoneWithoutAny) {
  EXPECT_TRUE(told({}).empty());
}

TEST(RowEvidence, BeginsAndGoesOn) {
  const auto all = told({at("Thư viện", Trait::begins), at("buổi sáng", Trait::goes_on)});
  ASSERT_EQ(all.size(), 9U);
  EXPECT_EQ(rows(all, &RowEvidence::begins), Rows{1});
  EXPECT_EQ(rows(all, &RowEvidence::goes_on), Rows{2});
}

// White space before the row's first word is the row's, and an empty span will do.
TEST(RowEvidence, ARowIsToldWhereItBegins) {
  const std::string text = "Trang\n   Thư viện\n";
  for (const std::size_t begin : {std::size_t{6}, std::size_t{7}, std::size_t{9}}) {
    const MadePage made(text, {{{begin, begin}, Trait::begins}});
    EXPECT_EQ(rows(row_evidence(made.page), &RowEvidence::begins), Rows{1}) << begin;
  }
}

TEST(RowEvidence, NothingIsToldInTheMiddleOfARow) {
  const auto all = told({at("viện mở", Trait::begins), at("cửa", Trait::goes_on)});
  EXPECT_EQ(rows(all, &RowEvidence::begins), Rows{});
  EXPECT_EQ(rows(all, &RowEvidence::goes_on), Rows{});
}

TEST(RowEvidence, FurnitureIsAWholeRow) {
  EXPECT_EQ(rows(told({at("Trang đầu", Trait::furniture), at("Hết trang", Trait::furniture)}),
                 &RowEvidence::furniture),
            (Rows{0, 7}));
  EXPECT_EQ(rows(told({at("Trang đầu\nThư viện mở cửa\nbuổi", Trait::furniture)}), &RowEvidence::furniture),
            (Rows{0, 1}));
  EXPECT_EQ(rows(told({at("Hết", Trait::furniture)}), &RowEvidence::furniture), Rows{});
}

TEST(RowEvidence, TablesAndHeadingsReachOverRows) {
  const auto all = told({at("Số thẻ\n12", Trait::table), at("Thư viện mở cửa\nbuổi sáng", Trait::heading)});
  EXPECT_EQ(rows(all, &RowEvidence::table), (Rows{5, 6}));
  EXPECT_EQ(rows(all, &RowEvidence::heading), (Rows{1, 2}));
}

TEST(RowEvidence, OtherTraitsSayNothingOfRows) {
  for (const Trait trait : {Trait::protect, Trait::code, Trait::note_mark}) {
    const auto all = told({at("Thư viện mở cửa", trait)});
    EXPECT_EQ(rows(all, &RowEvidence::begins), Rows{});
    EXPECT_EQ(rows(all, &RowEvidence::furniture), Rows{});
    EXPECT_EQ(rows(all, &RowEvidence::table), Rows{});
    EXPECT_EQ(rows(all, &RowEvidence::heading), Rows{});
  }
}

// A row that was joined to the one before it stands inside it, and says nothing any more.
TEST(RowEvidence, OfARowThatWasJoined) {
  const std::string text = "Thư viện mở\ncửa buổi sáng\nThẻ bạn đọc\n";
  Line line(text);
  line.set_evidence({{{text.find("cửa"), text.find("cửa")}, Trait::goes_on},
                     {{text.find("Thẻ"), text.find("Thẻ")}, Trait::begins}});
  line.set_gap(3, " ", EditKind::line, 1);
  const Page page(line, row_words());
  ASSERT_EQ(page.rows().size(), 3U);
  const auto all = row_evidence(page);
  EXPECT_EQ(rows(all, &RowEvidence::goes_on), Rows{});
  EXPECT_EQ(rows(all, &RowEvidence::begins), Rows{1});
}

TEST(RowEvidence, BeyondTheLastRow) {
  EXPECT_EQ(rows(told({{{kText.size(), kText.size()}, Trait::begins}}), &RowEvidence::begins), Rows{});
}

}  // namespace
}  // namespace vietmend
