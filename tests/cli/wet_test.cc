// WET files: the records of type conversion are repaired, all others pass through.
#include <gmock/gmock.h>

#include "command.h"
#include "packed.h"

namespace vietmend {
namespace {

using testing::HasSubstr;

std::string record(const std::string& type, const std::string& block, const std::string& more = {}) {
  return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Record-ID: <urn:uuid:1>\r\n" + more +
         "Content-Type: text/plain\r\nContent-Length: " + std::to_string(block.size()) + "\r\n\r\n" + block +
         "\r\n\r\n";
}

class WetTest : public CommandTest {
 protected:
  const std::string info_ = record("warcinfo", "Software: thiếuvề\r\n");
  const std::string page_ = record("conversion", std::string(kDamaged) + "\n" + std::string(kGood),
                                   "WARC-Block-Digest: sha1:AAAA\r\nWARC-Date: 2026-01-02T03:04:05Z\r\n");
  const std::string mended_ =
      record("conversion", repaired(std::string(kDamaged) + "\n" + std::string(kGood)),
             "WARC-Date: 2026-01-02T03:04:05Z\r\n");
};

TEST_F(WetTest, ConversionRecordsAreRepaired) {
  for (const std::string name : {"crawl.warc.wet", "crawl.wet", "crawl.warc", "crawl"}) {
    write(name, info_ + page_ + page_);
    const Ran ran = run({"clean", "--edits", "edits", name});
    EXPECT_EQ(ran.exit, 0) << ran.err;
    EXPECT_EQ(ran.out, info_ + mended_ + mended_);
    EXPECT_THAT(read("edits"), HasSubstr(R"({"doc":1,"begin":)"));
    EXPECT_THAT(read("edits"), HasSubstr(R"({"doc":2,"begin":)"));
  }
}

TEST_F(WetTest, RecordThatStaysKeepsItsDigest) {
  const std::string good = record("conversion", std::string(kGood), "WARC-Block-Digest: sha1:AAAA\r\n");
  EXPECT_EQ(run({"clean", "--format", "wet"}, good).out, good);
}

TEST_F(WetTest, EachRecordIsAMemberOfItsOwn) {
  write("crawl.warc.wet.gz", packed(info_, "gzip") + packed(page_, "gzip") + packed(page_, "gzip"));
  const Ran ran = run({"clean", "-o", "out.warc.wet.gz", "crawl.warc.wet.gz"});
  EXPECT_EQ(ran.exit, 0) << ran.err;
  const std::string bytes = read("out.warc.wet.gz");
  EXPECT_EQ(unpacked(bytes), info_ + mended_ + mended_);
  std::size_t members = 0;
  for (std::size_t at = 0; (at = bytes.find("\x1F\x8B\x08", at)) != std::string::npos; ++at) ++members;
  EXPECT_EQ(members, 3U);
}

TEST_F(WetTest, LongBlocksAndManyRecords) {
  std::string text;
  for (int i = 0; i < 30'000; ++i) text += "Ông số " + std::to_string(i) + " đi.\n\n";
  std::string all = info_;
  for (int i = 0; i < 3; ++i) all += record("conversion", text) + record("conversion", "");
  const Ran ran = run({"clean", "--format", "wet", "--punctuation", "keep", "--capitals", "keep"}, all);
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_TRUE(ran.out == all);
}

TEST_F(WetTest, BrokenRecordsPassThrough) {
  const std::string no_length = "WARC/1.0\r\nWARC-Type: conversion\r\n\r\nthiếuvề\r\n\r\n";
  const std::string junk = "thiếuvề\nthiếuvề\n\r\n\r\n";
  std::string cut = page_;
  cut.resize(cut.size() - 10);
  const Ran ran = run({"clean", "--format", "wet"}, page_ + no_length + page_ + junk + page_ + cut);
  EXPECT_EQ(ran.exit, 1);
  EXPECT_EQ(ran.out, mended_ + no_length + mended_ + junk + mended_ + cut);
  EXPECT_THAT(ran.err, HasSubstr("standard input, byte " + std::to_string(page_.size()) +
                                 ": the WARC record has no Content-Length"));
  EXPECT_THAT(ran.err,
              HasSubstr("standard input, byte " + std::to_string(2 * page_.size() + no_length.size()) +
                        ": not a WARC record"));
  EXPECT_THAT(ran.err, HasSubstr("is truncated"));
}

// Without a length a record ends where the next begins, be that within what looked like its header.
TEST_F(WetTest, HeaderWithinAHeader) {
  const std::string twice = "WARC/1.0\r\nWARC/1.0\r\n\r\n";
  const Ran ran = run({"clean", "--format", "wet"}, twice + page_);
  EXPECT_EQ(ran.exit, 1);
  EXPECT_EQ(ran.out, twice + mended_);
}

TEST_F(WetTest, HugeRecordOfAnotherTypePassesThroughQuietly) {
  const std::string huge = record("response", std::string(20 << 20, 'x'));
  write("crawl.warc", page_ + huge + page_);
  const Ran ran = run({"clean", "crawl.warc"});
  EXPECT_EQ(ran.exit, 0) << ran.err;
  EXPECT_EQ(ran.err, "");
  EXPECT_TRUE(ran.out == mended_ + huge + mended_);
  const std::string conversion = record("conversion", std::string(20 << 20, 'x'));
  write("crawl.warc", page_ + conversion + page_);
  const Ran second = run({"clean", "crawl.warc"});
  EXPECT_EQ(second.exit, 1);
  EXPECT_THAT(second.err, HasSubstr("crawl.warc, byte " + std::to_string(page_.size()) +
                                    ": the record is longer than 8 MB"));
  EXPECT_TRUE(second.out == mended_ + conversion + mended_);
}

// Each record is a member of its own, however long it is.
TEST_F(WetTest, HugeRecordIsOneMember) {
  const std::string huge = record("response", std::string(20 << 20, 'x'));
  write("crawl.warc", page_ + huge + page_);
  EXPECT_EQ(run({"clean", "-o", "out.warc.gz", "crawl.warc"}).exit, 0);
  const std::string bytes = read("out.warc.gz");
  EXPECT_TRUE(unpacked(bytes) == mended_ + huge + mended_);
  std::size_t members = 0;
  const std::string_view mark("\x1F\x8B\x08", 3);
  for (std::size_t at = bytes.find(mark); at != std::string::npos; at = bytes.find(mark, at + 1)) ++members;
  EXPECT_EQ(members, 3U);
}

// Which of two lengths holds, nobody can say: what a reader takes for the end of a record another takes for
// text.
TEST_F(WetTest, TwoLengths) {
  for (const std::string second : {"4", "100000", "17", "x"}) {
    const std::string twice =
        "WARC/1.0\r\nWARC-Type: conversion\r\nContent-Length: 17\r\ncontent-length : " + second +
        "\r\n\r\nthiếuvề nước\r\n\r\n";
    write("crawl.wet", page_ + twice + page_);
    const Ran ran = run({"clean", "crawl.wet"});
    EXPECT_EQ(ran.exit, 1) << second;
    EXPECT_EQ(ran.err, "vietmend: crawl.wet, byte " + std::to_string(page_.size()) +
                           ": the WARC record has 2 Content-Lengths; it passes through unchanged\n");
    EXPECT_EQ(ran.out, mended_ + twice + mended_);
  }
}

}  // namespace
}  // namespace vietmend
