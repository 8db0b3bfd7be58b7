#include "cli/show/each_batch.h"

#include <optional>
#include <string>
#include <string_view>

namespace vietmend::cli {

Exit each_batch(BatchReader& reader,
                const std::function<void(const Batch& batch, const BatchTexts::Pass& pass)>& show,
                const std::function<void()>& lost) {
  Exit exit = Exit::done;
  const BatchTexts::Pass pass = [&](std::string_view, std::string_view message) {
    if (message.empty()) return;
    complain(message);
    exit = worse(exit, Exit::unreadable_records);
  };
  while (const std::optional<Batch> batch = reader.next()) {
    for (const std::string& damage : batch->damage) {
      complain(damage);
      exit = worse(exit, Exit::unreadable_records);
    }
    for (const std::string& note : batch->notes) complain(note);
    if (!batch->failure.empty()) {
      complain(batch->failure);
      exit = worse(exit, Exit::failed);
      lost();
      continue;
    }
    show(*batch, pass);
  }
  return exit;
}

}  // namespace vietmend::cli
