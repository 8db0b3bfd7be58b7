// Where and when a document was written, as its dateline and its closing formula say.
#ifndef VIETMEND_SRC_OUTLINE_DATELINE_H_
#define VIETMEND_SRC_OUTLINE_DATELINE_H_

#include <string>
#include <string_view>

namespace vietmend {

// "Hà Nội, ngày 31 tháng 3 năm 2025": the place and the date; both empty where the row says no date.
struct PlaceAndDate {
  std::string place;
  std::string date;  // ISO 8601
};
PlaceAndDate place_and_date(std::string_view row);

// The date on which a closing formula says that a law was passed; empty for every other row.
std::string closing_date(std::string_view row);

}  // namespace vietmend

#endif  // VIETMEND_SRC_OUTLINE_DATELINE_H_
