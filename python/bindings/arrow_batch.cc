#include "arrow_batch.h"

#include <iterator>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "edits.h"
#include "shortest.h"
#include "source.h"

namespace vietmend::python {

namespace py = pybind11;

namespace {

// What one thread takes on at a time: texts of one array that follow one another.
struct Stretch {
  std::size_t array, begin, end;
  // What becomes of them, one after the other; a null has size 0 and no edits.
  std::string text;
  std::vector<std::size_t> sizes;
  std::vector<Edit> edits;
  std::vector<std::size_t> edit_counts;
  // What each edit replaces, one after the other.
  std::string before;
  std::vector<std::size_t> before_sizes;
};

// Enough for the threads to stay out of each other's way, few enough for them to end together.
constexpr std::size_t kStretchBytes = std::size_t{1} << 16;

std::vector<Stretch> divide(const std::vector<ArrowTexts>& arrays) {
  std::vector<Stretch> stretches;
  for (std::size_t array = 0; array < arrays.size(); ++array) {
    const ArrowTexts& texts = arrays[array];
    std::size_t begin = 0, bytes = 0;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      bytes += texts.is_null(i) ? 1 : texts[i].size() + 1;
      if (bytes < kStretchBytes && i + 1 < texts.size()) continue;
      stretches.push_back({array, begin, i + 1, {}, {}, {}, {}, {}, {}});
      begin = i + 1;
      bytes = 0;
    }
  }
  return stretches;
}

void add_before(std::string_view source, bool is_text, const std::vector<Edit>& edits, Stretch& stretch) {
  ByteOffsets offsets(source);
  for (const Edit& edit : edits) {
    const std::size_t begin = is_text ? offsets.of(edit.source.begin) : edit.source.begin;
    const std::size_t end = is_text ? offsets.of(edit.source.end) : edit.source.end;
    const std::string before = readable(source.substr(begin, end - begin));
    stretch.before += before;
    stretch.before_sizes.push_back(before.size());
  }
}

void repair(const Repairer& repairer, const ArrowTexts& texts, bool is_text, bool edits, Stretch& stretch) {
  for (std::size_t i = stretch.begin; i < stretch.end; ++i) {
    Repaired repaired;
    if (!texts.is_null(i)) {
      repaired = edits ? repair(repairer, Source::lying(texts[i], is_text)) : repairer.repair(texts[i]);
    }
    stretch.text += repaired.text;
    stretch.sizes.push_back(repaired.text.size());
    if (!edits) continue;
    stretch.edit_counts.push_back(repaired.edits.size());
    if (!texts.is_null(i)) add_before(texts[i], is_text, repaired.edits, stretch);
    std::move(repaired.edits.begin(), repaired.edits.end(), std::back_inserter(stretch.edits));
  }
}

template <typename Number>
void append(std::string& buffer, Number number) {
  buffer.append(reinterpret_cast<const char*>(&number), sizeof number);
}

// Offsets of 32 or 64 bits into what is appended so far.
class Offsets {
 public:
  explicit Offsets(bool wide) : wide_(wide) { add(0); }
  void add(std::size_t size) {
    at_ += size;
    if (wide_) return append(buffer_, static_cast<std::int64_t>(at_));
    if (at_ > std::size_t{std::numeric_limits<std::int32_t>::max()}) {
      throw py::value_error(
          "what the texts became does not fit into an Arrow array with offsets of 32 bits: "
          "cast them to large_string, or divide them");
    }
    append(buffer_, static_cast<std::int32_t>(at_));
  }
  std::string take() { return std::move(buffer_); }

 private:
  bool wide_;
  std::size_t at_ = 0;
  std::string buffer_;
};

// A bit for each text, set where it is not null; empty where none is.
std::string validity(const ArrowTexts& texts, std::int64_t& null_count) {
  std::string bits((texts.size() + 7) / 8, '\0');
  null_count = 0;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (texts.is_null(i)) {
      ++null_count;
    } else {
      bits[i / 8] = static_cast<char>(static_cast<unsigned char>(bits[i / 8]) | 1U << i % 8);
    }
  }
  return null_count == 0 ? std::string() : bits;
}

// The texts of the stretches in one buffer with offsets.
void lay_out_in_a_row(std::span<Stretch> stretches, bool wide, ArrowColumn& column) {
  Offsets offsets(wide);
  std::size_t bytes = 0;
  for (const Stretch& stretch : stretches) {
    for (const std::size_t size : stretch.sizes) offsets.add(size);
    bytes += stretch.text.size();
  }
  std::string data;
  data.reserve(bytes);
  for (Stretch& stretch : stretches) {
    data += stretch.text;
    stretch.text = {};
  }
  column.buffers.push_back(offsets.take());
  column.buffers.push_back(std::move(data));
}

