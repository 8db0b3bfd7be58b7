// Which part of a page is taken.
#include <gtest/gtest.h>

#include <string>

#include "cli/input/html/html_text.h"

namespace vietmend {
namespace {

std::string text(const std::string& page, PageContent content = PageContent::main) {
  return html_text(page, content).text;
}

std::string prose(int words) {
  std::string out;
  for (int i = 0; i < words; ++i) out += (i == 0 ? "" : " ") + std::string("chữ");
  return out;
}

TEST(MainContent, TheMainElement) {
  EXPECT_EQ(text("<div>a b</div><main><p>c d</p></main><div>e f</div>"), "c d\n");
  EXPECT_EQ(text("<div>a b</div><div role='main'><p>c d</p></div><div>e f</div>"), "c d\n");
  EXPECT_EQ(text("<div>a b</div><main><p>c d</p></main>", PageContent::all), "a b\n\nc d\n");
}

TEST(MainContent, OfSeveralTheLongest) {
  EXPECT_EQ(text("<main>a</main><main>b c</main>"), "b c\n");
  EXPECT_EQ(text("<main hidden>a b c d</main><main>e f g</main>"), "e f g\n");
}

TEST(MainContent, TheArticleOfMostProse) {
  EXPECT_EQ(text("<div><a href=x>" + prose(40) + "</a></div><article>" + prose(10) +
                 "</article><article>a</article>"),
            prose(10) + "\n");
  // Cards of other articles beside one that stands in no element of its own.
  EXPECT_EQ(text("<div>" + prose(10) + "</div><article>a</article><article>b</article>"),
            prose(10) + "\na\nb\n");
}

TEST(MainContent, ElseThePageWithoutItsMargins) {
  EXPECT_EQ(text("<header>a</header><nav>b</nav><div>c d</div><aside>e</aside><footer>f</footer>"), "c d\n");
  EXPECT_EQ(text("<div role=banner>a</div><div role=navigation>b</div>c d<p role=complementary>e<p "
                 "role=contentinfo>f"),
            "c d\n");
  EXPECT_EQ(text("<section><header>a</header><p>b</p><footer>c</footer></section>"), "a\n\nb\n\nc\n");
  EXPECT_EQ(text("<nav role=region>a</nav><p>b"), "a\n\nb\n");
  EXPECT_EQ(text("<nav>a</nav><p>b", PageContent::all), "a\n\nb\n");
}

TEST(MainContent, NothingIsLost) {
  EXPECT_EQ(text("<main></main><div>a b</div>"), "a b\n");
  EXPECT_EQ(text("<main>a</main><div>" + prose(50) + "</div>"), "a\n" + prose(50) + "\n");
  EXPECT_EQ(text("<aside>a b</aside>"), "a b\n");
  EXPECT_EQ(text("<nav>a b</nav>"), "a b\n");
  EXPECT_EQ(text("<footer>" + prose(50) + "</footer><div>a</div>"), prose(50) + "\na\n");
}

TEST(MainContent, APageThatIsHiddenAltogether) {
  EXPECT_EQ(text("<body style='display:none'><p>a b</p></body>"), "a b\n");
  EXPECT_EQ(text("<div>a</div><div style='visibility: hidden'><main>" + prose(50) + "</main></div>"),
            prose(50) + "\n");
  // A long hidden menu is no content.
  EXPECT_EQ(text("<div hidden><a href=x>" + prose(50) + "</a></div><p>a b</p>"), "a b\n");
}

}  // namespace
}  // namespace vietmend
