import SQLite
import Usage

extension Int64: ColumnValue {
  @inline(__always)
  static func read(_ row: Statement, _ column: Int) -> Int64 { row.int64(column) }

  @inline(__always)
  func bind(to binder: inout some ColumnBinder) { binder.bind(self) }
}

extension String: ColumnValue {
  static func read(_ row: Statement, _ column: Int) -> String { row.text(column) }

  func bind(to binder: inout some ColumnBinder) { binder.bind(self) }
}

extension Bool: ColumnValue {
  @inline(__always)
  static func read(_ row: Statement, _ column: Int) -> Bool { row.int64(column) != 0 }

  @inline(__always)
  func bind(to binder: inout some ColumnBinder) { binder.bind(self ? 1 : 0) }
}

extension Event.Kind: ColumnValue {
  @inline(__always)
  static func read(_ row: Statement, _ column: Int) -> Event.Kind {
    Event.Kind(rawValue: row.int(column)) ?? .call
  }

  @inline(__always)
  func bind(to binder: inout some ColumnBinder) { binder.bind(Int64(rawValue)) }
}

/// An integer while it fits 64 bits, and decimal text of pico-dollars beyond.
extension Money: ColumnValue {
  static func read(_ row: Statement, _ column: Int) -> Money {
    if row.isInteger(column) { return Money(pico: Int128(row.int64(column))) }
    return Money(pico: Int128(row.text(column)) ?? 0)
  }

  func bind(to binder: inout some ColumnBinder) {
    if let small = Int64(exactly: pico) {
      binder.bind(small)
    } else {
      binder.bind(String(pico))
    }
  }
}
