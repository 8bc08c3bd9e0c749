import Ledger
import SQLite
import Synchronization
import Usage

/// The ledger as columns, for queries that add up any part of it.
///
/// It follows from the rows of events alone. The writer leaves each transaction's events in a
/// mailbox, so that they need not be read again; what is not there any more is read from its rows.
final class UsageColumns: Sendable {
  private let mailbox = Mutex(Mailbox())
  private let entries = Mutex(LedgerEntries())

  private struct Mailbox {
    var batches: [[EventNumbers]] = []
    var eventCount = 0
    var lastEvent: Int64 = 0
  }

  /// Events that wait to become entries; beyond it their rows are read later.
  private static let waitingEventsMax = 20_000

  /// Begins with a ledger that has events up to this one.
  func begin(after lastEvent: Int64) {
    mailbox.withLock { $0.lastEvent = lastEvent }
  }

  /// Takes over what a transaction has inserted, once it is durable and before anybody is told.
  func didCommit(_ events: [EventNumbers]) {
    guard let last = events.last else { return }
    mailbox.withLock { mailbox in
      mailbox.lastEvent = last.seq
      if mailbox.eventCount + events.count > Self.waitingEventsMax {
        mailbox.batches = []
        mailbox.eventCount = 0
      }
      guard events.count <= Self.waitingEventsMax else { return }
      mailbox.batches.append(events)
      mailbox.eventCount += events.count
    }
  }

  /// All entries of the events that were committed before the call. The connection must not have
  /// read anything in its transaction before.
  func blocks(
    _ connection: Connection
  ) throws(DatabaseError) -> (blocks: [LoadedBlock], lastEvent: Int64) {
    let result = entries.withLock { entries in
      Result { () throws(DatabaseError) in
        let (batches, lastEvent) = mailbox.withLock { mailbox in
          defer {
            mailbox.batches = []
            mailbox.eventCount = 0
          }
          return (mailbox.batches, mailbox.lastEvent)
        }
        let rows = EventRows(connection: connection)
        for batch in batches {
          guard let first = batch.first else { continue }
          try entries.read(rows, upTo: first.seq - 1)
          try entries.take(batch, rows)
        }
        try entries.read(rows, upTo: lastEvent)
        return (entries.blocks(), entries.lastEvent)
      }
    }
    return try result.get()
  }
}
