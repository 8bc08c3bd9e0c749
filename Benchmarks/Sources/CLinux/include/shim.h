#ifndef BENCH_CLINUX_SHIM_H
#define BENCH_CLINUX_SHIM_H

// Kernel interfaces that Glibc's module map leaves out.
#include <sys/epoll.h>

#endif
