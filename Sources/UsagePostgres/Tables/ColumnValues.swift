import Ledger
public import Postgres
public import Usage

extension Money: ColumnValue {
  /// As `ColumnValue` has it.
  public static var columnType: ColumnType { .numeric }

  /// As `ColumnValue` has it.
  public init(field: UnsafeRawBufferPointer?) { self.init(pico: Int128(field: field)) }

  /// As `ColumnValue` has it.
  public var fieldBytes: [UInt8]? { pico.fieldBytes }
}

extension ExternalID: ColumnValue {
  /// As `ColumnValue` has it.
  public static var columnType: ColumnType { .bytea }

  /// As `ColumnValue` has it.
  public init(field: UnsafeRawBufferPointer?) { self.init(String(field: field)) }

  /// As `ColumnValue` has it.
  public var fieldBytes: [UInt8]? { text.fieldBytes }
}

extension ExternalName: ColumnValue {
  /// As `ColumnValue` has it.
  public static var columnType: ColumnType { .bytea }

  /// As `ColumnValue` has it.
  public init(field: UnsafeRawBufferPointer?) { self.init(String(field: field)) }

  /// As `ColumnValue` has it.
  public var fieldBytes: [UInt8]? { text.fieldBytes }
}

extension RareFigures: ColumnValue {
  /// As `ColumnValue` has it.
  public static var columnType: ColumnType { .bytea }

  /// As `ColumnValue` has it.
  public init(field: UnsafeRawBufferPointer?) {
    self = RareText.decode(String(field: field)) ?? RareFigures()
  }

  /// As `ColumnValue` has it.
  public var fieldBytes: [UInt8]? { RareText.encode(self)?.fieldBytes }
}
