/// Names of members that are looked for together, so that one pass over an object finds them all.
/// Make it once and keep it: what it points to stays until `deallocate`.
///
/// Every thread reads the same few tables for every object, so they are plain memory: references
/// would be counted, and the threads would take the count from one another.
public struct NameTable: @unchecked Sendable {
  // Guard: nothing is written after the initializer.
  private struct Name {
    /// Where it is in `text`.
    var start: Int
    var length: Int
    /// The next name with the same hash; negative for none.
    var next: Int
  }

  /// How many names there are.
  public let count: Int
  /// Every name's UTF-8, one after the other.
  private let text: UnsafeMutableBufferPointer<UInt8>
  private let names: UnsafeMutableBufferPointer<Name>
  /// For each hash the first name that has it; negative for none.
  private let firstOfHash: UnsafeMutableBufferPointer<Int>

  /// A table of distinct names, `NameSet.namesMax` at most; a member is asked for by its name's
  /// place among them.
  public init(_ names: [String]) {
    precondition(names.count <= NameSet.namesMax, "a table has at most \(NameSet.namesMax) names")
    count = names.count
    let bytes = names.flatMap(\.utf8)
    text = .allocate(capacity: bytes.count)
    _ = text.initialize(from: bytes)
    self.names = .allocate(capacity: names.count)
    firstOfHash = .allocate(capacity: 256)
    firstOfHash.initialize(repeating: -1)
    var end = bytes.count
    // The last one first, so that of names with one hash the first is found first.
    for (index, name) in names.enumerated().reversed() {
      let hash = Int(Self.hash(name.utf8.span))
      let length = name.utf8.count
      end -= length
      self.names.initializeElement(
        at: index, to: Name(start: end, length: length, next: firstOfHash[hash]))
      firstOfHash[hash] = index
    }
  }

  /// Gives its memory back, for a table that is not kept; nothing may be looked up after it.
  public func deallocate() {
    text.deallocate()
    names.deallocate()
    firstOfHash.deallocate()
  }

  /// The place of a name whose hash is known; negative when it is not among them.
  @inline(__always)
  func place(of name: Span<UInt8>, hash: UInt8) -> Int {
    var place = firstOfHash[Int(hash)]
    while place >= 0 {
      let known = names[place]
      if known.length == name.count {
        let text = text.span.extracting(known.start..<known.start &+ known.length)
        if Scanner.areEqual(text, name) { return place }
      }
      place = known.next
    }
    return place
  }

  /// Length, first, middle and last byte tell nearly all names apart.
  @inlinable
  public static func hash(_ name: Span<UInt8>) -> UInt8 {
    guard !name.isEmpty else { return 0 }
    let last = name.count &- 1
    let sum = Int(name[0]) &* 5 &+ Int(name[last]) &* 3 &+ Int(name[last / 2]) &* 11
    return UInt8(truncatingIfNeeded: sum &+ name.count &* 17)
  }
}
