#include "module/request.h"

#include <cstddef>
#include <vector>

#include "module/exports.h"

namespace vietmend::js {
namespace {

// What was handed over last. Room for a long text is not kept.
struct Request {
  std::vector<char16_t> text;
  std::vector<char> bytes;
  std::vector<std::uint32_t> numbers;
};

Request& request() {
  static Request last;
  return last;
}

// Room for `size` values, whatever was there before.
template <typename T>
T* room(std::vector<T>& values, std::size_t size) {
  std::vector<T>().swap(values);
  values.resize(size);
  return values.data();
}

}  // namespace

std::u16string_view request_text() {
  return {request().text.data(), request().text.size()};
}

std::string_view request_bytes() {
  return {request().bytes.data(), request().bytes.size()};
}

std::span<const std::uint32_t> request_numbers() {
  return request().numbers;
}

VIETMEND_EXPORT(vm_request_text) char16_t* vm_request_text(std::size_t units) {
  return room(request().text, units);
}

VIETMEND_EXPORT(vm_request_bytes) char* vm_request_bytes(std::size_t bytes) {
  return room(request().bytes, bytes);
}

VIETMEND_EXPORT(vm_request_numbers) std::uint32_t* vm_request_numbers(std::size_t numbers) {
  return room(request().numbers, numbers);
}

}  // namespace vietmend::js
