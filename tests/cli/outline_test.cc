// vietmend outline: documents as trees, as JSON, chunks or a page.
#include <gmock/gmock.h>

#include <fstream>
#include <iterator>
#include <regex>
#include <sstream>

#include "command.h"

namespace vietmend {
namespace {

using testing::AllOf;
using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

using OutlineTest = CommandTest;

constexpr std::string_view kText =
    "Số: 5/2024/NĐ-CP\nNGHỊ ĐỊNH\nVề chợ\nĐiều 1. Phí\n1. Người bán trả phí.\n2. Người mua không trả phí.\n"
    "Điều 2. Hiệu lực\nCó hiệu lực ngay, theo khoản 1 Điều 1.\n";
constexpr std::string_view kTree =
    R"({"kind":"document","type":"Nghị định","number":"5/2024/NĐ-CP","title":"Về chợ","begin":0,"end":199,"children":[)"
    R"({"kind":"article","number":"1","title":"Phí","begin":46,"end":125,"children":[)"
    R"({"kind":"clause","number":"1","text":"Người bán trả phí.","begin":62,"end":90},)"
    R"({"kind":"clause","number":"2","text":"Người mua không trả phí.","begin":91,"end":125}]},)"
    R"({"kind":"article","number":"2","title":"Hiệu lực","text":"Có hiệu lực ngay, theo khoản 1 Điều 1.",)"
    R"("begin":126,"end":198}]})";

// kText as the value of a JSON string.
std::string escaped() {
  std::string out;
  for (const char c : kText) c == '\n' ? out += "\\n" : out += c;
  return out;
}

TEST_F(OutlineTest, OfOneText) {
  const Ran piped = run({"outline", "--as-is"}, kText);
  EXPECT_EQ(piped.exit, 0) << piped.err;
  EXPECT_EQ(piped.out, std::string(kTree) + "\n");
  write("a.txt", kText);
  EXPECT_EQ(run({"outline", "--as-is", "a.txt"}).out, std::string(kTree) + "\n");
  EXPECT_EQ(run({"outline", "a.txt", "-o", "a.json"}).exit, 0);
  EXPECT_EQ(read("a.json"), std::string(kTree) + "\n") << "there is nothing to mend";
}

TEST_F(OutlineTest, TheTextIsMendedFirst) {
  const std::string torn =
      "Điều 1. Phí\n1. Người bán hàng ở chợ trả phí theo ngày hoặc theo tháng cho ban quản lý chợ, là\n"
      "ban do Ủy ban nhân dân xã lập ra và trả lương hằng tháng từ số phí đã thu được ở\nchợ.\n"
      "2. Người mua hàng ở chợ không phải trả phí, dù mua nhiều hay ít và dù mua của ai, ở\n"
      "chỗ nào trong chợ.\n";
  EXPECT_THAT(run({"outline"}, torn).out, HasSubstr("chợ, là ban do Ủy ban nhân dân xã"));
  EXPECT_THAT(run({"outline"}, "Điều 1. Phí\n1. UBND xã thu.\n").out, HasSubstr("UBND xã thu"));
}

TEST_F(OutlineTest, OfRecords) {
  const std::string text = escaped();
  write("a.jsonl", R"({"id": "luật 1", "than": ")" + text + "\"}\n{broken\n" + R"({"than": ")" + text +
                       "\"}\n" + R"({"id": 7, "than": ")" + text + "\"}\n");
  const Ran ran = run({"outline", "--as-is", "--field", "than", "a.jsonl"});
  EXPECT_EQ(ran.exit, 1);
  const std::string tree = std::string(R"(,"outline":)") + std::string(kTree) + "}\n";
  EXPECT_EQ(ran.out, R"({"id":"luật 1")" + tree + R"({"id":2)" + tree + R"({"id":7)" + tree);
  EXPECT_THAT(ran.err, HasSubstr("a.jsonl:2: "));
}

TEST_F(OutlineTest, OfSeveralFiles) {
  write("a.txt", kText);
  write("b.txt", kText);
  const Ran ran = run({"outline", "--as-is", "a.txt", "b.txt"});
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_THAT(ran.out, StartsWith(R"({"id":"a.txt","outline":{"kind":"document")"));
  EXPECT_THAT(ran.out, HasSubstr("\n"
                                 R"({"id":"b.txt","outline":{)"));
  write("page.html", "<html><body><h1>Điều 1. Phí</h1><p>1. Một.</p><p>2. Hai.</p></body></html>");
  EXPECT_THAT(
      run({"outline", "page.html"}).out,
      AllOf(HasSubstr(R"("kind":"article","number":"1","title":"Phí")"), HasSubstr(R"("text":"Hai.")")));
}

TEST_F(OutlineTest, Chunks) {
  const Ran ran = run({"outline", "--as-is", "--chunks"}, kText);
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_THAT(ran.out,
              StartsWith(R"({"citation":"khoản 1 Điều 1 Nghị định 5/2024/NĐ-CP","path":["Điều 1. Phí"],)"
                         R"("title":"Nghị định về chợ","text":"Người bán trả phí."})"
                         "\n"));
  write("a.jsonl", R"({"id": "x", "text": ")" + escaped() + "\"}\n");
  EXPECT_THAT(run({"outline", "--chunks", "--most", "3", "a.jsonl"}).out,
              StartsWith(R"({"id":"x","citation":)"));
}

TEST_F(OutlineTest, References) {
  EXPECT_THAT(
      run({"outline", "--as-is", "--references"}, kText).out,
      HasSubstr(R"("references":[{"begin":178,"end":197,"citation":"khoản 1 Điều 1 Nghị định 5/2024/NĐ-CP",)"
                R"("node":[62,90]}])"));
}

