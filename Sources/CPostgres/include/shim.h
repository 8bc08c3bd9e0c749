#ifndef TALLY_CPOSTGRES_SHIM_H
#define TALLY_CPOSTGRES_SHIM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What Tally needs of libpq (https://www.postgresql.org/docs/15/libpq.html), without its header:
/// every build compiles against this, and only one with the trait links what is behind it.
typedef struct tally_pq_connection tally_pq_connection;
typedef struct tally_pq_result tally_pq_result;

/// Connects and waits for it. Never null but out of memory; see `tally_pq_is_connected`. The names
/// and values end with a null; what an URL as `dbname` says goes before those ahead of it.
tally_pq_connection *tally_pq_connect(const char *const *names, const char *const *values);
bool tally_pq_is_connected(const tally_pq_connection *connection);
void tally_pq_close(tally_pq_connection *connection);
/// The connection's last error, in lines.
const char *tally_pq_error(const tally_pq_connection *connection);
/// Such as 150018.
int tally_pq_library_version(void);
int tally_pq_server_version(const tally_pq_connection *connection);
/// The cause of the last error as five letters and digits; null where the server said nothing.
const char *tally_pq_result_state(const tally_pq_result *result);
const char *tally_pq_result_error(const tally_pq_result *result);
void tally_pq_clear(tally_pq_result *result);

/// Several statements, separated by semicolons, without parameters.
tally_pq_result *tally_pq_execute(tally_pq_connection *connection, const char *sql);

/// Sends a statement to be prepared, or one that was prepared to be run: parameters and results are
/// in the binary format.
bool tally_pq_send_prepare(
  tally_pq_connection *connection, const char *name, const char *sql, int count, const uint32_t *types);
bool tally_pq_send_run(
  tally_pq_connection *connection, const char *name, int count, const char *const *values,
  const int *lengths);

/// From here on statements are sent without waiting for those before them, up to a sync.
bool tally_pq_enter_pipeline(tally_pq_connection *connection);
bool tally_pq_sync(tally_pq_connection *connection);
bool tally_pq_exit_pipeline(tally_pq_connection *connection);
/// The next result; null where a statement has no more.
tally_pq_result *tally_pq_next(tally_pq_connection *connection);

/// What came of a statement.
typedef enum {
  TALLY_PQ_ROWS,
  TALLY_PQ_DONE,
  TALLY_PQ_SYNC,
  TALLY_PQ_SKIPPED,
  TALLY_PQ_FAILED,
} tally_pq_outcome;
tally_pq_outcome tally_pq_result_outcome(const tally_pq_result *result);

int tally_pq_row_count(const tally_pq_result *result);
bool tally_pq_is_null(const tally_pq_result *result, int row, int column);
int tally_pq_length(const tally_pq_result *result, int row, int column);
const char *tally_pq_value(const tally_pq_result *result, int row, int column);

#endif
