#!/bin/sh
# Sao lưu kho sách mỗi đêm ,giữ lại bảy bản
set -eu
kho=/srv/thuvien
dich="$HOME/sao-luu/$(date +%F)"
mkdir -p "$dich"
for tep in "$kho"/*.db; do
  if [ -f "$tep" ]; then
    cp -p "$tep" "$dich/" && echo "Đã chép $tep,xong"
  fi
done
find "$HOME/sao-luu" -mtime +7 -delete
echo "Hoà mạng lại: UBND xã"
