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
