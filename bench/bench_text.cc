#include "bench_text.h"

#include <simdjson.h>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace vietmend::bench {
namespace {

std::string file_bytes(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path.string());
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::string text_fields(const std::filesystem::path& path) {
  simdjson::dom::parser parser;
  simdjson::dom::document_stream records;
  if (const auto error = parser.load_many(path.string()).get(records)) {
    throw std::runtime_error("cannot read " + path.string() + ": " + simdjson::error_message(error));
  }
  std::string text;
  for (const auto record : records) {
    std::string_view field;
    if (record["text"].get(field) == simdjson::SUCCESS) (text += field) += '\n';
  }
  return text;
}

std::string samples() {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(VIETMEND_SAMPLES)) {
    if (entry.path().filename().string().ends_with(".gold.txt")) paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::string once, text;
  for (const auto& path : paths) once += file_bytes(path);
  if (once.empty()) throw std::runtime_error("no samples in " VIETMEND_SAMPLES);
  while (text.size() < 1'000'000) text += once;
  return text;
}

std::string composed(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  icu::Normalizer2::getNFCInstance(status)->normalizeUTF8(0, text, sink, nullptr, status);
  if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
  return out;
}

}  // namespace

const std::string& text() {
  static const std::string read = [] {
    const char* named = std::getenv("VIETMEND_BENCH_TEXT");
    if (named == nullptr || *named == '\0') return composed(samples());
    const std::filesystem::path path = named;
    return composed(path.extension() == ".jsonl" ? text_fields(path) : file_bytes(path));
  }();
  return read;
}

const std::vector<std::string_view>& documents() {
  static const std::vector<std::string_view> cut = [] {
    const std::string_view all = text();
    std::vector<std::string_view> found;
    for (std::size_t at = 0; at < all.size();) {
      const std::size_t end = all.find('\n', std::min(at + 8192, all.size() - 1));
      const std::size_t size = end == std::string_view::npos ? all.size() - at : end + 1 - at;
      found.push_back(all.substr(at, size));
      at += size;
    }
    return found;
  }();
  return cut;
}

}  // namespace vietmend::bench
