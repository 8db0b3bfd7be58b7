#include "cli/input/pdf/pdf_text.h"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <algorithm>
#include <array>
#include <limits>
#include <memory>
#include <optional>
#include <stdexcept>
#include <utility>

#include "cli/input/pdf/page_boxes.h"
#include "cli/input/pdf/scanned_pages.h"

namespace vietmend {
namespace {

// What poppler says while it reads. It gives all its complaints one form, those too that are about the looks
// of letters alone and take nothing from the text.
class Complaints {
 public:
  Complaints() { poppler::set_debug_error_function(hear, this); }
  Complaints(const Complaints&) = delete;
  Complaints& operator=(const Complaints&) = delete;
  ~Complaints() { poppler::set_debug_error_function(ignore, nullptr); }

  // The first one since the last call, and how many more there were; empty if there was none.
  std::string take() {
    std::string all = std::exchange(first_, {});
    const std::size_t more = std::exchange(count_, 0);
    if (more > 1) all += ", and " + std::to_string(more - 1) + " more";
    return all;
  }

 private:
  static void hear(const std::string& message, void* self) {
    constexpr std::array<std::string_view, 5> kOfLooks = {"Mismatch between font type", "Invalid Font Weight",
                                                          "Couldn't find a font", "Substituting font",
                                                          "No display font"};
    const auto says = [&](std::string_view words) { return message.find(words) != std::string::npos; };
    if (std::any_of(kOfLooks.begin(), kOfLooks.end(), says)) return;
    auto& mine = *static_cast<Complaints*>(self);
    if (mine.count_++ == 0) mine.first_ = message.substr(0, message.find_last_not_of(" \n") + 1);
  }

  static void ignore(const std::string& /*message*/, void* /*closure*/) {}

  std::string first_;
  std::size_t count_ = 0;
};

std::string in_brackets(const std::string& reason) {
  return reason.empty() ? reason : " (" + reason + ")";
}

}  // namespace

bool can_read_pdf() {
  return true;
}

PdfText pdf_text(std::string_view bytes, const std::function<void()>& before_page,
                 const ScanSettings* settings) {
  std::optional<ScannedPages> scans;
  if (settings != nullptr) scans.emplace(*settings);
  Complaints complaints;
  if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) {
    throw std::runtime_error("is too large a PDF file");
  }
  const std::unique_ptr<poppler::document> document(
      poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
  const std::string at_first = complaints.take();
  if (!document) throw std::runtime_error("is no PDF file, or a damaged one" + in_brackets(at_first));
  if (document->is_locked()) throw std::runtime_error("is locked with a password");
  PdfText out;
  std::vector<BoxPage> pages;
  const int count = document->pages();
  std::string of_file = complaints.take();
  if (of_file.empty()) of_file = at_first;
  if (count <= 0) throw std::runtime_error("is a PDF file without pages" + in_brackets(of_file));
  if (!of_file.empty()) out.damage.push_back({0, false, of_file});
  bool any = false;
  for (int n = 0; n < count; ++n) {
    before_page();
    const auto number = static_cast<std::size_t>(n) + 1;
    const std::unique_ptr<poppler::page> page(document->create_page(n));
    pages.push_back(page ? page_boxes(*page) : BoxPage());
    BoxPage& read = pages.back();
    std::string reason = complaints.take();
    if (!page && reason.empty()) reason = "it is not there";
    const bool blank = read.boxes.empty();
    if (!reason.empty()) {
      out.damage.push_back({number, blank, reason});
    } else if (blank && scans) {
      scans->add(number - 1, drawn_page(*page));
    } else if (blank) {
      out.empty_pages.push_back(number);
    }
    any = any || !blank;
    if (page && stands_in_columns(read)) read.rulings = drawn_rulings(*page);
    // What is the matter with the drawing takes nothing from the text.
    complaints.take();
  }
  if (!any && !out.damage.empty()) {
    throw std::runtime_error("is a damaged PDF file of which nothing can be read" +
                             in_brackets(out.damage.back().reason));
  }
  if (scans) {
    for (auto& [index, read] : scans->finish()) {
      if (read.boxes.empty()) {
        out.empty_pages.push_back(index + 1);
      } else {
        pages[index] = std::move(read);
      }
    }
  }
  PageText read = page_text(pages);
  out.text = std::move(read.text);
  out.evidence = std::move(read.evidence);
  return out;
}

}  // namespace vietmend
