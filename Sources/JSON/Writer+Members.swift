extension Writer {
  /// Writes an object; `body` writes its members.
  public mutating func object<Failure: Error>(
    _ body: (inout Writer) throws(Failure) -> Void
  ) throws(Failure) {
    beginObject()
    try body(&self)
    endObject()
  }

  /// Writes an array; `body` writes its elements.
  public mutating func array<Failure: Error>(
    _ body: (inout Writer) throws(Failure) -> Void
  ) throws(Failure) {
    beginArray()
    try body(&self)
    endArray()
  }

  /// Writes a member that is an object.
  public mutating func member<Failure: Error>(
    _ name: String, object body: (inout Writer) throws(Failure) -> Void
  ) throws(Failure) {
    key(name)
    try object(body)
  }

  /// Writes a member that is an array.
  public mutating func member<Failure: Error>(
    _ name: String, array body: (inout Writer) throws(Failure) -> Void
  ) throws(Failure) {
    key(name)
    try array(body)
  }

  /// Writes a member that is a string, or null.
  public mutating func member(_ name: String, _ text: String?) {
    key(name)
    if let text { string(text) } else { null() }
  }

  /// Writes a member that is an integer.
  public mutating func member(_ name: String, _ number: some FixedWidthInteger) {
    key(name)
    integer(number)
  }

  /// Writes a member that is an integer, or null.
  public mutating func member(_ name: String, _ number: (some FixedWidthInteger)?) {
    key(name)
    if let number { integer(number) } else { null() }
  }

  /// Writes a member that is `true` or `false`.
  public mutating func member(_ name: String, _ flag: Bool) {
    key(name)
    bool(flag)
  }

  /// Writes a member that is a number, from decimal text.
  public mutating func member(_ name: String, decimal text: String) {
    key(name)
    decimal(text)
  }

  /// Writes a member as it was read.
  public mutating func member(_ name: String, _ value: Value) {
    key(name)
    value.write(to: &self)
  }
}
