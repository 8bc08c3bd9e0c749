#ifndef TALLY_CURL_H
#define TALLY_CURL_H

#include <stddef.h>

/// What every request has; all pointers live as long as the call.
typedef struct {
  const char *url;
  const void *body;
  size_t bodyLength;
  long timeoutMilliseconds;
  /// Asked now and then; other than 0 ends the request. `context` is handed to it.
  int (*isCancelled)(void *context);
  void *context;
} tally_curl_transfer;

/// One request of HTTP.
typedef struct {
  tally_curl_transfer transfer;
  /// `host:port:address,address`: the only addresses that are connected to.
  const char *resolve;
  /// Lines such as `Content-Type: application/json`.
  const char *const *headers;
  size_t headerCount;
  const char *userAgent;
  /// Bytes of the answer's content that are taken; more end it, with its status known.
  size_t answerBytesMax;
  /// 1 where plain http is allowed beside https.
  int allowsPlain;
} tally_curl_request;

/// One e-mail for a relay; its body is a whole message.
typedef struct {
  tally_curl_transfer transfer;
  /// Addresses in angle brackets.
  const char *sender;
  const char *recipient;
  /// Null where the relay asks nobody who they are.
  const char *user;
  const char *password;
  /// Certificates of the authority that the relay is certified by; null for those of the system.
  const char *authorityFile;
  /// 1 for no TLS at all; else it is begun with STARTTLS, or from the first byte by smtps.
  int isPlain;
} tally_curl_mail_request;

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

/// Hands an e-mail to a relay; the status of the answer is the code of the relay's last one. To be
/// called after a load that returned 0; thread-safe.
void tally_curl_mail(const tally_curl_mail_request *mail, tally_curl_answer *answer);

#endif
