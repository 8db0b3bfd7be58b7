// --format auto: by name, then by content.
#include <gmock/gmock.h>

#include "command.h"

namespace vietmend {
namespace {

constexpr std::string_view kRecord = R"({"text":"Nguồn nhân lực thiếuvề số lượng."})"
                                     "\n";

class FormatTest : public CommandTest {
 protected:
  std::string record() { return R"({"text":")" + repaired("Nguồn nhân lực thiếuvề số lượng.") + "\"}\n"; }

  std::string cleaned(const std::string& name, std::string_view content) {
    write(name, content);
    return run({"clean", name}).out;
  }
};

TEST_F(FormatTest, ByName) {
  EXPECT_EQ(cleaned("a.jsonl", kRecord), record());
  EXPECT_EQ(cleaned("a.NDJSON", kRecord), record());
  EXPECT_EQ(cleaned("a.txt", kRecord), repaired(kRecord));
  // A JSONL file whose content is no JSON stays JSONL.
  EXPECT_EQ(cleaned("b.jsonl", kDamaged), kDamaged);
}

TEST_F(FormatTest, ByContent) {
  EXPECT_EQ(cleaned("a", kRecord), record());
  EXPECT_EQ(cleaned("a.json", "\n \n" + std::string(kRecord)), "\n \n" + record());
  EXPECT_EQ(cleaned("b", kDamaged), repaired(kDamaged));
  EXPECT_EQ(cleaned("c", "{thiếuvề} nước\n"), repaired("{thiếuvề} nước\n"));
  EXPECT_EQ(cleaned("d", ""), "");
  EXPECT_EQ(run({"clean"}, kRecord).out, record());
  EXPECT_EQ(run({"clean"}, kDamaged).out, repaired(kDamaged));
  // The first record may be longer than what is looked at.
  const std::string long_record = R"({"a":")" + std::string(100'000, 'x') +
                                  R"(","text":"Hôm nay."})"
                                  "\n";
  EXPECT_EQ(cleaned("e", long_record), long_record);
}

TEST_F(FormatTest, AsTold) {
  write("a.jsonl", kRecord);
  write("a.txt", kRecord);
  EXPECT_EQ(run({"clean", "--format", "text", "a.jsonl"}).out, repaired(kRecord));
  EXPECT_EQ(run({"clean", "--format", "jsonl", "a.txt"}).out, record());
  EXPECT_EQ(run({"clean", "--format", "auto", "a.txt"}).out, repaired(kRecord));
}

TEST_F(FormatTest, EachFileByItself) {
  write("a.jsonl", kRecord);
  write("b.txt", kDamaged);
  EXPECT_EQ(run({"clean", "b.txt", "a.jsonl"}).out, repaired(kDamaged) + record());
}

}  // namespace
}  // namespace vietmend
