/// Names of members that are looked for together, so that one pass over an object finds them all.
/// Make it once and keep it.
public struct NameTable: Sendable {
  /// Every name's UTF-8, one after the other.
  private var text: [UInt8] = []
  /// Where each name begins in `text`, and where the last one ends.
  private var starts: [Int] = [0]
  /// For each hash the first name that has it, and for each name the next one; -1 for none.
  private var firstOfHash = [Int](repeating: -1, count: 256)
  private var nextOfName: [Int] = []

  /// A table of distinct names, 48 at most; a member is asked for by its name's place among them.
  public init(_ names: [String]) {
    precondition(names.count <= Self.namesMax, "a table has at most \(Self.namesMax) names")
    for (index, name) in names.enumerated() {
      let hash = Self.hash(name.utf8.span)
      text += Array(name.utf8)
      starts.append(text.count)
      nextOfName.append(firstOfHash[Int(hash)])
      firstOfHash[Int(hash)] = index
    }
  }

  /// What `NamedMembers` has room for.
  private static let namesMax = 48

  /// How many names there are.
  public var count: Int { nextOfName.count }

  /// The first name with a hash; negative when there is none.
  @inline(__always)
  func first(hash: UInt8) -> Int { firstOfHash[Int(hash)] }

  /// The place of a name, from the first with its hash on; nil when it is not among them.
  @inline(__always)
  func index(of name: Span<UInt8>, from first: Int) -> Int? {
    var index = first
    while index >= 0 {
      let start = starts[index]
      if starts[index &+ 1] &- start == name.count {
        let text = text.span.extracting(start..<start &+ name.count)
        if Scanner.areEqual(text, name) { return index }
      }
      index = nextOfName[index]
    }
    return nil
  }

  /// Length, first, middle and last byte tell nearly all names apart.
  @inline(__always)
  static func hash(_ name: Span<UInt8>) -> UInt8 {
    guard !name.isEmpty else { return 0 }
    let last = name.count &- 1
    let sum = Int(name[0]) &* 5 &+ Int(name[last]) &* 3 &+ Int(name[last / 2]) &* 11
    return UInt8(truncatingIfNeeded: sum &+ name.count &* 17)
  }
}
