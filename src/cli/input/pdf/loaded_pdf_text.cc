// In place of pdf_text.cc in the command: loads the module that has it.
#include <dlfcn.h>

#include <stdexcept>
#include <string>

#include "cli/input/pdf/pdf_reader.h"

namespace vietmend {
namespace {

// The module is looked for where the command's run path says, beside it or in the folder of its libraries. It
// stays loaded until the command ends. A module that could not be loaded is tried again when it is asked for
// again.
const PdfReader& reader() {
  static const PdfReader* const found = [] {
    void* const module = ::dlopen(VIETMEND_PDF_MODULE, RTLD_NOW | RTLD_LOCAL);
    const void* const door = module == nullptr ? nullptr : ::dlsym(module, kPdfReaderName);
    if (door != nullptr) return static_cast<const PdfReader*>(door);
    const char* const why = ::dlerror();
    throw std::runtime_error("what reads PDF files cannot be loaded (" +
                             std::string(why == nullptr ? VIETMEND_PDF_MODULE : why) + ")");
  }();
  return *found;
}

}  // namespace

bool can_read_pdf() {
  return reader().can_read_pdf();
}

bool can_read_scans() {
  return reader().can_read_scans();
}

PdfText pdf_text(std::string_view bytes, const std::function<void()>& before_page,
                 const ScanSettings* scans) {
  return reader().pdf_text(bytes, before_page, scans);
}

}  // namespace vietmend
