// VIETMEND_API marks what the shared library shows; everything else is hidden. VIETMEND_HIDDEN marks what a class that is
// shown keeps to itself.
#ifndef VIETMEND_EXPORT_H_
#define VIETMEND_EXPORT_H_

#if defined(__GNUC__)
#define VIETMEND_API __attribute__((visibility("default")))
#define VIETMEND_HIDDEN __attribute__((visibility("hidden")))
#else
#define VIETMEND_API
#define VIETMEND_HIDDEN
#endif

#endif  // VIETMEND_EXPORT_H_
