// HTML pages, and records that hold HTML.
#include <gmock/gmock.h>

#include <string>

#include "cli/input/html/html_text.h"
#include "command.h"

namespace vietmend {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class HtmlTest : public CommandTest {
 protected:
  void SetUp() override {
    if (!can_read_html()) GTEST_SKIP() << "built without gumbo";
  }

  const std::string page_ =
      "<!DOCTYPE html><meta charset=utf-8><title>không</title><nav>Trang chủ</nav>"
      "<main><p>Nguồn nhân lực thiếuvề số\n lượng.</p></main>";
  const std::string extracted_ = "Nguồn nhân lực thiếuvề số lượng.\n";
};

TEST_F(HtmlTest, IsReadByNameAndByContent) {
  for (const char* const name : {"a.html", "a.htm", "A.HTML", "a.xhtml", "a.page"}) {
    write(name, page_);
    EXPECT_EQ(run({"clean", name}).out, repaired(extracted_)) << name;
  }
  EXPECT_EQ(run({"clean"}, page_).out, repaired(extracted_));
  EXPECT_EQ(run({"clean", "--format", "html"}, "<p>Xã thiếuvề nước").out, repaired("Xã thiếuvề nước\n"));
  EXPECT_THAT(run({"clean", "--format", "text", "a.html"}).out, HasSubstr("<title>"));
}

TEST_F(HtmlTest, EditsReferToTheExtractedText) {
  write("a.html", page_);
  const Ran ran = run({"clean", "a.html", "--extracted", "a.txt", "--edits", "edits.jsonl", "-o", "out.txt"});
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_EQ(read("a.txt"), extracted_);
  EXPECT_EQ(read("out.txt"), repaired(extracted_));
  const std::string begin = std::to_string(extracted_.find("về"));
  EXPECT_THAT(read("edits.jsonl"), HasSubstr("\"begin\":" + begin + ",\"end\":" + begin));
  write("b.txt", extracted_);
  EXPECT_EQ(run({"clean", "b.txt", "--extracted", "c.txt"}).exit, 2);
}

TEST_F(HtmlTest, WhatThePageTellsAndWhatIsProtectedBothHold) {
  const std::string prose = "Nguồn nhân lực thiếuvề số lượng.";
  write("a.html", "<main><p>" + prose + "</p><pre>" + prose + "</pre><p>Xã thiếuvề nước.</p></main>");
  EXPECT_EQ(run({"clean", "a.html"}).out,
            repaired(prose + "\n") + "\n" + prose + "\n\n" + repaired("Xã thiếuvề nước.\n"));
  EXPECT_EQ(run({"clean", "--protect", "Xã thiếuvề", "a.html"}).out,
            repaired(prose + "\n") + "\n" + prose + "\n\nXã thiếuvề nước.\n");
}

TEST_F(HtmlTest, ReferencesAreReadOnce) {
  write("a.html", "<p>Viết &amp;lt;p&amp;gt; để mở đoạn.</p>");
  EXPECT_EQ(run({"clean", "--spacing", "keep", "a.html"}).out, "Viết &lt;p&gt; để mở đoạn.\n");
  EXPECT_EQ(run({"clean"}, "Viết &lt;p&gt; để mở đoạn.\n").out, "Viết <p> để mở đoạn.\n");
  write("b.html", "<p>Viết &amp;lt; Vi\u00E1\u00BB\u2021t Nam.</p>");
  EXPECT_EQ(run({"clean", "b.html"}).out, "Viết &lt; Việt Nam.\n");
  EXPECT_THAT(run({"clean", "--encoding", "keep", "b.html"}).out,
              AllOf(HasSubstr("Viết &lt; "), Not(HasSubstr("Việt"))));
}

TEST_F(HtmlTest, ALegacyPageIsDecodedBeforeItIsParsed) {
  write("a.html",
        "<meta charset=utf-8><p>\xF1y ban nh\xA9n d\xA9n huy\xD6n h\xE4p b\xB5n v\xD2 vi\xD6\x63 &lt; 5 "
        "vi\xD6\x63</p>");
  EXPECT_THAT(run({"clean", "--capitals", "keep", "--punctuation", "keep", "a.html"}).out,
              HasSubstr("ủy ban nhân dân huyện họp bàn về việc < 5 việc"));
}

TEST_F(HtmlTest, AllOfAPage) {
  EXPECT_THAT(run({"clean", "--content", "all", "--boilerplate", "keep"}, page_).out, HasSubstr("Trang chủ"));
  EXPECT_THAT(run({"clean", "--content", "main", "--boilerplate", "keep"}, page_).out,
              Not(HasSubstr("Trang chủ")));
}

TEST_F(HtmlTest, FieldsOfRecords) {
  const std::string record = R"({"id":1,"html":"<nav>x</nav><p>Nguồn nhân lực thiếuvề số lượng.</p>"})";
  EXPECT_EQ(
      run({"clean", "--format", "jsonl", "--field", "html", "--field-format", "html"}, record + "\n").out,
      "{\"id\":1,\"html\":\"Nguồn nhân lực thiếu về số lượng.\\n\"}\n");
  // What needs no repair is text all the same.
  EXPECT_EQ(run({"clean", "--format", "jsonl", "--field", "html", "--field-format", "html"},
                "{\"html\":\"<p>Hôm nay trời đẹp.</p>\"}\n")
                .out,
            "{\"html\":\"Hôm nay trời đẹp.\\n\"}\n");
  EXPECT_EQ(run({"clean", "--lines", "keep", "--format", "csv", "--field-format", "html"},
                "id,text\n1,<p>Hôm nay<br>trời đẹp.\n")
                .out,
            "id,text\n1,\"Hôm nay\ntrời đẹp.\n\"\n");
  EXPECT_THAT(run({"clean", "--format", "jsonl"}, R"({"text":"<p>Hôm nay"})").out, HasSubstr("<p>"));
}

TEST_F(HtmlTest, AFolderOfPages) {
  std::filesystem::create_directory(path("site"));
  write("site/a.html", page_);
  write("site/b.htm", page_);
  write("site/c.html", page_);
  write("site/c.txt", kGood);
  write("site/d.htm", page_);
  write("site/d.html", page_);
  EXPECT_EQ(run({"clean", "site", "-o", "out"}).exit, 0);
  EXPECT_THAT(names("out"), ElementsAre("a.txt", "b.txt", "c.html.txt", "c.txt", "d.htm.txt", "d.txt"));
  EXPECT_EQ(read("out/a.txt"), repaired(extracted_));
  EXPECT_EQ(read("out/c.txt"), kGood);
  EXPECT_EQ(run({"clean", "--format", "text", "site", "-o", "texts"}).exit, 0);
  EXPECT_THAT(names("texts"), ElementsAre("a.html", "b.htm", "c.html", "c.txt", "d.htm", "d.html"));
}

TEST_F(HtmlTest, PagesAndWhatIsCalledAlike) {
  std::filesystem::create_directory(path("site"));
  for (const char* const name : {"a.HTML", "a.html", "b.html.gz", "b.html", "c.Html", "d.html"}) {
    write(std::string("site/") + name, page_);
  }
  write("site/d.pdf", "không phải PDF.\n");
  write("site/e.html", page_);
  write("site/e.txt", kGood);
  write("site/e.html.txt", kGood);
  EXPECT_EQ(run({"clean", "site", "-o", "out"}).exit, 0);
  EXPECT_THAT(names("out"), ElementsAre("a.HTML.txt", "a.txt", "b.txt", "b.txt.gz", "c.Html.txt",
                                        "d.html.txt", "d.pdf", "e.html.2.txt", "e.html.txt", "e.txt"));
  EXPECT_EQ(read("out/e.html.txt"), kGood);
  // Beside the page its text keeps its name when the run is repeated.
  for (int times = 0; times < 2; ++times) {
    EXPECT_EQ(run({"clean", "site/a.html", "-o", "site"}).exit, 0);
    EXPECT_EQ(read("site/a.html.txt"), repaired(extracted_));
  }
  EXPECT_EQ(read("site/a.html"), page_);
}

TEST_F(HtmlTest, APageWithoutText) {
  write("a.html", "<div id=app></div><script>fill()</script>");
  const Ran ran = run({"clean", "a.html"});
  EXPECT_EQ(ran.exit, 0);
  EXPECT_THAT(ran.out, IsEmpty());
  EXPECT_THAT(ran.err, HasSubstr("a.html: has no text"));
}

TEST_F(HtmlTest, LongPagesInSections) {
  std::string page = "<!DOCTYPE html>";
  std::string text;
  for (int i = 0; text.size() < 9'000'000; ++i) {
    page += "<p>Hôm nay trời đẹp &amp;amp; mát.</p>";
    text += (i == 0 ? "" : "\n") + std::string("Hôm nay trời đẹp &amp; mát.\n");
  }
  write("a.html", page);
  EXPECT_TRUE(run({"clean", "--threads", "2", "--punctuation", "keep", "--capitals", "keep", "--boilerplate",
                   "keep", "--lines", "keep", "--spacing", "keep", "a.html"})
                  .out == text);
}

TEST_F(HtmlTest, DiffAndStats) {
  write("a.html", page_);
  EXPECT_THAT(run({"diff", "--color", "never", "a.html"}).out, HasSubstr("{+thiếu về+}"));
  EXPECT_THAT(run({"stats", "a.html"}).out, HasSubstr("split"));
}

}  // namespace
}  // namespace vietmend
