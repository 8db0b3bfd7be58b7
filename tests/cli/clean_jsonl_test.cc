// vietmend clean over JSONL: the field is repaired, every other byte passes through.
#include <gmock/gmock.h>

#include "command.h"

namespace vietmend {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr std::string_view kText = "Nguồn nhân lực thiếuvề số lượng.";

class CleanJsonlTest : public CommandTest {
 protected:
  Ran clean(std::string_view records, std::vector<std::string> more = {}) {
    write("records.jsonl", records);
    more.insert(more.begin(), {"clean", "records.jsonl"});
    return run(std::move(more));
  }

  // The record is unreadable: named with its line, and unchanged between two that are repaired.
  void expect_unreadable(const std::string& record, std::string_view reason) {
    const std::string good = R"({"text":")" + std::string(kText) + "\"}\n";
    const std::string mended = R"({"text":")" + repaired(kText) + "\"}\n";
    const Ran ran = clean(good + record + "\n" + good);
    EXPECT_EQ(ran.exit, 1) << record;
    EXPECT_EQ(ran.out, mended + record + "\n" + mended);
    EXPECT_THAT(ran.err, HasSubstr("records.jsonl:2: ")) << record;
    EXPECT_THAT(ran.err, HasSubstr(reason)) << record;
    EXPECT_THAT(ran.err, Not(HasSubstr("records.jsonl:1"))) << record;
    EXPECT_THAT(ran.err, Not(HasSubstr("records.jsonl:3"))) << record;
  }
};

TEST_F(CleanJsonlTest, OnlyTheFieldChanges) {
  const std::string before = R"(  {"id" : 1.50e+3,"big":123456789012345678901234567890, "text":  ")";
  const std::string after = R"("  ,"tags":["\u1ea1",null,{"text":true}],"x":"a\/b" }  )";
  const Ran ran = clean(before + std::string(kText) + after + "\n");
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_EQ(ran.out, before + repaired(kText) + after + "\n");
}

TEST_F(CleanJsonlTest, ValueThatStaysKeepsItsEscapes) {
  const std::string record = R"({"text":"H\u00f4m nay tr\u1eddi \u0111\u1eb9p."})";
  EXPECT_EQ(clean(record + "\n").out, record + "\n");
}

TEST_F(CleanJsonlTest, ChangedValueIsEscapedMinimally) {
  const Ran ran = clean(R"({"text":"\"thi\u1ebfuv\u1ec1\" \\ n\u01b0\u1edbc.\nH\u00f4m nay."})");
  const std::string text = repaired("\"thiếuvề\" \\ nước.\nHôm nay.");
  std::string escaped;
  for (const char c : text) {
    if (c == '"' || c == '\\') escaped += '\\';
    escaped += c == '\n' ? std::string("\\n") : std::string(1, c);
  }
  EXPECT_EQ(ran.out, R"({"text":")" + escaped + R"("})");
}

TEST_F(CleanJsonlTest, NamedField) {
  const Ran ran = clean(R"({"text":"thiếuvề","body":")" + std::string(kText) + "\"}\n", {"--field", "body"});
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_EQ(ran.out, R"({"text":"thiếuvề","body":")" + repaired(kText) + "\"}\n");
}

TEST_F(CleanJsonlTest, FieldOfAField) {
  const Ran ran = clean(R"({"a":{"c":1,"b":")" + std::string(kText) + "\"}}\n", {"--field", "a.b"});
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_EQ(ran.out, R"({"a":{"c":1,"b":")" + repaired(kText) + "\"}}\n");
}

TEST_F(CleanJsonlTest, BlankLinesPassThrough) {
  const std::string record = R"({"text":"Hôm nay trời đẹp."})";
  const std::string records = "\n" + record + "\n \t\n\r\n" + record + "\n\n";
  const Ran ran = clean(records);
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_EQ(ran.out, records);
}

TEST_F(CleanJsonlTest, LineEndsStay) {
  const std::string record = R"({"text":")" + std::string(kText) + "\"}";
  const std::string mended = R"({"text":")" + repaired(kText) + "\"}";
  EXPECT_EQ(clean(record + "\r\n" + record).out, mended + "\r\n" + mended);
}

TEST_F(CleanJsonlTest, ByteOrderMarkStays) {
  const Ran ran = clean("\xEF\xBB\xBF{\"text\":\"" + std::string(kText) + "\"}\n");
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_EQ(ran.out, "\xEF\xBB\xBF{\"text\":\"" + repaired(kText) + "\"}\n");
}

