// The project's own sample articles, each damaged and as an editor would have it.
#ifndef VIETMEND_TESTS_REPAIR_SAMPLES_H_
#define VIETMEND_TESTS_REPAIR_SAMPLES_H_

#include <filesystem>
#include <ostream>
#include <string>
#include <vector>

namespace vietmend::testing {

struct Sample {
  std::string name;     // "bien-ban-hop-thon"
  std::string damaged;  // bytes as they lie in the file, in whatever charset
  std::string gold;     // UTF-8, NFC
};

inline void PrintTo(const Sample& sample, std::ostream* out) {
  *out << sample.name;
}

// All of tests/data/samples, sorted by name. Throws std::runtime_error if there is none.
const std::vector<Sample>& samples();

// The bytes of a file. Throws std::runtime_error naming a file that cannot be read.
std::string file_bytes(const std::filesystem::path& path);

}  // namespace vietmend::testing

#endif  // VIETMEND_TESTS_REPAIR_SAMPLES_H_
