// What holds for the records of any format.
#ifndef VIETMEND_TESTS_FUZZ_RECORDS_H_
#define VIETMEND_TESTS_FUZZ_RECORDS_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "cli/records/batches.h"
#include "cli/records/record_form.h"

namespace vietmend::fuzz {

// The lengths of the records of a stream that comes `step` bytes at a time; the last may have no end.
std::vector<std::size_t> record_lengths(std::string_view bytes, cli::Format format, char separator,
                                        std::size_t step);

// Expects that the records of a stream are the same however it comes, and that each record's text lies in it,
// and stands there again when another was put in its place and taken out again. Ends the program where that
// does not hold.
void expect_records(std::string_view bytes, cli::Format format, const cli::TableShape& table = {});

}  // namespace vietmend::fuzz

#endif  // VIETMEND_TESTS_FUZZ_RECORDS_H_
