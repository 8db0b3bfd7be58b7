// Long texts cut into sections that are repaired one by one, so that no text is too long for the memory.
#ifndef VIETMEND_SRC_CLI_RECORDS_TEXT_SECTIONS_H_
#define VIETMEND_SRC_CLI_RECORDS_TEXT_SECTIONS_H_

#include <cstddef>
#include <span>
#include <string_view>

#include "cli/run/protected_patterns.h"
#include "vietmend/repairer.h"

namespace vietmend::cli {

// A text up to this long is repaired as a whole.
inline constexpr std::size_t kLongestText = std::size_t{4} << 20U;
// A longer one in sections of at most this.
inline constexpr std::size_t kTextSection = std::size_t{1} << 20U;

// The length of the first section of a text longer than `most`: up to a blank line, else a line's end, else
// white space, else a code point's end, the last of them in the second half of the section. Looks at no more
// than the first `most` bytes. `wide`: the text is UTF-16.
std::size_t section_length(std::string_view text, std::size_t most, bool wide = false);

// Repairs a text of any length: as a whole, or section by section; the edits are those of all sections.
// `patterns` protect what matches, in each section by itself; `evidence` is what pages told of the text,
// sorted by where it begins. Throws Stopped when a stop was requested before a section.
Repaired repair_in_sections(const Repairer& repairer, std::string_view text,
                            const ProtectedPatterns& patterns, std::span<const Evidence> evidence = {});

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_RECORDS_TEXT_SECTIONS_H_
