// Texts to try, each damaged as its source damages texts.
export const EXAMPLES = {
  article: `Trang nhất » Tin tức » Nông nghiệp

Bà con Nậm Pung trồng lại rừng đầu nguồn
Sở NN&PTNTđã phối hợp với UBNDtỉnh rà soát lại ba loại rừng giao đất đến từng hộ từng bản Cán bộ kiểm lâm đến từng nhà cùng ăn cùng ở cùng làm vớidân vừa tuyên truyền,vừa hướng dẫn kỹ thuật Nhờ vậy thu nhập của đồng bào tăng lên góp phần phát triển KT-XH bảo đảm QP-ANtrên địa bàn

Những tin cũ hơn`,
  torn: `Th ực hi ện k ế ho ạch n ăm 2016, huy ện đã xây m ới mư ời hai trạm c ấp nư ớc , đủ dùng cho b ốn
nghìn h ộ dân ở các xã vùng cao. Nguồn v ốn do ngân sách t ỉnh b ố trí, bà con góp công đào rãnh
và trông coi đường ống.
Trung tâm đã kiểm tra 46 công trình, phá t hiện và sửa chữa 118 điểm rò r ỉ, gi ảm t ỷ l ệ th ất
thoát từ 27% xuống còn 21,5%.`,
  bare: "Chieu hom qua troi mua to nhung ba con trong ban van ra dong gat lua cho kip vu. Cac chau hoc sinh duoc nghi hoc mot buoi de o nha giup bo me.",
  scan: "Điêu 3. Ngươi tham gia bảo hiêm y tê được hương quyên lợi theo quy định của luật nay và cac văn bản hương dân.",
  decree: `ỦY BAN NHÂN DÂN
XÃ NẬM PUNG
Số: 12/QĐ-UBND

QUYẾT ĐỊNH
Về việc thu phí chợ

Điều 1. Người bán hàng tại chợ xã trả phí theo ngày hoặc theo
tháng; mức phí do HĐND xã quyết định.
Điều 2. Quyết định này có hiệu lực kể từ
ngày ký.`,
};
