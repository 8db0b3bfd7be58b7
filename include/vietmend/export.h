// VIETMEND_API marks what the shared library shows; everything else is hidden.
#ifndef VIETMEND_EXPORT_H_
#define VIETMEND_EXPORT_H_

#if defined(__GNUC__)
#define VIETMEND_API __attribute__((visibility("default")))
#else
#define VIETMEND_API
#endif

#endif  // VIETMEND_EXPORT_H_
