/// What a column, or a parameter of a statement, can hold: in PostgreSQL's binary format, whose
/// numbers have their most significant byte first.
public protocol ColumnValue {
  /// The type of such a column.
  static var columnType: ColumnType { get }
  /// The value of a field's bytes; of NULL, what the type has for nothing.
  init(field: UnsafeRawBufferPointer?)
  /// The bytes; nil for NULL.
  var fieldBytes: [UInt8]? { get }
}

extension Int64: ColumnValue {
  /// As `ColumnValue` has it.
  public static var columnType: ColumnType { .int8 }

  /// As `ColumnValue` has it.
  public init(field: UnsafeRawBufferPointer?) {
    self = field.map { Int64(bigEndian: $0.loadUnaligned(as: Int64.self)) } ?? 0
  }

  /// As `ColumnValue` has it.
  public var fieldBytes: [UInt8]? { bigEndianBytes }
}

extension Int: ColumnValue {
  /// As `ColumnValue` has it.
  public static var columnType: ColumnType { .int8 }

  /// As `ColumnValue` has it.
  public init(field: UnsafeRawBufferPointer?) { self = Int(Int64(field: field)) }

  /// As `ColumnValue` has it.
  public var fieldBytes: [UInt8]? { Int64(self).fieldBytes }
}

extension Bool: ColumnValue {
  /// As `ColumnValue` has it.
  public static var columnType: ColumnType { .int8 }

  /// As `ColumnValue` has it.
  public init(field: UnsafeRawBufferPointer?) { self = Int64(field: field) != 0 }

  /// As `ColumnValue` has it.
  public var fieldBytes: [UInt8]? { (self ? 1 as Int64 : 0).fieldBytes }
}

extension [UInt8]: ColumnValue {
  /// As `ColumnValue` has it.
  public static var columnType: ColumnType { .bytea }

  /// As `ColumnValue` has it.
  public init(field: UnsafeRawBufferPointer?) { self = field.map { [UInt8]($0) } ?? [] }

  /// As `ColumnValue` has it.
  public var fieldBytes: [UInt8]? { self }
}

extension String: ColumnValue {
  /// As `ColumnValue` has it.
  public static var columnType: ColumnType { .bytea }

  /// As `ColumnValue` has it.
  public init(field: UnsafeRawBufferPointer?) {
    self = field.map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// As `ColumnValue` has it.
  public var fieldBytes: [UInt8]? { Array(utf8) }
}

extension Optional: ColumnValue where Wrapped: ColumnValue {
  /// As `ColumnValue` has it.
  public static var columnType: ColumnType { Wrapped.columnType }

  /// As `ColumnValue` has it.
  public init(field: UnsafeRawBufferPointer?) { self = field.map { Wrapped(field: $0) } }

  /// As `ColumnValue` has it.
  public var fieldBytes: [UInt8]? { self?.fieldBytes }
}

extension FixedWidthInteger {
  var bigEndianBytes: [UInt8] { withUnsafeBytes(of: bigEndian) { Array($0) } }
}
