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
