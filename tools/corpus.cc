#include "corpus.h"

#include <lzma.h>
#include <simdjson.h>

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace vietmend {
namespace {

std::string decompress(const std::string& packed, const std::string& name) {
  lzma_stream stream = LZMA_STREAM_INIT;
  if (lzma_stream_decoder(&stream, UINT64_MAX, LZMA_CONCATENATED) != LZMA_OK) {
    throw std::runtime_error(name + ": no memory to decompress");
  }
  std::string out;
  std::string block(1 << 20, '\0');
  stream.next_in = reinterpret_cast<const std::uint8_t*>(packed.data());
  stream.avail_in = packed.size();
  lzma_ret result = LZMA_OK;
  while (result == LZMA_OK) {
    stream.next_out = reinterpret_cast<std::uint8_t*>(block.data());
    stream.avail_out = block.size();
    result = lzma_code(&stream, LZMA_FINISH);
    out.append(block, 0, block.size() - stream.avail_out);
  }
  lzma_end(&stream);
  if (result != LZMA_STREAM_END) throw std::runtime_error(name + ": damaged xz data");
  return out;
}

}  // namespace

std::string read_file(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw std::runtime_error(file.string() + ": cannot be read");
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::vector<Document> read_documents(const std::filesystem::path& file) {
  std::string content = read_file(file);
  if (file.extension() == ".xz") content = decompress(content, file.string());

  std::vector<Document> documents;
  simdjson::ondemand::parser parser;
  std::size_t number = 0;
  for (std::size_t begin = 0; begin < content.size();) {
    std::size_t end = content.find('\n', begin);
    if (end == std::string::npos) end = content.size();
    ++number;
    if (end > begin) {
      try {
        const simdjson::padded_string line(content.data() + begin, end - begin);
        simdjson::ondemand::document record = parser.iterate(line);
        Document document;
        for (auto field : record.get_object()) {
          const std::string_view key = field.unescaped_key();
          if (key == "text") document.text = std::string(std::string_view(field.value().get_string()));
          if (key == "id") document.id = std::string(std::string_view(field.value().raw_json_token()));
        }
        documents.push_back(std::move(document));
      } catch (const simdjson::simdjson_error& error) {
        throw std::runtime_error(file.string() + ":" + std::to_string(number) + ": " + error.what());
      }
    }
    begin = end + 1;
  }
  return documents;
}

double weight_of(const std::string& text) {
  int found = 0;
  for (const char* word :
       {"UBND", "HĐND", "Tỉnh ủy", "Thành ủy", "Đảng bộ", "Chủ tịch UBND", "cán bộ, công chức"}) {
    found += text.find(word) != std::string::npos;
  }
  return found >= 2 ? 2.0 : 1.0;
}

int fold_of(const std::string& text) {
  std::uint32_t hash = 2166136261U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return static_cast<int>(hash >> 16 & 1U);
}

}  // namespace vietmend
