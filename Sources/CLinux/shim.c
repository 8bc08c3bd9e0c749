#define _GNU_SOURCE
#include "shim.h"

#include <sys/socket.h>

int tally_accept4(int descriptor, void *address, unsigned int *length, int flags) {
  return accept4(descriptor, address, length, flags);
}
