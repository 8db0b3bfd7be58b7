-- Bảng các đơn vị do Sở TT&TT quản lý
CREATE TABLE don_vi (
  ma   varchar(10) PRIMARY KEY,
  ten  text NOT NULL,
  cap  int DEFAULT 1
);

INSERT INTO don_vi (ma,ten,cap) VALUES ('UBND','Uỷ ban nhân dân xã Hoà An',3);
INSERT INTO don_vi (ma,ten,cap) VALUES ('HĐND','Hội đồng nhân dân',2);

SELECT ten,ma FROM don_vi
WHERE ma='UBND' AND cap>=2
ORDER BY ten;
