// Pages that no one would make.
#include "cli/input/pdf/page_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "cli/records/evidence_sections.h"
#include "made_page.h"

namespace vietmend {
namespace {

// All boxes in the text, in whatever order, and spans within it.
void expect_whole(const std::vector<BoxPage>& pages) {
  const PageText read = page_text(pages);
  std::string all, found;
  for (const BoxPage& page : pages) {
    for (const PageBox& box : page.boxes) all += box.text;
  }
  std::copy_if(read.text.begin(), read.text.end(), std::back_inserter(found),
               [](char c) { return c > ' ' || c < 0; });
  std::sort(all.begin(), all.end());
  std::sort(found.begin(), found.end());
  EXPECT_EQ(found, all);
  for (std::size_t k = 0; k < read.evidence.size(); ++k) {
    const Span span = read.evidence[k].source;
    EXPECT_LT(span.begin, span.end);
    EXPECT_LE(span.end, read.text.size());
    if (k > 0) {
      EXPECT_LE(read.evidence[k - 1].source.begin, span.begin);
    }
  }
}

PageBox random_box(std::mt19937& random, int spread) {
  const auto below = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); };
  PageBox box;
  box.text = std::string(1 + random() % 4, static_cast<char>('a' + below(26)));
  box.left = below(spread) - spread / 8;
  box.right = box.left + (below(5) == 0 ? 0 : below(spread / 8 + 1));
  box.top = below(spread) - spread / 8;
  box.bottom = box.top + 1 + (below(5) == 0 ? 0 : below(1000));
  box.size = 1 + (below(8) == 0 ? 0 : below(1500));
  box.space_after = below(2) == 0;
  box.upright = below(10) != 0;
  return box;
}

TEST(PageText, TellsWhichPagesWereScanned) {
  std::vector<BoxPage> pages(3);
  for (BoxPage& page : pages) {
    page.width = page.height = 40000;
    PageBox box;
    box.text = "trang";
    box.left = 4000, box.right = 8000, box.top = 4000, box.bottom = 4800, box.size = 600;
    page.boxes = {box};
  }
  pages[1].scanned = true;
  const PageText read = page_text(pages);
  const Span whole{read.text.find('\f') + 1, read.text.rfind('\f')};
  std::vector<Evidence> scanned;
  std::copy_if(read.evidence.begin(), read.evidence.end(), std::back_inserter(scanned),
               [](const Evidence& told) { return told.trait == Trait::scanned; });
  EXPECT_THAT(scanned, ::testing::ElementsAre(Evidence{whole, Trait::scanned}));
}

TEST(PageText, KeepsAllOfAnyPage) {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    std::vector<BoxPage> pages(1 + random() % 4);
    const int spread = 1 << (4 + random() % 13);
    for (BoxPage& page : pages) {
      page.width = page.height = spread;
      page.scanned = random() % 4 == 0;
      for (std::size_t n = random() % 80; n > 0; --n) page.boxes.push_back(random_box(random, spread));
      for (std::size_t n = random() % 8; n > 0; --n) {
        const PageBox line = random_box(random, spread);
        page.rulings.lying.push_back({line.top, line.left, line.left + spread / 2});
        page.rulings.standing.push_back({line.left, line.top, line.top + spread / 2});
      }
    }
    expect_whole(pages);
  }
}

TEST(PageText, ReadsPagesOfManyBoxes) {
  std::mt19937 random(8);
  BoxPage page{600 * 64, 800 * 64, {}, {}};
  for (int n = 0; n < 60000; ++n) page.boxes.push_back(random_box(random, 600 * 64));
  expect_whole({page});
}

TEST(PageText, OfNoPagesIsEmpty) {
  EXPECT_EQ(page_text({}).text, "");
  EXPECT_EQ(page_text({BoxPage(), BoxPage()}).text, "\f");
}

TEST(EvidenceSections, CutWhatGoesOn) {
  const std::vector<Evidence> evidence = {
      {{0, 5}, Trait::begins}, {{6, 30}, Trait::table}, {{8, 12}, Trait::begins}, {{20, 25}, Trait::begins}};
  cli::EvidenceSections sections(evidence);
  EXPECT_THAT(sections.next(10),
              testing::ElementsAre(Evidence{{0, 5}, Trait::begins}, Evidence{{6, 10}, Trait::table},
                                   Evidence{{8, 10}, Trait::begins}));
  EXPECT_THAT(sections.next(20), testing::ElementsAre(Evidence{{0, 10}, Trait::table}));
  EXPECT_THAT(sections.next(40),
              testing::ElementsAre(Evidence{{0, 10}, Trait::table}, Evidence{{0, 5}, Trait::begins}));
  EXPECT_THAT(sections.next(50), testing::IsEmpty());
}

}  // namespace
}  // namespace vietmend
