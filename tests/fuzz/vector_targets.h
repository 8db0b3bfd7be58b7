// Highway's kinds of vectors, one after the other.
#ifndef VIETMEND_TESTS_FUZZ_VECTOR_TARGETS_H_
#define VIETMEND_TESTS_FUZZ_VECTOR_TARGETS_H_

#include <hwy/targets.h>

#include <bit>
#include <cstdint>

namespace vietmend::fuzz {

// Calls `each` with only one kind of vectors allowed, for each kind that the processor has but its best. All
// threads are affected.
template <class Each>
void for_each_vector_target(Each each) {
  const auto supported = static_cast<std::uint64_t>(hwy::SupportedTargets());
  // A lower bit is a better target.
  for (std::uint64_t rest = supported & (supported - 1); rest != 0; rest &= rest - 1) {
    const auto target = static_cast<std::int64_t>(rest & (~rest + 1));
    hwy::SetSupportedTargetsForTest(target);
    hwy::GetChosenTarget().Update(target);
    each();
  }
  hwy::SetSupportedTargetsForTest(0);
  hwy::GetChosenTarget().DeInit();
}

// Calls `act` with the worst kind of vectors that the processor has.
template <class Act>
void on_worst_vector_target(Act act) {
  const auto target =
      static_cast<std::int64_t>(std::bit_floor(static_cast<std::uint64_t>(hwy::SupportedTargets())));
  hwy::SetSupportedTargetsForTest(target);
  hwy::GetChosenTarget().Update(target);
  act();
  hwy::SetSupportedTargetsForTest(0);
  hwy::GetChosenTarget().DeInit();
}

}  // namespace vietmend::fuzz

#endif  // VIETMEND_TESTS_FUZZ_VECTOR_TARGETS_H_
