// The text of pages beside what a browser shows of them: the innerText of Debian's Chromium, where it is
// there, and as it lies beside each page in NAME.inner.txt. To write those anew:
//
//   VIETMEND_ACCEPT_INNER_TEXT=1 build/release/tests/cli/cli_test --gtest_filter='InnerText*'
#include <gmock/gmock.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "cli/input/html/html_text.h"
#include "command.h"

namespace vietmend {
namespace {

// All pages but one that shows nothing before a script runs, and one in TCVN3, which browsers do not know.
const std::vector<std::string> kPages = {"cong-bao",  "nghi-dinh", "bang-so-lieu", "the-hong",
                                         "danh-sach", "bieu-mau",  "lap-trinh",    "dua-thuyen",
                                         "trang-tin", "bang-gop",  "cong-dien"};

std::string bytes_of(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  EXPECT_TRUE(in) << file;
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string page(const std::string& name) {
  return bytes_of(VIETMEND_TEST_DATA "/html/" + name + ".html");
}

std::string golden_file(const std::string& name) {
  return VIETMEND_TEST_DATA "/html/" + name + ".inner.txt";
}

// A page of more than 5 MB: every row another one, in tables, lists and paragraphs without end tags.
std::string long_page() {
  std::string text =
      "<!DOCTYPE html><html><head><meta charset=utf-8><title>Danh mục</title></head><body><nav>Mục "
      "lục</nav><main>";
  for (int i = 0; text.size() < (5U << 20U); ++i) {
    const std::string number = std::to_string(i);
    text += "<h3 id=k" + number + ">Kệ số " + number + "</h3>\n<p>Kệ này   có <b>" + std::to_string(i % 37) +
            "</b>&nbsp;cuốn,\n mượn <i>hai</i> cuốn<br>trả một cuốn &amp; giữ lại.<ul><li>Sách "
            "<span>cũ</span><li>Báo " +
            number + "</ul><table><tr><td>Xã " + number + "<td> 12 <tr><td colspan=2>Ghi chú</table>\n";
  }
  return text + "</main></body></html>";
}

std::string in_hexadecimal(const std::string& bytes) {
  constexpr const char* kDigits = "0123456789abcdef";
  std::string out;
  for (const char c : bytes) {
    out += kDigits[static_cast<unsigned char>(c) >> 4U];
    out += kDigits[static_cast<unsigned char>(c) & 15U];
  }
  return out;
}

std::string from_hexadecimal(std::string_view digits) {
  std::string out;
  for (std::size_t i = 0; i + 1 < digits.size(); i += 2) {
    out += static_cast<char>(std::stoi(std::string(digits.substr(i, 2)), nullptr, 16));
  }
  return out;
}

// The words of a text: what stands between white space, whatever that is.
std::vector<std::string> words(const std::string& text) {
  std::vector<std::string> out(1);
  for (const char c : text) {
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      if (!out.back().empty()) out.emplace_back();
    } else {
      out.back() += c;
    }
  }
  if (out.back().empty()) out.pop_back();
  return out;
}

class InnerTextTest : public CommandTest {
 protected:
  void SetUp() override {
    if (!can_read_html()) GTEST_SKIP() << "built without gumbo";
    if (run_shell("command -v chromium").exit != 0) GTEST_SKIP() << "there is no chromium";
  }

