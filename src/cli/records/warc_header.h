// The header of a WARC record: a line with the version, lines with fields, a blank line (ISO 28500:2017).
#ifndef VIETMEND_SRC_CLI_RECORDS_WARC_HEADER_H_
#define VIETMEND_SRC_CLI_RECORDS_WARC_HEADER_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace vietmend::cli {

inline constexpr std::string_view kWarcMagic = "WARC/1.";

// The length of the header that `bytes` begin with, the blank line included; npos if that is not in sight.
// The first `seen` bytes were looked at before.
std::size_t warc_header_length(std::string_view bytes, std::size_t seen = 0);

// The value of a header's field, without white space around it. Names have no case.
std::optional<std::string_view> warc_field(std::string_view header, std::string_view name);

// How often a field stands in a header.
std::size_t warc_field_count(std::string_view header, std::string_view name);

// The length of the block, if the header gives one, and no second one, that is a number.
std::optional<std::size_t> warc_content_length(std::string_view header);

// The header for a block of another length: the digest of the old block is left out, for it holds no more.
std::string warc_header_for(std::string_view header, std::size_t length);

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_RECORDS_WARC_HEADER_H_
