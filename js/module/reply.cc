#include "module/reply.h"

#include <cstring>
#include <exception>
#include <new>
#include <stdexcept>

#include "module/exports.h"
#include "module/utf16.h"

namespace vietmend::js {
namespace {

Reply& reply() {
  static Reply last;
  return last;
}

Failure failed(Failure failure, const char* message) {
  reply() = {};
  append_utf16(reply().text, message);
  return failure;
}

}  // namespace

void Reply::add_float(float number) {
  std::uint32_t bits;
  static_assert(sizeof bits == sizeof number);
  std::memcpy(&bits, &number, sizeof bits);
  numbers.push_back(bits);
}

void Reply::add_text(std::string_view utf8) {
  add(text.size());
  append_utf16(text, utf8);
  add(text.size());
}

Failure answer(const std::function<void(Reply&)>& work) {
  reply() = {};
  try {
    work(reply());
    return Failure::none;
  } catch (const std::invalid_argument& error) {
    return failed(Failure::wrong_value, error.what());
  } catch (const std::bad_alloc&) {
    return failed(Failure::out_of_memory, "out of memory");
  } catch (const std::length_error&) {
    return failed(Failure::out_of_memory, "out of memory");
  } catch (const std::exception& error) {
    return failed(Failure::wrong_model, error.what());
  }
}

VIETMEND_EXPORT(vm_reply_numbers) const std::uint32_t* vm_reply_numbers() {
  return reply().numbers.data();
}

VIETMEND_EXPORT(vm_reply_number_count) std::size_t vm_reply_number_count() {
  return reply().numbers.size();
}

VIETMEND_EXPORT(vm_reply_text) const char16_t* vm_reply_text() {
  return reply().text.data();
}

VIETMEND_EXPORT(vm_reply_text_units) std::size_t vm_reply_text_units() {
  return reply().text.size();
}

// Lets go of what a long text left.
VIETMEND_EXPORT(vm_forget_reply) void vm_forget_reply() {
  reply() = {};
}

}  // namespace vietmend::js
