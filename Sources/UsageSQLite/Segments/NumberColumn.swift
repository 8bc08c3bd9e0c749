/// A column of whole numbers, either as they are or as in a blob: the least of them, and by how
/// much each exceeds it, in as few bytes as the greatest difference needs.
struct NumberColumn: Sendable {
  enum Storage: Sendable {
    /// Every row has `base`.
    case constant
    case words([Int64])
    /// Of `width` bytes each, from a place on; at least seven bytes follow the last one.
    case bytes([UInt8], from: Int)
    case wide([Int128])
  }

  let count: Int
  let base: Int64
  /// Bytes of a row in `Storage.bytes`, 1 to 8.
  let width: Int
  /// No row differs from `base` by more.
  let magnitude: UInt64
  let storage: Storage

  init(constant base: Int64, count: Int) {
    self.init(count: count, base: base, width: 0, magnitude: 0, storage: .constant)
  }

  /// Numbers as they are.
  init(words: [Int64]) {
    let magnitude = words.reduce(0) { max($0, $1.magnitude) }
    self.init(
      count: words.count, base: 0, width: 8, magnitude: magnitude, storage: .words(words))
  }

  init(count: Int, base: Int64, width: Int, magnitude: UInt64, storage: Storage) {
    self.count = count
    self.base = base
    self.width = width
    self.magnitude = magnitude
    self.storage = storage
  }

  /// The number of every row; nil where they are not alike.
  var constant: Int64? {
    if case .constant = storage { base } else { nil }
  }

  /// Whether some number needs more than 64 bits.
  var isWide: Bool {
    if case .wide = storage { true } else { false }
  }

  /// By how much each of some rows exceeds `base`. Not for a wide column.
  func load(_ rows: Range<Int>, into target: inout [Int64]) {
    switch storage {
    case .constant, .wide: target = Array(repeating: 0, count: rows.count)
    case .words(let words): target = Array(words[rows])
    case .bytes(let bytes, let start):
      if target.count != rows.count { target = Array(repeating: 0, count: rows.count) }
      var numbers = target.mutableSpan
      Self.load(
        bytes.span.bytes, from: start + rows.lowerBound * width, width: width, into: &numbers)
    }
  }

  /// The numbers themselves. Not for a wide column.
  func values() -> [Int64] {
    var values: [Int64] = []
    load(0..<count, into: &values)
    if base != 0 { for index in values.indices { values[index] &+= base } }
    return values
  }

  private static func load(
    _ bytes: RawSpan, from start: Int, width: Int, into target: inout MutableSpan<Int64>
  ) {
    let count = target.count
    precondition(start >= 0 && start + count * width + 7 <= bytes.byteCount)
    // Bytes are little-endian; what is beyond the width belongs to the next row. Each width has a
    // loop of its own, since the processor then takes many rows at a time.
    switch width {
    case 1:
      for row in 0..<count {
        target[unchecked: row] = Int64(
          bytes.unsafeLoad(fromUncheckedByteOffset: start &+ row, as: UInt8.self))
      }
    case 2:
      for row in 0..<count {
        let word = bytes.unsafeLoadUnaligned(
          fromUncheckedByteOffset: start &+ row &* 2, as: UInt16.self)
        target[unchecked: row] = Int64(UInt16(littleEndian: word))
      }
    case 4:
      for row in 0..<count {
        let word = bytes.unsafeLoadUnaligned(
          fromUncheckedByteOffset: start &+ row &* 4, as: UInt32.self)
        target[unchecked: row] = Int64(UInt32(littleEndian: word))
      }
    default:
      let mask = UInt64.max >> UInt64(64 - 8 * width)
      for row in 0..<count {
        let word = bytes.unsafeLoadUnaligned(
          fromUncheckedByteOffset: start &+ row &* width, as: UInt64.self)
        target[unchecked: row] = Int64(bitPattern: UInt64(littleEndian: word) & mask)
      }
    }
  }
}

/// A column that is being written: rows that have 0 need not be told.
struct NumberBuilder: Sendable {
  /// As many rows as were told so far; empty where all of them are wide.
  private(set) var words: [Int64] = []
  private var wide: [Int128] = []
  private var isWide = false
  private var magnitude: UInt64 = 0

  /// Makes room for as many rows as another has.
  mutating func reserve(like other: NumberBuilder) {
    words.reserveCapacity(other.words.count)
  }

  /// Gives a row its number; rows are told in ascending order.
  @inline(__always)
  mutating func set(_ number: Int64, row: Int) {
    guard !isWide else { return setWide(Int128(number), row: row) }
    pad(to: row)
    words.append(number)
    magnitude = max(magnitude, number.magnitude)
  }

  /// Gives so many rows their numbers, which lie `stride` words apart from `start` on.
  mutating func append(
    _ numbers: [Int64], from start: Int, stride: Int, _ count: Int, at row: Int
  ) {
    var all: Int64 = 0
    for index in 0..<count { all |= numbers[start + index * stride] }
    guard all != 0 else { return }
    guard !isWide else {
      for index in 0..<count { setWide(Int128(numbers[start + index * stride]), row: row + index) }
      return
    }
    pad(to: row)
    words.append(contentsOf: (0..<count).lazy.map { numbers[start + $0 * stride] })
    for number in words[row...] { magnitude = max(magnitude, number.magnitude) }
  }

  /// The same of a number that may need more than 64 bits.
  mutating func set(_ number: Int128, row: Int) {
    if !isWide, let small = Int64(exactly: number) { return set(small, row: row) }
    setWide(number, row: row)
  }

  private mutating func setWide(_ number: Int128, row: Int) {
    if !isWide {
      isWide = true
      wide = words.map { Int128($0) }
      words = []
    }
    while wide.count < row { wide.append(0) }
    wide.append(number)
  }

  @inline(__always)
  private mutating func pad(to row: Int) {
    while words.count < row { words.append(0) }
  }

  /// All of so many rows; nil where each is 0.
  mutating func column(count: Int) -> NumberColumn? {
    if isWide {
      while wide.count < count { wide.append(0) }
      return NumberColumn(count: count, base: 0, width: 16, magnitude: 0, storage: .wide(wide))
    }
    guard magnitude > 0 else { return nil }
    pad(to: count)
    return NumberColumn(
      count: count, base: 0, width: 8, magnitude: magnitude, storage: .words(words))
  }
}
