/// The types of the columns that there are, by what the catalogue of PostgreSQL numbers them.
public enum ColumnType: UInt32, Sendable {
  /// Texts are bytes, too: they are equal where their bytes are, in the order of these, and may
  /// have U+0000, which PostgreSQL's `text` may not.
  case bytea = 17
  case int8 = 20
  case numeric = 1700

  /// Of an array of it.
  public var array: UInt32 {
    switch self {
    case .bytea: 1001
    case .int8: 1016
    case .numeric: 1231
    }
  }

  /// Its name in a statement.
  public var name: String {
    switch self {
    case .bytea: "bytea"
    case .int8: "int8"
    case .numeric: "numeric"
    }
  }
}
