// A PDF file, made object by object.
#ifndef VIETMEND_TESTS_CLI_PDF_OBJECTS_H_
#define VIETMEND_TESTS_CLI_PDF_OBJECTS_H_

#include <cstddef>
#include <string>
#include <vector>

namespace vietmend {

// Objects are numbered from 1 in the order in which they are added; the first must be the catalog.
class PdfObjects {
 public:
  void add(const std::string& object);
  void add_stream(const std::string& dictionary, const std::string& content);
  // A reference to the object that is added as the `next`th from now, 1 being the next one.
  std::string reference(std::size_t next) const;
  // The file with all that was added.
  std::string file() const;

 private:
  std::string bytes_ = "%PDF-1.4\n";
  std::vector<std::size_t> places_;
};

}  // namespace vietmend

#endif  // VIETMEND_TESTS_CLI_PDF_OBJECTS_H_
