public import Usage

/// The result of reading one item of a request.
public enum Read<Item> {
  case item(Item)
  /// It has no usage.
  case ignored
  /// It cannot be used; the other items are not affected. The id is the client's own, where it can
  /// be read.
  case rejected(id: ExternalID?, Rejection)

  /// Nil where there is none.
  public var item: Item? {
    if case .item(let item) = self { item } else { nil }
  }
}

extension Read: Sendable where Item: Sendable {}
extension Read: Equatable where Item: Equatable {}
extension Read: Hashable where Item: Hashable {}
