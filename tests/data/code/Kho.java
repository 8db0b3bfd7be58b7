package vn.thuvien;

import java.util.List;

/** Kho sách của UBND xã ,đếm theo kệ */
public class Kho {
    private final List<String> ten;

    public Kho(List<String> ten) {
        this.ten = ten;
    }

    // Trả về số sách tên có chữ Hoà
    public long dem() {
        return ten.stream().filter(t -> t.contains("Hoà")).count();
    }
}
