export function checkText(text) {
  if (typeof text !== "string") throw new TypeError(`the text must be a string, not ${kindOf(text)}`);
}

function kindOf(value) {
  if (value === null) return "null";
  return typeof value === "object" ? (value.constructor?.name ?? "an object") : typeof value;
}

// A view of the bytes of a Uint8Array, another view or a buffer.
export function bytesOf(bytes) {
  if (ArrayBuffer.isView(bytes)) return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes instanceof ArrayBuffer) return new Uint8Array(bytes);
  throw new TypeError(`the text must be a string or a Uint8Array, not ${kindOf(bytes)}`);
}
