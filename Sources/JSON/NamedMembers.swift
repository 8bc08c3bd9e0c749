/// The members of one object that have a name of a table. Not copyable, so that it is not copied
/// for every look-up.
///
/// It remembers which of them were asked for, so that what nobody reads can be told.
public struct NamedMembers: ~Copyable {
  private let storage: Storage
  private let object: Int
  private let names: NameTable?
  /// A bit for each name that was asked for, in words; nil where nothing is there to be asked for.
  private let asked: UnsafeMutablePointer<UInt64>?
  /// For each name the node of its value, where one of the sets has the name. It lies behind
  /// `asked`, in one stretch of memory.
  private let nodes: UnsafeMutablePointer<UInt32>?
  /// The names of members that are there and are not null.
  public private(set) var present = NameSet()
  private var nulls = NameSet()
  /// True where a member has a name that is not in the table.
  public private(set) var hasOthers = false

  init(of object: Value, named names: NameTable) {
    storage = object.storage
    self.object = object.index
    self.names = names
    let bits = NameSet.words * MemoryLayout<UInt64>.stride
    let memory = UnsafeMutableRawPointer.allocate(
      byteCount: bits + names.count * MemoryLayout<UInt32>.stride,
      alignment: MemoryLayout<UInt64>.alignment)
    asked = memory.initializeMemory(as: UInt64.self, repeating: 0, count: NameSet.words)
    let nodes = (memory + bits).bindMemory(to: UInt32.self, capacity: names.count)
    self.nodes = nodes
    object.storage.tape.forEachName(of: names, in: object.index) { name, value, isNull in
      guard name >= 0 else { return hasOthers = true }
      if isNull { nulls.insert(name) } else { present.insert(name) }
      nodes[name] = UInt32(truncatingIfNeeded: value)
    }
  }

  private init(absentIn storage: Storage) {
    self.storage = storage
    object = 0
    names = nil
    asked = nil
    nodes = nil
  }

  /// What stands for the members of an object that the document does not have.
  public var absent: NamedMembers { NamedMembers(absentIn: storage) }

  deinit { UnsafeMutableRawPointer(asked)?.deallocate() }

  /// The member of the name at that place of the table; nil where it is absent or null.
  public subscript(index: Int) -> Value? {
    guard has(index), let nodes else { return nil }
    note(index)
    return Value(storage: storage, index: Int(nodes[index]))
  }

  @inline(__always)
  private func note(_ index: Int) {
    asked?[index &>> 6] |= 1 &<< UInt64(index & 63)
  }

  /// True for a member that is there and is not null.
  public func has(_ index: Int) -> Bool { present.contains(index) }

  /// True where a member of one of the names is there, or is null.
  public func mentions(_ names: NameSet) -> Bool {
    present.intersects(names) || nulls.intersects(names)
  }

  /// What kind of value a member has, without its being asked for; nil where it is absent or null.
  public func kind(_ index: Int) -> Kind? {
    guard has(index), let nodes else { return nil }
    return Value(storage: storage, index: Int(nodes[index])).kind
  }

  /// True for a member that is there and is null.
  public func isNull(_ index: Int) -> Bool { nulls.contains(index) }
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
    guard has(index), let nodes else { return .absent }
    note(index)
    let node = storage.tape.nodes[Int(nodes[index])]
    guard node.tag == .number, let count = storage.tape.withContent(of: node, Value.integer) else {
      return .other
    }
    return .integer(count)
  }
}

extension NamedMembers {
  /// True where every member that is not null was asked for or is among the names.
  public func areRead(except names: NameSet) -> Bool {
    guard let asked else { return true }
    return !hasOthers && present.isCovered(by: NameSet(words: asked), names)
  }

  /// The names of members that are not in the table, in their order.
  public func otherNames() -> [String] {
    guard hasOthers, let names else { return [] }
    return Value(storage: storage, index: object).members.compactMap { member in
      member.place(in: names) < 0 ? member.key : nil
    }
  }

  /// Hands over each member that is not null, and was neither asked for nor is among the names.
  public func forEachUnread(except known: NameSet, _ body: (Member) -> Void) {
    guard let asked, let names, !areRead(except: known) else { return }
    for member in Value(storage: storage, index: object).members where !member.value.isNull {
      let place = member.place(in: names)
      if place >= 0, NameSet(words: asked).contains(place) || known.contains(place) { continue }
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
