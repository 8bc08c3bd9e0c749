/// The events of one request.
public struct EventBatch: Sendable {
  /// Whose they are, and when they came in: the time of events that have none.
  public var origin: UpdateOrigin
  /// In the client's order, in which the outcomes are told as well.
  public var events = PackedEvents()
  /// All or nothing: one event that cannot be accepted keeps out the others.
  public var isAtomic: Bool

  /// A batch that has no event yet.
  public init(_ origin: UpdateOrigin, isAtomic: Bool = false) {
    self.origin = origin
    self.isAtomic = isAtomic
  }
}

/// What became of one event of a batch.
public enum EventOutcome: Sendable, Equatable {
  case accepted
  /// The same, but the hold that it names is not there for it: it counts as without one.
  case acceptedWithoutHold
  /// Stored as a witness: of its call, this account of another source counts; nil where that one
  /// was dropped.
  case witness(of: EventIdentity?)
  /// Stored before, with the same content.
  case duplicate
  indirect case rejected(Rejection)
  /// Kept out by another event of its atomic batch.
  case notAttempted
}

extension EventOutcome {
  /// True where the event was stored now.
  @inlinable public var isStored: Bool {
    switch self {
    case .accepted, .acceptedWithoutHold, .witness: true
    case .duplicate, .rejected, .notAttempted: false
    }
  }
}
