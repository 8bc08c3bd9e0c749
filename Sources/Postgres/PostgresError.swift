/// Why PostgreSQL did not do what it was asked.
public struct PostgresError: Error, Sendable {
  /// The cause as five letters and digits
  /// (https://www.postgresql.org/docs/15/errcodes-appendix.html); nil where no server said it, as
  /// where the connection was lost.
  public let state: String?
  /// What the server or libpq said.
  public let message: String
  /// What was being done, such as the statement.
  public let context: String

  public init(state: String?, message: String, context: String) {
    self.state = state
    self.message = message
    self.context = context
  }

  /// True where the same may succeed on another connection: the connection is lost, the server is
  /// stopping or starting, or others were in the way. Whether a commit took place is then unknown.
  public var isPassing: Bool {
    guard let state else { return true }
    // Connection exceptions, transactions that were rolled back, operator intervention, and what
    // lacks for the moment.
    return ["08", "40", "53", "57"].contains(state.prefix(2)) || state == "25P03"
  }

  /// True where a statement took longer than it may.
  public var isTimeout: Bool { state == Self.timeout }

  /// `query_canceled`.
  static let timeout = "57014"
}

extension PostgresError: CustomStringConvertible {
  public var description: String {
    "\(message) (\(state.map { "SQLSTATE \($0)" } ?? "no connection"), in \(context))"
  }
}
