// The page as a reader uses it, in a headless Chromium. VIETMEND_PICTURES names a folder for pictures of it.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { isUtf8, samples, vietmend } from "../../js/tests/package.js";
import { CHROMIUM, hasChromium, openBrowser, serve } from "./browser.js";

const root = new URL("../../", import.meta.url);
const web = process.env.VIETMEND_WEB ?? fileURLToPath(new URL("build/web", root));
const skip = !hasChromium && `${CHROMIUM} is not there`;
// As the page begins.
const START = { quality: "fast", diacritics: "keep" };
const sample = (name) => samples.find((one) => one.name.startsWith(name));
// A field has line feeds alone.
const fieldText = (name) => sample(name).bytes.toString("utf8").replaceAll("\r\n", "\n");
const article = fieldText("du-lich");

let browser, page, server, files;
before(async () => {
  if (skip) return;
  files = mkdtempSync(join(tmpdir(), "vietmend-files-"));
  server = await serve(web);
  browser = await openBrowser();
  page = browser.page;
  await page.toBrowser("Browser.grantPermissions", { permissions: ["clipboardReadWrite", "clipboardSanitizedWrite"] });
  await page.toBrowser("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: files });
  await page.send("Emulation.setDeviceMetricsOverride", { width: 1200, height: 900, deviceScaleFactor: 1, mobile: false });
  await page.go(server.address);
  await page.click('[data-language="vi"]');
  await page.until("document.getElementById('status').textContent === 'Sẵn sàng.'");
});
after(async () => {
  await browser?.close();
  await server?.close();
  if (files) rmSync(files, { recursive: true });
});

const mended = (how = "") => page.until(`/sửa đổi được dùng/.test(document.getElementById("status").textContent) && ${how || "true"}`);
const file = (name, content) => {
  writeFileSync(join(files, name), content);
  return join(files, name);
};
async function give(text) {
  await page.click("#clear");
  await page.until("document.getElementById('copy').disabled && document.getElementById('status').textContent === 'Sẵn sàng.'");
  await page.type("#given", text);
  await mended();
}
async function copied() {
  await page.evaluate("navigator.clipboard.writeText('nothing yet')");
  await page.click("#copy");
  await page.until("document.getElementById('status').textContent === 'Đã chép.'");
  return page.evaluate("navigator.clipboard.readText()");
}
async function picture(name) {
  if (!process.env.VIETMEND_PICTURES) return;
  mkdirSync(process.env.VIETMEND_PICTURES, { recursive: true });
  writeFileSync(join(process.env.VIETMEND_PICTURES, `${name}.png`), await page.picture());
}
// What the view shows on one side.
const side = (name) => page.evaluate(`[...document.querySelectorAll("#view .${name}")].map((e) => e.textContent).join("")`);

test("an article is mended as the package mends it, within a second", { skip }, async () => {
  await give(article);
  const took = await page.evaluate("Number(/([\\d.]+) giây/.exec(document.getElementById('status').textContent)[1])");
  const repaired = new vietmend.Repairer(START).repair(article);
  assert.equal(await copied(), repaired.text);
  assert.equal(await side("was"), article);
  assert.equal(await side("is"), repaired.text);
  const marks = await page.evaluate("document.querySelectorAll('#view ins.mark').length");
  assert.equal(marks, repaired.edits.length);
  assert.ok(took < 1, `${took} s`);
  await picture("article");
});

test("no more was loaded than was asked for", { skip }, () => {
  assert.ok(server.asked.includes("/vietmend/model/core.model"));
  assert.ok(!server.asked.includes("/vietmend/model/best.model"));
  assert.ok(!server.asked.includes("/vietmend/model/diacritics.model"));
});

test("a click undoes an edit, and another one redoes it", { skip }, async () => {
  const { text, edits } = new vietmend.Repairer(START).repair(article);
  const at = edits.findIndex(({ kind }) => kind === "split");
  await page.click(`#view ins[data-edit="${at}"]`);
  const without = vietmend.apply(article, edits.filter((_, i) => i !== at));
  assert.equal(await copied(), without);
  assert.equal(await side("is"), without);
  assert.match(await page.evaluate("document.getElementById('told').textContent"), /tách: .*đã bỏ/);
  await page.click(`#view ins[data-edit="${at}"]`);
  assert.equal(await copied(), text);
  await page.click(`#view ins[data-edit="${at}"]`);
  await page.click("#redo");
  assert.equal(await copied(), text);
  assert.equal(await page.evaluate("document.getElementById('redo').disabled"), true);
});

test("arrows go from mark to mark, Enter undoes", { skip }, async () => {
  const { text, edits } = new vietmend.Repairer(START).repair(article);
  await page.evaluate("document.querySelector('#view ins[tabindex=\"0\"]').focus()");
  const first = await page.evaluate("Number(document.activeElement.dataset.edit)");
  await page.key("ArrowRight");
  await page.key("ArrowRight");
  await page.key("ArrowLeft");
  assert.equal(await page.evaluate("Number(document.activeElement.dataset.edit)"), first + 1);
  await page.key("Enter");
  assert.equal(await page.evaluate("document.activeElement.getAttribute('aria-pressed')"), "false");
  assert.equal(await copied(), vietmend.apply(article, edits.filter((_, i) => i !== first + 1)));
  await page.click("#redo");
  assert.equal(await copied(), text);
});

test("kinds and confidence choose which edits are made", { skip }, async () => {
  const repaired = new vietmend.Repairer(START).repair(article);
  await page.click("#kinds input[value=abbreviation]");
  const kinds = [...new Set(repaired.edits.map(({ kind }) => kind))].filter((kind) => kind !== "abbreviation");
  assert.equal(await copied(), repaired.apply({ kinds }));
  await page.click("#kinds input[value=abbreviation]");
  await page.choose("#confidence", 90);
  assert.equal(await copied(), repaired.apply({ minConfidence: 0.9 }));
  assert.equal(await page.evaluate("document.getElementById('least').textContent"), "90 %");
  await page.choose("#confidence", 0);
  assert.equal(await copied(), repaired.text);
});

test("every option is the package's", { skip }, async () => {
  await page.evaluate("document.querySelector('details').open = true");
  const choices = await page.evaluate(
    "[...document.querySelectorAll('#options select')].flatMap((s) => [...s.options].map((o) => [s.name, o.value]))",
  );
  assert.ok(choices.length > 20);
  const begun = Object.fromEntries(await page.evaluate("[...document.querySelectorAll('#options select')].map((s) => [s.name, s.value])"));
  const torn = fieldText("ke-hoach");
  await give(torn);
  for (const [name, value] of choices) {
    await page.choose(`#options select[name=${name}]`, value);
    await page.until("document.getElementById('progress').hidden");
    await mended();
    assert.equal(await copied(), new vietmend.Repairer({ ...begun, [name]: value }).clean(torn), `${name} ${value}`);
    await page.choose(`#options select[name=${name}]`, begun[name]);
    await mended();
  }
  assert.ok(server.asked.includes("/vietmend/model/best.model"));
});

test("the page speaks English too", { skip }, async () => {
  await page.click('[data-language="en"]');
  assert.equal(await page.evaluate("document.documentElement.lang"), "en");
  assert.match(await page.evaluate("document.getElementById('status').textContent"), /edits made/);
  const empty = await page.evaluate("[...document.querySelectorAll('[data-text]')].filter((e) => !e.textContent || e.textContent === 'undefined').length");
  assert.equal(empty, 0);
  await picture("english");
  await page.click('[data-language="vi"]');
});

test("examples are mended", { skip }, async () => {
  for (const name of ["article", "torn", "bare", "scan", "decree"]) {
    await page.choose("#example", name);
    await mended("document.querySelectorAll('#view ins.mark').length > 0");
  }
  await page.choose("#example", "bare");
  await mended("/Chiều hôm qua/.test(document.querySelector('#view').textContent)");
  await page.click("#clear");
  await page.until("document.getElementById('copy').disabled && document.getElementById('given').value === ''");
  await page.choose("#options select[name=diacritics]", "keep");
});

test("a file of another charset can be dropped", { skip }, async () => {
  const legacy = samples.find(({ bytes }) => !isUtf8(bytes));
  await page.drop("#given", [legacy.file]);
  await mended(`document.getElementById("status").textContent.includes("${legacy.name}")`);
  assert.equal(await copied(), new vietmend.Repairer(START).clean(vietmend.decode(legacy.bytes)));
});

test("a page's main content is taken", { skip }, async () => {
  const html = `<!doctype html><meta charset="utf-8"><title>t</title><nav><a href="/">Trang chủ</a></nav><main><h1>Tin huyện</h1>
    <p>Nguồn nhân lực thiếuvề số lượng &amp; chất lượng.<script>var x</script></p><p hidden>ẩn</p><ul><li>một</li><li>hai</li></ul>
    <table><tr><td>Xã<td>Số hộ</tr><tr><td>Nậm Pung<td>12</tr></table></main><footer>Bản quyền</footer>`;
  await page.drop("#given", [file("tin.html", html)]);
  await mended("document.getElementById('status').textContent.includes('tin.html')");
  assert.equal(
    await page.evaluate("document.getElementById('given').value"),
    "Tin huyện\n\nNguồn nhân lực thiếuvề số lượng & chất lượng.\n\nmột\nhai\n\nXã\tSố hộ\nNậm Pung\t12\n",
  );
  assert.match(await copied(), /thiếu về số lượng & chất lượng/);
});

test("of JSONL the field alone is changed", { skip }, async () => {
  const lines = `{"id": 12345678901234567890, "text" : "thiếuvề số lượng", "x": {"text": "a,\\"b"}}\r\nnot json\n\n{"text":"Nguồn nhân lực.\\nThiếuvề.","n":1.0}`;
  await page.drop("#given", [file("tin.jsonl", lines)]);
  await mended("document.getElementById('status').textContent.includes('tin.jsonl')");
  const repairer = new vietmend.Repairer(START);
  const want = `{"id": 12345678901234567890, "text" : ${JSON.stringify(repairer.clean("thiếuvề số lượng"))}, "x": {"text": "a,\\"b"}}\r\nnot json\n\n{"text":${JSON.stringify(repairer.clean("Nguồn nhân lực.\nThiếuvề."))},"n":1.0}`;
  assert.match(await page.evaluate("document.getElementById('status').textContent"), /1 dòng không đọc được/);
  assert.equal(await copied(), want);
  await page.click("#download");
  const saved = join(files, "tin.mended.jsonl");
  for (let i = 0; i < 200 && !existsSync(saved); ++i) await new Promise((resolve) => setTimeout(resolve, 50));
  assert.equal(readFileSync(saved, "utf8"), want);
});

test("what is too large or no records is said", { skip }, async () => {
  await page.drop("#given", [file("large.txt", Buffer.alloc((20 << 20) + 1, "a"))]);
  await page.until("/large.txt lớn hơn 20 MB/.test(document.getElementById('trouble').textContent)");
  await page.drop("#given", [file("none.jsonl", "a\nb\n")]);
  await page.until("/none.jsonl: không có dòng nào/.test(document.getElementById('trouble').textContent)");
});

test("a long text never keeps the page from answering", { skip }, async () => {
  const long = `${article}\n\n`.repeat(Math.ceil(2_000_000 / article.length));
  await page.evaluate("window.longest = 0; window.last = performance.now(); window.beat = setInterval(() => { const now = performance.now(); window.longest = Math.max(window.longest, now - window.last); window.last = now; }, 10); window.seen = 0; new MutationObserver(() => { if (/Đang sửa/.test(document.getElementById('status').textContent)) ++window.seen; }).observe(document.getElementById('status'), {childList: true})");
  await page.drop("#given", [file("long.txt", long)]);
  await page.until("/sửa đổi được dùng/.test(document.getElementById('status').textContent) && document.getElementById('status').textContent.includes('long.txt')", 300);
  assert.ok((await page.evaluate("window.seen")) >= 2, "progress is shown");
  const longest = await page.evaluate("clearInterval(window.beat), window.longest");
  assert.ok(longest < 2000, `${longest} ms`);
  await page.until("!document.getElementById('more').hidden");
  const rows = await page.evaluate("document.querySelectorAll('#view .row').length");
  await page.click("#more");
  await page.until(`document.querySelectorAll('#view .row').length > ${rows}`);
});

test("controls have names, and colours enough contrast by day and by night", { skip }, async () => {
  await give(article);
  const { nodes } = await page.send("Accessibility.getFullAXTree");
  const nameless = nodes.filter(
    ({ ignored, role, name }) => !ignored && ["button", "checkbox", "combobox", "slider", "textbox"].includes(role?.value) && !name?.value,
  );
  assert.deepEqual(nameless.map(({ role }) => role.value), []);
  for (const scheme of ["light", "dark"]) {
    await page.send("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value: scheme }] });
    const worst = await page.evaluate(`(() => {
      const light = (css) => { const [r, g, b] = css.match(/[\\d.]+/g).map((n) => { const c = n / 255; return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; }); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
      const ground = (e) => { for (; e; e = e.parentElement) { const css = getComputedStyle(e).backgroundColor; if (css !== "rgba(0, 0, 0, 0)") return css; } return "rgb(255, 255, 255)"; };
      let worst = [99, ""];
      for (const e of document.querySelectorAll("h1, h2, p, label, button:not(:disabled), select, textarea, .mark, .row div, summary, legend, output, .heads span")) {
        if (!e.checkVisibility() || !e.textContent.trim()) continue;
        const [a, b] = [light(getComputedStyle(e).color), light(ground(e))].sort((x, y) => y - x);
        const contrast = (a + 0.05) / (b + 0.05);
        if (contrast < worst[0]) worst = [contrast, e.outerHTML.slice(0, 120)];
      }
      return worst;
    })()`);
    assert.ok(worst[0] >= 4.5, `${scheme}: ${worst}`);
    await picture(scheme);
  }
});

test("it fits a telephone", { skip }, async () => {
  await page.send("Emulation.setDeviceMetricsOverride", { width: 360, height: 740, deviceScaleFactor: 2, mobile: true });
  assert.ok(await page.evaluate("document.documentElement.scrollWidth <= 360"));
  const small = await page.evaluate("[...document.querySelectorAll('button, select')].filter((e) => e.checkVisibility() && e.getBoundingClientRect().height < 36).map((e) => e.outerHTML.slice(0, 80))");
  assert.deepEqual(small, []);
  await picture("telephone");
  await page.send("Emulation.setDeviceMetricsOverride", { width: 1200, height: 900, deviceScaleFactor: 1, mobile: false });
});

test("it works without a network once it is loaded, and asked no other host", { skip }, async () => {
  await page.until("navigator.serviceWorker.controller !== null || navigator.serviceWorker.ready.then(() => true)");
  await page.until("caches.keys().then(async (names) => (await (await caches.open(names[0])).keys()).length >= 20)");
  assert.deepEqual(page.complaints, []);
  await server.close();
  await page.go(server.address);
  await page.until("document.getElementById('status').textContent === 'Sẵn sàng.'");
  await give(article);
  assert.equal(await copied(), new vietmend.Repairer(START).clean(article));
});
