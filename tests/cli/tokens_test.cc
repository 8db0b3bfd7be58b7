// vietmend tokens: a token a line.
#include <gmock/gmock.h>

#include "command.h"

namespace vietmend {
namespace {

using TokensTest = CommandTest;

TEST_F(TokensTest, WithTheirParts) {
  const Ran ran = run({"tokens"}, "Nghiêng khuya, số 43/2010/NĐ-CP\n");
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_EQ(ran.out,
            "0\t8\tNghiêng\tsyllable\tngh\t\tiê\tng\tngang\n"
            "9\t14\tkhuya\tsyllable\tkh\tu\tya\t\tngang\n"
            "14\t15\t,\tmark\t\t\t\t\t\n"
            "16\t20\tsố\tsyllable\ts\t\tô\t\tsắc\n"
            "21\t35\t43/2010/NĐ-CP\tdocument_number\t\t\t\t\t\n");
}

TEST_F(TokensTest, OfNothingAndOfAnything) {
  EXPECT_EQ(run({"tokens"}).out, "");
  const Ran ran = run({"tokens"}, std::string_view("\xFF\0 a", 4));
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_THAT(ran.out, testing::HasSubstr("3\t4\ta\tsyllable\t"));
}

TEST_F(TokensTest, OfAMissingFile) {
  const Ran ran = run({"tokens", "missing.txt"});
  EXPECT_EQ(ran.exit, 3);
  EXPECT_THAT(ran.err, testing::HasSubstr("missing.txt"));
}

}  // namespace
}  // namespace vietmend
