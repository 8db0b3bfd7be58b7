#include "outline/attached_name.h"

#include "outline/head.h"
#include "outline/signs.h"
#include "outline_words.h"

namespace vietmend {

std::string attached_name(std::string_view title) {
  const std::string_view name = attached_word(title);
  return name.empty() ? std::string(outline_words::kUnnamed[0]) : sentence_case(name);
}

}  // namespace vietmend