// The texts of the stretches where they are, with views of them.
void lay_out_behind_views(std::span<Stretch> stretches, ArrowColumn& column) {
  constexpr std::size_t kInline = 12, kView = 16;
  std::string views, sizes;
  for (std::size_t number = 0; number < stretches.size(); ++number) {
    const std::string_view text = stretches[number].text;
    if (text.size() > std::size_t{std::numeric_limits<std::int32_t>::max()}) {
      throw py::value_error("a text became longer than Arrow's views can be: cast the texts to large_string");
    }
    std::size_t at = 0;
    for (const std::size_t size : stretches[number].sizes) {
      const std::size_t begin = views.size();
      append(views, static_cast<std::int32_t>(size));
      views += text.substr(at, size <= kInline ? size : 4);
      if (size > kInline) {
        append(views, static_cast<std::int32_t>(number));
        append(views, static_cast<std::int32_t>(at));
      }
      views.resize(begin + kView, '\0');
      at += size;
    }
    append(sizes, static_cast<std::int64_t>(text.size()));
  }
  column.buffers.push_back(std::move(views));
  for (Stretch& stretch : stretches) column.buffers.push_back(std::move(stretch.text));
  column.buffers.push_back(std::move(sizes));
}

ArrowColumn text_column(ArrowType type, const ArrowTexts& texts, std::span<Stretch> stretches) {
  ArrowColumn column;
  column.length = static_cast<std::int64_t>(texts.size());
  column.buffers.push_back(validity(texts, column.null_count));
  switch (type.layout) {
    case ArrowLayout::views:
      column.format = "vu";
      lay_out_behind_views(stretches, column);
      break;
    case ArrowLayout::offsets64:
      column.format = "U";
      lay_out_in_a_row(stretches, true, column);
      break;
    case ArrowLayout::offsets32:
    case ArrowLayout::nulls:
      column.format = "u";
      lay_out_in_a_row(stretches, false, column);
      break;
  }
  return column;
}

ArrowColumn named(std::string name, std::string format, std::size_t length,
                  std::vector<std::string> buffers) {
  buffers.insert(buffers.begin(), std::string());
  return {std::move(format), std::move(name), static_cast<std::int64_t>(length), 0, std::move(buffers), {}};
}

// The edits of each text as a list of structs.
ArrowColumn edits_column(const ArrowColumn& text, std::span<const Stretch> stretches) {
  Offsets lists(false), replacements(false), kinds(false), befores(false);
  std::string begins, ends, replacement, kind, confidences, before;
  std::size_t count = 0;
  for (const Stretch& stretch : stretches) {
    for (const std::size_t edits : stretch.edit_counts) lists.add(edits);
    count += stretch.edits.size();
    for (const std::size_t size : stretch.before_sizes) befores.add(size);
    before += stretch.before;
    for (const Edit& edit : stretch.edits) {
      append(begins, static_cast<std::int64_t>(edit.source.begin));
      append(ends, static_cast<std::int64_t>(edit.source.end));
      replacements.add(edit.replacement.size());
      replacement += edit.replacement;
      kinds.add(name(edit.kind).size());
      kind += name(edit.kind);
      append(confidences, shortest(edit.confidence));
    }
  }
  ArrowColumn edit = named("item", "+s", count, {});
  edit.children.push_back(named("begin", "l", count, {std::move(begins)}));
  edit.children.push_back(named("end", "l", count, {std::move(ends)}));
  edit.children.push_back(named("replacement", "u", count, {replacements.take(), std::move(replacement)}));
  edit.children.push_back(named("kind", "u", count, {kinds.take(), std::move(kind)}));
  edit.children.push_back(named("confidence", "g", count, {std::move(confidences)}));
  edit.children.push_back(named("before", "u", count, {befores.take(), std::move(before)}));

  ArrowColumn column = named("edits", "+l", static_cast<std::size_t>(text.length), {lists.take()});
  column.null_count = text.null_count;
  column.buffers.front() = text.buffers.front();
  column.children.push_back(std::move(edit));
  return column;
}

std::shared_ptr<const ArrowColumn> column_of(ArrowType type, const ArrowTexts& texts,
                                             std::span<Stretch> stretches, bool edits) {
  ArrowColumn text = text_column(type, texts, stretches);
  if (!edits) return std::make_shared<const ArrowColumn>(std::move(text));
  text.name = "text";
  ArrowColumn both;
  both.format = "+s";
  both.length = text.length;
  both.null_count = text.null_count;
  both.buffers.push_back(text.buffers.front());
  ArrowColumn list = edits_column(text, stretches);
  both.children.push_back(std::move(text));
  both.children.push_back(std::move(list));
  return std::make_shared<const ArrowColumn>(std::move(both));
}

}  // namespace

ArrowColumns repair(const Repairer& repairer, ArrowType type, const std::vector<ArrowTexts>& arrays,
                    unsigned threads, bool edits, Progress& progress) {
  std::vector<Stretch> stretches;
  {
    const py::gil_scoped_release release;
    stretches = divide(arrays);
  }
  for_each_index(stretches.size(), threads, progress, [&](std::size_t i) {
    Stretch& stretch = stretches[i];
    repair(repairer, arrays[stretch.array], !type.is_binary, edits, stretch);
    progress.add(stretch.end - stretch.begin);
  });
  const py::gil_scoped_release release;
  ArrowColumns columns;
  auto rest = std::span(stretches);
  for (std::size_t array = 0; array < arrays.size(); ++array) {
    std::size_t count = 0;
    while (count < rest.size() && rest[count].array == array) ++count;
    columns.push_back(column_of(type, arrays[array], rest.first(count), edits));
    rest = rest.subspan(count);
  }
  return columns;
}

std::shared_ptr<const ArrowColumn> empty_column(ArrowType type, bool edits) {
  return column_of(type, ArrowTexts(type, {}), {}, edits);
}

}  // namespace vietmend::python
