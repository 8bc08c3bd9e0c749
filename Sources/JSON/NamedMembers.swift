/// The members of one object that have a name of a table. Not copyable, so that it is not copied
/// for every look-up.
public struct NamedMembers: ~Copyable, @unchecked Sendable {
  // Guard: `nodes` is written in the initializer alone, and freed with the only copy.
  private let storage: Storage
  /// The node of the object; 0 where it is absent, and then not looked at.
  private let object: Int
  /// How many members the object has.
  private let count: Int
  /// For each name the node of its value, where one of the sets has the name.
  private let nodes: UnsafeMutablePointer<UInt32>?
  /// The names of members that are there and are not null.
  public private(set) var present = NameSet()
  private var nulls = NameSet()

  init(of object: Value, named names: NameTable) {
    storage = object.storage
    self.object = object.index
    count = object.kind == .object ? object.count : 0
    let nodes = UnsafeMutablePointer<UInt32>.allocate(capacity: names.count)
    self.nodes = nodes
    object.storage.tape.forEachName(of: names, in: object.index) { name, value, isNull in
      if isNull { nulls.insert(name) } else { present.insert(name) }
      nodes[name] = UInt32(truncatingIfNeeded: value)
    }
  }

  private init(absentIn storage: Storage) {
    self.storage = storage
    object = 0
    count = 0
    nodes = nil
  }

  /// What stands for the members of an object that the document does not have.
  public var absent: NamedMembers { NamedMembers(absentIn: storage) }

  deinit { nodes?.deallocate() }

  /// The member of the name at that place of the table; nil where it is absent or null.
  public subscript(index: Int) -> Value? {
    guard has(index), let nodes else { return nil }
    return Value(storage: storage, index: Int(nodes[index]))
  }

  /// True for a member that is there and is not null.
  public func has(_ index: Int) -> Bool { present.contains(index) }

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
    let node = storage.tape.nodes[Int(nodes[index])]
    guard node.tag == .number, let count = storage.tape.withContent(of: node, Value.integer) else {
      return .other
    }
    return .integer(count)
  }
}

extension NamedMembers {
  /// How many members have a name that is not in the table. Costs nothing to speak of.
  public var otherCount: Int { count - present.count - nulls.count }

  /// Their names, in their order; `names` is the table with which the members were found.
  public func otherNames(than names: NameTable) -> [String] {
    guard otherCount > 0 else { return [] }
    return Value(storage: storage, index: object).members.compactMap { member in
      member.place(in: names) < 0 ? member.key : nil
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
  /// Hands the name's place in the table and the value's node to `body`, and whether it is null.
  @inline(__always)
  func forEachName(of names: NameTable, in object: Int, _ body: (Int, Int, Bool) -> Void) {
    guard nodes[object].tag == .object else { return }
    let end = Int(nodes[object].next)
    var position = object &+ 1
    while position < end {
      let key = nodes[position]
      let place = withContent(of: key) { names.place(of: $0, hash: key.hash) }
      let value = nodes[position &+ 1]
      if place >= 0 { body(place, position &+ 1, value.tag == .null) }
      position = Int(value.next)
    }
  }
}
