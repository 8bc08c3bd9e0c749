/// One parameter of a statement.
public struct Parameter: Sendable {
  let type: UInt32
  /// Nil for NULL.
  let bytes: [UInt8]?

  /// One value.
  public init<Value: ColumnValue>(_ value: Value) {
    type = Value.columnType.rawValue
    bytes = value.fieldBytes
  }

  /// Values of a column, one for each row.
  public init<Value: ColumnValue>(array values: some Sequence<Value>) {
    var array = ArrayParameter(Value.columnType)
    for value in values { array.append(value.fieldBytes) }
    self = array.parameter
  }

  init(type: UInt32, bytes: [UInt8]) {
    self.type = type
    self.bytes = bytes
  }
}

/// An array on its way into a parameter: `array_send` has its format, which is the dimensions,
/// whether there are NULLs, the type, the count and the first index, and then each element behind
/// its length.
public struct ArrayParameter: Sendable {
  private let type: ColumnType
  private var elements: [UInt8] = []
  private var count: Int32 = 0
  private var hasNull = false

  /// An array without elements.
  public init(_ type: ColumnType) {
    self.type = type
  }

  /// Adds an element; nil for NULL.
  public mutating func append(_ bytes: [UInt8]?) {
    count += 1
    guard let bytes else {
      hasNull = true
      elements += Int32(-1).bigEndianBytes
      return
    }
    elements += Int32(bytes.count).bigEndianBytes
    elements += bytes
  }

  /// All of it.
  public var parameter: Parameter {
    let head: [Int32] =
      count == 0
      ? [0, 0, Int32(type.rawValue)]
      : [1, hasNull ? 1 : 0, Int32(type.rawValue), count, 1]
    return Parameter(type: type.array, bytes: head.flatMap(\.bigEndianBytes) + elements)
  }
}

/// A statement with its parameters, which have the places `$1`, `$2` and so on.
public struct Command: Sendable {
  let sql: String
  let parameters: [Parameter]

  public init(_ sql: String, _ parameters: [Parameter] = []) {
    self.sql = sql
    self.parameters = parameters
  }
}
