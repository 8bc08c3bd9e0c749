internal import CSQLite

/// What SQLite answered instead of doing its work.
public struct DatabaseError: Error, Sendable, CustomStringConvertible {
  /// The extended result code (https://sqlite.org/rescode.html).
  public let code: Int32
  public let message: String
  /// What was being done: a statement's text, or the path of a file.
  public let context: String

  public init(code: Int32, message: String, context: String) {
    self.code = code
    self.message = message
    self.context = context
  }

  public var primaryCode: Int32 { code & 0xff }
  public var isConstraint: Bool { primaryCode == SQLITE_CONSTRAINT }
  /// Another connection holds what was needed; the same call may succeed later.
  public var isBusy: Bool { primaryCode == SQLITE_BUSY || primaryCode == SQLITE_LOCKED }
  /// The disk or the quota is full.
  public var isFull: Bool { primaryCode == SQLITE_FULL }

  public var description: String { "\(message) (SQLite code \(code)) in: \(context)" }
}
