// vietmend clean --edits: the edits put in place give the output, byte for byte.
#include <gmock/gmock.h>
#include <simdjson.h>

#include <map>

#include "command.h"
#include "vietmend/edit.h"

namespace vietmend {
namespace {

using testing::ElementsAre;

constexpr std::string_view kLong =
    "  Nguồn nhân lực thiếuvề số lượng , yếu về chất  lượng. UBND tỉnh đảm bảo.Song tiến độ chậm\n"
    "Hồ Chí Minh hoà bình; họp với với các xã\n";

// The edits of a file of edits, by document.
class EditsTest : public CommandTest {
 protected:
  std::map<std::string, std::vector<Edit>> edits(std::string_view file) {
    std::map<std::string, std::vector<Edit>> found;
    simdjson::dom::parser parser;
    const std::string lines = read(file);
    simdjson::dom::document_stream stream;
    EXPECT_FALSE(parser.parse_many(lines).get(stream));
    for (auto line : stream) {
      const simdjson::dom::object members = line.get_object();
      std::vector<std::string> keys;
      for (const auto& member : members) keys.emplace_back(member.key);
      EXPECT_THAT(keys, ElementsAre("doc", "begin", "end", "kind", "before", "after", "confidence"));
      const std::string kind = text(members["kind"]);
      EXPECT_TRUE(edit_kind(kind).has_value()) << kind;
      const double confidence = members["confidence"].get_double();
      EXPECT_GE(confidence, 0);
      EXPECT_LE(confidence, 1);
      const bool is_path = members["doc"].is_string();
      const std::string document =
          is_path ? text(members["doc"]) : std::to_string(members["doc"].get_uint64().value());
      befores_[document].push_back(text(members["before"]));
      Edit edit;
      edit.source = {members["begin"].get_uint64(), members["end"].get_uint64()};
      edit.replacement = text(members["after"]);
      found[document].push_back(edit);
    }
    return found;
  }

  // What the edits of a document say stood there before.
  const std::vector<std::string>& befores(const std::string& document) { return befores_[document]; }

 private:
  static std::string text(simdjson::dom::element value) { return std::string(value.get_string().value()); }

  std::map<std::string, std::vector<std::string>> befores_;
};

TEST_F(EditsTest, GiveTheOutputOfATextFile) {
  write("a.txt", kLong);
  const Ran ran = run({"clean", "a.txt", "--edits", "edits.jsonl"});
  EXPECT_EQ(ran.exit, 0) << ran.err;
  const std::vector<Edit> made = edits("edits.jsonl")["a.txt"];
  ASSERT_FALSE(made.empty());
  EXPECT_EQ(vietmend::apply(kLong, made), ran.out);
  for (std::size_t i = 0; i < made.size(); ++i) {
    EXPECT_EQ(befores("a.txt")[i], kLong.substr(made[i].source.begin, made[i].source.size()));
  }
}

TEST_F(EditsTest, GiveTheOutputOfAnyBytes) {
  const std::string text = "thi\xFFếuvề \xF0\x9F\x98 số" + std::string(1, '\0') + " l\x80ượng.\r\n\xFE";
  write("a.txt", text);
  const Ran ran = run({"clean", "a.txt", "--edits", "edits.jsonl"});
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_EQ(vietmend::apply(text, edits("edits.jsonl")["a.txt"]), ran.out);
}

TEST_F(EditsTest, StandardInputIsADash) {
  EXPECT_EQ(run({"clean", "--edits", "edits.jsonl"}, kDamaged).exit, 0);
  EXPECT_EQ(edits("edits.jsonl").count("-"), 1U);
}

TEST_F(EditsTest, RecordsAreCountedFromZeroAndOffsetsAreOfTheValue) {
  const std::string value = "nước \"thiếuvề\" số lượng";
  const std::string escaped = R"(n\u01b0\u1edbc \"thi\u1ebfuv\u1ec1\" s\u1ed1 l\u01b0\u1ee3ng)";
  write("a.jsonl", "{\"text\":\"Hôm nay trời đẹp.\"}\n\n{broken\n{\"text\":\"" + escaped + "\"}\n");
  write("b.jsonl", "{\"text\":\"" + escaped + "\"}");
  EXPECT_EQ(run({"clean", "a.jsonl", "b.jsonl", "--edits", "edits.jsonl"}).exit, 1);
  const auto made = edits("edits.jsonl");
  ASSERT_EQ(made.size(), 2U);
  EXPECT_EQ(vietmend::apply(value, made.at("2")), repaired(value));
  EXPECT_EQ(vietmend::apply(value, made.at("3")), repaired(value));
}

TEST_F(EditsTest, NoEditsNoLines) {
  EXPECT_EQ(run({"clean", "--edits", "edits.jsonl"}, kGood).exit, 0);
  EXPECT_EQ(read("edits.jsonl"), "");
}

TEST_F(EditsTest, AreNotMixedIntoTheOutput) {
  const Ran same = run({"clean", "--edits", "-"}, kDamaged);
  EXPECT_EQ(same.exit, 2);
  EXPECT_EQ(same.out, "");
  write("a.txt", kDamaged);
  EXPECT_EQ(run({"clean", "a.txt", "-o", "out.txt", "--edits", "./out.txt"}).exit, 2);
  EXPECT_THAT(names(), ElementsAre("a.txt"));
  const Ran apart = run({"clean", "a.txt", "-o", "out.txt", "--edits", "-"});
  EXPECT_EQ(apart.exit, 0) << apart.err;
  EXPECT_THAT(apart.out, testing::HasSubstr(R"({"doc":"a.txt","begin":)"));
}

}  // namespace
}  // namespace vietmend
