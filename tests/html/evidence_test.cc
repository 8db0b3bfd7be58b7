// What a page tells of its text.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "cli/input/html/html_text.h"

namespace vietmend {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// The stretches of a trait, as text.
std::vector<std::string> seen(const std::string& page, Trait trait) {
  const HtmlText out = html_text(page);
  std::vector<std::string> found;
  std::map<Trait, std::size_t> ends;
  for (const Evidence& one : out.evidence) {
    EXPECT_GE(one.source.begin, ends[one.trait]) << "spans of one trait overlap in " << page;
    ends[one.trait] = one.source.end;
    if (one.trait == trait) found.push_back(out.text.substr(one.source.begin, one.source.size()));
  }
  return found;
}

TEST(HtmlEvidence, BlocksBegin) {
  EXPECT_THAT(seen("<h1>a</h1><p>b<br>c</p><ul><li>d<li>e</ul><div>f</div>g", Trait::begins),
              ElementsAre("a", "b", "d", "e", "f", "g"));
  EXPECT_THAT(seen("a<br>b<br><br>c", Trait::begins), ElementsAre("a", "c"));
  EXPECT_THAT(seen("<table><tr><td>a<td>b<tr><td>c<td>d</table>", Trait::begins),
              ElementsAre("a\tb", "c\td"));
}

TEST(HtmlEvidence, Headings) {
  EXPECT_THAT(seen("<h1>a <b>b</b><br>c</h1><p>d</p><div role=heading>e</div> f", Trait::heading),
              ElementsAre("a b\nc", "e"));
}

TEST(HtmlEvidence, Tables) {
  EXPECT_THAT(
      seen("x<table><caption>c</caption><tr><td>a<td>b<tr><td> <td><tr><td><td>d</table>y", Trait::table),
      ElementsAre("a\tb", "\td"));
  EXPECT_THAT(seen("<table role=none><tr><td>a<td>b</table>", Trait::table), IsEmpty());
}

TEST(HtmlEvidence, Code) {
  EXPECT_THAT(
      seen("<p>a <code> b  c</code> d</p><pre>e\n<code>f</code></pre><kbd>g</kbd><samp></samp>", Trait::code),
      ElementsAre("b c", "e\nf", "g"));
  EXPECT_THAT(seen("<table><tr><td>a<td><code>b</code></table>", Trait::code), ElementsAre("b"));
}

TEST(HtmlEvidence, NoteMarks) {
  EXPECT_THAT(seen("<p>a<sup><a href='#n1'>1</a></sup> b<a href='#n2'><sup>[2]</sup></a> c <sup> <a "
                   "href='#n3'><b>*</b></a></sup></p>",
                   Trait::note_mark),
              ElementsAre("1", "[2]", "*"));
  EXPECT_THAT(seen("<p>m<sup>2</sup> <sup><a href='x'>1</a></sup> <sup><a href='#x'>xem thêm</a></sup></p>",
                   Trait::note_mark),
              IsEmpty());
}

TEST(HtmlEvidence, NavigationInTheContentIsFurniture) {
  EXPECT_THAT(
      seen("<main><nav><a href=x>a</a><a href=y>b</a></nav><p>một hai</p><div role=navigation>c</div></main>",
           Trait::furniture),
      ElementsAre("ab", "c"));
}

}  // namespace
}  // namespace vietmend
