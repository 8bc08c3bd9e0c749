#include "tally_curl.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>

// libcurl is loaded when it is first needed, so that Tally runs where it is not installed, and is
// built without its headers. The numbers are those of <curl/curl.h>, which never change
// (https://curl.se/libcurl/abi.html).
enum {
  OPT_UPLOAD = 46,
  OPT_USE_SSL = 119,
  OPT_WRITEDATA = 10001,
  OPT_READDATA = 10009,
  OPT_CAINFO = 10065,
  OPT_USERNAME = 10173,
  OPT_PASSWORD = 10174,
  OPT_MAIL_FROM = 10186,
  OPT_MAIL_RCPT = 10187,
  OPT_READFUNCTION = 20012,
  OPT_INFILESIZE_LARGE = 30115,
  OPT_URL = 10002,
  OPT_PROXY = 10004,
  OPT_ERRORBUFFER = 10010,
  OPT_POSTFIELDS = 10015,
  OPT_USERAGENT = 10018,
  OPT_HTTPHEADER = 10023,
  OPT_SSLVERSION = 32,
  OPT_NOPROGRESS = 43,
  OPT_POST = 47,
  OPT_NETRC = 51,
  OPT_FOLLOWLOCATION = 52,
  OPT_POSTFIELDSIZE = 60,
  OPT_HTTP_VERSION = 84,
  OPT_NOSIGNAL = 99,
  OPT_TIMEOUT_MS = 155,
  OPT_PROTOCOLS = 181,
  OPT_HTTP09_ALLOWED = 285,
  OPT_XFERINFODATA = 10057,
  OPT_RESOLVE = 10203,
  OPT_WRITEFUNCTION = 20011,
  OPT_XFERINFOFUNCTION = 20219,
};
enum { INFO_RESPONSE_CODE = 0x200000 + 2 };
enum { CODE_OK = 0, CODE_WRITE_ERROR = 23 };
enum { GLOBAL_ALL = 3 };
enum { HTTP_VERSION_1_1 = 2, SSLVERSION_TLS_1_2 = 6, PROTOCOL_HTTP = 1, PROTOCOL_HTTPS = 2 };
enum { PROTOCOL_SMTP = 1 << 16, PROTOCOL_SMTPS = 1 << 17, USE_SSL_NONE = 0, USE_SSL_ALL = 3 };

static struct {
  int (*global_init)(long);
  void *(*easy_init)(void);
  int (*easy_setopt)(void *, int, ...);
  int (*easy_perform)(void *);
  int (*easy_getinfo)(void *, int, ...);
  void (*easy_cleanup)(void *);
  const char *(*easy_strerror)(int);
  void *(*slist_append)(void *, const char *);
  void (*slist_free_all)(void *);
} curl;

static int is_loaded;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
  static const char *const names[] = {"libcurl.so.4", "libcurl-gnutls.so.4", "libcurl.so"};
  void *library = NULL;
  for (size_t index = 0; library == NULL && index < sizeof names / sizeof names[0]; index++) {
    library = dlopen(names[index], RTLD_NOW | RTLD_LOCAL);
  }
  if (library == NULL) return;
  *(void **)&curl.global_init = dlsym(library, "curl_global_init");
  *(void **)&curl.easy_init = dlsym(library, "curl_easy_init");
  *(void **)&curl.easy_setopt = dlsym(library, "curl_easy_setopt");
  *(void **)&curl.easy_perform = dlsym(library, "curl_easy_perform");
  *(void **)&curl.easy_getinfo = dlsym(library, "curl_easy_getinfo");
  *(void **)&curl.easy_cleanup = dlsym(library, "curl_easy_cleanup");
  *(void **)&curl.easy_strerror = dlsym(library, "curl_easy_strerror");
  *(void **)&curl.slist_append = dlsym(library, "curl_slist_append");
  *(void **)&curl.slist_free_all = dlsym(library, "curl_slist_free_all");
  is_loaded = curl.global_init && curl.easy_init && curl.easy_setopt && curl.easy_perform &&
              curl.easy_getinfo && curl.easy_cleanup && curl.easy_strerror &&
              curl.slist_append && curl.slist_free_all && curl.global_init(GLOBAL_ALL) == CODE_OK;
}

int tally_curl_load(void) {
  pthread_once(&once, load);
  return is_loaded ? 0 : -1;
}

typedef struct {
  size_t left;
  int isCutOff;
} answer_content;

/// The content is not kept: only how much of it there is matters.
static size_t take_content(char *bytes, size_t size, size_t count, void *context) {
  (void)bytes;
  answer_content *content = context;
  if (size * count > content->left) {
    content->isCutOff = 1;
    return 0;
  }
  content->left -= size * count;
  return size * count;
}

static int look_for_cancel(void *context, long long a, long long b, long long c, long long d) {
  (void)a, (void)b, (void)c, (void)d;
  const tally_curl_transfer *transfer = context;
  return transfer->isCancelled(transfer->context);
}

// An option that this libcurl does not know must not be passed over: without it the request could
// go elsewhere.
#define SET(option, value) \
  failed = failed || curl.easy_setopt(handle, option, value) != CODE_OK

