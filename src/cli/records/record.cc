#include "cli/records/record.h"

#include <simdjson.h>

#include <optional>
#include <utility>

#include "cli/records/byte_order_mark.h"
#include "cli/records/json_text.h"

namespace vietmend::cli {
namespace {

namespace ondemand = simdjson::ondemand;

constexpr int kMaxDepth = 500;
// What the parser keeps grows with its longest record, to several times its size; behind one longer than this
// it begins anew.
constexpr std::size_t kKeptRecord = std::size_t{1} << 20U;

struct Unreadable {
  std::string reason;
};

[[noreturn]] void refuse(std::string reason) {
  throw Unreadable{std::move(reason)};
}

// The result of a simdjson call; refuses the record when it failed.
template <typename T>
T must(simdjson::simdjson_result<T> result) {
  T value;
  if (const auto error = std::move(result).get(value)) {
    std::string reason = simdjson::error_message(error);
    if (reason.ends_with('.')) reason.pop_back();
    refuse("not JSON: " + reason);
  }
  return value;
}

std::string_view trimmed(std::string_view raw) {
  const std::size_t last = raw.find_last_not_of(" \t\r\n");
  return last == std::string_view::npos ? std::string_view() : raw.substr(0, last + 1);
}

std::string_view take_digits(std::string_view text) {
  std::size_t count = 0;
  while (count < text.size() && text[count] >= '0' && text[count] <= '9') ++count;
  return text.substr(0, count);
}

// Whether `text` is a number by JSON's grammar, however large.
bool is_number(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  const std::string_view whole = take_digits(text);
  if (whole.empty() || (whole.size() > 1 && whole[0] == '0')) return false;
  text.remove_prefix(whole.size());
  if (text.starts_with('.')) {
    const std::string_view fraction = take_digits(text.substr(1));
    if (fraction.empty()) return false;
    text.remove_prefix(1 + fraction.size());
  }
  if (text.starts_with('e') || text.starts_with('E')) {
    text.remove_prefix(1);
    if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
    const std::string_view exponent = take_digits(text);
    if (exponent.empty()) return false;
    text.remove_prefix(exponent.size());
  }
  return text.empty();
}

// Reads all of a record, so that nothing broken in it goes unseen, and remembers where the field is.
class Walk {
 public:
  Walk(std::string_view record, std::string_view field) : record_(record), field_(field) {}

  // Reads the members of an object. `path` is what of the field's name is still to be found in it.
  void object(ondemand::object members, std::optional<std::string_view> path, int depth) {
    if (depth > kMaxDepth) refuse("nested too deep");
    for (auto result : members) {
      ondemand::field member = must(std::move(result));
      const std::string_view key = must(member.unescaped_key());
      std::optional<std::string_view> rest;
      const bool is_field = path && key == *path;
      if (path && path->size() > key.size() && path->starts_with(key) && (*path)[key.size()] == '.') {
        rest = path->substr(key.size() + 1);
      }
      value(member.value(), is_field, rest, depth);
    }
  }

  std::optional<FieldValue> found;

 private:
  void value(ondemand::value value, bool is_field, std::optional<std::string_view> path, int depth) {
    const ondemand::json_type type = must(value.type());
    if (is_field && type != ondemand::json_type::string) {
      refuse("field '" + std::string(field_) + "' is not a string");
    }
    switch (type) {
      case ondemand::json_type::object:
        return object(must(value.get_object()), path, depth + 1);
      case ondemand::json_type::array:
        return array(must(value.get_array()), depth + 1);
      case ondemand::json_type::string:
        return string(value, is_field);
      case ondemand::json_type::boolean:
      case ondemand::json_type::null:
      case ondemand::json_type::number:
        return scalar(trimmed(value.raw_json_token()));
    }
    refuse("not JSON");
  }

  void array(ondemand::array elements, int depth) {
    if (depth > kMaxDepth) refuse("nested too deep");
    for (auto element : elements) value(must(element), false, std::nullopt, depth);
  }

  // A scalar is only looked at: a number that passes through need not fit into a double.
  static void scalar(std::string_view raw) {
    if (raw != "true" && raw != "false" && raw != "null" && !is_number(raw)) {
      refuse("not JSON: '" + std::string(raw.substr(0, 20)) + "' is no value");
    }
  }

  void string(ondemand::value value, bool is_field) {
    const std::string_view raw = trimmed(value.raw_json_token());
    const std::string_view text = must(value.get_string());
    if (!is_field) return;
    if (found) refuse("field '" + std::string(field_) + "' stands twice");
    const auto begin = static_cast<std::size_t>(raw.data() - record_.data());
    found = FieldValue{{begin, begin + raw.size()}, std::string(text)};
  }

  std::string_view record_;
  std::string_view field_;
};

}  // namespace

struct RecordReader::Parser {
  ondemand::parser parser;
  std::string padded;
};

RecordReader::RecordReader(std::string field)
    : field_(std::move(field)), parser_(std::make_unique<Parser>()) {}
RecordReader::RecordReader(RecordReader&&) noexcept = default;
RecordReader& RecordReader::operator=(RecordReader&&) noexcept = default;
RecordReader::~RecordReader() = default;

bool RecordReader::read(std::string_view record, FieldValue& value, std::string& reason) {
  if (parser_->padded.capacity() > kKeptRecord) parser_ = std::make_unique<Parser>();
  const std::size_t skipped = record.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  std::string& padded = parser_->padded;
  padded.assign(record.substr(skipped));
  const std::size_t length = padded.size();
  padded.resize(length + simdjson::SIMDJSON_PADDING, ' ');
  try {
    ondemand::document document = must(parser_->parser.iterate(padded.data(), length, padded.size()));
    if (must(document.type()) != ondemand::json_type::object) refuse("not a JSON object");
    Walk walk(std::string_view(padded).substr(0, length), field_);
    walk.object(must(document.get_object()), field_, 0);
    if (!document.current_location().error()) refuse("not JSON: more after the end of the object");
    if (!walk.found) refuse("field '" + field_ + "' is missing");
    value = std::move(*walk.found);
    value.raw.begin += skipped;
    value.raw.end += skipped;
    return true;
  } catch (Unreadable& unreadable) {
    reason = std::move(unreadable.reason);
    return false;
  }
}

void append_record(std::string& out, std::string_view record, const Span& raw, std::string_view text) {
  out += record.substr(0, raw.begin);
  append_json_string(out, text);
  out += record.substr(raw.end);
}

}  // namespace vietmend::cli
