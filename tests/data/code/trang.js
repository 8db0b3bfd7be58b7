// Trang tin của UBND huyện ,phần tìm kiếm
const nutTim = document.querySelector("#tim");
const thongBao = {
  rong: "Chưa nhập từ khoá",
  khongCo: 'Không tìm thấy,xin thử lại',
};

export async function tim(tuKhoa) {
  if (!tuKhoa) return alert(thongBao.rong);
  const kq = await fetch(`/tim?q=${encodeURIComponent(tuKhoa)}`);
  const ds = (await kq.json()).filter(x => x.ten.includes("Hoà"));
  ds.forEach(x => console.log(x.ten,x.so));
  return ds.length ? ds : thongBao.khongCo;
}

nutTim.addEventListener("click", () => tim(nutTim.value));
