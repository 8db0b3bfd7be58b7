"""Báo cáo của thư viện: đếm lượt mượn,lượt trả theo tháng.

Dữ liệu do UBND xã gửi về ,mỗi dòng một lượt
không có dấu chấm ở cuối dòng
"""

import csv
import sys
from collections import Counter


def dem(duong_dan):
    # Mỗi lượt mượn là một dòng của tệp
    luot = Counter()
    with open(duong_dan, encoding="utf-8") as tep:
        for dong in csv.DictReader(tep):
            luot[dong["thang"]] += 1
            if dong["xa"] == "Hoà Thuỷ":
                print("xã Hoà Thuỷ,thôn", dong["thon"])
    return luot


if __name__ == "__main__":
    for thang, so in sorted(dem(sys.argv[1]).items()):
        print(f"Tháng {thang}:{so} lượt")
