// In place of html_text.cc in a build without gumbo.
#include <stdexcept>

#include "cli/input/html/html_text.h"

namespace vietmend {

bool can_read_html() {
  return false;
}

bool is_html(std::string_view /*first_bytes*/) {
  return false;
}

HtmlText html_text(std::string_view /*bytes*/, PageContent /*content*/, std::string_view /*charset*/) {
  throw std::runtime_error("is an HTML page, and this vietmend was built without gumbo, which reads them");
}

}  // namespace vietmend
