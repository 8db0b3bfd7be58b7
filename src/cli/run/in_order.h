// Work on a stream of items by many threads, with results in the order of the items.
#ifndef VIETMEND_SRC_CLI_RUN_IN_ORDER_H_
#define VIETMEND_SRC_CLI_RUN_IN_ORDER_H_

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

#include "cli/run/failure.h"
#include "cli/run/joined_threads.h"
#include "cli/run/stop.h"

namespace vietmend::cli {

// The items in flight between the thread that reads, those that work and the one that writes.
template <typename Item, typename Result>
class OrderedQueue {
 public:
  explicit OrderedQueue(std::size_t capacity) : capacity_(capacity) {}

  // Adds an item of `size` once the sizes in flight fit the capacity (one item alone always does). False if
  // the queue was cancelled.
  bool add(Item item, std::size_t size) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return cancelled_ || in_flight_ == 0 || in_flight_ + size <= capacity_; });
    if (cancelled_) return false;
    in_flight_ += size;
    places_.push_back(std::make_shared<Place>(std::move(item), size));
    unstarted_.push_back(places_.back());
    changed_.notify_all();
    return true;
  }

  // No more items come. With an error, it is thrown from take() after the results before it.
  void close(std::exception_ptr error = nullptr) {
    const std::lock_guard lock(mutex_);
    if (cancelled_) return;
    closed_ = true;
    error_ = std::move(error);
    changed_.notify_all();
  }

  void cancel() {
    const std::lock_guard lock(mutex_);
    cancelled_ = true;
    changed_.notify_all();
  }

  // Works on items until there are no more.
  template <typename Work>
  void work(Work& work) {
    while (const std::shared_ptr<Place> place = start_next()) {
      std::optional<Result> result;
      std::exception_ptr error;
      try {
        result.emplace(work(std::move(place->item)));
      } catch (...) {
        error = std::current_exception();
      }
      const std::lock_guard lock(mutex_);
      place->result = std::move(result);
      place->error = error;
      place->done = true;
      changed_.notify_all();
    }
  }

  // The result of the next item in order, waiting for it; nothing after the last. Throws what the work on
  // that item, or the reading after the last, threw, and Stopped where a stop is requested while it waits.
  std::optional<Result> take() {
    constexpr std::chrono::milliseconds kOftenEnough{50};  // no signal can wake who waits here
    std::unique_lock lock(mutex_);
    while (!changed_.wait_for(lock, kOftenEnough,
                              [&] { return places_.empty() ? closed_ : places_.front()->done; })) {
      if (stop::requested()) throw Stopped();
    }
    if (places_.empty()) {
      if (error_) std::rethrow_exception(error_);
      return std::nullopt;
    }
    const std::shared_ptr<Place> place = places_.front();
    places_.pop_front();
    in_flight_ -= place->size;
    changed_.notify_all();
    if (place->error) std::rethrow_exception(place->error);
    return std::move(place->result);
  }

 private:
  struct Place {
    Place(Item the_item, std::size_t the_size) : item(std::move(the_item)), size(the_size) {}
    Item item;
    std::size_t size;
    std::optional<Result> result;
    std::exception_ptr error;
    bool done = false;
  };

  std::shared_ptr<Place> start_next() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return cancelled_ || closed_ || !unstarted_.empty(); });
    if (stop::requested() && !cancelled_) drop_unstarted();
    if (cancelled_ || unstarted_.empty()) return nullptr;
    std::shared_ptr<Place> place = std::move(unstarted_.front());
    unstarted_.pop_front();
    return place;
  }

  // What nobody works on yet is the end of what is in flight: take() throws Stopped in its place.
  void drop_unstarted() {
    places_.resize(places_.size() - unstarted_.size());
    unstarted_.clear();
    cancelled_ = true;
    closed_ = true;
    error_ = std::make_exception_ptr(Stopped());
    changed_.notify_all();
  }

  const std::size_t capacity_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::shared_ptr<Place>> places_;     // in order, until taken
  std::deque<std::shared_ptr<Place>> unstarted_;  // those of them nobody works on yet
  std::size_t in_flight_ = 0;
  bool closed_ = false;
  bool cancelled_ = false;
  std::exception_ptr error_;
};

// Reads items with read() -> std::optional<Item>, works on each with a worker of make_worker() (one for each
// of so many threads, called as worker(Item) -> Result) and hands the results to write(Result) in the order
// of the items, on the calling thread. `size(item)` is its size in bytes; no more than `capacity` bytes are
// in flight, but for an item that is larger by itself. What any of them throws comes out of here, after the
// results before it were written; when write() throws, a stop is requested, so that a read() that waits for
// its input comes back. A signal that asks to stop is heard at once, while a worker may have long to go on:
// leave() is called then, and should end the process, for what comes behind it waits for the workers.
template <typename Read, typename MakeWorker, typename Write, typename Size, typename Leave>
void in_order(unsigned threads, std::size_t capacity, Read read, MakeWorker make_worker, Write write,
              Size size, Leave leave) {
  using Item = typename decltype(read())::value_type;
  using Result = decltype(make_worker()(std::declval<Item>()));
  OrderedQueue<Item, Result> queue(capacity);
  JoinedThreads running;
  running.start([&] {
    try {
      while (auto item = read()) {
        const std::size_t bytes = size(*item);
        if (!queue.add(std::move(*item), bytes)) break;
      }
      queue.close();
    } catch (...) {
      queue.close(std::current_exception());
    }
  });
  for (unsigned i = 0; i < std::max(1U, threads); ++i) {
    running.start([&] {
      auto worker = make_worker();
      queue.work(worker);
    });
  }
  try {
    while (auto result = queue.take()) write(std::move(*result));
  } catch (...) {
    queue.cancel();
    stop::request();
    if (stop::signal_received() != 0) leave();
    throw;
  }
}

}  // namespace vietmend::cli

#endif  // VIETMEND_SRC_CLI_RUN_IN_ORDER_H_
