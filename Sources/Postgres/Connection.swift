internal import CPostgres
public import Dispatch

/// One connection to a server. Statements are prepared when they are run first, and their
/// parameters and results are binary.
///
/// Not thread-safe: whoever has it uses it alone.
public final class Connection {
  private let connection: OpaquePointer
  /// Names of prepared statements, by what they say.
  private var prepared: [String: String] = [:]
  private var preparedCount = 0
  /// False once it is lost, or has lost its place among what was sent: it can only be let go of.
  public private(set) var isUsable = true

  /// From when on statements are refused; each has a time of its own beside it.
  private var deadline: DispatchTime?

  /// So many statements stay prepared; nobody uses as many but by mistake.
  private static let preparedMax = 1_000

  /// Connects to what a URL says, such as `postgresql://tally@db.example/ledger`
  /// (https://www.postgresql.org/docs/15/libpq-connect.html#LIBPQ-CONNSTRING), and waits for it.
  /// `settings` are those of which the URL says nothing.
  public init(url: String, settings: [(name: String, value: String)]) throws(PostgresError) {
    let pairs = settings + [("dbname", url)]
    let connection = Self.withPointers(to: pairs.map(\.0)) { names in
      Self.withPointers(to: pairs.map(\.1)) { values in tally_pq_connect(names, values) }
    }
    guard let connection else {
      throw PostgresError(state: nil, message: "out of memory", context: "connecting")
    }
    self.connection = connection
    guard tally_pq_is_connected(connection) else {
      isUsable = false
      throw PostgresError(
        state: nil, message: Self.line(tally_pq_error(connection)), context: "connecting")
    }
  }

  deinit { tally_pq_close(connection) }

  /// The version of libpq, such as `15.18`.
  public static var libraryVersion: String { version(tally_pq_library_version()) }

  /// The server's version as a number, such as 150018 for 15.18.
  public var serverVersion: Int { Int(tally_pq_server_version(connection)) }

  private static func version(_ number: Int32) -> String { "\(number / 10_000).\(number % 10_000)" }

  /// Sets the moment from which on statements are refused as if they took too long; nil for none.
  public func setDeadline(_ deadline: DispatchTime?) { self.deadline = deadline }

  /// Runs statements that have no parameters, separated by semicolons.
  public func execute(_ sql: String) throws(PostgresError) {
    let result = tally_pq_execute(connection, sql)
    defer { if let result { tally_pq_clear(result) } }
    let outcome = result.map { tally_pq_result_outcome($0) }
    guard outcome == TALLY_PQ_DONE || outcome == TALLY_PQ_ROWS else {
      throw failure(result, sql)
    }
  }

  /// Runs one statement and returns its rows.
  public func rows(
    _ sql: String, _ parameters: Parameter...
  ) throws(PostgresError) -> Rows {
    try run([Command(sql, parameters)])[0]
  }

  /// Runs statements in their order, sent together, so that they take the time of one. After the
  /// first that fails no other is run.
  @discardableResult
  public func run(_ commands: [Command]) throws(PostgresError) -> [Rows] {
    guard isUsable else { throw lost("a lost connection") }
    if let deadline, deadline < .now() {
      throw PostgresError(
        state: PostgresError.timeout, message: "the time is over", context: "waiting")
    }
    guard tally_pq_enter_pipeline(connection) else { throw failure(nil, "entering a pipeline") }
    var pending: [(context: String, isPreparation: Bool)] = []
    for command in commands {
      let (name, isNew) = name(of: command.sql)
      if isNew {
        guard prepare(command, as: name) else { throw failure(nil, command.sql) }
        pending.append((command.sql, true))
      }
      guard send(command, to: name) else { throw failure(nil, command.sql) }
      pending.append((command.sql, false))
    }
    guard tally_pq_sync(connection) else { throw failure(nil, "a sync") }
    return try receive(pending)
  }

  private func receive(
    _ pending: [(context: String, isPreparation: Bool)]
  ) throws(PostgresError) -> [Rows] {
    var all: [Rows] = []
    var first: PostgresError?
    for (context, isPreparation) in pending {
      guard let result = tally_pq_next(connection) else { throw lost(context) }
      let rows = Rows(result)
      switch tally_pq_result_outcome(result) {
      case TALLY_PQ_ROWS, TALLY_PQ_DONE: if !isPreparation { all.append(rows) }
      case TALLY_PQ_SKIPPED: break
      default: first = first ?? error(of: result, context)
      }
      // Each statement's results end with a null.
      while let more = tally_pq_next(connection) { tally_pq_clear(more) }
    }
    guard let sync = tally_pq_next(connection) else { throw lost("a sync") }
    tally_pq_clear(sync)
    guard tally_pq_exit_pipeline(connection) else { throw lost("a pipeline") }
    guard let first else { return all }
    // What of it was prepared is not known.
    prepared = [:]
    if !tally_pq_is_connected(connection) { isUsable = false }
    throw first
  }

  private func name(of sql: String) -> (name: String, isNew: Bool) {
    if let known = prepared[sql] { return (known, false) }
    assert(prepared.count < Self.preparedMax, "statements must not be made of values")
    preparedCount += 1
    let name = "s\(preparedCount)"
    prepared[sql] = name
    return (name, true)
  }

  private func prepare(_ command: Command, as name: String) -> Bool {
    tally_pq_send_prepare(
      connection, name, command.sql, Int32(command.parameters.count),
      command.parameters.map(\.type))
  }

  private func send(_ command: Command, to name: String) -> Bool {
    let values = command.parameters.map(\.bytes)
    var offsets: [Int?] = []
    var bytes: [UInt8] = []
    for value in values {
      offsets.append(value == nil ? nil : bytes.count)
      bytes += value ?? []
    }
    // Never empty, so that there is an address for an empty value.
    bytes.append(0)
    return bytes.withUnsafeBytes { buffer in
      let base = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      let pointers = offsets.map { offset in offset.flatMap { base?.advanced(by: $0) } }
      return tally_pq_send_run(
        connection, name, Int32(values.count), pointers, values.map { Int32($0?.count ?? 0) })
    }
  }

  private func failure(_ result: OpaquePointer?, _ context: String) -> PostgresError {
    guard let result else { return lost(context) }
    if !tally_pq_is_connected(connection) { isUsable = false }
    return error(of: result, context)
  }

  private func error(of result: OpaquePointer, _ context: String) -> PostgresError {
    PostgresError(
      state: tally_pq_result_state(result).map { String(cString: $0) },
      message: Self.line(tally_pq_result_error(result)), context: context)
  }

  private func lost(_ context: String) -> PostgresError {
    isUsable = false
    return PostgresError(
      state: nil, message: Self.line(tally_pq_error(connection)), context: context)
  }

  /// The lines of an error as one.
  private static func line(_ text: UnsafePointer<CChar>?) -> String {
    text.map { String(cString: $0).split(separator: "\n").joined(separator: "; ") } ?? ""
  }

  /// Lends the texts, each ended by a zero, as an array that a null ends.
  private static func withPointers<Result>(
    to texts: [String], _ body: ([UnsafePointer<CChar>?]) -> Result
  ) -> Result {
    let bytes = texts.flatMap { Array($0.utf8CString) }
    var offset = 0
    let offsets = texts.map { text in
      defer { offset += text.utf8.count + 1 }
      return offset
    }
    return bytes.withUnsafeBufferPointer { buffer in
      body(offsets.map { buffer.baseAddress?.advanced(by: $0) } + [nil])
    }
  }
}
