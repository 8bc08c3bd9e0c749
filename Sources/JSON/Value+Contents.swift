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
