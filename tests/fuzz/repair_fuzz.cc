// The repairer: the five promises of the library, for any bytes. Setting: the options.
#include <functional>
#include <memory>
#include <stdexcept>
#include <thread>
#include <vector>

#include "fuzz.h"
#include "repair/promises.h"
#include "vector_targets.h"
#include "vietmend/vietmend.h"

using namespace vietmend;

namespace {

struct Repairers {
  Repairer one, other;
};

std::vector<std::function<void(Options&)>> settings() {
  return {
      [](Options&) {},
      [](Options& o) { o.quality = Quality::fast; },
      [](Options& o) { o.lines = Lines::join; },
      [](Options& o) { o.abbreviations = Abbreviations::first; },
      [](Options& o) {
        o.punctuation = Restore::keep;
        o.boilerplate = Boilerplate::keep;
      },
      [](Options& o) {
        o.spacing = Spacing::keep;
        o.tones = Tones::new_style;
      },
      [](Options& o) {
        o.lines = Lines::keep;
        o.abbreviations = Abbreviations::keep;
        o.min_confidence = 0.5;
      },
      [](Options& o) {
        o.sentences = true;
        o.capitals = Restore::keep;
        o.diacritics = Diacritics::restore;
      },
      [](Options& o) {
        o.tones = Tones::keep;
        o.min_confidence = 0.95;
      },
  };
}

const Repairers& repairers(std::size_t setting) {
  static std::vector<std::unique_ptr<Repairers>> made(settings().size());
  if (!made[setting]) {
    Options options;
    settings()[setting](options);
    try {
      made[setting] = std::make_unique<Repairers>(Repairers{Repairer(options), Repairer(options)});
    } catch (const std::runtime_error&) {
      // A model without the network that `best` needs.
      options.quality = Quality::fast;
      made[setting] = std::make_unique<Repairers>(Repairers{Repairer(options), Repairer(options)});
    }
  }
  return *made[setting];
}

// The longest that is written out of an abbreviation, for each of its bytes.
constexpr std::size_t kMostGrowth = 64;

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const std::size_t count = settings().size();
  std::string_view source = fuzz::text_of(data, size);
  const Repairers& made = repairers(fuzz::take_choice(source, count));
  const Repaired repaired = made.one.repair(source);

  // Every change is an edit, and nothing is lost.
  const std::string broken = testing::broken_promise(source, repaired);
  fuzz::expect(broken.empty(), "every change is an edit, nothing is lost:", broken);

  const testing::Unsettled again = testing::unsettled(made.one, repaired);
  fuzz::expect(again.by_others == 0, "settled:", again.first);

  Repaired elsewhere;
  fuzz::on_worst_vector_target([&] { std::thread([&] { elsewhere = made.other.repair(source); }).join(); });
  fuzz::expect(elsewhere.text == repaired.text && elsewhere.edits == repaired.edits, "same everywhere");

  // Time and memory are held by libFuzzer's limits; what comes back is counted here.
  fuzz::expect(repaired.text.size() <= kMostGrowth * source.size(), "bounded: the text");
  fuzz::expect(repaired.edits.size() <= 2 * source.size(), "bounded: the edits");
  return 0;
}
