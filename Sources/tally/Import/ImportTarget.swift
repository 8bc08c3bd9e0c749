import Dialects
import HTTPServer
import Usage
import UsageSQLite

/// Where an import goes to.
protocol ImportTarget {
  /// Returns when the lines are durable. `body` has them as they are in their files.
  func send<Lines: LoggedLines>(_ lines: Lines, body: [UInt8]) async throws -> ImportCounts

  func close() async
}

/// The database itself, while no server has it.
struct ImportDatabase: ImportTarget {
  let store: LedgerStore
  private let prices: PriceBook

  init(store: LedgerStore) async throws {
    self.store = store
    let own = try await store.prices(of: .standard)
    prices = try PriceBook.standard().overlaid(by: own)
  }

  func send<Lines: LoggedLines>(_ lines: Lines, body: [UInt8]) async throws -> ImportCounts {
    let prices = prices
    let origin = UpdateOrigin(project: .standard, receivedAt: SystemClock.now())
    return ImportCounts(
      try await store.update(origin, eventCount: lines.workCount) {
        transaction throws(LedgerFailure) in
        try lines.reconcile(in: transaction, prices: prices)
      })
  }

  func close() async { await store.close() }
}

/// A running server.
struct ImportServer: ImportTarget {
  let client: LocalClient
  let userID: ExternalID?

  private static let attemptsMax = 20
  private static let pauseSeconds = 1

  func send<Lines: LoggedLines>(_ lines: Lines, body: [UInt8]) async throws -> ImportCounts {
    var path = Lines.path
    if let userID {
      path += "?user_id=" + PercentEncoding.encoded(userID.text)
    }
    var answer = try client.send("POST", path, type: Self.linesType, body: body)
    var attempts = 1
    // The server is busy, and has taken nothing of it or counts it once.
    while answer.status == 503, attempts < Self.attemptsMax {
      try await Task.sleep(for: .seconds(Self.pauseSeconds))
      answer = try client.send("POST", path, type: Self.linesType, body: body)
      attempts += 1
    }
    guard [200, 207, 422].contains(answer.status) else {
      throw answer.failure
    }
    return try ImportCounts(answer: answer.body)
  }

  private static let linesType = "application/x-ndjson"

  func close() async {}
}
