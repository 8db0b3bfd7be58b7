// What a gazette and a signing service print onto the pages of a document.
#ifndef VIETMEND_SRC_BLOCKS_STAMPS_H_
#define VIETMEND_SRC_BLOCKS_STAMPS_H_

#include "blocks/furniture.h"
#include "blocks/page.h"

namespace vietmend {

// Finds the head of the official gazette, with or without the number of the page ("2 CÔNG BÁO/Số 1243 +
// 1244/Ngày 28-12-2015"), and the rows of a digital signature: "Ký bởi: …" and what follows it right behind,
// "Email:", "Cơ quan:", "Thời gian ký:".
void find_stamps(const Page& page, Furniture& furniture);

}  // namespace vietmend

#endif  // VIETMEND_SRC_BLOCKS_STAMPS_H_
