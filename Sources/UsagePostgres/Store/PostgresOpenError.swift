/// Why a database could not be opened.
public enum PostgresOpenError: Error, Sendable, Equatable {
  /// It cannot be reached, or the server does not allow it.
  case unusable(reason: String)
  /// The server is older than Tally needs.
  case oldServer(found: Int, needed: Int)
  /// The database was made by a newer version of Tally.
  case newerSchema(found: Int, known: Int)
}

extension PostgresOpenError: CustomStringConvertible {
  /// One line for a person.
  public var description: String {
    switch self {
    case .unusable(let reason): "cannot use the database: \(reason)"
    case .oldServer(let found, let needed):
      "the server is PostgreSQL \(found), and Tally needs \(needed) or newer"
    case .newerSchema(let found, let known):
      "the database has schema \(found), and this version of Tally knows \(known); use a newer one"
    }
  }
}
