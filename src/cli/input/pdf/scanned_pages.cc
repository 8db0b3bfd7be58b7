#include "cli/input/pdf/scanned_pages.h"

#include <tesseract/baseapi.h>
#include <tesseract/ocrclass.h>
#include <tesseract/resultiterator.h>

#include <algorithm>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <mutex>
#include <stdexcept>
#include <string>
#include <thread>

#ifdef _OPENMP
#include <omp.h>
#endif

namespace vietmend {
namespace {

constexpr const char* kLanguage = "vie";

// In 64ths of a point.
int place(int dots, int dots_an_inch) {
  return static_cast<int>(std::int64_t{dots} * 72 * 64 / dots_an_inch);
}

std::string word_of(const tesseract::ResultIterator& at) {
  const std::unique_ptr<const char[]> text(at.GetUTF8Text(tesseract::RIL_WORD));
  std::string word = text ? text.get() : "";
  for (char& c : word) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
  }
  const std::size_t first = word.find_first_not_of(' ');
  if (first == std::string::npos) return {};
  return word.substr(first, word.find_last_not_of(' ') + 1 - first);
}

// The words with the heights of their rows, as a PDF file gives them.
BoxPage boxes_of(const tesseract::TessBaseAPI& reader, const PageImage& image) {
  BoxPage page{place(image.width, image.dots_an_inch), place(image.height, image.dots_an_inch), {}, {}, true};
  const std::unique_ptr<tesseract::ResultIterator> at(
      const_cast<tesseract::TessBaseAPI&>(reader).GetIterator());
  if (!at) return page;
  do {
    PageBox box;
    box.text = word_of(*at);
    if (box.text.empty()) continue;
    int left = 0, top = 0, right = 0, bottom = 0;
    if (!at->BoundingBox(tesseract::RIL_WORD, &left, &top, &right, &bottom)) continue;
    box.left = place(left, image.dots_an_inch);
    box.right = std::max(box.left, place(right, image.dots_an_inch));
    int row_left = 0, row_right = 0;
    at->BoundingBox(tesseract::RIL_TEXTLINE, &row_left, &top, &row_right, &bottom);
    box.top = place(top, image.dots_an_inch);
    box.bottom = std::max(box.top + 1, place(bottom, image.dots_an_inch));
    box.size = std::max(1, (box.bottom - box.top) * 3 / 4);
    box.space_after = !at->IsAtFinalElement(tesseract::RIL_TEXTLINE, tesseract::RIL_WORD);
    page.boxes.push_back(std::move(box));
  } while (at->Next(tesseract::RIL_WORD));
  return page;
}

}  // namespace

bool can_read_scans() {
  return true;
}

class ScannedPages::Readers {
 public:
  explicit Readers(ScanSettings settings) : settings_(std::move(settings)) {
    const unsigned count = std::max(1U, settings_.threads);
    for (unsigned i = 0; i < count; ++i) {
      auto api = std::make_unique<tesseract::TessBaseAPI>();
      api->SetVariable("debug_file", "/dev/null");
      if (api->Init(nullptr, kLanguage) != 0) {
        throw std::runtime_error(
            "Tesseract has no data for Vietnamese (vie), by which scanned pages are read; Debian's package "
            "tesseract-ocr-vie has it");
      }
      api->SetPageSegMode(tesseract::PSM_AUTO);
      apis_.push_back(std::move(api));
    }
    for (const auto& api : apis_) threads_.emplace_back([this, reader = api.get()] { read(*reader); });
  }

  ~Readers() {
    {
      const std::scoped_lock lock(mutex_);
      closed_ = true;
      waiting_.clear();
    }
    changed_.notify_all();
    for (std::thread& thread : threads_) thread.join();
  }

  void add(std::size_t page, PageImage image) {
    std::unique_lock lock(mutex_);
    ++added_;
    while (waiting_.size() >= apis_.size()) wait(lock);
    waiting_.push_back({page, std::move(image)});
    changed_.notify_all();
    settings_.progress(done_.size(), added_);
  }

  std::vector<std::pair<std::size_t, BoxPage>> finish() {
    std::unique_lock lock(mutex_);
    for (std::size_t shown = 0; done_.size() < added_;) {
      wait(lock);
      if (done_.size() != shown) settings_.progress(shown = done_.size(), added_);
    }
    std::sort(done_.begin(), done_.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    added_ = 0;
    return std::exchange(done_, {});
  }

 private:
  struct Waiting {
    std::size_t page;
    PageImage image;
  };

  void wait(std::unique_lock<std::mutex>& lock) { changed_.wait(lock); }

  void read(tesseract::TessBaseAPI& api) {
#ifdef _OPENMP
    // Pages are read side by side, not each by several threads.
    omp_set_num_threads(1);
#endif
    while (true) {
      Waiting next;
      {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return closed_ || !waiting_.empty(); });
        if (waiting_.empty()) return;
        next = std::move(waiting_.front());
        waiting_.pop_front();
        changed_.notify_all();
      }
      BoxPage boxes;
      if (!next.image.dots.empty() && !settings_.stopped()) {
        api.SetImage(next.image.dots.data(), next.image.width, next.image.height, 1, next.image.width);
        api.SetSourceResolution(next.image.dots_an_inch);
        tesseract::ETEXT_DESC monitor;
        monitor.cancel_this = this;
        monitor.cancel = [](void* self, int) { return static_cast<Readers*>(self)->settings_.stopped(); };
        if (api.Recognize(&monitor) == 0) boxes = boxes_of(api, next.image);
        api.Clear();
      }
      const std::scoped_lock lock(mutex_);
      done_.emplace_back(next.page, std::move(boxes));
      changed_.notify_all();
    }
  }

  ScanSettings settings_;
  std::vector<std::unique_ptr<tesseract::TessBaseAPI>> apis_;
  std::vector<std::thread> threads_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Waiting> waiting_;
  std::vector<std::pair<std::size_t, BoxPage>> done_;
  std::size_t added_ = 0;
  bool closed_ = false;
};

ScannedPages::ScannedPages(ScanSettings settings)
    : readers_(std::make_unique<Readers>(std::move(settings))) {}
ScannedPages::~ScannedPages() = default;

void ScannedPages::add(std::size_t page, PageImage image) {
  readers_->add(page, std::move(image));
}

std::vector<std::pair<std::size_t, BoxPage>> ScannedPages::finish() {
  return readers_->finish();
}

}  // namespace vietmend
