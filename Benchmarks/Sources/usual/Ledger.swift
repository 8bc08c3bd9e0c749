import GRDB

/// Stores events and keeps totals, one transaction a call.
struct Ledger: Sendable {
  private let database: DatabasePool

  init(path: String) throws {
    var configuration = Configuration()
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    database = try DatabasePool(path: path, configuration: configuration)
    try database.write { try $0.execute(sql: Self.schema) }
  }

  func record(_ events: [PostedEvent]) async throws -> Receipt {
    try await database.write { database in
      var receipt = Receipt(accepted: 0, duplicate: 0)
      for event in events {
        if try Self.record(event, database) {
          receipt.accepted += 1
        } else {
          receipt.duplicate += 1
        }
      }
      return receipt
    }
  }

  /// False for an event that was stored before.
  private static func record(_ event: PostedEvent, _ database: Database) throws -> Bool {
    let usage = event.usage
    let cost = PriceTable.cost(of: usage, model: event.model)
    try database.cachedStatement(sql: insertion).execute(arguments: [
      event.id, event.time, event.sessionID, event.userID, event.agent, event.provider,
      event.model, usage.inputTokens, usage.cacheReadTokens, usage.cacheCreation.fiveMinutes,
      usage.cacheCreation.oneHour, usage.outputTokens, cost,
    ])
    guard database.changesCount == 1 else { return false }
    let day = String(event.time.prefix(10))
    try database.cachedStatement(sql: sessionUpsert).execute(arguments: [
      event.sessionID, event.model, usage.inputTokens, usage.outputTokens, cost,
    ])
    try database.cachedStatement(sql: userUpsert).execute(arguments: [
      event.userID, day, event.model, usage.inputTokens, usage.outputTokens, cost,
    ])
    return true
  }

  private static let insertion = """
    INSERT INTO event (
      id, time, session_id, user_id, agent, provider, model, input, cache_read, cache_write_5m,
      cache_write_1h, output, cost)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
    """

  private static let sessionUpsert = """
    INSERT INTO session_rollup (session_id, model, events, input, output, cost)
    VALUES (?, ?, 1, ?, ?, ?)
    ON CONFLICT DO UPDATE SET events = events + 1, input = input + excluded.input,
      output = output + excluded.output, cost = cost + excluded.cost
    """

  private static let userUpsert = """
    INSERT INTO user_rollup (user_id, day, model, events, input, output, cost)
    VALUES (?, ?, ?, 1, ?, ?, ?)
    ON CONFLICT DO UPDATE SET events = events + 1, input = input + excluded.input,
      output = output + excluded.output, cost = cost + excluded.cost
    """

  private static let schema = """
    CREATE TABLE IF NOT EXISTS event (
      seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, time TEXT NOT NULL,
      session_id TEXT NOT NULL, user_id TEXT NOT NULL, agent TEXT, provider TEXT NOT NULL,
      model TEXT NOT NULL, input INTEGER NOT NULL, cache_read INTEGER NOT NULL,
      cache_write_5m INTEGER NOT NULL, cache_write_1h INTEGER NOT NULL, output INTEGER NOT NULL,
      cost INTEGER
    );
    CREATE TABLE IF NOT EXISTS session_rollup (
      session_id TEXT NOT NULL, model TEXT NOT NULL, events INTEGER NOT NULL,
      input INTEGER NOT NULL, output INTEGER NOT NULL, cost INTEGER NOT NULL,
      PRIMARY KEY (session_id, model)
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS user_rollup (
      user_id TEXT NOT NULL, day TEXT NOT NULL, model TEXT NOT NULL, events INTEGER NOT NULL,
      input INTEGER NOT NULL, output INTEGER NOT NULL, cost INTEGER NOT NULL,
      PRIMARY KEY (user_id, day, model)
    ) WITHOUT ROWID;
    """
}
