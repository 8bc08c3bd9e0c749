/// What the command line asks for.
struct Options {
  enum Order: String {
    case random
    case ordered
  }

  /// When totals are written.
  enum Flush: String {
    /// Once in a while, as the service does.
    case regularly
    /// With each transaction.
    case transaction
  }

  var database = ""
  /// Files of SQL, run in their order.
  var schema: [String] = []
  var rowsPerTransaction = 1
  var ids = Order.random
  var rollups = Flush.regularly
  /// A plain unique index over the ids; without it nothing finds duplicates.
  var hasUniqueIndex = false
  /// Rows before anything is measured.
  var prefill = 0
  var seconds = 3.0
  var sessions = 10_000
  var users = 100
  /// A file to append to instead of a database.
  var syncFile = ""
  var bytesPerSync = 4_120

  static let usage = """
    usage: raw-sqlite --database <new file> --schema <sql file>… [--rows <per transaction>]
        [--ids random|ordered] [--rollups regularly|transaction] [--unique-index] [--prefill <rows>]
        [--seconds <n>] [--sessions <n>] [--users <n>]
      raw-sqlite --sync-file <new file> [--sync-bytes <n>] [--seconds <n>]
    """

  init?(_ arguments: [String]) {
    var words = arguments.makeIterator()
    while let word = words.next() {
      if word == "--unique-index" {
        hasUniqueIndex = true
      } else {
        guard let value = words.next(), set(word, value) else { return nil }
      }
    }
    guard !syncFile.isEmpty || !database.isEmpty && !schema.isEmpty, rowsPerTransaction > 0,
      bytesPerSync > 0, users > 0, sessions > 0
    else { return nil }
  }

  private mutating func set(_ option: String, _ value: String) -> Bool {
    if option == "--schema" {
      schema.append(value)
      return true
    }
    return switch option {
    case "--database": assign(&database, value)
    case "--rows": assign(&rowsPerTransaction, Int(value))
    case "--ids": assign(&ids, Order(rawValue: value))
    case "--rollups": assign(&rollups, Flush(rawValue: value))
    case "--prefill": assign(&prefill, Int(value))
    case "--seconds": assign(&seconds, Double(value))
    case "--sessions": assign(&sessions, Int(value))
    case "--users": assign(&users, Int(value))
    case "--sync-file": assign(&syncFile, value)
    case "--sync-bytes": assign(&bytesPerSync, Int(value))
    default: false
    }
  }

  private func assign<Value>(_ target: inout Value, _ value: Value?) -> Bool {
    guard let value else { return false }
    target = value
    return true
  }
}
