#include "pdf_objects.h"

namespace vietmend {

void PdfObjects::add(const std::string& object) {
  places_.push_back(bytes_.size());
  bytes_ += std::to_string(places_.size()) + " 0 obj\n" + object + "\nendobj\n";
}

void PdfObjects::add_stream(const std::string& dictionary, const std::string& content) {
  add("<<" + dictionary + "/Length " + std::to_string(content.size()) + ">>\nstream\n" + content +
      "\nendstream");
}

std::string PdfObjects::reference(std::size_t next) const {
  return std::to_string(places_.size() + next) + " 0 R";
}

std::string PdfObjects::file() const {
  const std::string size = std::to_string(places_.size() + 1);
  std::string out = bytes_ + "xref\n0 " + size + "\n0000000000 65535 f \n";
  for (const std::size_t place : places_) {
    const std::string digits = std::to_string(place);
    out += std::string(10 - digits.size(), '0') + digits + " 00000 n \n";
  }
  return out + "trailer\n<</Size " + size + "/Root 1 0 R>>\nstartxref\n" + std::to_string(bytes_.size()) +
         "\n%%EOF\n";
}

}  // namespace vietmend
