// Rows that stand by themselves in administrative documents: titles of what is attached, the foot, contents.
#ifndef VIETMEND_SRC_OUTLINE_SIGNS_H_
#define VIETMEND_SRC_OUTLINE_SIGNS_H_

#include <cstddef>
#include <span>
#include <string_view>

#include "outline/rows.h"

namespace vietmend {

// How sure it is that a row begins the foot of a document: 2 for recipients, "TM. CHÍNH PHỦ" and closing
// formulas, and what authenticates a consolidated text, 1 for an office alone in capitals, 0 for none of
// them.
int begins_foot(std::string_view text, std::span<const OutlineRow> rows, std::size_t at);

// Whether a row in capitals names what is attached to a decision ("QUY CHẾ"), and it or one of the next rows
// says to what.
bool begins_regulation(std::string_view text, std::span<const OutlineRow> rows, std::size_t at);

// The word in capitals that a row begins with, of those that name what is attached to decisions; else empty.
std::string_view attached_word(std::string_view row);

// The words that a row begins with and that can be a person's name: two to six, each with a capital and then
// small letters, or all in capitals, behind a title or a rank; empty where they are fewer or the row goes on.
std::string_view person_name(std::string_view row);

// Whether a row in capitals begins with an office, or with "TM." and the like.
bool names_office(std::string_view row);

// "MỤC LỤC".
bool begins_contents(std::string_view row);

// Whether a row ends with dots and the number of a page.
bool is_of_contents(std::string_view row);

// Whether a row begins with the name of the state, whatever became of its capitals.
bool names_state(std::string_view row);

// Whether a row says what a document is attached to: "(Ban hành kèm theo Quyết định số …".
bool says_attached(std::string_view row);

// Whether a row is in capitals but for what it says in brackets at its end, to what it is attached:
// "QUY CHẾ LÀM VIỆC (Ban hành kèm theo Quyết định số …)".
bool ends_title_of_attached(std::string_view row);

}  // namespace vietmend

#endif  // VIETMEND_SRC_OUTLINE_SIGNS_H_
