#include "cli/input/pdf/pdf_text.h"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <limits>
#include <memory>
#include <stdexcept>
#include <utility>

#include "cli/input/pdf/page_boxes.h"

namespace vietmend {
namespace {

// Poppler's own complaints about a file that it reads all the same are no use to anyone.
void ignore(const std::string& /*message*/, void* /*closure*/) {}

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
  std::vector<BoxPage> pages;
  const int count = document->pages();
  for (int n = 0; n < count; ++n) {
    const std::unique_ptr<poppler::page> page(document->create_page(n));
    pages.push_back(page ? page_boxes(*page) : BoxPage());
    if (page && stands_in_columns(pages.back())) pages.back().rulings = drawn_rulings(*page);
    if (pages.back().boxes.empty()) out.empty_pages.push_back(static_cast<std::size_t>(n) + 1);
  }
  PageText read = page_text(pages);
  out.text = std::move(read.text);
  out.evidence = std::move(read.evidence);
  return out;
}

}  // namespace vietmend
