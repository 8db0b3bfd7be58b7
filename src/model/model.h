// The model file: named sections of bytes behind a header, versioned and checksummed.
//
//   offset  bytes  what
//   0       8      magic "VIETMEND"
//   8       4      version of the format, little-endian, now 1
//   12      4      number of sections
//   16      48 n   section table: name (24 bytes, zero-padded), offset (8), size (8), CRC-32 (4), zero (4)
//   …              sections, each beginning at a multiple of 64
#ifndef VIETMEND_SRC_MODEL_MODEL_H_
#define VIETMEND_SRC_MODEL_MODEL_H_

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vietmend {

class Model {
 public:
  // The model built into the library.
  static std::shared_ptr<const Model> built_in();

  // A model from a file. Throws std::runtime_error naming the file and the reason: not readable, no model, of
  // another version, cut short, damaged (checksum).
  static std::shared_ptr<const Model> load(const std::filesystem::path& file);

  // A model from bytes, which must outlive it; `name` is what errors call it. Throws as load() does.
  //   checksums  read where the bytes may have been damaged on their way
  enum class Checksums : unsigned char { read, trusted };
  static std::shared_ptr<const Model> from_bytes(std::string_view bytes, const std::string& name,
                                                 Checksums checksums = Checksums::read);

  // The bytes of a section, aligned to 64; they live as long as the model. Throws std::runtime_error naming
  // the model and the section if there is none.
  std::string_view section(std::string_view name) const;
  std::vector<std::string> names() const;

 private:
  Model() = default;
  std::string name_;
  std::string owned_;
  std::map<std::string, std::string_view, std::less<>> sections_;
};

// The bytes of a model file with these sections.
std::string write_model(const std::vector<std::pair<std::string, std::string>>& sections);

}  // namespace vietmend

#endif  // VIETMEND_SRC_MODEL_MODEL_H_