/// Sets what every request has; returns whether an option is not known.
static int set_transfer(void *handle, const tally_curl_transfer *transfer, answer_content *content,
                        tally_curl_answer *answer) {
  int failed = handle == NULL;
  SET(OPT_ERRORBUFFER, answer->error);
  SET(OPT_URL, transfer->url);
  // An empty text also turns off the proxies of the environment.
  SET(OPT_PROXY, "");
  SET(OPT_NETRC, 0L);
  SET(OPT_NOSIGNAL, 1L);
  SET(OPT_SSLVERSION, (long)SSLVERSION_TLS_1_2);
  SET(OPT_TIMEOUT_MS, transfer->timeoutMilliseconds);
  SET(OPT_WRITEFUNCTION, take_content);
  SET(OPT_WRITEDATA, content);
  SET(OPT_NOPROGRESS, 0L);
  SET(OPT_XFERINFOFUNCTION, look_for_cancel);
  SET(OPT_XFERINFODATA, transfer);
  return failed;
}

/// Performs a request unless it could not be set up, and says what came of it.
static void perform(void *handle, int failed, const answer_content *content,
                    tally_curl_answer *answer) {
  if (failed) {
    snprintf(answer->error, sizeof answer->error, "libcurl is out of memory or too old");
  } else {
    int code = curl.easy_perform(handle);
    (void)curl.easy_getinfo(handle, INFO_RESPONSE_CODE, &answer->status);
    answer->isComplete =
        code == CODE_OK || (code == CODE_WRITE_ERROR && content->isCutOff && answer->status != 0);
    if (code != CODE_OK && answer->error[0] == 0) {
      snprintf(answer->error, sizeof answer->error, "%s", curl.easy_strerror(code));
    }
  }
  if (handle != NULL) curl.easy_cleanup(handle);
}

void tally_curl_post(const tally_curl_request *request, tally_curl_answer *answer) {
  memset(answer, 0, sizeof *answer);
  void *handle = curl.easy_init();
  void *headers = NULL;
  int isListed = 1;
  for (size_t index = 0; index < request->headerCount; index++) {
    void *longer = curl.slist_append(headers, request->headers[index]);
    isListed = isListed && longer != NULL;
    if (longer != NULL) headers = longer;
  }
  void *resolve = curl.slist_append(NULL, request->resolve);
  answer_content content = {.left = request->answerBytesMax, .isCutOff = 0};
  int failed = set_transfer(handle, &request->transfer, &content, answer) || !isListed ||
               resolve == NULL;
  SET(OPT_RESOLVE, resolve);
  SET(OPT_PROTOCOLS, (long)(PROTOCOL_HTTPS | (request->allowsPlain ? PROTOCOL_HTTP : 0)));
  SET(OPT_FOLLOWLOCATION, 0L);
  SET(OPT_HTTP_VERSION, (long)HTTP_VERSION_1_1);
  SET(OPT_USERAGENT, request->userAgent);
  SET(OPT_HTTPHEADER, headers);
  SET(OPT_POST, 1L);
  SET(OPT_POSTFIELDSIZE, (long)request->transfer.bodyLength);
  SET(OPT_POSTFIELDS, request->transfer.body);
  // Off since 7.66, and unknown before 7.64.
  if (!failed) (void)curl.easy_setopt(handle, OPT_HTTP09_ALLOWED, 0L);
  perform(handle, failed, &content, answer);
  curl.slist_free_all(headers);
  curl.slist_free_all(resolve);
}

typedef struct {
  const char *bytes;
  size_t left;
} mail_content;

static size_t give_content(char *bytes, size_t size, size_t count, void *context) {
  mail_content *content = context;
  size_t length = size * count < content->left ? size * count : content->left;
  memcpy(bytes, content->bytes, length);
  content->bytes += length;
  content->left -= length;
  return length;
}

void tally_curl_mail(const tally_curl_mail_request *mail, tally_curl_answer *answer) {
  memset(answer, 0, sizeof *answer);
  void *handle = curl.easy_init();
  void *recipients = curl.slist_append(NULL, mail->recipient);
  // A relay's answers are lines, of which libcurl itself bounds the length.
  answer_content content = {.left = (size_t)-1, .isCutOff = 0};
  mail_content left = {.bytes = mail->transfer.body, .left = mail->transfer.bodyLength};
  int failed = set_transfer(handle, &mail->transfer, &content, answer) || recipients == NULL;
  SET(OPT_PROTOCOLS, (long)(PROTOCOL_SMTP | PROTOCOL_SMTPS));
  SET(OPT_USE_SSL, (long)(mail->isPlain ? USE_SSL_NONE : USE_SSL_ALL));
  if (mail->authorityFile != NULL) SET(OPT_CAINFO, mail->authorityFile);
  if (mail->user != NULL) {
    SET(OPT_USERNAME, mail->user);
    SET(OPT_PASSWORD, mail->password);
  }
  SET(OPT_MAIL_FROM, mail->sender);
  SET(OPT_MAIL_RCPT, recipients);
  SET(OPT_UPLOAD, 1L);
  SET(OPT_INFILESIZE_LARGE, (long long)mail->transfer.bodyLength);
  SET(OPT_READFUNCTION, give_content);
  SET(OPT_READDATA, &left);
  perform(handle, failed, &content, answer);
  curl.slist_free_all(recipients);
}
