// The functions that js/src/module.js calls. Each takes what the request holds (request.h) and leaves its
// answer in the reply (reply.h): numbers and one text. What goes wrong is in the reply too; no exception
// leaves the module.
#ifndef VIETMEND_JS_MODULE_EXPORTS_H_
#define VIETMEND_JS_MODULE_EXPORTS_H_

// Before the declaration of a function that JavaScript calls by this name.
#define VIETMEND_EXPORT(name) extern "C" __attribute__((export_name(#name))) __attribute__((used))

#endif  // VIETMEND_JS_MODULE_EXPORTS_H_
