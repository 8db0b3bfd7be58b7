// What a gazette and a signing service print onto the pages of a document.
#ifndef VIETMEND_SRC_LAYOUT_STAMPS_H_
#define VIETMEND_SRC_LAYOUT_STAMPS_H_

#include "layout/decision.h"
#include "layout/page.h"

namespace vietmend {

// Decides to drop the head of the official gazette, with or without the number of the page ("2 CÔNG BÁO/Số
// 1243 + 1244/Ngày 28-12-2015"), and the rows of a digital signature: "Ký bởi: …" and what follows it right
// behind, "Email:", "Cơ quan:", "Thời gian ký:". The text before goes on behind them.
void find_stamps(const Page& page, double min_confidence, Decisions& decisions);

}  // namespace vietmend

#endif  // VIETMEND_SRC_LAYOUT_STAMPS_H_
