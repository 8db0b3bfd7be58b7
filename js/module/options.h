// The options of a repair as numbers.
#ifndef VIETMEND_JS_MODULE_OPTIONS_H_
#define VIETMEND_JS_MODULE_OPTIONS_H_

#include <cstdint>
#include <span>

#include "vietmend/options.h"

namespace vietmend::js {

// Reads the numbers that js/src/options.js makes: a choice each for punctuation, capitals, encoding, spacing,
// lines, diacritics, abbreviations, boilerplate, tones, sentences and quality, as the enums of
// vietmend/options.h count them, and the two halves of minConfidence, a number of 64 bits, the lower first.
// Throws std::invalid_argument for any others.
Options read_options(std::span<const std::uint32_t> numbers);

}  // namespace vietmend::js

#endif  // VIETMEND_JS_MODULE_OPTIONS_H_
