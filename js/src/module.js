// The WebAssembly module: hands requests over and takes replies out. What the functions and their replies are is said in
// js/module of vietmend's sources.

// Short texts are made unit by unit, which is quicker than to ask a decoder.
const SHORT = 32;
const UNITS_AT_ONCE = 8192;

const decoder = new TextDecoder("utf-16le", { fatal: true, ignoreBOM: true });

function stringOf(units) {
  if (units.length <= SHORT) return String.fromCharCode.apply(null, units);
  try {
    return decoder.decode(units);
  } catch {
    // Half a pair of surrogates, which a decoder has no place for and a string has.
    let text = "";
    for (let at = 0; at < units.length; at += UNITS_AT_ONCE) {
      text += String.fromCharCode.apply(null, units.subarray(at, at + UNITS_AT_ONCE));
    }
    return text;
  }
}

// What the module asks of its host: no files, no environment; what it prints before it ends itself is kept for the error.
function host(state) {
  const view = () => new DataView(state.exports.memory.buffer);
  const BAD_FILE = 8;
  return {
    env: { emscripten_notify_memory_growth() {} },
    wasi_snapshot_preview1: {
      proc_exit(code) {
        throw new Error(`the module ended itself with ${code} ${state.printed}`);
      },
      fd_write(file, list, count, written) {
        let bytes = 0;
        for (let i = 0; i < count; ++i) {
          const at = view().getUint32(list + 8 * i, true);
          const size = view().getUint32(list + 8 * i + 4, true);
          state.printed += new TextDecoder().decode(new Uint8Array(state.exports.memory.buffer, at, size));
          bytes += size;
        }
        view().setUint32(written, bytes, true);
        return 0;
      },
      fd_close: () => BAD_FILE,
      fd_seek: () => BAD_FILE,
      fd_read: () => BAD_FILE,
      environ_sizes_get(count, size) {
        view().setUint32(count, 0, true);
        view().setUint32(size, 0, true);
        return 0;
      },
      environ_get: () => 0,
    },
  };
}

// The error that stands for each failure of js/module/reply.h.
const FAILURES = [null, RangeError, Error, RangeError];

// Reads a reply from its beginning.
export class Reply {
  #numbers;
  #text;
  #at = 0;

  constructor(numbers, text) {
    this.#numbers = numbers;
    this.#text = text;
  }

  get ended() {
    return this.#at >= this.#numbers.length;
  }
  number() {
    return this.#numbers[this.#at++];
  }
  float() {
    return shortest(new Float32Array(this.#numbers.buffer, this.#numbers.byteOffset + 4 * this.#at++, 1)[0]);
  }
  text() {
    return this.#text.slice(this.number(), this.number());
  }
  texts() {
    return Array.from({ length: this.number() }, () => this.text());
  }
  get numbers() {
    return this.#numbers;
  }
  get whole() {
    return this.#text;
  }
}

// The number with the fewest digits that is this one of 32 bits: 0.97, not 0.9700000286102295.
export function shortest(number) {
  for (let digits = 1; digits < 9; ++digits) {
    const short = Number(number.toPrecision(digits));
    if (Math.fround(short) === number) return short;
  }
  return number;
}

export class Module {
  #exports;

  constructor(exports) {
    this.#exports = exports;
    exports._initialize();
  }

  // Of a compiled WebAssembly.Module, at once.
  static of(compiled) {
    const state = { exports: null, printed: "" };
    state.exports = new WebAssembly.Instance(compiled, host(state)).exports;
    return new Module(state.exports);
  }

  // The same as a page may do it: without keeping it from drawing.
  static async compiled(bytes) {
    const state = { exports: null, printed: "" };
    const { instance } = await WebAssembly.instantiate(bytes, host(state));
    state.exports = instance.exports;
    return new Module(state.exports);
  }

  // Calls a function with a text, bytes and numbers, each where there is one, and gives its reply. Throws what the
  // module says went wrong; `fatal` is set on errors behind which the module is not to be used any more.
  call(name, { text, bytes, numbers }, ...rest) {
    try {
      this.#write(text, bytes, numbers);
      const failure = this.#exports[name](...rest);
      const reply = this.#reply();
      if (failure !== 0) throw Object.assign(new FAILURES[failure](reply.whole), { isOwn: true });
      return reply;
    } catch (error) {
      if (error.isOwn) throw error;
      throw Object.assign(new Error(`the module of vietmend failed: ${error.message}`, { cause: error }), { fatal: true });
    }
  }

  // Adds a part of the model.
  giveModel(name, bytes) {
    const room = this.#exports.vm_model_room(bytes.length);
    if (room === 0) throw new RangeError("out of memory");
    new Uint8Array(this.#exports.memory.buffer, room, bytes.length).set(bytes);
    this.call("vm_give_model", { text: name }, room, bytes.length);
  }

  makeRepairer(options) {
    return this.call("vm_make_repairer", { numbers: options }).number();
  }

  dropRepairer(repairer) {
    this.#exports.vm_drop_repairer(repairer);
  }

  #write(text, bytes, numbers) {
    // The memory may be another one after each call that makes room.
    if (text !== undefined) {
      const at = this.#exports.vm_request_text(text.length);
      const units = new Uint16Array(this.#exports.memory.buffer, at, text.length);
      for (let i = 0; i < text.length; ++i) units[i] = text.charCodeAt(i);
    }
    if (bytes !== undefined) {
      const at = this.#exports.vm_request_bytes(bytes.length);
      new Uint8Array(this.#exports.memory.buffer, at, bytes.length).set(bytes);
    }
    const given = numbers ?? [];
    const at = this.#exports.vm_request_numbers(given.length);
    new Uint32Array(this.#exports.memory.buffer, at, given.length).set(given);
  }

  #reply() {
    const { memory } = this.#exports;
    const numbers = new Uint32Array(
      memory.buffer,
      this.#exports.vm_reply_numbers(),
      this.#exports.vm_reply_number_count(),
    ).slice();
    const units = new Uint16Array(memory.buffer, this.#exports.vm_reply_text(), this.#exports.vm_reply_text_units());
    const reply = new Reply(numbers, stringOf(units));
    // A long text is not held twice until the next call.
    if (units.length > 1 << 20) this.#exports.vm_forget_reply();
    return reply;
  }
}