TEST_F(OutlineTest, OptionsThatDoNotGoTogether) {
  for (const std::vector<std::string>& options : {std::vector<std::string>{"--chunks", "--html", "a.html"},
                                                  {"--most", "5"},
                                                  {"--chunks", "--references"},
                                                  {"--html", "a.html", "-o", "b.json"}}) {
    std::vector<std::string> arguments = {"outline"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    const Ran ran = run(arguments, kText);
    EXPECT_EQ(ran.exit, 2) << options[0];
    EXPECT_THAT(ran.err, HasSubstr(options[0])) << ran.err;
  }
  EXPECT_EQ(run({"outline", "missing.txt"}).exit, 3);
  EXPECT_FALSE(std::filesystem::exists(path("a.html")));
}

TEST_F(OutlineTest, OfNothingAndOfAnything) {
  EXPECT_EQ(run({"outline"}).out, "{\"kind\":\"document\",\"begin\":0,\"end\":0}\n");
  EXPECT_EQ(run({"outline", "--as-is"}, "\xFF\n").out,
            R"({"kind":"document","begin":0,"end":2,"children":[{"kind":"paragraph","text":")"
            "\xEF\xBF\xBD"
            R"(","begin":0,"end":1}]})"
            "\n");
}

TEST_F(OutlineTest, ThePageHasContentsAndAnchors) {
  write("a.txt", std::string(kText) + "Điều 3. <b>Đậm</b> & “nghiêng”\nHết.\n");
  const Ran ran = run({"outline", "--as-is", "--html", "a.html", "a.txt"});
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_EQ(ran.out, "");
  const std::string page = read("a.html");
  EXPECT_THAT(page,
              AllOf(HasSubstr("<a href=\"#dieu-1\">Điều 1. Phí</a>"), HasSubstr("id=\"dieu-1-khoan-2\""),
                    HasSubstr("<a href=\"#dieu-1-khoan-1\">khoản 1 Điều 1</a>"),
                    HasSubstr("&lt;b&gt;Đậm&lt;/b&gt; &amp; "), EndsWith("</html>\n")));
  for (const std::string word : {"http:", "https:", "src=", "url(", "@import", "<script", "<link", "<b>"}) {
    EXPECT_THAT(page, Not(HasSubstr(word)));
  }
}

TEST_F(OutlineTest, ThePageInABrowser) {
  if (run_shell("command -v chromium").exit != 0) GTEST_SKIP() << "there is no chromium";
  write("a.txt", kText);
  ASSERT_EQ(run({"outline", "--as-is", "--html", "a.html", "a.txt"}).exit, 0);
  std::string page = read("a.html");
  const std::size_t rule = page.find("<meta http-equiv=\"Content-Security-Policy\"");
  ASSERT_NE(rule, std::string::npos);
  page.erase(rule, page.find('>', rule) + 1 - rule);
  page.insert(page.find("</body>"), R"js(<script>
    const nav = document.querySelector('nav').getBoundingClientRect();
    const main = document.querySelector('main').getBoundingClientRect();
    const links = [...document.querySelectorAll('a')];
    const ids = [...document.querySelectorAll('[id]')].map(one => one.id);
    document.title = [nav.right <= main.left, main.width > nav.width,
                      links.every(link => document.getElementById(link.getAttribute('href').slice(1))),
                      new Set(ids).size === ids.length, document.querySelectorAll('nav a').length].join(' ');
  </script>)js");
  write("asked.html", page);
  std::string dom;
  for (int i = 0; i < 3 && dom.empty(); ++i) {
    dom = run_shell(
              "chromium --headless --no-sandbox --disable-gpu --disable-dev-shm-usage --window-size=1200,800 "
              "--user-data-dir=profile" +
              std::to_string(i) + " --dump-dom \"file://$PWD/asked.html\" 2>log")
              .out;
  }
  const std::size_t begin = dom.find("<title>") + 7;
  EXPECT_EQ(dom.substr(begin, dom.find("</title>") - begin), "true true true true 3");
}

// A page of a site with a paragraph for each line of a text.
std::string page_of(const std::string& text) {
  std::string page = "<html><head><meta charset=\"utf-8\"></head><body><article>\n";
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) page += "<p>" + line + "</p>\n";
  return page + "</article></body></html>\n";
}

TEST_F(OutlineTest, OneDocumentAsPdfAndAsPageIsOneTreeButForSpans) {
  const std::regex spans(",?\"(begin|end)\":[0-9]+");
  for (const std::string name : {"ke-hoach", "bao-cao"}) {
    std::ifstream in(VIETMEND_TEST_DATA "/pdf/" + name + ".txt");
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    ASSERT_FALSE(text.empty()) << name;
    std::filesystem::copy_file(VIETMEND_TEST_DATA "/pdf/" + name + ".pdf", path(name + ".pdf"));
    write(name + ".html", page_of(text));
    const Ran pdf = run({"outline", name + ".pdf"});
    const Ran page = run({"outline", name + ".html"});
    if (pdf.exit != 0 || page.exit != 0) GTEST_SKIP() << pdf.err << page.err;
    const std::string tree = std::regex_replace(pdf.out, spans, "");
    EXPECT_EQ(tree, std::regex_replace(page.out, spans, "")) << name;
    EXPECT_THAT(tree, HasSubstr("\"kind\":\"clause\"")) << name;
  }
}

}  // namespace
}  // namespace vietmend
