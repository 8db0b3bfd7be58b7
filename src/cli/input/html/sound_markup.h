// Markup that gumbo reads in linear time.
#ifndef VIETMEND_SRC_CLI_INPUT_HTML_SOUND_MARKUP_H_
#define VIETMEND_SRC_CLI_INPUT_HTML_SOUND_MARKUP_H_

#include <optional>
#include <string>
#include <string_view>

namespace vietmend {

// HTML's rules for broken markup take a time that is quadratic in how deep elements are nested, in how many
// formatting elements are left open, and in a tag's attributes; and browsers stop nesting at some depth.
// Pages made by people come near none of the limits below, and for them nothing comes back. Of any other page
// this is the markup without the tags that go beyond a limit; its text stays, and where a block's tag is left
// out, a line break is put.
//
//   - Elements nest no deeper than 256. What an end is implied for (p, li, td) does not count.
//   - 64 formatting elements (b, font, a) are open at once; and none at all is left where each block opens
//   many of them anew.
//   - A tag has 128 attributes, and there are 64 tags each of html and body, whose attributes gumbo puts
//   together.
//   - Nor is <isindex> left, which would write a text of its own.
std::optional<std::string> sound_markup(std::string_view markup);

}  // namespace vietmend

#endif  // VIETMEND_SRC_CLI_INPUT_HTML_SOUND_MARKUP_H_
