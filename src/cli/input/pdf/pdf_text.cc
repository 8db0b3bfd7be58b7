#include "cli/input/pdf/pdf_text.h"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <limits>
#include <memory>
#include <stdexcept>

namespace vietmend {
namespace {

// Poppler's own complaints about a file that it reads all the same are no use to anyone.
void ignore(const std::string& /*message*/, void* /*closure*/) {}

std::string page_text(const poppler::page& page) {
  const poppler::byte_array utf8 =
      page.text(poppler::rectf(), poppler::page::non_raw_non_physical_layout).to_utf8();
  std::string text(utf8.begin(), utf8.end());
  while (!text.empty() && (text.back() == '\f' || text.back() == '\n')) text.pop_back();
  return text;
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n\f") == std::string_view::npos;
}

}  // namespace

bool can_read_pdf() {
  return true;
}

PdfText pdf_text(std::string_view bytes) {
  poppler::set_debug_error_function(ignore, nullptr);
  if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) {
    throw std::runtime_error("is too large a PDF file");
  }
  const std::unique_ptr<poppler::document> document(
      poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
  if (!document) throw std::runtime_error("is no PDF file, or a damaged one");
  if (document->is_locked()) throw std::runtime_error("is locked with a password");
  PdfText out;
  const int pages = document->pages();
  for (int n = 0; n < pages; ++n) {
    if (n > 0) out.text += '\f';
    const std::unique_ptr<poppler::page> page(document->create_page(n));
    const std::string text = page ? page_text(*page) : std::string();
    if (is_blank(text)) {
      out.empty_pages.push_back(static_cast<std::size_t>(n) + 1);
      continue;
    }
    out.text += text;
    out.text += '\n';
  }
  return out;
}

}  // namespace vietmend
