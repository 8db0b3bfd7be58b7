// The network as plain loops over a whole text: what punctuation/network.h must give, number for number.
#ifndef VIETMEND_TESTS_PUNCTUATION_NETWORK_SPECIFICATION_H_
#define VIETMEND_TESTS_PUNCTUATION_NETWORK_SPECIFICATION_H_

#include <vector>

#include "punctuation/network.h"

namespace vietmend {

// The scores of tokens, those outside the text before and after it included. Slow.
std::vector<NetworkScores> specified_scores(const NetworkModel& model,
                                            const std::vector<NetworkToken>& tokens);

}  // namespace vietmend

#endif  // VIETMEND_TESTS_PUNCTUATION_NETWORK_SPECIFICATION_H_
