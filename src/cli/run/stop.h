// Asking a run to stop: by SIGINT or SIGTERM, or from within when its output failed.
//
// A request wakes every InputFile that waits for bytes, so that a run never hangs on an input nobody needs.
#ifndef VIETMEND_SRC_CLI_RUN_STOP_H_
#define VIETMEND_SRC_CLI_RUN_STOP_H_

namespace vietmend::cli::stop {

// From here on SIGINT, SIGTERM and SIGHUP, unless that is ignored as nohup(1) has it, request a stop, and the
// second of them ends the process at once; SIGPIPE is ignored (a write then fails with EPIPE).
void on_signals();

// From here on these signals end the process at once: for what leaves nothing behind that is half written.
void at_once_on_signals();

// Ends the process by the signal that asked, so that whoever waits for it is told. No thread is waited for.
[[noreturn]] void end_by_signal();

// Requests a stop. Any thread may call it.
void request() noexcept;

// Takes a request back that was made from within, for a process that does one run after another.
void forget() noexcept;

bool requested() noexcept;

// A descriptor that becomes readable when a stop is requested; -1 before on_signals().
int descriptor() noexcept;

// The signal that asked, or 0.
int signal_received() noexcept;

}  // namespace vietmend::cli::stop

#endif  // VIETMEND_SRC_CLI_RUN_STOP_H_
