#include "cli/input/pdf/page_boxes.h"

#include <poppler-image.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace vietmend {
namespace {

// No sheet is larger than 14,400 points, the largest that a PDF file may have.
constexpr double kFarthestPoint = 4 * 14400.0;

// Of the longer side of a page that is drawn.
constexpr double kMostPixels = 2000;

int place(double points) {
  if (!(std::abs(points) <= kFarthestPoint))
    return std::isnan(points) ? 0 : static_cast<int>(std::copysign(64 * kFarthestPoint, points));
  return static_cast<int>(std::lround(64 * points));
}

bool is_bold(const std::string& font) {
  return font.find("Bold") != std::string::npos || font.find("bold") != std::string::npos ||
         font.find("Black") != std::string::npos;
}

// Of poppler's text: white space and line breaks are spaces between words, and no part of one.
std::string word(const poppler::text_box& box) {
  const poppler::byte_array utf8 = box.text().to_utf8();
  std::string text(utf8.begin(), utf8.end());
  for (char& c : text) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
  }
  const std::size_t first = text.find_first_not_of(' ');
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(' ') + 1 - first);
}

}  // namespace

BoxPage page_boxes(const poppler::page& page) {
  const poppler::rectf sheet = page.page_rect();
  BoxPage out{place(sheet.width()), place(sheet.height()), {}, {}};
  for (const poppler::text_box& box : page.text_list(poppler::page::text_list_include_font)) {
    PageBox read;
    read.text = word(box);
    if (read.text.empty()) continue;
    const poppler::rectf at = box.bbox();
    read.left = place(at.left());
    read.top = place(at.top());
    read.right = std::max(read.left, place(at.right()));
    read.bottom = std::max(read.top + 1, place(at.bottom()));
    read.size = std::max(1, place(box.has_font_info() ? box.get_font_size() : at.height()));
    read.space_after = box.has_space_after();
    read.bold = box.has_font_info() && is_bold(box.get_font_name());
    read.upright = box.rotation() == 0;
    out.boxes.push_back(std::move(read));
  }
  return out;
}

PageImage drawn_page(const poppler::page& page) {
  constexpr double kDotsAnInch = 300, kMostDots = 9000;
  PageImage out;
  const poppler::rectf sheet = page.page_rect();
  const double longest = std::max(sheet.width(), sheet.height());
  if (!(longest >= 1) || longest > kFarthestPoint || !poppler::page_renderer::can_render()) return out;
  out.dots_an_inch = static_cast<int>(std::min(kDotsAnInch, std::floor(kMostDots * 72 / longest)));
  // Poppler 22 draws pictures wrong where it is asked for grey.
  constexpr std::size_t kColours = 3;
  poppler::page_renderer renderer;
  renderer.set_image_format(poppler::image::format_rgb24);
  renderer.set_render_hints(poppler::page_renderer::antialiasing | poppler::page_renderer::text_antialiasing);
  const poppler::image image = renderer.render_page(&page, out.dots_an_inch, out.dots_an_inch);
  if (!image.is_valid() || image.format() != poppler::image::format_rgb24) return out;
  out.width = image.width();
  out.height = image.height();
  const auto* const dots = reinterpret_cast<const unsigned char*>(image.const_data());
  out.dots.reserve(static_cast<std::size_t>(out.width) * static_cast<std::size_t>(out.height));
  for (int y = 0; y < out.height; ++y) {
    const unsigned char* dot = dots + static_cast<std::ptrdiff_t>(y) * image.bytes_per_row();
    for (int x = 0; x < out.width; ++x, dot += kColours) {
      // What is as bright to the eye, in 1/256.
      out.dots.push_back(static_cast<unsigned char>((77 * dot[0] + 151 * dot[1] + 28 * dot[2] + 128) >> 8));
    }
  }
  return out;
}

PageRulings drawn_rulings(const poppler::page& page) {
  const poppler::rectf sheet = page.page_rect();
  const double longest = std::max(sheet.width(), sheet.height());
  if (!(longest >= 1) || longest > kFarthestPoint || !poppler::page_renderer::can_render()) return {};
  // A pixel a point; larger sheets in as many pixels as they have at the most.
  const double points_a_pixel = std::max(1.0, longest / kMostPixels);
  poppler::page_renderer renderer;
  renderer.set_image_format(poppler::image::format_gray8);
  renderer.set_render_hints(0);
  const poppler::image image = renderer.render_page(&page, 72 / points_a_pixel, 72 / points_a_pixel);
  if (!image.is_valid() || image.format() != poppler::image::format_gray8) return {};
  return page_rulings({reinterpret_cast<const unsigned char*>(image.const_data()), image.width(),
                       image.height(), image.bytes_per_row(),
                       static_cast<int>(std::lround(64 * points_a_pixel))});
}

}  // namespace vietmend
