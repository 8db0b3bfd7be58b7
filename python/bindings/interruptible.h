// Work on many items by several threads, without the GIL, that Ctrl-C ends.
#ifndef VIETMEND_PYTHON_BINDINGS_INTERRUPTIBLE_H_
#define VIETMEND_PYTHON_BINDINGS_INTERRUPTIBLE_H_

#include <cstddef>
#include <functional>

namespace vietmend::python {

// Calls work(i) for every i below `count`, on at most `threads` threads (0: one for each core this process
// may use). Called with the GIL, which is given up meanwhile; `work` must not touch Python. The first
// exception that `work` throws is thrown again here, and so is what a signal's handler raises,
// KeyboardInterrupt as a rule; either way the items under way are finished and no new ones are begun.
void for_each_index(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& work);

}  // namespace vietmend::python

#endif  // VIETMEND_PYTHON_BINDINGS_INTERRUPTIBLE_H_
