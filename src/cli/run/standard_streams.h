// The three descriptors that every program expects to be open.
#ifndef VIETMEND_SRC_CLI_RUN_STANDARD_STREAMS_H_
#define VIETMEND_SRC_CLI_RUN_STANDARD_STREAMS_H_

namespace vietmend::cli {

// Opens /dev/null for each of the descriptors 0, 1 and 2 that is closed, the wrong way round: reading from
// what was closed fails, and so does writing, but no file that is opened later takes the place of a standard
// stream. To be called before anything else is opened. False where that cannot be done.
bool hold_standard_streams() noexcept;

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_RUN_STANDARD_STREAMS_H_
