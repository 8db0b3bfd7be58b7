#include "diacritics/damage.h"

#include <gtest/gtest.h>

#include "diacritics/mended.h"
#include "model/model.h"
#include "vietmend/syllable.h"

namespace vietmend::diacritics {
namespace {

const DiacriticsModel& model() {
  static const DiacriticsModel model(Model::built_in()->section("diacritics"));
  return model;
}

std::vector<DamagedStretch> damage(const std::string& text, bool may_have_lost_all = false) {
  const Line line(text);
  RunRecollection known;
  return find_damage(RunSequence(line, model().vocabulary(), known), model(), may_have_lost_all);
}

constexpr const char* kSound =
    "Các cơ quan, đơn vị có trách nhiệm báo cáo kết quả thực hiện trước ngày 15 hằng tháng.";

TEST(FindDamage, FindsNoneInASoundText) {
  for (const DamagedStretch& s : damage(kSound)) EXPECT_EQ(s.damage, Damage::none);
}

TEST(FindDamage, FindsRowsThatLostAll) {
  const std::string text = std::string(kSound) + "\n" + without_diacritics(kSound) + "\n" + kSound;
  const auto found = damage(text);
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].damage, Damage::none);
  EXPECT_EQ(found[1].damage, Damage::all);
  EXPECT_EQ(found[2].damage, Damage::none);
}

TEST(FindDamage, TellsApartWhatMayHaveLostAll) {
  EXPECT_EQ(damage("Ha Noi")[0].damage, Damage::none);
  EXPECT_EQ(damage("Ha Noi", true)[0].damage, Damage::all);
}

TEST(FindDamage, TakesARowOfNamesForWhatTheRowsAroundItAre) {
  const std::string bare = without_diacritics(kSound) + "\n",
                    goods = "May lanh plasma Electrolux hai chieu\n";
  const auto all = [](const std::string& text) {
    const auto found = damage(text, true);
    return found.size() == 1 && found[0].damage == Damage::all;
  };
  EXPECT_TRUE(all(bare + goods + bare));
  EXPECT_FALSE(all(bare + "The committee discussed another proposal on Monday\n" + bare));
}

TEST(FindDamage, TakesWhatWasScannedForDamaged) {
  const std::string row = kSound + std::string("\n");
  const std::string text = row + row + row;
  Line line(text);
  line.set_evidence({{{row.size(), 2 * row.size()}, Trait::scanned}});
  RunRecollection known;
  const auto found = find_damage(RunSequence(line, model().vocabulary(), known), model(), false);
  ASSERT_EQ(found.size(), 3U);
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_EQ(found[i].scanned, i == 1);
    EXPECT_EQ(found[i].damage, i == 1 ? Damage::some : Damage::none);
  }
}

TEST(FindDamage, CoversAllRunsInOrder) {
  std::string text;
  for (int i = 0; i < 300; ++i)
    text += (i % 3 == 0 ? without_diacritics(kSound) : kSound) + std::string(i % 2 ? "\n" : " ");
  const Line line(text);
  RunRecollection known;
  const RunSequence runs(line, model().vocabulary(), known);
  std::size_t at = 0;
  for (const DamagedStretch& s : find_damage(runs, model(), false)) {
    EXPECT_EQ(s.begin, at);
    EXPECT_GT(s.end, s.begin);
    at = s.end;
  }
  EXPECT_EQ(at, runs.size());
}

}  // namespace
}  // namespace vietmend::diacritics