TEST_F(CleanJsonlTest, Empty) {
  const Ran ran = clean("");
  EXPECT_EQ(ran.exit, 0);
  EXPECT_THAT(ran.out, IsEmpty());
}

TEST_F(CleanJsonlTest, BrokenJson) {
  for (const std::string record :
       {R"({"text":"thiếuvề")", R"({"text":"thiếuvề)", R"({"text":"thiếuvề"} x)",
        R"({"text":"thiếuvề"}{"text":"b"})", R"({"text":"thiếuvề","a":nul})", R"({"text":"thiếuvề","a":01})",
        R"({"text":"thiếuvề","a":[1,]})", R"({"text":"thiếuvề" "a":1})", R"({"text":"thiếuvề","a":"\x"})",
        "{", "}", "{\"text\":\"thiếuvề\t\"}"}) {
    expect_unreadable(record, "not JSON");
  }
}

TEST_F(CleanJsonlTest, NotAnObject) {
  for (const std::string record : {"[1]", "\"thiếuvề\"", "12", "null", "thiếuvề"}) {
    expect_unreadable(record, "not a JSON object");
  }
}

TEST_F(CleanJsonlTest, FieldIsMissing) {
  expect_unreadable("{}", "field 'text' is missing");
  expect_unreadable(R"({"a":{"text":"thiếuvề"}})", "field 'text' is missing");
}

TEST_F(CleanJsonlTest, FieldIsNoString) {
  for (const std::string value : {"1", "null", "true", "[\"thiếuvề\"]", "{\"a\":\"thiếuvề\"}"}) {
    expect_unreadable(R"({"text":)" + value + "}", "field 'text' is not a string");
  }
}

TEST_F(CleanJsonlTest, FieldStandsTwice) {
  expect_unreadable(R"({"text":"thiếuvề","text":"thiếuvề"})", "field 'text' stands twice");
}

TEST_F(CleanJsonlTest, InvalidUtf8) {
  expect_unreadable("{\"text\":\"thiếuvề \xFF\"}", "UTF-8");
}

TEST_F(CleanJsonlTest, UnpairedSurrogate) {
  for (const std::string escape : {R"(\ud800)", R"(\udc00)", R"(\ud800\u0041)", R"(\udc00\ud800)"}) {
    expect_unreadable(R"({"text":"thiếuvề )" + escape + "\"}", "string");
  }
}

TEST_F(CleanJsonlTest, NestedTooDeep) {
  constexpr int kDepth = 100'000;
  expect_unreadable(R"({"text":"thiếuvề","a":)" + std::string(kDepth, '[') + std::string(kDepth, ']') + "}",
                    "deep");
  expect_unreadable(R"({"text":"thiếuvề","a":)" + std::string(kDepth, '['), "");
}

TEST_F(CleanJsonlTest, LinesAreCountedAcrossTheWholeFile) {
  std::string records;
  for (int i = 0; i < 20'000; ++i)
    records += R"({"text":"Hôm nay trời đẹp."})"
               "\n";
  const Ran ran = clean(records + "{\n");
  EXPECT_EQ(ran.exit, 1);
  EXPECT_EQ(ran.out, records + "{\n");
  EXPECT_THAT(ran.err, HasSubstr("records.jsonl:20001: "));
}

TEST_F(CleanJsonlTest, LongLine) {
  const std::string record = R"({"a":")" + std::string(3 << 20, 'x') +
                             R"(","text":"Hôm nay."})"
                             "\n";
  const Ran ran = clean(record + record);
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_TRUE(ran.out == record + record);
}

TEST_F(CleanJsonlTest, SameBytesForEveryNumberOfThreads) {
  std::string records;
  for (int i = 0; i < 4000; ++i) {
    if (i % 97 == 0) records += "{broken\n";
    if (i % 31 == 0) records += "\n";
    records += R"({"id":)" + std::to_string(i) + R"(,"text":")";
    for (int j = 0; j < i % 7; ++j) records += "Xã thiếuvề nước " + std::to_string(i) + ". ";
    records += "\"}\n";
  }
  const Ran one = clean(records, {"--threads", "1", "--edits", "edits-1"});
  EXPECT_EQ(one.exit, 1);
  EXPECT_NE(one.out, records);
  for (const std::string threads : {"2", "8"}) {
    const Ran many = clean(records, {"--threads", threads, "--edits", "edits-" + threads});
    EXPECT_EQ(many.exit, 1);
    EXPECT_TRUE(many.out == one.out);
    EXPECT_EQ(many.err, one.err);
    EXPECT_TRUE(read("edits-" + threads) == read("edits-1"));
  }
}

}  // namespace
}  // namespace vietmend
