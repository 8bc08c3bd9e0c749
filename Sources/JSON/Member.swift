/// One member of an object.
public struct Member: Sendable {
  private let name: Value

  init(name: Value) {
    self.name = name
  }

  /// Its name, with escapes resolved.
  public var key: String { name.string ?? "" }

  /// True for exactly this name; compares without making a string.
  public func hasKey(_ key: String) -> Bool { name.isString(key) }

  /// The name's place in a table; negative where it is not in it.
  func place(in names: NameTable) -> Int {
    let node = name.node
    return name.storage.tape.withContent(of: node) { names.place(of: $0, hash: node.hash) }
  }

  /// What the name stands for.
  public var value: Value { Value(storage: name.storage, index: name.index &+ 1) }
}
