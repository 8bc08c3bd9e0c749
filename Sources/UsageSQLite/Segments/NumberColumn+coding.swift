extension NumberColumn {
  private enum Form: UInt8 {
    case constant = 0
    case bytes = 1
    case wide = 2
  }

  /// Writes the column in as few bytes as its numbers need.
  func write(to blob: inout BlobWriter) {
    blob.write(UInt32(count))
    switch storage {
    case .wide(let numbers): Self.writeWide(numbers, to: &blob)
    case .constant: Self.writeConstant(base, to: &blob)
    case .bytes, .words: Self.write(values(), to: &blob)
    }
  }

  private static func writeConstant(_ base: Int64, to blob: inout BlobWriter) {
    blob.write(Form.constant.rawValue)
    blob.write(base)
  }

  private static func writeWide(_ numbers: [Int128], to blob: inout BlobWriter) {
    blob.write(Form.wide.rawValue)
    for number in numbers { blob.write(number) }
  }

  private static func write(_ numbers: [Int64], to blob: inout BlobWriter) {
    var least = numbers.first ?? 0
    var greatest = least
    for number in numbers {
      least = min(least, number)
      greatest = max(greatest, number)
    }
    guard least != greatest else { return writeConstant(least, to: &blob) }
    let range = UInt64(bitPattern: greatest &- least)
    guard range <= UInt64(Int64.max) else {
      return writeWide(numbers.map { Int128($0) }, to: &blob)
    }
    let width = (71 - range.leadingZeroBitCount) / 8
    blob.write(Form.bytes.rawValue)
    blob.write(least)
    blob.write(range)
    blob.write(UInt8(width))
    blob.write(numbers, above: least, width: width)
  }

  /// Reads a column; its rows stay where they are in the blob.
  init(from blob: inout BlobReader) throws(BlobReader.Truncated) {
    let count = Int(try blob.number(UInt32.self))
    switch Form(rawValue: try blob.number()) {
    case .constant: self.init(constant: try blob.number(), count: count)
    case .bytes:
      let base: Int64 = try blob.number()
      let magnitude: UInt64 = try blob.number()
      let width = Int(try blob.number(UInt8.self))
      let start = try blob.skip(count * width)
      guard (1...8).contains(width), blob.bytes.count - blob.position >= BlobWriter.padding else {
        throw BlobReader.Truncated()
      }
      self.init(
        count: count, base: base, width: width, magnitude: magnitude,
        storage: .bytes(blob.bytes, from: start))
    case .wide:
      guard blob.bytes.count - blob.position >= count * 16 else { throw BlobReader.Truncated() }
      var numbers: [Int128] = []
      for _ in 0..<count { numbers.append(try blob.number()) }
      self.init(count: count, base: 0, width: 16, magnitude: 0, storage: .wide(numbers))
    case nil: throw BlobReader.Truncated()
    }
  }
}

extension BlobWriter {
  /// By how much each number exceeds `base`.
  fileprivate mutating func write(_ numbers: [Int64], above base: Int64, width: Int) {
    var packed = [UInt8](repeating: 0, count: numbers.count * width)
    for (row, number) in numbers.enumerated() {
      var rest = UInt64(bitPattern: number &- base)
      for index in row * width..<(row + 1) * width {
        packed[index] = UInt8(truncatingIfNeeded: rest)
        rest >>= 8
      }
    }
    append(packed)
  }
}
