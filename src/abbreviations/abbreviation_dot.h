// The dot behind an abbreviation: part of it, or the end of its sentence.
#ifndef VIETMEND_SRC_ABBREVIATIONS_ABBREVIATION_DOT_H_
#define VIETMEND_SRC_ABBREVIATIONS_ABBREVIATION_DOT_H_

#include <cstddef>

#include "abbreviations/abbreviation_table.h"
#include "abbreviations/surroundings.h"
#include "core/line.h"

namespace vietmend {

// Whether the dot after an abbreviation that ends before token `end` is part of it and not a full stop:
// "TS. Nguyễn", "TP.Huế".
bool dot_belongs(const Line& line, const Surroundings& around, std::size_t end,
                 const AbbreviationTable& table);

}  // namespace vietmend

#endif  // VIETMEND_SRC_ABBREVIATIONS_ABBREVIATION_DOT_H_
