/// The members of one object that have a name of a table. Not copyable, so that it is not copied
/// for every look-up.
///
/// It remembers which of them were asked for, so that what nobody reads can be told.
public struct NamedMembers: ~Copyable {
  private let storage: Storage
  private let index: Int
  /// Three sets of names, a bit for each: those that were asked for, those of members that are
  /// there and not null, and those of nulls. Behind them, for each name of the last two, the node
  /// of its value. One stretch of memory for all of it; nil where there is no object.
  private let bits: UnsafeMutablePointer<UInt64>?
  /// True where a member has a name that is not in the table.
  public private(set) var hasOthers = false

  private static let asked = 0
  private static let there = NameSet.wordCount
  private static let null = 2 * NameSet.wordCount
  private static let bitWords = 3 * NameSet.wordCount

  init(of object: Value, named names: NameTable) {
    storage = object.storage
    index = object.index
    let bytes = Self.bitWords * MemoryLayout<UInt64>.stride
    let memory = UnsafeMutableRawPointer.allocate(
      byteCount: bytes + names.count * MemoryLayout<UInt32>.stride,
      alignment: MemoryLayout<UInt64>.alignment)
    let bits = memory.initializeMemory(as: UInt64.self, repeating: 0, count: Self.bitWords)
    let nodes = (memory + bytes).bindMemory(to: UInt32.self, capacity: names.count)
    self.bits = bits
    object.storage.tape.forEachName(of: names, in: object.index) { name, value, isNull in
      guard name >= 0 else { return hasOthers = true }
      let set = isNull ? Self.null : Self.there
      bits[set &+ name &>> 6] |= 1 &<< UInt64(name & 63)
      nodes[name] = UInt32(truncatingIfNeeded: value)
    }
  }

  private init(absentIn storage: Storage) {
    self.storage = storage
    index = 0
    bits = nil
  }

  /// What stands for the members of an object that the document does not have.
  public var absent: NamedMembers { NamedMembers(absentIn: storage) }

  deinit { UnsafeMutableRawPointer(bits)?.deallocate() }

  /// The object itself.
  public var object: Value { Value(storage: storage, index: index) }

  /// The names of members that are there and are not null.
  public var present: NameSet { nameSet(Self.there) }

  private func nameSet(_ first: Int) -> NameSet {
    bits.map { NameSet(words: $0 + first) } ?? NameSet()
  }

  @inline(__always)
  private func has(_ index: Int, in set: Int) -> Bool {
    guard let bits else { return false }
    return bits[set &+ index &>> 6] &>> UInt64(index & 63) & 1 != 0
  }

  /// Where the value of a member is, which must be there.
  @inline(__always)
  private func node(_ index: Int, _ bits: UnsafeMutablePointer<UInt64>) -> Int {
    let nodes = UnsafeRawPointer(bits + Self.bitWords).assumingMemoryBound(to: UInt32.self)
    return Int(nodes[index])
  }

  /// The same, of a member that is asked for; nil where it is absent or null.
  @inline(__always)
  private func asked(_ index: Int) -> Int? {
    guard has(index), let bits else { return nil }
    bits[Self.asked &+ index &>> 6] |= 1 &<< UInt64(index & 63)
    return node(index, bits)
  }

  /// The member of the name at that place of the table; nil where it is absent or null.
  public subscript(index: Int) -> Value? {
    asked(index).map { Value(storage: storage, index: $0) }
  }

  /// True for a member that is there and is not null.
  public func has(_ index: Int) -> Bool { has(index, in: Self.there) }

  /// True where a member of one of the names is there, or is null.
  public func mentions(_ names: NameSet) -> Bool {
    present.intersects(names) || nameSet(Self.null).intersects(names)
  }

  /// The value of a member, without its being asked for; nil where it is absent or null.
  public func value(_ index: Int) -> Value? {
    guard has(index), let bits else { return nil }
    return Value(storage: storage, index: node(index, bits))
  }

  /// True for a member that is there and is null.
  public func isNull(_ index: Int) -> Bool { has(index, in: Self.null) }
}

extension NamedMembers {
  /// What a member is as a count: absent (or null), an integer that fits, or something else.
  public enum Count {
    case absent
    case integer(Int64)
    case other
  }

  /// The member of the name at that place as a count; makes no value of it.
  public func count(_ index: Int) -> Count {
    guard let place = asked(index) else { return .absent }
    let node = storage.tape.nodes[place]
    guard node.tag == .number, let count = storage.tape.withContent(of: node, Value.integer) else {
      return .other
    }
    return .integer(count)
  }

  /// What a member is as a text: absent (or null), a string that is plain, or something else.
  public enum Text {
    case absent
    case plain(String)
    case other
  }

  /// The member of the name at that place as a text of so many bytes without control characters;
  /// makes no value of it.
  public func plainText(_ index: Int, byteCounts: ClosedRange<Int>) -> Text {
    guard let place = asked(index) else { return .absent }
    let node = storage.tape.nodes[place]
    guard node.tag == .string || node.tag == .escapedString,
      byteCounts.contains(Int(node.length))
    else { return .other }
    let text = storage.tape.withContent(of: node) { bytes in
      bytes.hasControlCharacters ? nil : Value.text(bytes)
    }
    return text.map { .plain($0) } ?? .other
  }

  /// True where the member is a string of exactly this text; makes no value of it.
  public func isString(_ index: Int, _ text: String) -> Bool {
    guard let place = asked(index) else { return false }
    let node = storage.tape.nodes[place]
    return (node.tag == .string || node.tag == .escapedString)
      && storage.tape.content(of: node, equals: text.utf8.span)
  }
}

extension NamedMembers {
  /// True where every member that is not null was asked for or is among the names.
  public func areRead(except names: NameSet) -> Bool {
    !hasOthers && present.isCovered(by: nameSet(Self.asked), names)
  }

  /// The names of members that are not in the table, in their order.
  public func otherNames(than names: NameTable) -> [String] {
    guard hasOthers else { return [] }
    return object.members.compactMap { member in
      member.place(in: names) < 0 ? member.key : nil
    }
  }

  /// Hands over each member that is not null, and was neither asked for nor is among the names;
  /// `names` is the table with which the members were found.
  public func forEachUnread(
    in names: NameTable, except known: NameSet, _ body: (Member) -> Void
  ) {
    guard bits != nil, !areRead(except: known) else { return }
    for member in object.members where !member.value.isNull {
      let place = member.place(in: names)
      if place >= 0, has(place, in: Self.asked) || known.contains(place) { continue }
      body(member)
    }
  }
}

extension Value {
  /// Finds the members that have a name of the table, in one pass; none in a value that is no
  /// object.
  public func members(named names: NameTable) -> NamedMembers {
    NamedMembers(of: self, named: names)
  }
}

extension Tape {
  /// Hands the name's place in the table, negative for a name that is not in it, and the value's
  /// node to `body`, and whether it is null.
  @inline(__always)
  func forEachName(of names: NameTable, in object: Int, _ body: (Int, Int, Bool) -> Void) {
    guard nodes[object].tag == .object else { return }
    let end = Int(nodes[object].next)
    var position = object &+ 1
    while position < end {
      let key = nodes[position]
      let place = withContent(of: key) { names.place(of: $0, hash: key.hash) }
      let value = nodes[position &+ 1]
      body(place, position &+ 1, value.tag == .null)
      position = Int(value.next)
    }
  }
}
