/// The members of one object, indexed once for many look-ups by name, most of which find nothing.
///
/// The first members' names have a byte of hash each, eight of them in a word that is compared at
/// once, so that a name that is not there costs a few instructions. Larger objects are searched
/// member by member.
public struct IndexedMembers: Sendable {
  /// The object itself.
  public let object: Value
  private var hashes: (UInt64, UInt64) = (0, 0)
  private var values = InlineArray<16, Int32>(repeating: 0)
  private let isWhole: Bool

  /// The members of an object; none of any other value.
  public init(of object: Value) {
    self.object = object
    let count = object.kind == .object ? object.count : 0
    isWhole = count <= 16
    let nodes = object.storage.tape.nodes
    var position = object.index &+ 1
    for place in 0..<min(count, 16) {
      let hash = UInt64(Self.mark(nodes[position].hash))
      if place < 8 {
        hashes.0 |= hash &<< UInt64(8 &* place)
      } else {
        hashes.1 |= hash &<< UInt64(8 &* place &- 64)
      }
      values[place] = Int32(truncatingIfNeeded: position &+ 1)
      position = Int(nodes[position &+ 1].next)
    }
  }

  /// The member of that name; nil when there is none.
  public subscript(name: String) -> Value? {
    guard let node = node(of: name) else { return nil }
    return Value(storage: object.storage, index: node)
  }

  /// What a member is as a count: absent (or null), an integer that fits, or something else.
  public enum Count {
    case absent
    case integer(Int64)
    case other
  }

  /// The member of that name as a count; makes no value of it.
  public func count(_ name: String) -> Count {
    guard let index = node(of: name) else { return .absent }
    let tape = object.storage.tape
    let node = tape.nodes[index]
    switch node.tag {
    case .null: return .absent
    case .number: return tape.withContent(of: node, Value.integer).map(Count.integer) ?? .other
    default: return .other
    }
  }

  @inline(__always)
  private func node(of name: String) -> Int? {
    let name = name.utf8.span
    guard isWhole else { return object.storage.tape.value(of: name, in: object.index) }
    let wanted = UInt64(Self.mark(NameTable.hash(name))) &* Self.ones
    if let node = node(of: name, hits: hashes.0 ^ wanted, from: 0) { return node }
    return node(of: name, hits: hashes.1 ^ wanted, from: 8)
  }

  /// The bytes of `hits` that are 0 are names with the wanted hash.
  @inline(__always)
  private func node(of name: Span<UInt8>, hits: UInt64, from first: Int) -> Int? {
    // Marks every zero byte, and sometimes the one above it, which the comparison sorts out
    // (Warren, "Hacker's Delight", section 6-1).
    var marks = (hits &- Self.ones) & ~hits & (Self.ones &<< 7)
    while marks != 0 {
      let value = Int(values.span[first &+ marks.trailingZeroBitCount / 8])
      let tape = object.storage.tape
      if value > 0, tape.content(of: tape.nodes[value &- 1], equals: name) { return value }
      marks &= marks &- 1
    }
    return nil
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// Never 0, which stands for no member.
  @inline(__always)
  private static func mark(_ hash: UInt8) -> UInt8 { hash | 1 }
}
