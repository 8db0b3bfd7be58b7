// Charsets of the request's bytes.
#include "module/exports.h"
#include "module/reply.h"
#include "module/request.h"
#include "module/utf16.h"
#include "vietmend/charset.h"

namespace vietmend::js {

// The name, whether it was misread, and the confidence as the bits of a float.
VIETMEND_EXPORT(vm_detect_charset) Failure vm_detect_charset() {
  return answer([](Reply& reply) {
    const Charset charset = detect_charset(request_bytes());
    reply.add_text(charset.name);
    reply.add(charset.misread);
    reply.add_float(static_cast<float>(charset.confidence));
  });
}

// The bytes as text, in the charset that the request's text names.
VIETMEND_EXPORT(vm_decode) Failure vm_decode() {
  return answer(
      [](Reply& reply) { append_utf16(reply.text, to_utf8(request_bytes(), utf8_of(request_text()))); });
}

}  // namespace vietmend::js
