import assert from "node:assert/strict";
import { test } from "node:test";

import { samples, vietmend } from "./package.js";

const { apply, clean, Repairer } = vietmend;
const text = "nguồn nhân lực thiếuvề số lượng";

test("edits are in code units", () => {
  const emoji = "😀😀 Nguồn nhân lực thiếuvề số lượng.";
  const { edits, text: mended } = new Repairer().repair(emoji);
  const split = edits.find(({ kind }) => kind === "split");
  assert.deepEqual([split.begin, split.end, split.before, split.replacement], [25, 25, "", " "]);
  assert.equal(emoji.slice(0, split.begin), "😀😀 Nguồn nhân lực thiếu");
  assert.equal(mended, "😀😀 Nguồn nhân lực thiếu về số lượng.");
  assert.equal(apply(emoji, edits), mended);
});

test("edits of some kinds, or sure ones, can be made alone", () => {
  const repaired = new Repairer().repair(text);
  assert.equal(repaired.apply({ kinds: ["split"] }), "nguồn nhân lực thiếu về số lượng");
  assert.equal(repaired.apply({ minConfidence: 1.1 }), text);
  assert.throws(() => repaired.apply({ kinds: ["comma"] }), /no kind of edit "comma"/);
});

test("half a pair of surrogates stays where nothing is changed", () => {
  for (const odd of ["\ud83d", "a \udc00 thiếuvề\ud800", `${text} \ud83d\ud83d\ude00 ${text}`]) {
    const repaired = new Repairer().repair(odd);
    assert.equal(repaired.apply(), repaired.text);
    const halves = (s) => [...s].filter((c) => c.length === 1 && c >= "\ud800" && c <= "\udfff").join("");
    assert.equal(halves(repaired.text), halves(odd));
  }
});

test("any text gives an answer that its edits lead to", () => {
  let seed = 1;
  const chance = (n) => (seed = (seed * 48271) % 2147483647) % n;
  const repairer = new Repairer();
  const from = ["\ud800", "\udc00", "\0", "ế", "a", " ", "\n", "😀", "UBND", ".", "\ufeff", "đ", "e\u0302\u0301", "&amp;", "Viá»‡t "];
  for (let i = 0; i < 300; ++i) {
    let odd = "";
    for (let k = chance(40); k >= 0; --k) odd += from[chance(from.length)];
    const repaired = repairer.repair(odd);
    assert.equal(repaired.apply(), repaired.text);
    let at = 0;
    for (const { begin, end, before } of repaired.edits) {
      assert.ok(at <= begin && begin <= end && end <= odd.length);
      assert.equal(before, odd.slice(begin, end));
      at = end;
    }
  }
});

test("what is protected stays", () => {
  const code = "UBND tỉnh họp, xem thiếuvề và thiếuvề.";
  const at = code.indexOf("thiếuvề");
  const repairer = new Repairer({ abbreviations: "keep" });
  assert.equal(repairer.repair(code, { protect: [[at, at + 7]] }).text, "UBND tỉnh họp, xem thiếuvề và thiếu về.");
  assert.equal(
    repairer.repair(code, { evidence: [{ begin: 0, end: code.length, trait: "code" }] }).text,
    code,
  );
  assert.throws(() => repairer.repair("a", { protect: [[0, 2]] }), /protect: \[0, 2\) does not lie within/);
  assert.throws(() => repairer.repair("a", { evidence: [{ begin: 0, end: 1, trait: "x" }] }), /no trait "x"/);
});

test("what is known to be scanned is mended without more evidence", () => {
  const page = "Ủy ban nhân dân xã lập danh sách những hộ được hỗ trợ tiền điện và gửi Sở Tài chính kiêm tra trước ngày 15.";
  const repairer = new Repairer({ abbreviations: "keep" });
  assert.equal(repairer.repair(page).text, page);
  assert.equal(
    repairer.repair(page, { evidence: [{ begin: 0, end: page.length, trait: "scanned" }] }).text,
    page.replace("kiêm tra", "kiểm tra"),
  );
});

test("wrong options are named", () => {
  assert.throws(() => new Repairer({ quality: "good" }), { name: "RangeError", message: /quality must be "fast" or "best", not "good"/ });
  assert.throws(() => new Repairer({ sentences: 1 }), { name: "TypeError", message: /sentences must be/ });
  assert.throws(() => new Repairer({ speed: 1 }), { name: "TypeError", message: /no option "speed"/ });
  assert.throws(() => new Repairer({ minConfidence: 2 }), { name: "RangeError", message: /minConfidence must be between 0 and 1/ });
  assert.throws(() => new Repairer("fast"), TypeError);
  assert.throws(() => new Repairer().repair(7), { name: "TypeError", message: /not number/ });
});

test("options hold", () => {
  assert.equal(clean("UBND tỉnh.", { abbreviations: "keep" }), "UBND tỉnh.");
  assert.equal(clean("UBND tỉnh."), "Ủy ban nhân dân tỉnh.");
  assert.equal(clean(text, { spacing: "keep", capitals: "keep", punctuation: "keep" }), text);
  assert.equal(new Repairer({ tones: "new" }).clean("Hòa bình."), "Hoà bình.");
  assert.equal(new Repairer({ quality: "fast" }).options.quality, "fast");
  assert.equal(new Repairer().options.lines, "auto");
});

test("letters get their marks back", () => {
  assert.equal(clean("Toi yeu Viet Nam va nhung nguoi ban cua toi o day."), "Tôi yêu Việt Nam và những người bạn của tôi ở đây.");
});

test("a repairer that is disposed of says so, others go on", () => {
  const [one, other] = [new Repairer(), new Repairer()];
  one.dispose();
  one.dispose();
  assert.throws(() => one.repair(text), /disposed/);
  assert.ok(other.clean(text).includes("thiếu về"));
});

test("create() and load() are there too", async () => {
  await vietmend.load({ quality: "fast" });
  const repairer = await Repairer.create({ quality: "fast" });
  assert.equal(repairer.clean("thiếuvề số lượng", {}), new Repairer({ quality: "fast" }).clean("thiếuvề số lượng"));
});

test("many repairers do not fill the memory", () => {
  for (let i = 0; i < 50; ++i) new Repairer({ quality: "fast" }).dispose();
  assert.ok(process.memoryUsage().rss < 1.5e9);
});

test("a long text is mended as its parts are", () => {
  const paragraph = samples.find(({ name }) => name.startsWith("du-lich")).bytes.toString("utf8");
  const long = `${paragraph}\n\n`.repeat(Math.ceil(1_500_000 / paragraph.length));
  const repaired = new Repairer({ quality: "fast", boilerplate: "keep" }).repair(long);
  assert.equal(repaired.apply(), repaired.text);
});
