import CSQLite
import Glibc

/// Writes event rows as fast as SQLite takes them.
struct RowLoop {
  private let options: Options
  private let database: Database
  private let insertion: OpaquePointer
  private var ids: EventIDs
  private var rollups: Rollups
  private var seq: Int64 = 0
  private var lastFlush = Clock.seconds

  /// Those that the service gives most events.
  private static let columns = [
    "seq", "project", "source", "id", "kind", "received_at", "time", "session", "user", "agent",
    "provider", "model", "is_batch", "requests", "web_searches", "input", "cache_read",
    "cache_write_5m", "cache_write_1h", "cache_write", "output", "reasoning", "computed", "price",
    "priced_model",
  ]
  private static let prefillRows = 10_000
  /// As the service does.
  private static let flushSeconds = 4.0
  private static let secondsPerDay: Int64 = 86_400

  init(_ options: Options) {
    self.options = options
    database = Database(path: options.database)
    for file in options.schema { database.execute(Self.text(file)) }
    let parameters = Self.columns.indices.map { "?\($0 + 1)" }.joined(separator: ", ")
    insertion = database.prepare(
      "INSERT INTO event (\(Self.columns.joined(separator: ", "))) VALUES (\(parameters))")
    ids = EventIDs(options.ids)
    rollups = Rollups(database, sessions: options.sessions, users: options.users)
    database.execute(
      """
      BEGIN;
      WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < \(options.users))
        INSERT INTO user (id, project, user_id) SELECT i, 1, 'user-' || i FROM n;
      WITH RECURSIVE n (i) AS (
        VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < \(options.sessions))
        INSERT INTO session (id, project, session_id, started_at) SELECT i, 1, 'session-' || i, 0
        FROM n;
      COMMIT;
      """)
  }

  /// Returns rows a second and microseconds of processor time a row.
  mutating func run() -> (rowsPerSecond: Double, cpuMicroseconds: Double) {
    while seq < Int64(options.prefill) { transaction(rows: Self.prefillRows) }
    // Built of what is there, which takes a minute where growing it row by row would take ten.
    if options.hasUniqueIndex {
      database.execute("CREATE UNIQUE INDEX event_id ON event (project, source, id)")
    }
    let (start, cpuStart, first) = (Clock.seconds, Clock.cpuSeconds, seq)
    // So that one flush in each such time falls into what is measured.
    lastFlush = start - Self.flushSeconds / 2
    repeat {
      transaction(rows: options.rowsPerTransaction)
    } while Clock.seconds - start < options.seconds
    let rows = Double(seq - first)
    return (rows / (Clock.seconds - start), (Clock.cpuSeconds - cpuStart) / rows * 1e6)
  }

  private mutating func transaction(rows: Int) {
    database.execute("BEGIN IMMEDIATE")
    let now = Clock.microsecondsSince1970
    for _ in 0..<rows { insert(now: now) }
    if options.rollups == .transaction || Clock.seconds - lastFlush > Self.flushSeconds {
      rollups.flush(now: now, day: now / 1_000_000 / Self.secondsPerDay)
      lastFlush = Clock.seconds
    }
    database.execute("COMMIT")
  }

  private mutating func insert(now: Int64) {
    seq += 1
    let chance = ids.chance()
    let session = Int(chance >> 32) % options.sessions
    let user = session % options.users
    let input = 1_000 + Int64(chance & 0xfff)
    let output = 1_000 + Int64(chance >> 12 & 0xfff)
    let cost = input * 3_000_000 + output * 15_000_000
    // In the order of the columns behind the id; nil is NULL.
    let values: [Int64?] = [
      0, now, now, Int64(session) + 1, Int64(user) + 1, 1, 1, 1, 0, 1, 0, input, 20_480, 1_024,
      512, 0, output, 0, cost, 1, nil,
    ]
    sqlite3_bind_int64(insertion, 1, seq)
    sqlite3_bind_int64(insertion, 2, 1)
    sqlite3_bind_int64(insertion, 3, 1)
    for (index, value) in values.enumerated() {
      if let value {
        sqlite3_bind_int64(insertion, Int32(index) + 5, value)
      } else {
        sqlite3_bind_null(insertion, Int32(index) + 5)
      }
    }
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: EventIDs.characters) { id in
      guard let text = id.baseAddress else { return }
      ids.next(text)
      // A nil destructor is SQLITE_STATIC: the text outlives the step.
      sqlite3_bind_text(insertion, 4, text, Int32(EventIDs.characters), nil)
      database.run(insertion)
    }
    rollups.count(session: session, user: user, input: input, output: output, cost: cost)
  }

  private static func text(_ path: String) -> String {
    guard let file = fopen(path, "r") else {
      print("raw-sqlite: cannot read \(path)")
      exit(1)
    }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }
}
