/// A value behind a pointer: what few have costs those who have none a word, and no more.
public final class Boxed<Value: Sendable & Hashable>: Sendable, Hashable {
  /// What is in the box, which never changes.
  public let value: Value

  public init(_ value: Value) {
    self.value = value
  }

  /// Compares what is in the boxes.
  public static func == (left: Boxed, right: Boxed) -> Bool { left.value == right.value }

  public func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
