/// Writes whole numbers and bytes into a blob, little-endian.
struct BlobWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ number: some FixedWidthInteger) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// The number's low bytes alone.
  mutating func write(_ number: UInt64, width: Int) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0.prefix(width)) }
  }

  mutating func write(_ text: String) {
    write(UInt32(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  mutating func write(_ numbers: [Int64]) {
    write(UInt32(numbers.count))
    for number in numbers { write(number) }
  }

  mutating func append(_ more: [UInt8]) {
    bytes += more
  }

  /// Bytes that a column may read behind its last row.
  mutating func pad() {
    bytes.append(contentsOf: [UInt8](repeating: 0, count: Self.padding))
  }

  static let padding = 8
}

/// Reads what `BlobWriter` has written.
struct BlobReader {
  let bytes: [UInt8]
  private(set) var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The blob ends before it should: it is not one that this program has written.
  struct Truncated: Error {}

  mutating func number<Number: FixedWidthInteger>(
    _: Number.Type = Number.self
  ) throws(Truncated) -> Number {
    let size = Number.bitWidth / 8
    let start = try skip(size)
    var number = Number.zero
    for index in (start..<start + size).reversed() {
      number = number << 8 | Number(truncatingIfNeeded: bytes[index])
    }
    return number
  }

  mutating func text() throws(Truncated) -> String {
    let count = Int(try number(UInt32.self))
    let start = try skip(count)
    return String(decoding: bytes[start..<start + count], as: UTF8.self)
  }

  mutating func numbers() throws(Truncated) -> [Int64] {
    let count = Int(try number(UInt32.self))
    guard bytes.count - position >= count * 8 else { throw Truncated() }
    var numbers: [Int64] = []
    numbers.reserveCapacity(count)
    for _ in 0..<count { numbers.append(try number()) }
    return numbers
  }

  /// Goes over some bytes and returns where they begin.
  mutating func skip(_ count: Int) throws(Truncated) -> Int {
    guard count >= 0, bytes.count - position >= count else { throw Truncated() }
    defer { position += count }
    return position
  }
}
