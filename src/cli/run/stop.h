// Asking a run to stop: by SIGINT or SIGTERM, or from within when its output failed.
//
// A request wakes every InputFile that waits for bytes, so that a run never hangs on an input nobody needs.
#ifndef VIETMEND_SRC_CLI_RUN_STOP_H_
#define VIETMEND_SRC_CLI_RUN_STOP_H_

namespace vietmend::cli::stop {

// From here on SIGINT and SIGTERM request a stop, and the second of them ends the process at once; SIGPIPE
// is ignored (a write then fails with EPIPE).
void on_signals();

// Requests a stop. Any thread may call it; it cannot be taken back.
void request() noexcept;

bool requested() noexcept;

// A descriptor that becomes readable when a stop is requested; -1 before on_signals().
int descriptor() noexcept;

// The signal that asked, or 0.
int signal_received() noexcept;

}  // namespace vietmend::cli::stop

#endif  // VIETMEND_SRC_CLI_RUN_STOP_H_
