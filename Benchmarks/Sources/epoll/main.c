// The least that answers a request: accept, epoll, read up to the end of the content, one fixed
// answer. No check of anything. `epoll <port> <threads>`: the first thread accepts, and deals the
// connections out to all of them in turn.

#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

enum { BUFFER_BYTES = 65536, EVENTS_MAX = 256, DESCRIPTORS_MAX = 65536, THREADS_MAX = 64 };

static const char RESPONSE[] =
    "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 6\r\n\r\nhello\n";
static const char LENGTH_FIELD[] = "\r\nContent-Length: ";

static int listener;
static int polls[THREADS_MAX];
static int threads;
static int next_thread;
// Octets of content still to come, of each connection. A request's head arrives in one piece here.
static size_t missing[DESCRIPTORS_MAX];

static void receive(int connection, char *buffer) {
  ssize_t count = read(connection, buffer, BUFFER_BYTES);
  if (count <= 0) {
    if (count == 0 || errno != EAGAIN) close(connection);
    return;
  }
  size_t octets = (size_t)count;
  if (missing[connection] == 0) {
    buffer[octets] = 0;
    char *end = memmem(buffer, octets, "\r\n\r\n", 4);
    if (!end) return;
    size_t head = (size_t)(end - buffer) + 4;
    char *length = memmem(buffer, head, LENGTH_FIELD, sizeof LENGTH_FIELD - 1);
    size_t content = length ? strtoul(length + sizeof LENGTH_FIELD - 1, NULL, 10) : 0;
    size_t here = octets - head;
    missing[connection] = content > here ? content - here : 0;
  } else {
    missing[connection] -= octets < missing[connection] ? octets : missing[connection];
  }
  if (missing[connection] > 0) return;
  if (write(connection, RESPONSE, sizeof RESPONSE - 1) < 0) close(connection);
}

static void accept_one(void) {
  int connection = accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC);
  if (connection < 0) return;
  if (connection >= DESCRIPTORS_MAX) {
    close(connection);
    return;
  }
  int one = 1;
  setsockopt(connection, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
  missing[connection] = 0;
  struct epoll_event event = {.events = EPOLLIN, .data.fd = connection};
  epoll_ctl(polls[next_thread], EPOLL_CTL_ADD, connection, &event);
  next_thread = (next_thread + 1) % threads;
}

static void *loop(void *own_poll) {
  int poll = *(int *)own_poll;
  static _Thread_local char buffer[BUFFER_BYTES + 1];
  struct epoll_event events[EVENTS_MAX];
  for (;;) {
    int count = epoll_wait(poll, events, EVENTS_MAX, -1);
    for (int index = 0; index < count; index += 1) {
      if (events[index].data.fd == listener) {
        accept_one();
      } else {
        receive(events[index].data.fd, buffer);
      }
    }
  }
}

int main(int argc, char **argv) {
  threads = argc == 3 ? atoi(argv[2]) : 0;
  if (threads < 1 || threads > THREADS_MAX) {
    fprintf(stderr, "usage: epoll <port> <threads>\n");
    return 64;
  }
  listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  int one = 1;
  setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
  struct sockaddr_in address = {
      .sin_family = AF_INET,
      .sin_port = htons((unsigned short)atoi(argv[1])),
      .sin_addr.s_addr = htonl(INADDR_LOOPBACK),
  };
  if (bind(listener, (struct sockaddr *)&address, sizeof address) || listen(listener, 1024)) {
    perror("epoll");
    return 1;
  }
  for (int index = 0; index < threads; index += 1) polls[index] = epoll_create1(EPOLL_CLOEXEC);
  struct epoll_event accepting = {.events = EPOLLIN, .data.fd = listener};
  epoll_ctl(polls[0], EPOLL_CTL_ADD, listener, &accepting);
  pthread_t thread;
  for (int index = 1; index < threads; index += 1) {
    pthread_create(&thread, NULL, loop, &polls[index]);
  }
  loop(&polls[0]);
  return 0;
}
