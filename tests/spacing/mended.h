// Runs the spacing stage alone, with the model that is built in.
#ifndef VIETMEND_TESTS_SPACING_MENDED_H_
#define VIETMEND_TESTS_SPACING_MENDED_H_

#include <string_view>

#include "core/line.h"
#include "model/model.h"
#include "spacing/spacing.h"
#include "words/project_lists.h"

namespace vietmend {

inline const SpacingStage& spacing_stage() {
  static const std::shared_ptr<const Model> model = Model::built_in();
  static const SpacingStage stage(model->section("spacing"), model->section("foreign-letters"),
                                  project_lists());
  return stage;
}

inline Rewritten mended(std::string_view text, double min_confidence = 0) {
  Line line(text);
  spacing_stage().repair(line, min_confidence);
  return render(line);
}

}  // namespace vietmend

#endif  // VIETMEND_TESTS_SPACING_MENDED_H_
