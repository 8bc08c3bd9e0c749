#define _GNU_SOURCE
#include "shim.h"

#include <sys/socket.h>
#include <sys/timex.h>
#include <sys/vfs.h>

int tally_accept4(int descriptor, void *address, unsigned int *length, int flags) {
  return accept4(descriptor, address, length, flags);
}

bool tally_clock_is_kept(void) {
  struct timex state = {0};
  return adjtimex(&state) != TIME_ERROR;
}

uint64_t tally_file_system_type(const char *path) {
  struct statfs status;
  return statfs(path, &status) == 0 ? (uint64_t)(uint32_t)status.f_type : 0;
}
