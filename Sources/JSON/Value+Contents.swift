extension Value {
  /// The member of that name; nil when there is none or the value is no object.
  public subscript(key: String) -> Value? {
    let nodes = tape.nodes
    guard nodes[index].tag == .object else { return nil }
    let text = key.utf8.span
    let end = Int(nodes[index].next)
    var position = index &+ 1
    while position < end {
      if tape.content(of: nodes[position], equals: text) {
        return Value(tape: tape, index: position &+ 1)
      }
      position = Int(nodes[position &+ 1].next)
    }
    return nil
  }

  /// The members of an object, in their order; none for any other value.
  public var members: Members {
    let isObject = node.tag == .object
    return Members(
      tape: tape, position: index &+ 1, end: isObject ? Int(node.next) : index &+ 1)
  }

  /// The elements of an array, in their order; none for any other value.
  public var elements: Elements {
    let isArray = node.tag == .array
    return Elements(
      tape: tape, position: index &+ 1, end: isArray ? Int(node.next) : index &+ 1)
  }
}

/// One member of an object.
public struct Member: Sendable {
  private let name: Value

  init(name: Value) {
    self.name = name
  }

  /// Its name, with escapes resolved.
  public var key: String { name.string ?? "" }

  /// How many bytes of UTF-8 its name has.
  public var keyByteCount: Int { name.byteCount }

  /// True for exactly this name; compares without making a string.
  public func hasKey(_ key: String) -> Bool { name.isString(key) }

  /// What the name stands for.
  public var value: Value { Value(tape: name.tape, index: name.index &+ 1) }
}

/// The members of an object, in their order.
public struct Members: Sequence, IteratorProtocol, Sendable {
  let tape: Tape
  var position: Int
  let end: Int

  /// The next member.
  public mutating func next() -> Member? {
    guard position < end else { return nil }
    let name = Value(tape: tape, index: position)
    position = Int(tape.nodes[position &+ 1].next)
    return Member(name: name)
  }
}

/// The elements of an array, in their order.
public struct Elements: Sequence, IteratorProtocol, Sendable {
  let tape: Tape
  var position: Int
  let end: Int

  /// The next element.
  public mutating func next() -> Value? {
    guard position < end else { return nil }
    let element = Value(tape: tape, index: position)
    position = Int(tape.nodes[position].next)
    return element
  }
}
