/* Đếm sách trong kho thư viện huyện. UBND xã A gửi danh sách,
   Sở TT&TT nhận báo cáo thiếuvề số lượng. */
#include <stdio.h>
#include <string.h>

#define SO_KE 12  // mỗi kệ hoà chung một mã

struct Sach { const char* ten; int so; };

static int dem_sach(const struct Sach* kho, int n) {
  int tong = 0;
  for (int i = 0; i < n; ++i) {
    if (strcmp(kho[i].ten, "Thuỷ lợi và thuỷ điện") == 0) continue;  // sách cũ ,không đếm
    tong += kho[i].so;
  }
  return tong;
}

int main(void) {
  struct Sach kho[] = {{"Lịch sử xã Hoà Bình", 5}, {"UBND huyện", 7}, {"Thuỷ lợi và thuỷ điện", 0}};
  printf("Tổng số:%d cuốn\n", dem_sach(kho, 3));
  return 0;
}
