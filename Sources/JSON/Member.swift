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

  /// The place of its name in a table; negative when it is not there.
  func place(in names: NameTable) -> Int {
    name.storage.tape.withContent(of: name.node) { names.place(of: $0, hash: name.node.hash) }
  }

  /// What the name stands for.
  public var value: Value { Value(storage: name.storage, index: name.index &+ 1) }
}
