// Work on many items by several threads, without the GIL, that Ctrl-C ends and that says how far it is.
#ifndef VIETMEND_PYTHON_BINDINGS_INTERRUPTIBLE_H_
#define VIETMEND_PYTHON_BINDINGS_INTERRUPTIBLE_H_

#include <pybind11/pybind11.h>

#include <atomic>
#include <cstddef>
#include <functional>
#include <utility>

namespace vietmend::python {

// How many documents are done, for a caller who wants to know meanwhile.
class Progress {
 public:
  // `report` is called with the number of documents done since it was called last; None for nobody.
  explicit Progress(pybind11::object report) : report_(std::move(report)) {}

  // From any thread, without the GIL.
  void add(std::size_t documents) { done_.fetch_add(documents, std::memory_order_relaxed); }

  // Calls `report` if there is something to say; needs the GIL. False with Python's error set if it raised.
  bool report();

 private:
  pybind11::object report_;
  std::atomic<std::size_t> done_ = 0;
  std::size_t reported_ = 0;
};

// Calls work(i) for every i below `count`, on at most `threads` threads (0: one for each core this process
// may use). Called with the GIL, which is given up meanwhile; `work` must not touch Python. The first
// exception that `work` throws is thrown again here, and so is what `progress` or a signal's handler raises,
// KeyboardInterrupt as a rule; either way the items under way are finished and no new ones are begun.
void for_each_index(std::size_t count, unsigned threads, Progress& progress,
                    const std::function<void(std::size_t)>& work);

}  // namespace vietmend::python

#endif  // VIETMEND_PYTHON_BINDINGS_INTERRUPTIBLE_H_