  // The innerText of the main element of each of the pages, of the body less its margins where there is none.
  // What can be unfolded is unfolded first.
  std::vector<std::string> asked(const std::vector<std::string>& pages) const {
    std::string script = "const pages = [";
    for (const std::string& bytes : pages) script += "'" + in_hexadecimal(bytes) + "',";
    script += R"js(];
      const decoded = (hex) => {
        const bytes = Uint8Array.from(hex.match(/../g), (pair) => parseInt(pair, 16));
        const beginning = new TextDecoder('latin1').decode(bytes.slice(0, 1024));
        const declared = beginning.match(/charset=["']?([\w-]+)/i);
        return new TextDecoder(declared ? declared[1] : 'utf-8').decode(bytes);
      };
      const shown = async (markup) => {
        const frame = document.createElement('iframe');
        frame.width = 1000;
        await new Promise((loaded) => {
          frame.onload = loaded;
          frame.srcdoc = markup;
          document.body.append(frame);
        });
        const page = frame.contentDocument;
        page.querySelectorAll('details').forEach((one) => { one.open = true; });
        const main = page.querySelector('main, [role=main]') ?? page.querySelector('article');
        if (main === null) page.querySelectorAll('body > header, body > footer, nav, aside').forEach((one) => one.remove());
        return (main ?? page.body).innerText;
      };
      const hex = (text) => [...new TextEncoder().encode(text)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      (async () => {
        const said = [];
        for (const one of pages) said.push(hex(await shown(decoded(one))));
        document.body.replaceChildren('said:' + said.join(',') + ';');
      })();
    )js";
    write("ask.html", "<!DOCTYPE html><meta charset=utf-8><body><script>" + script + "</script></body>");
    constexpr int kTries = 3;
    for (int i = 0; i < kTries; ++i) {
      const std::string dom =
          run_shell(
              "chromium --headless --no-sandbox --disable-gpu --disable-dev-shm-usage "
              "--user-data-dir=profile" +
              std::to_string(i) +
              " --host-resolver-rules='MAP * ~NOTFOUND' --virtual-time-budget=20000 --dump-dom "
              "\"file://$PWD/ask.html\" 2>log")
              .out;
      const std::size_t begin = dom.find("said:");
      const std::size_t end = dom.find(';', begin);
      if (begin == std::string::npos || end == std::string::npos) continue;
      std::vector<std::string> texts;
      for (std::string rest = dom.substr(begin + 5, end - begin - 5) + ","; !rest.empty();) {
        texts.push_back(from_hexadecimal(rest.substr(0, rest.find(','))));
        rest.erase(0, rest.find(',') + 1);
      }
      return texts;
    }
    ADD_FAILURE() << "the browser does not come up:\n" << read("log");
    return {};
  }
};

TEST_F(InnerTextTest, IsWhatLiesBesideThePages) {
  std::vector<std::string> pages;
  for (const std::string& name : kPages) pages.push_back(page(name));
  const std::vector<std::string> texts = asked(pages);
  ASSERT_EQ(texts.size(), kPages.size());
  for (std::size_t i = 0; i < kPages.size(); ++i) {
    EXPECT_GT(words(texts[i]).size(), 10U) << kPages[i];
    if (std::getenv("VIETMEND_ACCEPT_INNER_TEXT") != nullptr)
      std::ofstream(golden_file(kPages[i]), std::ios::binary) << texts[i];
    EXPECT_EQ(texts[i], bytes_of(golden_file(kPages[i]))) << kPages[i];
  }
}

TEST_F(InnerTextTest, OfALongPageIsTheTextThatIsExtracted) {
  const std::string bytes = long_page();
  const std::vector<std::string> texts = asked({bytes});
  ASSERT_EQ(texts.size(), 1U);
  write("long.html", bytes);
  const Ran ran = run({"clean", "long.html", "--extracted", "extracted.txt", "--punctuation", "keep",
                       "--spacing", "keep", "--lines", "keep"});
  ASSERT_EQ(ran.exit, 0) << ran.err;
  EXPECT_GT(words(texts[0]).size(), 100'000U);
  EXPECT_TRUE(words(read("extracted.txt")) == words(texts[0]));
}

class ExtractedTextTest : public CommandTest {};

TEST_F(ExtractedTextTest, IsWhatABrowserShows) {
  if (!can_read_html()) GTEST_SKIP() << "built without gumbo";
  for (const std::string& name : kPages) {
    write(name + ".html", page(name));
    const Ran ran = run({"clean", name + ".html", "--extracted", "extracted.txt"});
    ASSERT_EQ(ran.exit, 0) << ran.err;
    EXPECT_EQ(words(read("extracted.txt")), words(bytes_of(golden_file(name)))) << name;
  }
}

}  // namespace
}  // namespace vietmend
