#ifndef TALLY_CLINUX_SHIM_H
#define TALLY_CLINUX_SHIM_H

// Kernel interfaces that Glibc's module map leaves out.
#include <sys/epoll.h>
#include <sys/eventfd.h>

#endif
