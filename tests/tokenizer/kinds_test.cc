#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/line.h"
#include "tiling.h"
#include "vietmend/token.h"

namespace vietmend {
namespace {

struct Example {
  std::string text;
  std::vector<std::pair<std::string, TokenKind>> tokens;
};

using enum TokenKind;

void expect(const Example& example) {
  std::vector<std::pair<std::string, TokenKind>> got;
  for (const Token& token : tokenize(example.text)) got.emplace_back(token.text, token.kind);
  EXPECT_EQ(got, example.tokens) << example.text << "\n" << shown(example.text);
}

// Each text is one token of the kind, also where white space or a comma follows, and read alone.
void expect_one(TokenKind kind, const std::vector<std::string>& texts) {
  for (const std::string& text : texts) {
    expect({text, {{text, kind}}});
    expect({text + " là", {{text, kind}, {"là", syllable}}});
    expect({"(" + text + ")", {{"(", mark}, {text, kind}, {")", mark}}});
    expect({"ở " + text + ".", {{"ở", syllable}, {text, kind}, {".", mark}}});
    EXPECT_EQ(kind_of(text), kind) << text;
  }
}

TEST(Kinds, Syllable) {
  expect_one(syllable, {"nghiêng", "Điện", "BIÊN", "hoà", "hòa", "A", "Ý", "TU", "gì", "quý"});
}

TEST(Kinds, Word) {
  expect_one(word,
             {"Facebook", "thiếuvề",   "kếhoạchsản", "D'Ivoire", "O’Brien",   "K'Ho",    "don't",   "Lênin",
              "TTg",      "UBNDhuyện", "TT&TTđã",    "KT-XHcủa", "TT&TTĐiện", "QĐ-TTg",  "KẾHOẠCH", "Đắk",
              "Covid-19", "F-16",      "G20",        "4G",       "iPhone6s",  "iOS10.3", "v.v",     "a.m",
              "bao_cao",  "Москва",    "東京",       "हिन्दी",    "km²",       "B",       "1st"});
}

TEST(Kinds, Abbreviation) {
  expect_one(abbreviation, {"UBND", "HĐND", "TT&TT",  "NN&PTNT", "KT-XH", "QP-AN", "GD-ĐT", "HĐND-UBND",
                            "P.V",  "Q.1",  "P.12",   "TP.HCM",  "U.S.A", "GS.TS", "NQ/TW", "R&D",
                            "AT&T", "XII",  "MH-370", "H5N1",    "CO2",   "T.Ư",   "QL1A",  "США"});
}

TEST(Kinds, Number) {
  expect_one(number,
             {"45", "1.234,5", "1,234.5", "3,5", "3.5", "10%", "12,5%", "5‰", "1.234.567", "1,234,567",
              "2.1.3", "0912.345.678", "24/24", "95/100", "2010/2011", "1/500", "٣٤", "007"});
}

TEST(Kinds, Date) {
  expect_one(date, {"01/6/2007", "30-05-2012", "30.05.2012", "6/2012", "06/2012", "7-2012", "1/6/07",
                    "2012-05-30", "2012/05/30", "30/4", "2/9"});
}

TEST(Kinds, Time) {
  expect_one(time, {"23:25", "7:05", "23:25:10", "7h", "7h30", "17g", "17g45'", "0h", "24h00", "9h30p"});
}

TEST(Kinds, Amount) {
  expect_one(amount, {"50.000đ", "$100", "100$", "€5", "10km", "5ha", "100m2", "100m²", "1,5kg", "25°C",
                      "100USD", "2.000VNĐ", "5ml", "48h", "220kV", "3,5m"});
}

TEST(Kinds, DocumentNumber) {
  expect_one(document_number, {"43/2010/NĐ-CP",   "02/2011/TTLT-BTTTT-BNV",
                               "15-NQ/TW",        "57-NQ/TW",
                               "1234/QĐ-UBND",    "12/CT-TTg",
                               "123-QĐ/TW",       "30a/2008/NQ-CP",
                               "08/2014/QH13",    "12-CTr/TU",
                               "45-KH/TU",        "13/2009/TT-BTTTT",
                               "07/VBHN-VPQH",    "18/2012/L-CTN",
                               "1234/BTC",        "05/2014/TT&TT-BVH",
                               "155/2015-TT-BTC", "01-2/GTGT",
                               "03-1A/TNDN",      "19-2017/NQ-CP",
                               "1.3.PL.1",        "23.5.NĐ.3.12"});
}

TEST(Kinds, Url) {
  expect_one(url, {"https://sovhtt.hanoi.gov.vn/x", "http://a.vn", "www.dic.gov.vn",
                   "dantri.com.vn/abc-20120530.htm", "dic.gov.vn", "HTTP://A.VN/B",
                   "https://vi.wikipedia.org/wiki/Việt_Nam_(nước)", "http://localhost:8080/a?b=c&d=1#e",
                   "ftp://a.b/c", "24h.com.vn", "zalo.me", "https://10.0.0.1/x", "Vietnamnet.vn"});
}

TEST(Kinds, Mail) {
  expect_one(mail, {"stttt@dienbien.gov.vn", "a.b-c_d+e@x.com", "a@163.com", "Nguyen.Van.A@gmail.com"});
}

TEST(Kinds, Path) {
  expect_one(path, {"/uploads/news/2012_05/img_2592.jpg", "C:\\x\\y.doc", "D:/anh/a.png", "/tin-tuc/xa-hoi",
                    "../a/b", "./x/y.sh", "anh/2012/a.jpg", "~/a/b.txt", "/img.jpg", "/a/b.php?id=3&x=y",
                    "/Ảnh/Hội_nghị.jpg"});
}

TEST(Kinds, FileName) {
  expect_one(file_name, {"img_2592.jpg", "bao-cao.docx", "Báo_cáo.pdf", "a.tar.gz", "IMG.JPG", "index.html",
                         "2012_05.xls"});
}

TEST(Kinds, Emoji) {
  expect_one(emoji, {"😀", "👍🏽", "👨‍👩‍👧", "🇻🇳", "❤️", "1️⃣", "☎", "🌡"});
}

TEST(Kinds, Mark) {
  for (std::string text :
       {",", ".", ":", ";", "?", "!", "…", "...", "!!!", "\"", "'",   "“",  "”",  "‘", "’", "„", "«",
        "»", "(", "]", "{", "-", "–", "—", "---", "•",   "*",  "***", "、", "。", "¿", "·", "′"}) {
    expect({text, {{text, mark}}});
  }
  expect({"?!", {{"?", mark}, {"!", mark}}});
  expect({"...”", {{"...", mark}, {"”", mark}}});
}

TEST(Kinds, Other) {
  for (std::string text : {"&",    "+", "=",      "©",      "™",      "/",        "\\",
                           "<",    ">", "|",      "#",      "@",      "~",        "^",
                           "_",    "§", "\u200B", "\uFEFF", "\u00AD", "\u0301",   "\x01",
                           "\x7F", "½", "Ⅻ",      "\xFF",   "\xC3",   "\xE1\xBA", "\xF0\x9F\x98",
                           "\xC0"}) {
    expect({text, {{text, other}}});
  }
  expect({"==", {{"=", other}, {"=", other}}});
  expect({"\xE1\xBA\xE1\xBA", {{"\xE1\xBA", other}, {"\xE1\xBA", other}}});
  expect({"\xED\xA0\x80", {{"\xED", other}, {"\xA0", other}, {"\x80", other}}});
}

TEST(Kinds, HyphenBetweenLettersIsAMark) {
  expect({"chí-xuất", {{"chí", syllable}, {"-", mark}, {"xuất", syllable}}});
  expect({"In-đô-nê-xi-a",
          {{"In", syllable},
           {"-", mark},
           {"đô", syllable},
           {"-", mark},
           {"nê", syllable},
           {"-", mark},
           {"xi", syllable},
           {"-", mark},
           {"a", syllable}}});
  expect({"Mác-Lênin", {{"Mác", syllable}, {"-", mark}, {"Lênin", word}}});
  expect({"Nội-Hải", {{"Nội", syllable}, {"-", mark}, {"Hải", syllable}}});
  expect({"BÁO CHÍ-XUẤT BẢN",
          {{"BÁO", syllable}, {"CHÍ", syllable}, {"-", mark}, {"XUẤT", syllable}, {"BẢN", syllable}}});
  expect({"Nội-2010", {{"Nội", syllable}, {"-", mark}, {"2010", number}}});
  expect({"2006-2010", {{"2006", number}, {"-", mark}, {"2010", number}}});
  expect({"6/2012-8/2012", {{"6/2012", date}, {"-", mark}, {"8/2012", date}}});
  expect({"UBND-Sở", {{"UBND", abbreviation}, {"-", mark}, {"Sở", syllable}}});
}

TEST(Kinds, MarksGluedBetweenWordsDivide) {
  expect({"khăn,thử", {{"khăn", syllable}, {",", mark}, {"thử", syllable}}});
  expect({"bảo.Song", {{"bảo", syllable}, {".", mark}, {"Song", syllable}}});
  expect({"lượng;cơ", {{"lượng", syllable}, {";", mark}, {"cơ", syllable}}});
  expect({"HĐND,UBND", {{"HĐND", abbreviation}, {",", mark}, {"UBND", abbreviation}}});
  expect({"TT&TT.Sở", {{"TT&TT", abbreviation}, {".", mark}, {"Sở", syllable}}});
  expect({"Tp.HCM", {{"Tp", word}, {".", mark}, {"HCM", abbreviation}}});
  expect({"Q.Tân", {{"Q", word}, {".", mark}, {"Tân", syllable}}});
  expect({"luật.6", {{"luật", syllable}, {".", mark}, {"6", number}}});
  expect({"v.v...", {{"v.v", word}, {"...", mark}}});
  expect({"gồm:\"Một\"", {{"gồm", syllable}, {":", mark}, {"\"", mark}, {"Một", syllable}, {"\"", mark}}});
  expect({"1,2,3", {{"1", number}, {",", mark}, {"2", number}, {",", mark}, {"3", number}}});
}

TEST(Kinds, WordsGluedToNumbers) {
  expect({"30năm", {{"30", number}, {"năm", syllable}}});
  expect({"2010của", {{"2010", number}, {"của", syllable}}});
  expect({"Thủ24", {{"Thủ", syllable}, {"24", number}}});
  expect({"ngày01/6/2007", {{"ngày", syllable}, {"01/6/2007", date}}});
  expect({"5hađất", {{"5ha", amount}, {"đất", syllable}}});
  expect({"7hsáng", {{"7h", time}, {"sáng", syllable}}});
  expect({"100.000đồng", {{"100.000", number}, {"đồng", syllable}}});
  expect({"43/2010/NĐ-CPngày", {{"43/2010/NĐ-CP", document_number}, {"ngày", syllable}}});
  expect({"12/CT-TTgvề", {{"12/CT-TTg", document_number}, {"về", syllable}}});
  expect({"10km/h", {{"10km", amount}, {"/", other}, {"h", word}}});
}

TEST(Kinds, DatesAndOfficesAreNoDocumentNumbers) {
  expect({"22/9/2020-PV", {{"22/9/2020", date}, {"-", mark}, {"PV", abbreviation}}});
  expect({"6/2012-UBND", {{"6/2012", date}, {"-", mark}, {"UBND", abbreviation}}});
  expect({"2015-UBND", {{"2015", number}, {"-", mark}, {"UBND", abbreviation}}});
}

TEST(Kinds, SlashBetweenWordsIsNoPath) {
  expect({"và/hoặc", {{"và", syllable}, {"/", other}, {"hoặc", syllable}}});
  expect({"km/h", {{"km", word}, {"/", other}, {"h", word}}});
  expect(
      {"anh/chị/em", {{"anh", syllable}, {"/", other}, {"chị", syllable}, {"/", other}, {"em", syllable}}});
  expect({"</p>", {{"<", other}, {"/", other}, {"p", word}, {">", other}}});
  expect({"30/PHÒNG", {{"30", number}, {"/", other}, {"PHÒNG", syllable}}});
}

TEST(Kinds, AddressesEndBeforeTheSentenceDoes) {
  expect({"xem http://a.vn/b, c", {{"xem", syllable}, {"http://a.vn/b", url}, {",", mark}, {"c", word}}});
  expect({"(http://a.vn/b_(c)).", {{"(", mark}, {"http://a.vn/b_(c)", url}, {")", mark}, {".", mark}}});
  expect({"xemhttp://a.vn", {{"xem", syllable}, {"http://a.vn", url}}});
  expect({"dic.gov.vn.Sau", {{"dic.gov.vn", url}, {".", mark}, {"Sau", syllable}}});
  expect({"Email:a@b.vn;c@d.vn",
          {{"Email", word}, {":", mark}, {"a@b.vn", mail}, {";", mark}, {"c@d.vn", mail}}});
  expect({"-a@b.vn", {{"-", mark}, {"a@b.vn", mail}}});
  expect({"img.jpg.", {{"img.jpg", file_name}, {".", mark}}});
  expect({"1.3.PL", {{"1.3", number}, {".", mark}, {"PL", abbreviation}}});
  expect({"dic.gov.vnđã", {{"dic.gov.vn", url}, {"đã", syllable}}});
  expect({"hay.me", {{"hay", syllable}, {".", mark}, {"me", syllable}}});
}

TEST(Kinds, DecomposedLettersAreLetters) {
  expect({"nghie\u0302ng", {{"nghie\u0302ng", syllable}}});
  expect({"thư\u0323c", {{"thư\u0323c", syllable}}});
  expect({"e\u0301t-e", {{"e\u0301t", syllable}, {"-", mark}, {"e", syllable}}});
}

TEST(Kinds, NothingAndWhiteSpace) {
  EXPECT_EQ(shown(""), "");
  EXPECT_EQ(shown(" \t\r\n\u00A0\u3000\u2028"), "");
  EXPECT_EQ(kind_of(""), other);
  EXPECT_EQ(kind_of("hai từ"), other);
}

TEST(Kinds, EachHasAName) {
  for (int kind = 0; kind < kTokenKinds; ++kind) EXPECT_FALSE(name(TokenKind(kind)).empty());
  EXPECT_EQ(name(document_number), "document_number");
  EXPECT_EQ(name(other), "other");
}

TEST(Tokens, AreAForwardRange) {
  static_assert(std::forward_iterator<Tokens::iterator>);
  const Tokens tokens = tokenize("một hai");
  auto first = tokens.begin();
  const auto same = first++;
  EXPECT_EQ(same->text, "một");
  EXPECT_EQ(first->text, "hai");
  EXPECT_EQ(std::distance(tokens.begin(), tokens.end()), 2);
  EXPECT_EQ(same->syllable()->nucleus(), "ô");
  EXPECT_FALSE(tokenize("Facebook").begin()->syllable());
}

}  // namespace
}  // namespace vietmend
