/// The history of the schema on PostgreSQL, in the order in which it is applied.
///
/// Steps are only ever added: a file that was released is never changed.
public enum PostgresMigrations {
  /// A database's version is the number of steps that it has seen, counted from the first.
  public static let all: [(name: String, sql: String)] = [
    ("0001_tables", text(PackageResources._001_tables_sql))
  ]

  private static func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
