internal import CPostgres

/// The rows that a statement has returned.
public final class Rows {
  private let result: OpaquePointer

  /// Takes over what is freed with it.
  init(_ result: OpaquePointer) {
    self.result = result
  }

  deinit { tally_pq_clear(result) }

  /// How many there are.
  public var count: Int { Int(tally_pq_row_count(result)) }

  /// The value of a field, by its row and its column, from 0 on.
  public func value<Value: ColumnValue>(
    _ row: Int, _ column: Int, as type: Value.Type = Value.self
  ) -> Value {
    let (row, column) = (Int32(row), Int32(column))
    guard !tally_pq_is_null(result, row, column) else { return Value(field: nil) }
    return Value(
      field: UnsafeRawBufferPointer(
        start: tally_pq_value(result, row, column),
        count: Int(tally_pq_length(result, row, column))))
  }

  /// The values of the first column.
  public func first<Value: ColumnValue>(as type: Value.Type = Value.self) -> [Value] {
    (0..<count).map { value($0, 0) }
  }
}
