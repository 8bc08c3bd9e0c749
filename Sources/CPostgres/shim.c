#include "shim.h"

#ifdef TALLY_POSTGRES

#if __has_include(<libpq-fe.h>)
#include <libpq-fe.h>
#else
// Where Debian has it.
#include <postgresql/libpq-fe.h>
#endif

#define CONNECTION(pointer) ((PGconn *)(pointer))
#define RESULT(pointer) ((PGresult *)(pointer))

static void ignore_notice(void *context, const PGresult *result) {
  (void)context;
  (void)result;
}

tally_pq_connection *tally_pq_connect(const char *const *names, const char *const *values) {
  // The first `dbname` is taken apart as an URL.
  PGconn *connection = PQconnectdbParams(names, values, 1);
  if (connection) PQsetNoticeReceiver(connection, ignore_notice, NULL);
  return (tally_pq_connection *)connection;
}

bool tally_pq_is_connected(const tally_pq_connection *connection) {
  return PQstatus(CONNECTION(connection)) == CONNECTION_OK;
}

void tally_pq_close(tally_pq_connection *connection) { PQfinish(CONNECTION(connection)); }

const char *tally_pq_error(const tally_pq_connection *connection) {
  return PQerrorMessage(CONNECTION(connection));
}

int tally_pq_library_version(void) { return PQlibVersion(); }

int tally_pq_server_version(const tally_pq_connection *connection) {
  return PQserverVersion(CONNECTION(connection));
}

const char *tally_pq_result_state(const tally_pq_result *result) {
  return PQresultErrorField(RESULT(result), PG_DIAG_SQLSTATE);
}

const char *tally_pq_result_error(const tally_pq_result *result) {
  return PQresultErrorMessage(RESULT(result));
}

void tally_pq_clear(tally_pq_result *result) { PQclear(RESULT(result)); }

tally_pq_result *tally_pq_execute(tally_pq_connection *connection, const char *sql) {
  return (tally_pq_result *)PQexec(CONNECTION(connection), sql);
}

bool tally_pq_send_prepare(
  tally_pq_connection *connection, const char *name, const char *sql, int count, const uint32_t *types) {
  return PQsendPrepare(CONNECTION(connection), name, sql, count, types) == 1;
}

bool tally_pq_send_run(
  tally_pq_connection *connection, const char *name, int count, const char *const *values,
  const int *lengths) {
  int formats[count > 0 ? count : 1];
  for (int index = 0; index < count; index++) formats[index] = 1;
  return PQsendQueryPrepared(CONNECTION(connection), name, count, values, lengths, formats, 1) == 1;
}

bool tally_pq_enter_pipeline(tally_pq_connection *connection) {
  return PQenterPipelineMode(CONNECTION(connection)) == 1;
}

bool tally_pq_sync(tally_pq_connection *connection) {
  return PQpipelineSync(CONNECTION(connection)) == 1;
}

bool tally_pq_exit_pipeline(tally_pq_connection *connection) {
  return PQexitPipelineMode(CONNECTION(connection)) == 1;
}

tally_pq_result *tally_pq_next(tally_pq_connection *connection) {
  return (tally_pq_result *)PQgetResult(CONNECTION(connection));
}

tally_pq_outcome tally_pq_result_outcome(const tally_pq_result *result) {
  switch (PQresultStatus(RESULT(result))) {
    case PGRES_TUPLES_OK: return TALLY_PQ_ROWS;
    case PGRES_COMMAND_OK:
    case PGRES_EMPTY_QUERY: return TALLY_PQ_DONE;
    case PGRES_PIPELINE_SYNC: return TALLY_PQ_SYNC;
    case PGRES_PIPELINE_ABORTED: return TALLY_PQ_SKIPPED;
    default: return TALLY_PQ_FAILED;
  }
}

int tally_pq_row_count(const tally_pq_result *result) { return PQntuples(RESULT(result)); }

bool tally_pq_is_null(const tally_pq_result *result, int row, int column) {
  return PQgetisnull(RESULT(result), row, column) == 1;
}

int tally_pq_length(const tally_pq_result *result, int row, int column) {
  return PQgetlength(RESULT(result), row, column);
}

const char *tally_pq_value(const tally_pq_result *result, int row, int column) {
  return PQgetvalue(RESULT(result), row, column);
}

#endif
