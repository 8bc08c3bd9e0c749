/// The events of one request.
public struct EventBatch: Sendable {
  /// The tenant of the request's key, or the standard one on an open server.
  public var project: ProjectID
  /// When the request came in, by the server's clock: the time of events that have none.
  public var receivedAt: Timestamp
  /// In the client's order, in which the outcomes are told as well.
  public var events: [PricedEvent]
  /// All or nothing: one event that cannot be accepted keeps out the others.
  public var isAtomic: Bool
  /// The one user whose usage the batch may touch; nil for no such bound.
  public var boundUserID: String?
  /// Bytes of the request that the events came in, to bound what waits.
  public var requestBytes = 0

  public init(
    project: ProjectID, receivedAt: Timestamp, events: [PricedEvent], isAtomic: Bool,
    boundUserID: String? = nil
  ) {
    self.project = project
    self.receivedAt = receivedAt
    self.events = events
    self.isAtomic = isAtomic
    self.boundUserID = boundUserID
  }
}

/// What became of one event of a batch.
public enum EventOutcome: Sendable, Equatable {
  case accepted
  /// Stored before, with the same content.
  case duplicate
  case rejected(Rejection)
  /// Kept out by another event of its atomic batch.
  case notAttempted
}
