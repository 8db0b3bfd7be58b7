// The table of letters that is built in.
#ifndef VIETMEND_TESTS_LANGUAGE_BUILT_IN_LETTERS_H_
#define VIETMEND_TESTS_LANGUAGE_BUILT_IN_LETTERS_H_

#include "language/foreign_letters.h"
#include "model/model.h"

namespace vietmend {

inline const ForeignLetters& built_in_letters() {
  static const std::shared_ptr<const Model> model = Model::built_in();
  static const ForeignLetters letters(model->section("foreign-letters"));
  return letters;
}

}  // namespace vietmend

#endif  // VIETMEND_TESTS_LANGUAGE_BUILT_IN_LETTERS_H_
