// The door of the module vietmend-pdf.so.
#include "cli/input/pdf/pdf_reader.h"

extern "C" __attribute__((visibility("default"))) const vietmend::PdfReader vietmend_pdf_reader_1 = {
    vietmend::can_read_pdf, vietmend::can_read_scans, vietmend::pdf_text};
