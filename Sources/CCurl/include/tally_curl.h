#ifndef TALLY_CURL_H
#define TALLY_CURL_H

#include <stddef.h>

/// One request; all pointers live as long as the call.
typedef struct {
  const char *url;
  /// `host:port:address,address`: the only addresses that are connected to.
  const char *resolve;
  /// Lines such as `Content-Type: application/json`.
  const char *const *headers;
  size_t headerCount;
  const char *userAgent;
  const void *body;
  size_t bodyLength;
  long timeoutMilliseconds;
  /// Bytes of the answer's content that are taken; more end it, with its status known.
  size_t answerBytesMax;
  /// 1 where plain http is allowed beside https.
  int allowsPlain;
  /// Asked now and then; other than 0 ends the request. `context` is handed to it.
  int (*isCancelled)(void *context);
  void *context;
} tally_curl_request;

/// What came of it.
typedef struct {
  /// The status of the answer; 0 where there was none.
  long status;
  /// 1 where the answer was complete, or was cut off for its length alone.
  int isComplete;
  /// Why there was none, or not all of it.
  char error[256];
} tally_curl_answer;

/// Loads the system's libcurl, once in a process: 0, or -1 where there is none that can be used.
/// Thread-safe.
int tally_curl_load(void);

/// Posts a body. It follows no redirect and uses no proxy. To be called after a load that returned
/// 0; thread-safe.
void tally_curl_post(const tally_curl_request *request, tally_curl_answer *answer);

#endif
