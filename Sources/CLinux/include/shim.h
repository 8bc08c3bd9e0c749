#ifndef TALLY_CLINUX_SHIM_H
#define TALLY_CLINUX_SHIM_H

// Kernel interfaces that Glibc's module map leaves out.
#include <stdbool.h>
#include <stdint.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/timerfd.h>

/// accept4, which <sys/socket.h> declares only under _GNU_SOURCE. `address` is a sockaddr.
int tally_accept4(int descriptor, void *address, unsigned int *length, int flags);

/// False where nothing keeps the system's clock right, as adjtimex(2) has it.
bool tally_clock_is_kept(void);

/// The type of the file system that a path is on (statfs(2)); 0 where that cannot be told.
uint64_t tally_file_system_type(const char *path);

#endif
