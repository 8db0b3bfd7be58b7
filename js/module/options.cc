#include "module/options.h"

#include <cstring>
#include <stdexcept>
#include <string>

namespace vietmend::js {
namespace {

constexpr std::size_t kChoices = 11;

}  // namespace

Options read_options(std::span<const std::uint32_t> numbers) {
  if (numbers.size() != kChoices + 2) throw std::invalid_argument("not the options of this module");
  std::size_t at = 0;
  const auto choose = [&]<typename T>(T& option, T last) {
    const std::uint32_t chosen = numbers[at++];
    if (chosen > static_cast<std::uint32_t>(last)) {
      throw std::invalid_argument("option " + std::to_string(at) + " has no choice " +
                                  std::to_string(chosen));
    }
    option = static_cast<T>(chosen);
  };
  Options options;
  choose(options.punctuation, Restore::restore);
  choose(options.capitals, Restore::restore);
  choose(options.encoding, Encoding::repair);
  choose(options.spacing, Spacing::repair);
  choose(options.lines, Lines::keep);
  choose(options.diacritics, Diacritics::keep);
  choose(options.abbreviations, Abbreviations::expand);
  choose(options.boilerplate, Boilerplate::drop);
  choose(options.tones, Tones::keep);
  choose(options.sentences, true);
  choose(options.quality, Quality::best);
  std::memcpy(&options.min_confidence, &numbers[kChoices], sizeof options.min_confidence);
  return options;
}

}  // namespace vietmend::js
