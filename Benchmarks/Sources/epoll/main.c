// The least that answers a request: accept, epoll, read up to the end of the content, one fixed
// answer. No check of anything. `epoll <port> <threads>`.

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

enum { BUFFER_BYTES = 65536, EVENTS_MAX = 256, DESCRIPTORS_MAX = 65536 };

static const char RESPONSE[] =
    "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 6\r\n\r\nhello\n";
static const char LENGTH_FIELD[] = "\r\nContent-Length: ";

static int listener;
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

static void accept_one(int poll) {
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
  epoll_ctl(poll, EPOLL_CTL_ADD, connection, &event);
}

static void *loop(void *unused) {
  (void)unused;
  static _Thread_local char buffer[BUFFER_BYTES + 1];
  struct epoll_event events[EVENTS_MAX];
  int poll = epoll_create1(EPOLL_CLOEXEC);
  struct epoll_event accepting = {.events = EPOLLIN | EPOLLEXCLUSIVE, .data.fd = listener};
  epoll_ctl(poll, EPOLL_CTL_ADD, listener, &accepting);
  for (;;) {
    int count = epoll_wait(poll, events, EVENTS_MAX, -1);
    for (int index = 0; index < count; index += 1) {
      if (events[index].data.fd == listener) {
        accept_one(poll);
      } else {
        receive(events[index].data.fd, buffer);
      }
    }
  }
}

int main(int argc, char **argv) {
  if (argc != 3) {
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
  pthread_t thread;
  for (int index = 1; index < atoi(argv[2]); index += 1) pthread_create(&thread, NULL, loop, NULL);
  loop(NULL);
  return 0;
}
