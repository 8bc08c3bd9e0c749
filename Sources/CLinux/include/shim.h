#ifndef TALLY_CLINUX_SHIM_H
#define TALLY_CLINUX_SHIM_H

// Kernel interfaces that Glibc's module map leaves out.
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/timerfd.h>

/// accept4, which <sys/socket.h> declares only under _GNU_SOURCE. `address` is a sockaddr.
int tally_accept4(int descriptor, void *address, unsigned int *length, int flags);

#endif
