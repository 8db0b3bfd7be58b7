// What is attached to a decision, by the first words of its title.
#ifndef VIETMEND_SRC_OUTLINE_ATTACHED_NAME_H_
#define VIETMEND_SRC_OUTLINE_ATTACHED_NAME_H_

#include <string>
#include <string_view>

namespace vietmend {

// "QUY CHẾ BẢO VỆ BÍ MẬT …" as "Quy chế"; "Văn bản" where the title begins otherwise.
std::string attached_name(std::string_view title);

}  // namespace vietmend

#endif  // VIETMEND_SRC_OUTLINE_ATTACHED_NAME_H_
