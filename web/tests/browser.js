// A headless Chromium over a pipe, and a server of static files: what the tests of the page drive it with.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";

export const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
export const hasChromium = existsSync(CHROMIUM);

const TYPES = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".wasm": "application/wasm",
};

// Serves a folder; gives its address and what it was asked for.
export async function serve(folder) {
  const asked = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://x").pathname);
    asked.push(path);
    const file = join(folder, normalize(path.endsWith("/") ? `${path}index.html` : path));
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const bytes = readFileSync(file);
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream", "content-length": bytes.length });
    response.end(bytes);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}/`,
    asked,
    close: () => new Promise((resolve) => (server.close(resolve), server.closeAllConnections())),
  };
}

export async function openBrowser() {
  const profile = mkdtempSync(join(tmpdir(), "vietmend-page-"));
  const chromium = spawn(
    CHROMIUM,
    ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--remote-debugging-pipe", `--user-data-dir=${profile}`, "--lang=vi", "about:blank"],
    { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] },
  );
  const waiting = new Map();
  const listeners = new Set();
  let number = 0;
  let held = "";
  chromium.stdio[4].setEncoding("utf8").on("data", (text) => {
    const messages = (held + text).split("\0");
    held = messages.pop();
    for (const message of messages.map((one) => JSON.parse(one))) {
      if (message.id === undefined) {
        for (const listener of listeners) listener(message);
        continue;
      }
      const { resolve, reject } = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.error) reject(new Error(`${message.error.message} ${message.error.data ?? ""}`));
      else resolve(message.result);
    }
  });
  const send = (method, params = {}, sessionId = undefined) =>
    new Promise((resolve, reject) => {
      waiting.set(++number, { resolve, reject });
      chromium.stdio[3].write(`${JSON.stringify({ id: number, method, params, sessionId })}\0`);
    });
  const { targetId } = await send("Target.createTarget", { url: "about:blank" });
  const { sessionId } = await send("Target.attachToTarget", { targetId, flatten: true });
  const page = new Page((method, params) => send(method, params, sessionId), send);
  listeners.add((message) => message.sessionId === sessionId && page.heard(message));
  for (const domain of ["Page", "Runtime", "Log", "DOM", "Accessibility", "Network"]) await page.send(`${domain}.enable`);
  return {
    page,
    profile,
    async close() {
      await send("Browser.close").catch(() => {});
      await new Promise((resolve) => (chromium.exitCode === null ? chromium.once("exit", resolve) : resolve()));
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

class Page {
  // What the console said that is an error or a warning, and what threw.
  complaints = [];

  constructor(send, toBrowser) {
    this.send = send;
    this.toBrowser = toBrowser;
  }

  heard({ method, params }) {
    if (method === "Runtime.exceptionThrown") this.complaints.push(params.exceptionDetails.exception?.description ?? params.exceptionDetails.text);
    if (method === "Log.entryAdded" && ["error", "warning"].includes(params.entry.level)) this.complaints.push(`${params.entry.text} ${params.entry.url ?? ""}`);
    if (method === "Runtime.consoleAPICalled" && ["error", "warning"].includes(params.type)) this.complaints.push(params.args.map((one) => one.value).join(" "));
  }

  async evaluate(expression) {
    const { result, exceptionDetails } = await this.send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true, userGesture: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  // Until an expression is true, or the time is over.
  async until(expression, seconds = 60) {
    const last = Date.now() + 1000 * seconds;
    for (;;) {
      const value = await this.evaluate(expression).catch(() => false);
      if (value) return value;
      if (Date.now() > last) throw new Error(`not within ${seconds} s: ${expression}; status: ${await this.evaluate("document.getElementById('status')?.textContent + ' ' + document.getElementById('trouble')?.textContent")}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async go(address) {
    await this.send("Page.navigate", { url: address });
    await this.until("document.readyState === 'complete'");
  }

  // Brings an element into view, and waits until the browser has laid out what came into view with it.
  async see(selector) {
    for (let i = 0; i < 2; ++i) {
      await this.evaluate(`(async () => { document.querySelector(${JSON.stringify(selector)}).scrollIntoView({block: "center"}); for (let i = 0; i < 3; ++i) await new Promise(requestAnimationFrame); })()`);
    }
  }

  async click(selector) {
    // The widest line of it, once that is what lies there.
    const place = `(() => { const e = document.querySelector(${JSON.stringify(selector)}); const r = [...e.getClientRects()].sort((a, b) => b.width - a.width)[0]; const x = r.x + Math.min(r.width / 2, 20), y = r.y + r.height / 2; return e.contains(document.elementFromPoint(x, y)) ? [x, y] : null; })()`;
    let box = null;
    for (let i = 0; box === null && i < 20; ++i) {
      await this.see(selector);
      box = await this.evaluate(place);
    }
    if (box === null) throw new Error(`${selector} is covered`);
    await this.send("Input.dispatchMouseEvent", { type: "mouseMoved", x: box[0], y: box[1] });
    for (const type of ["mousePressed", "mouseReleased"]) {
      await this.send("Input.dispatchMouseEvent", { type, x: box[0], y: box[1], button: "left", clickCount: 1 });
    }
  }

  async key(key, code = key) {
    const codes = { Enter: 13, ArrowRight: 39, ArrowLeft: 37, Tab: 9, " ": 32 };
    const common = { key, code, windowsVirtualKeyCode: codes[key], ...(key === "Enter" ? { text: "\r" } : {}) };
    await this.send("Input.dispatchKeyEvent", { type: "keyDown", ...common });
    await this.send("Input.dispatchKeyEvent", { type: "keyUp", ...common });
  }

  // Types into the field in place of what stands there.
  async type(selector, text) {
    await this.evaluate(`(() => { const e = document.querySelector(${JSON.stringify(selector)}); e.focus(); e.select(); })()`);
    await this.send("Input.insertText", { text });
  }

  // Sets a control as a user's choice does.
  async choose(selector, value) {
    await this.evaluate(`(() => { const e = document.querySelector(${JSON.stringify(selector)}); e.value = ${JSON.stringify(String(value))}; e.dispatchEvent(new Event("input", {bubbles: true})); e.dispatchEvent(new Event("change", {bubbles: true})); })()`);
  }

  async drop(selector, files) {
    await this.see(selector);
    const [x, y] = await this.evaluate(`(() => { const r = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect(); return [r.x + 30, r.y + 20]; })()`);
    const data = { items: [], files, dragOperationsMask: 1 };
    for (const type of ["dragEnter", "dragOver", "drop"]) await this.send("Input.dispatchDragEvent", { type, x, y, data });
  }

  async picture() {
    return Buffer.from((await this.send("Page.captureScreenshot", { format: "png" })).data, "base64");
  }
}
