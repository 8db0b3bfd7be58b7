#include "abbreviations/sense_model.h"

#include <algorithm>
#include <cstring>
#include <stdexcept>

namespace vietmend {
namespace {

constexpr std::uint32_t kVersion = 1;
constexpr std::size_t kPlaces = 4, kBucket = 8;
constexpr std::uint32_t kMostWidth = 1 << 16;
// A damaged unit may be no number.
constexpr float kLeastUnit = 1.0F / 4096, kMostUnit = 16;

struct Header {
  std::uint32_t version, forms, senses, buckets, width;
  float unit;
};
static_assert(sizeof(Header) == 24 && sizeof(SenseForm) == 28, "the section is read as it lies");

constexpr std::size_t padded(std::size_t size) {
  return (size + 7) / 8 * 8;
}

}  // namespace

SenseModel::SenseModel(std::string_view section) {
  Header header;
  if (section.size() < sizeof header) throw std::runtime_error("model of senses: cut short");
  std::memcpy(&header, section.data(), sizeof header);
  if (header.version != kVersion) throw std::runtime_error("model of senses: unknown version");
  if (header.width == 0 || header.width > kMostWidth ||
      !(header.unit >= kLeastUnit && header.unit <= kMostUnit))
    throw std::runtime_error("model of senses: damaged header");
  const std::size_t words = padded(header.forms * sizeof(SenseForm) + header.senses * std::size_t{4});
  if (section.size() != sizeof header + words + header.buckets * kBucket ||
      (header.buckets == 0 && header.forms > 0))
    throw std::runtime_error("model of senses: its size does not agree with its tables");
  const char* at = section.data() + sizeof header;
  forms_ = {reinterpret_cast<const SenseForm*>(at), header.forms};
  senses_ = {reinterpret_cast<const std::uint32_t*>(at + header.forms * sizeof(SenseForm)), header.senses};
  rows_ = section.substr(sizeof header + words);
  buckets_ = header.buckets;
  width_ = static_cast<std::int32_t>(header.width);
  unit_ = header.unit;
  for (std::size_t i = 0; i < forms_.size(); ++i) {
    if (i > 0 && forms_[i].key <= forms_[i - 1].key)
      throw std::runtime_error("model of senses: its forms are not sorted");
    if (forms_[i].first > header.senses || forms_[i].count > header.senses - forms_[i].first)
      throw std::runtime_error("model of senses: a form has senses that are not there");
  }
}

const SenseForm* SenseModel::find(std::string_view key) const {
  if (forms_.empty()) return nullptr;
  const std::uint32_t hash = sense_hash(key);
  const auto it = std::lower_bound(forms_.begin(), forms_.end(), hash,
                                   [](const SenseForm& form, std::uint32_t h) { return form.key < h; });
  return it == forms_.end() || it->key != hash ? nullptr : &*it;
}

bool SenseModel::knows(const SenseForm& form, std::uint32_t sense) const {
  const auto senses = senses_.subspan(form.first, form.count);
  return std::find(senses.begin(), senses.end(), sense) != senses.end();
}

std::int32_t SenseModel::weight(std::uint32_t feature, std::uint32_t sense) const {
  const std::uint64_t row = sense_row(feature, sense);
  const char* bucket = rows_.data() + sense_bucket(row, buckets_) * kBucket;
  const std::uint8_t check = sense_check(row);
  // Most buckets hold nothing of the row: a look at all four checks at once says so.
  std::uint32_t checks = 0;
  std::memcpy(&checks, bucket + kPlaces, sizeof checks);
  const std::uint32_t differ = checks ^ (check * 0x01010101U);
  if (((differ - 0x01010101U) & ~differ & 0x80808080U) == 0) return 0;
  std::int32_t sum = 0;
  for (std::size_t i = 0; i < kPlaces; ++i) {
    const std::int32_t mine = static_cast<std::uint8_t>(bucket[kPlaces + i]) == check ? -1 : 0;
    sum += static_cast<std::int8_t>(bucket[i]) & mine;
  }
  return sum;
}

std::int32_t SenseModel::score(const SenseFeatures& features, std::uint32_t sense) const {
  std::int32_t sum = 0;
  for (std::size_t i = 0; i < features.size(); ++i) sum += weight(features[i], sense);
  return sum;
}

std::int32_t SenseModel::score_none(const SenseFeatures& features, const SenseForm& form) const {
  std::int32_t sum = score(features, kNoSense) - kNoneHandicap;
  for (std::size_t i = 0; i < SenseFeatures::kOfForm; ++i) sum += weight(features[i], no_sense_of(form.key));
  return sum;
}

std::int32_t SenseModel::score_capital(const SenseFeatures& features, std::uint32_t sense) const {
  std::int32_t sum = 0;
  for (std::size_t i = 0; i < std::min(features.size(), SenseFeatures::kOfCase); ++i)
    sum += weight(features[i], capital_of(sense));
  return sum;
}

float SenseModel::confidence(const SenseForm& form, std::int32_t margin) const {
  const std::int32_t at = std::clamp(margin / width_, 0, static_cast<std::int32_t>(SenseForm::kMargins) - 1);
  return static_cast<float>(form.right[static_cast<std::size_t>(at)]) / 255.0F;
}

std::string write_sense_model(const std::vector<SenseForm>& forms, const std::vector<std::uint32_t>& senses,
                              const std::string& rows, std::uint32_t width, float unit) {
  const Header header{kVersion,
                      static_cast<std::uint32_t>(forms.size()),
                      static_cast<std::uint32_t>(senses.size()),
                      static_cast<std::uint32_t>(rows.size() / kBucket),
                      width,
                      unit};
  std::string out(reinterpret_cast<const char*>(&header), sizeof header);
  out.append(reinterpret_cast<const char*>(forms.data()), forms.size() * sizeof(SenseForm));
  out.append(reinterpret_cast<const char*>(senses.data()), senses.size() * 4);
  out.resize(padded(out.size()), '\0');
  return out + rows;
}

}  // namespace vietmend
