public import Usage

/// One event of a request, in its place: read, or rejected without harm to the others.
public struct EventBatchItem: Sendable, Hashable {
  /// The id that the client gave; nil where there was none, or none that can be read.
  public var id: ExternalID?
  /// The event, or why it is none.
  public var result: Result<ReadEvent, Rejection>
}
