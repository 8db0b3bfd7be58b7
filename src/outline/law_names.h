// What other documents are called in running text: "Luật Bảo hiểm y tế", "Nghị định số 70/2015/NĐ-CP".
#ifndef VIETMEND_SRC_OUTLINE_LAW_NAMES_H_
#define VIETMEND_SRC_OUTLINE_LAW_NAMES_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vietmend {

// A document that a text names.
struct NamedDocument {
  std::size_t end = 0;  // of the text; 0: none is named
  bool itself = false;  // "Luật này"
  std::string name;     // "Luật Bảo hiểm y tế", "Nghị định 70/2015/NĐ-CP"
};

class LawNames {
 public:
  // `grounds` say names of laws in full, up to "ngày" or "số".
  explicit LawNames(const std::vector<std::string>& grounds);

  // The document that is named at a place of a text. A law's name ends where the grounds say so, else before
  // the first word that no name has.
  NamedDocument at(std::string_view text, std::size_t place) const;

 private:
  std::size_t name_end(std::string_view text, std::size_t begin) const;

  std::vector<std::string> known_;  // the longest first
};

}  // namespace vietmend

#endif  // VIETMEND_SRC_OUTLINE_LAW_NAMES_H_
