// The one gate that every edit goes through.
#ifndef VIETMEND_SRC_CORE_CONFIDENCE_H_
#define VIETMEND_SRC_CORE_CONFIDENCE_H_

namespace vietmend {

// Whether an edit that is so sure may be made where the caller asks for `least` (Options::min_confidence). The
// two are compared as an edit says it, in single precision: what is 0.9 sure passes where 0.9 is asked for.
inline bool sure_enough(double confidence, double least) {
  return static_cast<float>(confidence) >= static_cast<float>(least);
}

}  // namespace vietmend

#endif  // VIETMEND_SRC_CORE_CONFIDENCE_H_
