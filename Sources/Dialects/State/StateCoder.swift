internal import Usage

/// Encodes and decodes the states of dialects: numbers as varints, texts with their lengths, one
/// after the other. The order in which a state visits its members is their stored order.
///
/// New members are added at the end. A state that was stored before is then too short, and leaves
/// the new members at their defaults.
struct StateCoder {
  private(set) var bytes: [UInt8]
  /// The next byte to read; nil while writing.
  private var position: Int?

  /// A coder for writing.
  init() {
    bytes = []
  }

  /// A coder for reading.
  init(reading bytes: [UInt8]) {
    self.bytes = bytes
    position = 0
  }

  var isReading: Bool { position != nil }

  /// True where nothing is left to read.
  var isAtEnd: Bool { position.map { $0 >= bytes.count } ?? false }

  mutating func visit(_ number: inout Int64) {
    guard isReading else {
      return write(UInt64(bitPattern: number << 1 ^ number >> 63))
    }
    guard !isAtEnd else { return }
    let bits = read()
    number = Int64(bitPattern: bits >> 1) ^ -Int64(bitPattern: bits & 1)
  }

  mutating func visit(_ text: inout String) {
    guard isReading else {
      write(UInt64(text.utf8.count))
      return bytes.append(contentsOf: text.utf8)
    }
    guard !isAtEnd else { return }
    let count = Int(clamping: read())
    guard let start = position, count <= bytes.count - start else { return position = bytes.count }
    text = String(decoding: bytes[start..<start + count], as: UTF8.self)
    position = start + count
  }

  private mutating func write(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  private mutating func read() -> UInt64 {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while let at = position, at < bytes.count {
      position = at + 1
      number |= UInt64(bytes[at] & 0x7F) << shift
      guard bytes[at] >= 0x80, shift < 63 else { break }
      shift += 7
    }
    return number
  }
}

/// A value that a dialect can store, as a whole state or as a part of one.
protocol StateMember: SendableMetatype {
  /// The default, where nothing was stored.
  init()
  /// Reads or writes all members.
  mutating func visit(_ coder: inout StateCoder)
}

extension StateMember {
  /// Reads stored bytes; the default for nil.
  init(stored bytes: [UInt8]?) {
    self.init()
    guard let bytes else { return }
    var coder = StateCoder(reading: bytes)
    visit(&coder)
  }

  /// The bytes to store.
  var stored: [UInt8] {
    var coder = StateCoder()
    var copy = self
    copy.visit(&coder)
    return coder.bytes
  }
}

/// A state that lists its members.
protocol ListedState: StateMember {
  static var members: [StateField<Self>] { get }
}

extension ListedState {
  mutating func visit(_ coder: inout StateCoder) {
    for member in Self.members { member.visit(&self, &coder) }
  }
}

/// One member of a state.
struct StateField<State>: Sendable {
  let visit: @Sendable (inout State, inout StateCoder) -> Void
}

/// The members of a state, in their stored order.
func stateFields<State, each Member: StateMember>(
  _ paths: repeat any WritableKeyPath<State, each Member> & Sendable
) -> [StateField<State>] {
  var fields: [StateField<State>] = []
  func add<One: StateMember>(_ path: any WritableKeyPath<State, One> & Sendable) {
    fields.append(StateField { state, coder in state[keyPath: path].visit(&coder) })
  }
  repeat add(each paths)
  return fields
}
