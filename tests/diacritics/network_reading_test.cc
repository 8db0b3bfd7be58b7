#include <gtest/gtest.h>

#include "diacritics/choice_network.h"
#include "diacritics/network_part.h"
#include "diacritics/section_writer.h"

namespace vietmend::diacritics {
namespace {

class NetworkReading : public ::testing::Test {
 protected:
  NetworkReading() {
    std::mt19937_64 random(11);
    const ModelContents contents = small_contents(random);
    const std::string section = write_section(contents);
    words_.resize((section.size() + 7) / 8);
    section.copy(reinterpret_cast<char*>(words_.data()), section.size());
    model_ = std::make_unique<DiacriticsModel>(
        std::string_view(reinterpret_cast<const char*>(words_.data()), section.size()));
    for (int i = 0; i < 3000; ++i) {
      runs_.push_back({static_cast<std::uint16_t>(random() % model_->vocabulary().inputs()),
                       static_cast<std::uint8_t>(random() % kRunShapes),
                       static_cast<std::uint8_t>(random() % kBetweens)});
    }
  }

  std::vector<std::uint64_t> words_;
  std::unique_ptr<DiacriticsModel> model_;
  std::vector<NetworkRun> runs_;
};

TEST_F(NetworkReading, OfSomeRunsIsThatOfAll) {
  const ChoiceNetwork& network = model_->network();
  std::vector<std::uint32_t> all, some;
  for (std::uint32_t i = 0; i < runs_.size(); ++i) {
    all.push_back(i);
    if (i % 7 == 0 || (i > 900 && i < 1300) || i > 2950) some.push_back(i);
  }
  const auto of_all = network.read(runs_, all), of_some = network.read(runs_, some);
  for (std::size_t k = 0; k < some.size(); ++k) {
    for (std::size_t j = 0; j < network.width(); ++j) {
      ASSERT_EQ(of_some[k * network.width() + j], of_all[some[k] * network.width() + j]) << some[k];
    }
  }
}

TEST_F(NetworkReading, RestsOnWhatIsInReach) {
  const ChoiceNetwork& network = model_->network();
  const std::vector<std::uint32_t> one = {1500};
  const auto before = network.read(runs_, one);
  std::vector<NetworkRun> other = runs_;
  other[1000].input = 0, other[2000].input = 0;
  EXPECT_EQ(network.read(other, one), before);
}

}  // namespace
}  // namespace vietmend::diacritics
