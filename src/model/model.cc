#include "model/model.h"

#include <zlib.h>

#include <bit>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace vietmend {
namespace {

static_assert(std::endian::native == std::endian::little,
              "a model's tables are read as they lie, little-endian");

constexpr std::string_view kMagic = "VIETMEND";
constexpr std::uint32_t kVersion = 1;
constexpr std::size_t kHeader = 16, kEntry = 48, kNameSize = 24, kAlignment = 64;
// More sections than any version has had; a larger count means a damaged header.
constexpr std::uint32_t kMostSections = 64;

std::uint64_t read_little_endian(std::string_view bytes, std::size_t at, int size) {
  std::uint64_t value = 0;
  for (int i = size - 1; i >= 0; --i) {
    value = value << 8 | static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
  }
  return value;
}

void write_little_endian(std::string& out, std::uint64_t value, int size) {
  for (int i = 0; i < size; ++i, value >>= 8) out += static_cast<char>(value & 0xFF);
}

std::uint32_t checksum(std::string_view bytes) {
  return static_cast<std::uint32_t>(
      crc32_z(0, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size()));
}

[[noreturn]] void fail(const std::string& name, const std::string& reason) {
  throw std::runtime_error(name + ": " + reason);
}

}  // namespace

std::shared_ptr<const Model> Model::from_bytes(std::string_view bytes, const std::string& name,
                                               Checksums checksums) {
  if (bytes.size() < kHeader || bytes.substr(0, kMagic.size()) != kMagic) fail(name, "not a vietmend model");
  const auto version = static_cast<std::uint32_t>(read_little_endian(bytes, 8, 4));
  if (version != kVersion) {
    fail(name, "a model of version " + std::to_string(version) + "; this library reads version " +
                   std::to_string(kVersion));
  }
  const auto count = static_cast<std::uint32_t>(read_little_endian(bytes, 12, 4));
  if (count > kMostSections || kHeader + kEntry * count > bytes.size()) fail(name, "damaged section table");

  std::shared_ptr<Model> model(new Model);
  model->name_ = name;
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::size_t at = kHeader + kEntry * i;
    const std::string_view padded = bytes.substr(at, kNameSize);
    const std::string section(padded.substr(0, padded.find('\0')));
    const std::uint64_t offset = read_little_endian(bytes, at + 24, 8);
    const std::uint64_t size = read_little_endian(bytes, at + 32, 8);
    if (offset > bytes.size() || size > bytes.size() - offset) {
      fail(name, "cut short: section '" + section + "' ends after the " + std::to_string(bytes.size()) +
                     " bytes of the file");
    }
    if (offset % kAlignment != 0) fail(name, "damaged section table");
    const std::string_view content = bytes.substr(offset, size);
    if (checksums == Checksums::read && checksum(content) != read_little_endian(bytes, at + 40, 4)) {
      fail(name, "damaged: the checksum of section '" + section + "' does not match");
    }
    if (!model->sections_.emplace(section, content).second) fail(name, "two sections '" + section + "'");
  }
  return model;
}

std::shared_ptr<const Model> Model::load(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) fail(file.string(), std::string("cannot be read: ") + std::strerror(errno));
  std::ostringstream content;
  content << in.rdbuf();
  if (in.bad() || !content) fail(file.string(), "cannot be read to its end");
  // Sections are aligned in the file; the string that holds it is brought to the same alignment.
  std::string owned = std::move(content).str();
  const std::size_t size = owned.size();
  owned.resize(size + kAlignment);
  const std::size_t shift =
      (kAlignment - reinterpret_cast<std::uintptr_t>(owned.data()) % kAlignment) % kAlignment;
  std::memmove(owned.data() + shift, owned.data(), size);
  const std::shared_ptr<const Model> parsed =
      from_bytes(std::string_view(owned).substr(shift, size), file.string());
  // The views stay right: moving a string of this length moves no bytes.
  const auto model = std::const_pointer_cast<Model>(parsed);
  model->owned_ = std::move(owned);
  return model;
}

std::vector<std::string> Model::names() const {
  std::vector<std::string> names;
  for (const auto& [name, content] : sections_) names.push_back(name);
  return names;
}

std::string_view Model::section(std::string_view name) const {
  const auto found = sections_.find(name);
  if (found == sections_.end()) fail(name_, "has no section '" + std::string(name) + "'");
  return found->second;
}

void Model::add(const Model& other) {
  for (const auto& [name, content] : other.sections_) {
    if (sections_.contains(name)) fail(other.name_, "section '" + name + "' is there already");
  }
  sections_.insert(other.sections_.begin(), other.sections_.end());
}

std::string write_model(const std::vector<std::pair<std::string, std::string>>& sections) {
  std::string out(kMagic);
  write_little_endian(out, kVersion, 4);
  write_little_endian(out, sections.size(), 4);
  const auto aligned = [](std::size_t n) { return (n + kAlignment - 1) / kAlignment * kAlignment; };
  std::size_t offset = aligned(kHeader + kEntry * sections.size());
  for (const auto& [name, content] : sections) {
    if (name.empty() || name.size() >= kNameSize) {
      throw std::invalid_argument("section name '" + name + "' is empty or too long");
    }
    out += name;
    out.append(kNameSize - name.size(), '\0');
    write_little_endian(out, offset, 8);
    write_little_endian(out, content.size(), 8);
    write_little_endian(out, checksum(content), 4);
    write_little_endian(out, 0, 4);
    offset = aligned(offset + content.size());
  }
  for (const auto& [name, content] : sections) {
    out.resize(aligned(out.size()), '\0');
    out += content;
  }
  return out;
}

}  // namespace vietmend
