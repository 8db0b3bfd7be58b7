// What the module answers: numbers, and a text of UTF-16 that some of them are offsets into. Good until the
// next call.
#ifndef VIETMEND_JS_MODULE_REPLY_H_
#define VIETMEND_JS_MODULE_REPLY_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace vietmend::js {

struct Reply {
  std::vector<std::uint32_t> numbers;
  std::u16string text;

  void add(std::size_t number) { numbers.push_back(static_cast<std::uint32_t>(number)); }

  // The bits of the number.
  void add_float(float number);

  // Appends UTF-8 to the text, and its begin and end there to the numbers.
  void add_text(std::string_view utf8);
};

// What went wrong, as the number that an exported function gives back.
enum class Failure : int {
  none,
  wrong_value,  // of an option or an argument
  wrong_model,  // or a table
  out_of_memory,
};

// Runs `work` on an empty reply. Where it throws, the message is the reply's text.
Failure answer(const std::function<void(Reply&)>& work);

}  // namespace vietmend::js

#endif  // VIETMEND_JS_MODULE_REPLY_H_
