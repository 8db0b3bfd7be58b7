import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { isUtf8, samples, vietmend } from "./package.js";

const { blocks, decode, detectCharset, outline, parseSyllable, tokenize, version } = vietmend;

test("tokens have their kinds, texts and syllables", () => {
  const text = "😀 Nghiêng, 43/2010/NĐ-CP!";
  const tokens = tokenize(text);
  assert.deepEqual(
    tokens.map(({ kind, text }) => [kind, text]),
    [["emoji", "😀"], ["syllable", "Nghiêng"], ["mark", ","], ["document_number", "43/2010/NĐ-CP"], ["mark", "!"]],
  );
  for (const token of tokens) assert.equal(text.slice(token.begin, token.end), token.text);
  assert.deepEqual(tokens[1].syllable, { onset: "ngh", glide: "", nucleus: "iê", coda: "ng", tone: "ngang" });
  assert.equal(tokens[0].syllable, null);
});

test("every syllable of the samples has its parts", () => {
  let seen = 0;
  for (const { bytes } of samples.filter(({ bytes }) => isUtf8(bytes))) {
    for (const token of tokenize(bytes.toString("utf8"))) {
      if (token.kind !== "syllable") continue;
      ++seen;
      assert.ok(token.syllable.nucleus.length > 0, token.text);
    }
  }
  assert.ok(seen > 1000);
});

test("syllables are parsed, other words are not", () => {
  assert.deepEqual(parseSyllable("quốc"), { onset: "qu", glide: "", nucleus: "ô", coda: "c", tone: "sắc" });
  assert.equal(parseSyllable("xyz"), null);
  assert.equal(parseSyllable(""), null);
});

test("blocks lie in the text", () => {
  const text = samples.find(({ name }) => name.startsWith("nghi-dinh")).bytes.toString("utf8");
  const found = blocks(text);
  assert.ok(found.length > 3);
  assert.ok(found.some(({ kind }) => kind === "item" || kind === "heading"));
  for (const block of found) assert.equal(text.slice(block.begin, block.end), block.text);
});

const LAW = `CHÍNH PHỦ
Số: 5/2024/NĐ-CP
Hà Nội, ngày 5 tháng 3 năm 2024
NGHỊ ĐỊNH
Về phí chợ 😀
Điều 1. Phí chợ
1. Người bán hàng trả phí:
a) Theo ngày;
b) Theo tháng, như điểm a khoản này.
2. Người mua hàng không trả phí theo Luật Thương mại.
Điều 2. Hiệu lực
Nghị định này có hiệu lực từ ngày ký.
`;

test("a law is a tree, with citations, pieces and references", () => {
  const tree = outline(LAW);
  assert.equal(tree.type, "Nghị định");
  assert.equal(tree.number, "5/2024/NĐ-CP");
  const nodes = [...tree.walk()];
  assert.deepEqual(
    nodes.filter(({ kind }) => kind === "point").map(({ citation }) => citation),
    ["điểm a khoản 1 Điều 1 Nghị định 5/2024/NĐ-CP", "điểm b khoản 1 Điều 1 Nghị định 5/2024/NĐ-CP"],
  );
  const article = nodes.find(({ kind }) => kind === "article");
  assert.equal(article.title, "Phí chợ");
  assert.ok(LAW.slice(article.begin, article.end).startsWith("Điều 1. Phí chợ"));
  assert.equal(article.children[0].parent, article);
  const [reference] = tree.references();
  assert.equal(LAW.slice(reference.begin, reference.end), "điểm a khoản này");
  assert.equal(reference.node.number, "a");
  assert.ok(tree.chunks().some(({ citation }) => citation.startsWith("khoản 2 Điều 1")));
  assert.ok(tree.chunks(3).length > tree.chunks().length);
  assert.throws(() => tree.chunks(0), RangeError);
  const json = JSON.parse(JSON.stringify(tree));
  assert.equal(json.kind, "document");
  assert.equal(json.number, "5/2024/NĐ-CP");
  assert.ok(json.children.length > 0 && !("parent" in json.children[0]) && !("title" in json.children[0] && json.children[0].title === ""));
});

test("bytes of other charsets are read", () => {
  const tcvn3 = samples.find(({ bytes }) => !isUtf8(bytes)).bytes;
  const charset = detectCharset(tcvn3);
  assert.notEqual(charset.name, "UTF-8");
  assert.ok(charset.confidence > 0.9);
  assert.match(decode(tcvn3).normalize(), /[ạảấầẩẫậắằẳẵặẹẻẽếềểễệ]/);
  assert.equal(decode(new TextEncoder().encode("Việt 😀")), "Việt 😀");
  assert.equal(decode(new Uint8Array([0x56, 0x69, 0xd2]), "windows-1258").normalize(), "Vỉ");
  assert.throws(() => decode(tcvn3, "EBCDIC"), { name: "RangeError", message: /EBCDIC/ });
});

test("the version is the project's", () => {
  const version_ = /^ {2}VERSION ([\d.]+)$/m.exec(readFileSync(new URL("../../CMakeLists.txt", import.meta.url), "utf8"))[1];
  assert.equal(version(), version_);
});
