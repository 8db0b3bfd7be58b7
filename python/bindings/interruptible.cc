#include "interruptible.h"

#include <sched.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace vietmend::python {

namespace py = pybind11;

namespace {

// How often Python is asked whether a signal came.
constexpr std::chrono::milliseconds kSignalPeriod{50};

unsigned cores() {
  cpu_set_t set;
  if (sched_getaffinity(0, sizeof set, &set) == 0) return static_cast<unsigned>(std::max(1, CPU_COUNT(&set)));
  return std::max(1U, std::thread::hardware_concurrency());
}

}  // namespace

bool Progress::report() {
  const std::size_t done = done_.load(std::memory_order_relaxed), news = done - reported_;
  if (report_.is_none() || news == 0) return true;
  reported_ = done;
  return static_cast<bool>(py::reinterpret_steal<py::object>(
      PyObject_CallFunction(report_.ptr(), "n", static_cast<Py_ssize_t>(news))));
}

void for_each_index(std::size_t count, unsigned threads, Progress& progress,
                    const std::function<void(std::size_t)>& work) {
  if (threads == 0) threads = cores();
  threads = static_cast<unsigned>(std::min<std::size_t>(threads, count));

  std::atomic<std::size_t> next = 0;
  std::atomic<bool> stop = false;
  std::mutex mutex;
  std::condition_variable finished;
  unsigned running = 0;
  std::exception_ptr failure;
  bool interrupted = false;

  const auto run = [&] {
    try {
      for (std::size_t i; !stop && (i = next++) < count;) work(i);
    } catch (...) {
      stop = true;
      const std::lock_guard lock(mutex);
      if (!failure) failure = std::current_exception();
    }
    const std::lock_guard lock(mutex);
    --running;
    finished.notify_one();
  };

  {
    const py::gil_scoped_release release;
    std::vector<std::jthread> workers;
    std::unique_lock lock(mutex);
    try {
      for (; workers.size() < threads; ++running) workers.emplace_back(run);
    } catch (...) {
      // The system has no thread left to give: those there are do the work, if there are any.
      if (workers.empty()) throw;
    }
    while (!finished.wait_for(lock, kSignalPeriod, [&] { return running == 0; })) {
      if (interrupted) continue;
      lock.unlock();
      {
        const py::gil_scoped_acquire acquire;
        interrupted = PyErr_CheckSignals() != 0 || !progress.report();
      }
      if (interrupted) stop = true;
      lock.lock();
    }
    lock.unlock();
  }
  if (interrupted) throw py::error_already_set();
  if (failure) std::rethrow_exception(failure);
  if (!progress.report()) throw py::error_already_set();
}

}  // namespace vietmend::python
