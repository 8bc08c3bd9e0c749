import Postgres

/// Names that have numbers.
final class NumberedNames<Key: TableKey> {
  let table: Table<Key, Number>
  private var keys: [Int64: Key] = [:]

  init(_ name: String, key names: [String], _ connection: Connection) {
    table = Table(name, key: names, connection)
  }

  /// The number of a name; nil where it has none.
  func number(_ key: Key) throws(PostgresError) -> Int64? { try table.row(key)?.value }

  /// The same; a new name gets what `next` gives.
  func number(
    _ key: Key, orElse next: () throws(PostgresError) -> Int64
  ) throws(PostgresError) -> Int64 {
    if let known = try number(key) { return known }
    let number = try next()
    set(key, number)
    return number
  }

  /// The name of a number.
  func key(_ number: Int64) throws(PostgresError) -> Key? {
    if let known = keys[number] { return known }
    try load([number])
    return keys[number]
  }

  /// Reads the names of numbers that are not known yet, all at once.
  func load(_ numbers: some Sequence<Int64>) throws(PostgresError) {
    let missing = Set(numbers).filter { $0 > 0 && keys[$0] == nil }
    guard !missing.isEmpty else { return }
    let found = try table.rows(where: "number = ANY($1)", Parameter(array: missing))
    for (key, number) in found { keys[number.value] = key }
  }

  /// Gives a number its name, in place of the one that it had.
  func rename(_ number: Int64, to key: Key) throws(PostgresError) {
    if let old = try self.key(number) { table.set(nil, at: old) }
    set(key, number)
  }

  private func set(_ key: Key, _ number: Int64) {
    table.set(Number(number), at: key)
    keys[number] = key
  }

  func forget() { keys = [:] }
}
