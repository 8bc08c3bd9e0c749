import SQLite
import TestSupport
import Testing
import Usage

@testable import UsageSQLite

@Suite struct `The log's file` {
  @Test func `keeps the room that was made in it, however little it may hold`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("tally.db")
    var limits = WriterLimits()
    limits.checkpointPages = 300
    limits.logBytesMax = 1
    let database = try WriterDatabase(
      path: path, limits: limits, zones: ZoneFiles(), columns: UsageColumns(), report: { _ in })
    let job = WriteTask<Void>({ ledger throws(DatabaseError) in
      try ledger.connection.run("INSERT INTO setting VALUES ('large', zeroblob(1100000))")
      return .success(())
    }) { _ in }
    #expect(try database.transaction([job], flushes: false).get() == 1)
    let log = LogFile(database: path)
    let written = log.byteCount
    database.tidy()
    let filled = log.byteCount
    #expect(filled > written)
    database.tidyOnTime()
    #expect(log.byteCount == filled)
    database.close()
    #expect(log.byteCount == 0)
  }
}
