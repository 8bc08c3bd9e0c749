extension Value {
  /// The member of that name; nil when there is none or the value is no object.
  public subscript(key: String) -> Value? {
    guard let position = storage.tape.value(of: key.utf8.span, in: index) else { return nil }
    return Value(storage: storage, index: position)
  }

  /// The members of an object, in their order; none for any other value.
  public var members: Members {
    let isObject = node.tag == .object
    return Members(
      storage: storage, position: index &+ 1, end: isObject ? Int(node.next) : index &+ 1)
  }

  /// The elements of an array, in their order; none for any other value.
  public var elements: Elements {
    let isArray = node.tag == .array
    return Elements(
      storage: storage, position: index &+ 1, end: isArray ? Int(node.next) : index &+ 1)
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
  public var value: Value { Value(storage: name.storage, index: name.index &+ 1) }
}

/// The members of an object, in their order.
public struct Members: Sequence, IteratorProtocol, Sendable {
  let storage: Storage
  var position: Int
  let end: Int

  /// The next member.
  public mutating func next() -> Member? {
    guard position < end else { return nil }
    let name = Value(storage: storage, index: position)
    position = Int(storage.tape.nodes[position &+ 1].next)
    return Member(name: name)
  }
}

/// The elements of an array, in their order.
public struct Elements: Sequence, IteratorProtocol, Sendable {
  let storage: Storage
  var position: Int
  let end: Int

  /// The next element.
  public mutating func next() -> Value? {
    guard position < end else { return nil }
    let element = Value(storage: storage, index: position)
    position = Int(storage.tape.nodes[position].next)
    return element
  }
}
