// The page of a diff in a browser: Debian's Chromium, where it is there.
#include <gmock/gmock.h>

#include <cstdlib>

#include "command.h"

namespace vietmend {
namespace {

using testing::HasSubstr;
using testing::Not;

class PageTest : public CommandTest {
 protected:
  void SetUp() override {
    if (run_shell("command -v chromium").exit != 0) GTEST_SKIP() << "there is no chromium";
  }

  // Opens the page with a script put into it, and gives back what the script makes of the document's title.
  // The page itself forbids scripts, so that the rule against them is taken out.
  std::string asked(const std::string& script) const {
    std::string page = read("page.html");
    const std::string rule = "<meta http-equiv=\"Content-Security-Policy\"";
    const std::size_t at = page.find(rule);
    EXPECT_NE(at, std::string::npos);
    page.erase(at, page.find('>', at) + 1 - at);
    page.insert(page.find("</body>"), "<script>" + script + "</script>");
    write("asked.html", page);
    const std::string dom = dumped("asked.html");
    const std::size_t begin = dom.find("<title>") + 7;
    return dom.substr(begin, dom.find("</title>") - begin);
  }

  // The document once it is loaded, as the browser has it.
  std::string dumped(const std::string& file) const {
    return browsed("--host-resolver-rules='MAP * ~NOTFOUND' --dump-dom \"file://$PWD/" + file + "\"");
  }

  // What the browser, and a command after it, print. Now and then it does not come up, and prints nothing.
  std::string browsed(const std::string& arguments, const std::string& command = "true") const {
    constexpr int kTries = 3;
    for (int i = 0; i < kTries; ++i) {
      const Ran ran = run_shell(
          "chromium --headless --no-sandbox --disable-gpu --disable-dev-shm-usage --user-data-dir=profile" +
          std::to_string(i) + " " + arguments + " 2>log && " + command);
      if (!ran.out.empty()) return ran.out;
    }
    ADD_FAILURE() << "the browser does not come up:\n" << read("log");
    return {};
  }

  void make_page(const std::string& text) const {
    write("a.txt", text);
    const Ran ran = run({"diff", "--punctuation", "keep", "--capitals", "keep", "--lines", "keep", "--html",
                         "page.html", "a.txt"});
    ASSERT_EQ(ran.exit, 0) << ran.err;
  }
};

TEST_F(PageTest, FiltersByKindAndConfidence) {
  make_page("Xã thiếuvề nước.\nHôm nay trời đẹp.\nTheo UBND huyện.\n");
  const std::string shown = asked(R"js(
    const shown = () => [...document.querySelectorAll('.row.changed')]
        .map(row => getComputedStyle(row).display === 'none' ? '0' : '1').join('');
    const coloured = () => [...document.querySelectorAll('ins')]
        .map(mark => getComputedStyle(mark).boxShadow === 'none' ? '0' : '1').join('');
    const said = [];
    const say = () => said.push(shown() + '/' + coloured());
    const click = id => document.getElementById(id).click();
    say();
    click('split'); say();
    click('abbreviation'); say();
    click('split'); say();
    click('abbreviation'); say();
    const bands = [...document.querySelectorAll('[id^=band]')];
    bands.forEach(box => box.click()); say();
    bands.forEach(box => box.click()); say();
    document.title = said.join(' ');
  )js");
  EXPECT_EQ(shown, "11/11 01/01 00/00 10/10 11/11 00/00 11/11");
}

TEST_F(PageTest, CanBeReadWithTheKeyboard) {
  make_page("Xã thiếuvề nước.\nHôm nay trời đẹp.\nTheo UBND huyện.\n");
  const std::string order = asked(R"js(
    document.title = [...document.querySelectorAll('input, summary, [tabindex]')]
        .map(one => { one.focus(); return document.activeElement === one ? one.tagName : 'no'; }).join(' ');
  )js");
  EXPECT_THAT(order, testing::MatchesRegex("INPUT( INPUT)+ DIV DIV"));
}

TEST_F(PageTest, MarkupStaysText) {
  const std::string attack =
      "<img src=\"http://x.example/a.png\" onerror=\"document.title=1\">"
      "</p></div><script>document.title='broken'</script>&amp; thiếuvề <b>nước</b>";
  make_page(attack + "\n");
  EXPECT_EQ(asked(R"js(
    const main = document.querySelector('main');
    document.title = [main.querySelectorAll('img, script, b').length,
                      main.querySelector('.row p').textContent.includes('<b>nước</b>'),
                      performance.getEntriesByType('resource').length].join(' ');
  )js"),
            "0 true 0");
  // As it is, without the rule taken out.
  EXPECT_THAT(dumped("page.html"), HasSubstr("<title>a.txt · vietmend diff</title>"));
}

TEST_F(PageTest, AsksForNothing) {
  make_page("Xã thiếuvề nước.\n");
  for (const std::string word : {"http:", "https:", "src=", "url(", "@import", "<script", "<link"}) {
    EXPECT_THAT(read("page.html"), Not(HasSubstr(word)));
  }
}

TEST_F(PageTest, TenThousandEdits) {
  std::string text;
  for (int i = 0; i < 10'000; ++i) text += "Xã số " + std::to_string(i) + " thiếuvề nước sạch mùa hạ.\n";
  make_page(text);
  // Rows out of sight cost nothing: each is laid out by itself, when it comes into view.
  EXPECT_EQ(asked(R"js(
    const rows = [...document.querySelectorAll('.row.changed')];
    scrollTo(0, document.body.scrollHeight);
    const last = rows.at(-1).getBoundingClientRect();
    document.title = [rows.length, document.querySelectorAll('ins').length,
                      rows.every(row => getComputedStyle(row).contentVisibility === 'auto'),
                      last.top < innerHeight].join(' ');
  )js"),
            "10000 10000 true true");
}

TEST_F(PageTest, LightAndDark) {
  make_page("Xã thiếuvề nước.\n");
  const auto background = [&](const std::string& flag) {
    return browsed(flag + " --screenshot=shot.png --window-size=400,300 \"file://$PWD/page.html\"",
                   "cat shot.png");
  };
  EXPECT_NE(background(""), background("--blink-settings=preferredColorScheme=0"));
}

}  // namespace
}  // namespace vietmend
