public import Usage

/// What was read of one item of a request, in its place.
public enum Read<Item> {
  case item(Item)
  /// It stands for no usage.
  case ignored
  /// It cannot be used, without harm to the others. The id is the client's own, where it can be
  /// read.
  case rejected(id: ExternalID?, Rejection)

  /// Nil where there is none.
  public var item: Item? {
    if case .item(let item) = self { item } else { nil }
  }
}

extension Read: Sendable where Item: Sendable {}
extension Read: Equatable where Item: Equatable {}
extension Read: Hashable where Item: Hashable {}
