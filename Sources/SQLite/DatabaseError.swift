internal import CSQLite

/// What SQLite answered instead of doing its work.
public struct DatabaseError: Error, Sendable, CustomStringConvertible {
  /// The extended result code (https://sqlite.org/rescode.html).
  public let code: Int32
  /// A few words for a person: SQLite's own, or the program's where it found the error itself.
  public let message: String
  /// What was being done: a statement's text, or the path of a file.
  public let context: String

  public init(code: Int32, message: String, context: String) {
    self.code = code
    self.message = message
    self.context = context
  }

  /// The kind of error: the low 8 bits of `code` (https://sqlite.org/rescode.html).
  public var primaryCode: Int32 { code & 0xff }
  /// A rule of the schema refused the row: UNIQUE, NOT NULL, CHECK, a foreign key or a type.
  public var isConstraint: Bool { primaryCode == SQLITE_CONSTRAINT }
  /// The statement took longer than its connection's deadline.
  public var isInterruption: Bool { primaryCode == SQLITE_INTERRUPT }
  /// The disk or the quota is full.
  public var isFull: Bool { primaryCode == SQLITE_FULL }

  public var description: String { "\(message) (SQLite code \(code)) in: \(context)" }
}
