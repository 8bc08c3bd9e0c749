/// The members of one object that have a name of a table. Not copyable, so that it is not copied
/// for every look-up.
public struct NamedMembers: ~Copyable, Sendable {
  private let storage: Storage
  /// For each name the node of its value; 0, which is never a member's value, where there is none.
  private var nodes = InlineArray<48, Int32>(repeating: 0)

  init(of object: Value, named names: NameTable) {
    storage = object.storage
    storage.tape.forEachName(of: names, in: object.index) {
      nodes[$0] = Int32(truncatingIfNeeded: $1)
    }
  }

  /// Through the span: an element of the array itself is taken out of a copy of it.
  @inline(__always)
  private func node(_ index: Int) -> Int { Int(nodes.span[index]) }

  /// The member of the name at that place of the table; nil where it is absent or null.
  public subscript(index: Int) -> Value? {
    guard has(index) else { return nil }
    return Value(storage: storage, index: node(index))
  }

  /// True for a member that is there and is not null.
  public func has(_ index: Int) -> Bool {
    let node = node(index)
    return node != 0 && storage.tape.nodes[node].tag != .null
  }

  /// True for a member that is there and is null.
  public func isNull(_ index: Int) -> Bool {
    let node = node(index)
    return node != 0 && storage.tape.nodes[node].tag == .null
  }
}

extension Value {
  /// Hands the places of the names to `body` that the object has members of which are not null, in
  /// the object's order.
  public func forEachMember(named names: NameTable, _ body: (Int) -> Void) {
    storage.tape.forEachName(of: names, in: index) { name, value in
      if storage.tape.nodes[value].tag != .null { body(name) }
    }
  }

  /// Finds the members that have a name of the table, in one pass; none in a value that is no
  /// object.
  public func members(named names: NameTable) -> NamedMembers {
    NamedMembers(of: self, named: names)
  }
}

extension Tape {
  /// Hands the name's place in the table and the value's node to `body`.
  @inline(__always)
  func forEachName(of names: NameTable, in object: Int, _ body: (Int, Int) -> Void) {
    let nodes = nodes.span
    guard nodes[object].tag == .object else { return }
    let end = Int(nodes[object].next)
    var position = object &+ 1
    while position < end {
      let first = names.first(hash: nodes[position].hash)
      if first >= 0,
        let index = withContent(of: nodes[position], { names.index(of: $0, from: first) })
      {
        body(index, position &+ 1)
      }
      position = Int(nodes[position &+ 1].next)
    }
  }
}
