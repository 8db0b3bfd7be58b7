// Pages of tests/data/html, and pages that no person would write.
#include "cli/input/html/html_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

namespace vietmend {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string file(const std::string& name) {
  std::ifstream in(std::string(VIETMEND_TEST_DATA "/html/") + name, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + name);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string text(std::string_view page, PageContent content = PageContent::main) {
  return html_text(page, content).text;
}

std::string repeated(std::string_view one, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += one;
  return out;
}

std::ptrdiff_t count(const std::string& text, char c) {
  return std::count(text.begin(), text.end(), c);
}

class Page : public testing::TestWithParam<const char*> {};

TEST_P(Page, HasItsText) {
  EXPECT_EQ(text(file(std::string(GetParam()) + ".html")), file(std::string(GetParam()) + ".txt"));
}

INSTANTIATE_TEST_SUITE_P(HtmlText, Page,
                         testing::Values("cong-bao", "nghi-dinh", "bang-so-lieu", "the-hong", "dua-thuyen",
                                         "truc-de", "danh-sach", "bieu-mau", "lap-trinh", "an-het"));

TEST(HtmlText, WhiteSpaceIsHtmls) {
  EXPECT_EQ(text("<p> một \n\t hai <b> ba </b> bốn </p>"), "một hai ba bốn\n");
  EXPECT_EQ(text("một<span> </span>hai"), "một hai\n");
  EXPECT_EQ(text("<div>một </div> <div> hai</div>"), "một\nhai\n");
  EXPECT_EQ(text("một <br> hai"), "một\nhai\n");
  EXPECT_EQ(text("một&nbsp; hai"), "một\u00A0 hai\n");
  EXPECT_EQ(text(""), "");
  EXPECT_EQ(text(" <p> </p> "), "");
}

// As Chromium shows a page, of which a style sheet hides something.
TEST(HtmlText, StyleSheetsOfThePageHide) {
  const auto styled = [](const std::string& css, const std::string& body) {
    return text("<!doctype html><html><head><style>" + css + "</style></head><body><p>a</p>" + body +
                "</body></html>");
  };
  const std::string note = "<p class='note small' id=last>b</p><p>c</p>";
  for (const char* const css :
       {".note{display:none}", "#last { DISPLAY : None !important; color: red }",
        "p.note.small{display:none}", "p, .x {display:block} .note , .y{display:none}",
        "/* .x{ */ .note{display:none}", "@media screen{.note{display:none}}",
        "@import 'a;{.css'; .note{content:'}';display:none}", ".note{display:block;display:none}",
        ".note{display:none} p{display:block}", ".x .note:hover{display:block} .note{display:none}"}) {
    EXPECT_EQ(styled(css, note), "a\n\nc\n") << css;
  }
  for (const char* const css :
       {".note{color:red}", ".not{display:none}", "p.x.note{display:none}",
        ".note{display:none} .note{display:block}", ".note{display:none} #last{display:block}",
        ".note{display:none} .x .note{display:block}", ".x .note{display:none}",
        ".note[hidden]{display:none}", "@media print{.note{display:none}}",
        "@media (max-width:600px){.note{display:none}}",
        ".note{display:none} @media (min-width:600px){.note{display:block}}", ".note:not(.x){display:none}",
        "p{display:none!important} .note{display:block!important} p{}", "@font-face{.note{display:none}}"}) {
    EXPECT_THAT(styled(css, note), HasSubstr("b")) << css;
  }
  EXPECT_EQ(styled(".note{display:none}", "<p class=note style='display:block'>b</p>"), "a\n\nb\n");
  EXPECT_EQ(styled(".note{display:none!important}", "<p class=note style='display:block'>b</p>"), "a\n");
  EXPECT_EQ(text("<noscript><style>p{display:none}</style></noscript><style "
                 "media=print>p{display:none}</style><p>a"),
            "a\n");
  EXPECT_EQ(text("<style>p{display:none}</style><p>a"), "a\n") << "nothing would be left";
}

TEST(HtmlText, PreIsKept) {
  EXPECT_EQ(text("<p>a</p><pre>\n  một\n\n\thai  \n</pre><p>b"), "a\n\n  một\n\n\thai  \n\nb\n");
  EXPECT_EQ(text("<div style='White-Space: pre-wrap'>a  b\nc</div>"), "a  b\nc\n");
  EXPECT_EQ(text("<pre style='white-space:normal'>a  b\nc</pre>"), "a b c\n");
}

TEST(HtmlText, AStylesDisplayHolds) {
  EXPECT_EQ(
      text("<span style='display:block'>a</span><span style='color:red;display : flex !important'>b</span>c"),
      "a\nb\nc\n");
  EXPECT_EQ(text("<div style='display:inline'>a</div><div style='display:inline-block'>b</div>"), "ab\n");
  EXPECT_EQ(text("a<b style='display:none'>b</b><b style='visibility:hidden'>c</b><i hidden>d</i><b "
                 "aria-hidden=true>e</b>"),
            "ae\n");
}

TEST(HtmlText, ReadsReferencesOnce) {
  EXPECT_EQ(text("&lt;p&gt; &amp;lt; &#7879;&#x1EC7; &copy;"), "<p> &lt; ệệ ©\n");
}

TEST(HtmlText, TableOfData) {
  EXPECT_EQ(text("<table><tr><th>a<th>b<tr><td>1<br>2<td><p>3</p><p>4</p></table>"), "a\tb\n1 2\t3 4\n");
  EXPECT_EQ(text("<table><tr><td>a<td><td>c<tr><td><td>e</table>"), "a\t\tc\n\te\n");
  EXPECT_EQ(text("<table><tr><td>a<td> <pre>x\ny</pre></table>"), "a\n\nx\ny\n");
}

TEST(HtmlText, TableThatLaysOut) {
  EXPECT_EQ(text("<table role=presentation><tr><td>a<td>b</table>"), "a\nb\n");
  EXPECT_EQ(text("<table><tr><td><h2>a</h2><td>b</table>"), "a\n\nb\n");
  EXPECT_EQ(text("<table><tr><td>x<td><table><tr><td>1<td>2<tr><td>3<td>4</table></table>"),
            "x\n\n1\t2\n3\t4\n");
  EXPECT_EQ(text("<table><tr><td>a<br>b</table>"), "a\nb\n");
  const std::string prose = repeated("một câu dài ", 12);
  const std::string cells = "<tr><td><p>" + prose + "</p><p>hai</p><td>b</table>";
  EXPECT_THAT(text("<table>" + cells), HasSubstr("hai\n\nb\n"));
  EXPECT_THAT(text("<table border=1>" + cells), HasSubstr("hai\tb\n"));
}

TEST(HtmlText, CellsOutsideTablesAreBlocks) {
  EXPECT_EQ(text("<div><td>a</td><tr>b</div>"), "ab\n");
  EXPECT_EQ(text("<table><caption>a</caption><tr><td>b<td>c</table>"), "a\nb\tc\n");
}

TEST(HtmlText, NestedWithoutEnd) {
  constexpr int kDeep = 100'000;
  for (const char* const tag :
       {"<div>", "<b id=a>", "<font size=1>", "<ul><li>", "<table><tr><td>", "<blockquote>",
        "<a href=x><div>", "<span>", "<svg>", "<button>", "<section>", "<x-y>"}) {
    EXPECT_EQ(count(text(repeated(std::string(tag) + "x", kDeep)), 'x'), kDeep) << tag;
  }
  EXPECT_EQ(text(repeated("<div>", kDeep) + "x" + repeated("</div>", kDeep) + "<p>y"), "x\n\ny\n");
}

// Gumbo takes minutes for some of these as they are.
TEST(HtmlText, LinearInBrokenMarkup) {
  std::string formatting, attributes = "<p ", bodies;
  for (int i = 0; i < 100'000; ++i) {
    formatting += "<p><b id=" + std::to_string(i) + ">x";
    attributes += "a" + std::to_string(i) + "=1 ";
    bodies += "<body b" + std::to_string(i) + ">x";
  }
  EXPECT_EQ(count(text(formatting), 'x'), 100'000);
  EXPECT_EQ(text(attributes + ">x"), "x\n");
  EXPECT_EQ(count(text(bodies), 'x'), 100'000);
}

TEST(HtmlText, FiveMegabytes) {
  std::string page = "<!DOCTYPE html><title>t</title><nav>không</nav><article>";
  std::string expected;
  for (int i = 0; page.size() < 5'000'000; ++i) {
    const std::string n = std::to_string(i);
    page += "<div class='x'><p>Đoạn <b>số</b> " + n + "\n có <a href='/" + n +
            "'>liên kết</a> &amp; chữ.</p></div>";
    expected += (i == 0 ? "" : "\n") + std::string("Đoạn số ") + n + " có liên kết & chữ.\n";
  }
  EXPECT_TRUE(text(page) == expected);
}

TEST(HtmlText, BytesOfChance) {
  std::uint32_t state = 1;
  const auto random = [&](std::uint32_t below) {
    state = state * 1664525 + 1013904223;
    return (state >> 8U) % below;
  };
  const char* const parts[] = {"<",     ">",      "</",  "<p>",   "<table>",  "<tr>", "<td>", "</td>",
                               "<svg>", "</svg>", "<b>", "</b>",  "<select>", "<!--", "-->",  "<template>",
                               "x",     " ",      "\n",  "&amp;", "&#",       "\"",   "'",    "="};
  for (int i = 0; i < 2000; ++i) {
    std::string page;
    for (std::uint32_t k = random(60); k > 0; --k) {
      if (random(4) == 0) {
        page += static_cast<char>(random(256));
      } else {
        page += parts[random(std::size(parts))];
      }
    }
    for (const PageContent content : {PageContent::main, PageContent::all}) {
      const HtmlText out = html_text(page, content);
      for (const Evidence& seen : out.evidence) {
        ASSERT_LE(seen.source.begin, seen.source.end) << page;
        ASSERT_LE(seen.source.end, out.text.size()) << page;
      }
      ASSERT_TRUE(out.text.empty() || out.text.back() == '\n') << page;
    }
  }
}

TEST(IsHtml, ByTheBeginning) {
  for (const char* const page :
       {"<!DOCTYPE html>", "<!doctype HTML PUBLIC \"x\">", "\xEF\xBB\xBF\n <html lang=vi>", "<HEAD>",
        "<?xml version=\"1.0\"?>\n<!-- a --> <html xmlns='x'>", "<body\n>"}) {
    EXPECT_TRUE(is_html(page)) << page;
  }
  for (const char* const other : {"", "a <html>", "<p>", "<!DOCTYPE svg>", "<htmlx>", "<!-- <html>", "<html",
                                  "{\"a\": 1}", "<?xml version=\"1.0\"?><rss>"}) {
    EXPECT_FALSE(is_html(other)) << other;
  }
}

}  // namespace
}  // namespace vietmend
