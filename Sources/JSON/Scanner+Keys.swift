extension Scanner {
  /// Up to this many keys are compared with one another; more go through a hash table.
  private static let comparedKeysMax = 16

  /// Refuses a key that appears twice in the object. Its keys stand on the tape, with escapes
  /// resolved, so that two spellings of one key are one key.
  mutating func checkKeys(_ text: Span<UInt8>, of object: Int) throws(ParseError) {
    if nodes[object].length <= Self.comparedKeysMax {
      try compareKeys(text, of: object)
    } else {
      try hashKeys(text, of: object)
    }
  }

  /// Keys that differ in their hash need no comparison, and hardly any two have the same.
  private func compareKeys(_ text: Span<UInt8>, of object: Int) throws(ParseError) {
    var seen: UInt64 = 0
    var key = object &+ 1
    while key < nodes.count {
      let bit = UInt64(1) << UInt64(nodes[key].hash & 63)
      if seen & bit != 0 {
        var other = object &+ 1
        while other < key {
          guard !haveEqualText(text, nodes[other], nodes[key]) else {
            throw duplicate(key, in: object)
          }
          other = Int(nodes[other &+ 1].next)
        }
      }
      seen |= bit
      key = Int(nodes[key &+ 1].next)
    }
  }

  /// Open addressing over the process's seeded hash: collisions cannot be made up in advance.
  private mutating func hashKeys(_ text: Span<UInt8>, of object: Int) throws(ParseError) {
    var capacity = 64
    while capacity < 2 * Int(nodes[object].length) { capacity *= 2 }
    // Zero is an empty slot: node 0 is the outermost value and never a key.
    slots.removeAll(keepingCapacity: true)
    slots.append(contentsOf: repeatElement(0, count: capacity))
    var key = object &+ 1
    while key < nodes.count {
      var slot = hash(text, of: nodes[key]) & (capacity &- 1)
      while slots[slot] != 0 {
        let other = nodes[Int(slots[slot])]
        guard !haveEqualText(text, other, nodes[key]) else { throw duplicate(key, in: object) }
        slot = (slot &+ 1) & (capacity &- 1)
      }
      slots[slot] = UInt32(truncatingIfNeeded: key)
      key = Int(nodes[key &+ 1].next)
    }
  }

  /// A key with escapes has lost its place in the text; its object has not.
  private func duplicate(_ key: Int, in object: Int) -> ParseError {
    let node = nodes[key].tag == .string ? nodes[key] : nodes[object]
    return ParseError(.duplicateKey, at: Int(node.offset))
  }

  /// Notes the hash of the key that was read last, by which it is found and told from others.
  @inline(__always)
  mutating func hashKey(_ text: Span<UInt8>) {
    let key = nodes.count &- 1
    let node = nodes[key]
    // No closure: it would copy the scanner for every key.
    let hash =
      node.tag == .escapedString
      ? NameTable.hash(unescaped.span.extracting(node.range))
      : NameTable.hash(text.extracting(node.range))
    nodes[key].hash = hash
  }

  private func hash(_ text: Span<UInt8>, of node: Node) -> Int {
    var hasher = Hasher()
    withText(text, of: node) { text in
      text.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
    return hasher.finalize()
  }

  private func haveEqualText(_ text: Span<UInt8>, _ left: Node, _ right: Node) -> Bool {
    guard left.length == right.length else { return false }
    return withText(text, of: left) { left in
      withText(text, of: right) { Self.areEqual(left, $0) }
    }
  }

  @inline(__always)
  private func withText<Result>(_ text: Span<UInt8>, of node: Node, _ body: (Span<UInt8>) -> Result)
    -> Result
  {
    node.tag == .escapedString
      ? body(unescaped.span.extracting(node.range)) : body(text.extracting(node.range))
  }

  @inline(__always)
  static func areEqual(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
    let count = left.count
    guard count == right.count else { return false }
    guard count >= 8 else {
      guard count >= 4 else {
        for index in 0..<count where left[index] != right[index] { return false }
        return true
      }
      return left.halfWord(at: 0) == right.halfWord(at: 0)
        && left.halfWord(at: count &- 4) == right.halfWord(at: count &- 4)
    }
    // Word by word; the last word may reach back into the one before it.
    var index = 0
    while index < count &- 8 {
      guard left.word(at: index) == right.word(at: index) else { return false }
      index &+= 8
    }
    return left.word(at: count &- 8) == right.word(at: count &- 8)
  }
}
