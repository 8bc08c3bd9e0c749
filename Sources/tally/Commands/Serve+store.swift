import ArgumentParser
import Logging
import Usage
import UsageSQLite
#if Postgres
  import UsagePostgres
#endif

extension Serve {
  /// The store that `--database` names.
  func openStore(_ log: Logger) throws -> any UsageStore {
    guard !DatabaseURL.isOne(database) else { return try openServer(log) }
    let store = try LedgerStore(
      path: database, limits: limits.writer, readers: readers,
      readerLimits: limits.reader, zones: zones, now: SystemClock.now,
      report: { log.error("\($0)") })
    log.info("SQLite \(LedgerStore.libraryVersion)")
    return store
  }

  #if Postgres
    private func openServer(_ log: Logger) throws -> any UsageStore {
      let store = try PostgresStore(
        url: database, limits: limits.postgres, readers: readers, zones: zones,
        now: SystemClock.now, report: { log.error("\($0)") })
      log.info("libpq \(PostgresStore.libraryVersion)")
      return store
    }
  #else
    private func openServer(_ log: Logger) throws -> any UsageStore {
      throw Refusal(
        description: """
          this tally was built without PostgreSQL; build one that has it, where libpq is \
          installed: swift build -c release --product tally --traits Postgres
          """)
    }
  #endif
}

#if Postgres
  extension LimitOptions {
    var postgres: PostgresLimits {
      var limits = PostgresLimits()
      limits.waitingEventsMax = waitingEventsMax
      limits.waitingBytesMax = waitingBytesMax
      limits.transactionEventsMax = sharedTransactionEventsMax
      limits.readSeconds = readSeconds
      limits.listedRowsMax = listedRowsMax
      limits.sumsPerSessionMax = sumsPerSessionMax
      limits.budgets = writer.budgets
      limits.webhooks = writer.webhooks
      limits.witnesses = writer.witnesses
      limits.seen = writer.seen
      limits.newsMilliseconds = newsMilliseconds
      return limits
    }
  }
#endif
