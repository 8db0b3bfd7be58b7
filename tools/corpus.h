// Reading the corpus: JSON lines with a "text", plain or compressed by xz.
#ifndef VIETMEND_TOOLS_CORPUS_H_
#define VIETMEND_TOOLS_CORPUS_H_

#include <filesystem>
#include <string>
#include <vector>

namespace vietmend {

struct Document {
  std::string id;
  std::string text;
};

// The documents of a .jsonl or .jsonl.xz file, in order. Throws std::runtime_error naming the file, and the
// line where a record cannot be read.
std::vector<Document> read_documents(const std::filesystem::path& file);

// The bytes of a file. Throws std::runtime_error naming it if it cannot be read.
std::string read_file(const std::filesystem::path& file);

// Whether the document of that number, counted from 1 over all corpora in the order they are named, is held
// out.
constexpr bool held_out(std::size_t number) {
  return number % 200 == 0;
}

// How often a document is read: twice if it reads like government news, a tenth of the news and what the
// library is for, else once.
double weight_of(const std::string& text);

// Which of two halves of the corpus a document is in, by its text: 0 or 1.
int fold_of(const std::string& text);

}  // namespace vietmend

#endif  // VIETMEND_TOOLS_CORPUS_H_
