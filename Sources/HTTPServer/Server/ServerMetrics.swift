/// What a server has done so far, at one moment.
public struct ServerMetrics: Sendable, Hashable {
  /// Connections accepted since the start.
  public var connectionsAccepted = 0
  /// Connections open now.
  public var connectionsOpen = 0
  /// Connections turned away since the start, for a limit or for want of descriptors.
  public var connectionsRefused = 0
  /// Connections closed since the start because all places were taken, and they kept theirs for a
  /// request of which the head did not come.
  public var connectionsDisplaced = 0
  /// Requests handed to the handler since the start.
  public var requests = 0
  /// Requests that wait for their response now.
  public var requestsInFlight = 0
  /// Requests refused on the wire since the start: malformed, too large, too late.
  public var requestsRefused = 0
  /// Requests answered 503 since the start because too many were in flight, or too much
  /// waited for clients to take it.
  public var requestsShed = 0
  /// Octets of content held now, of requests not yet complete.
  public var contentHeldBytes = 0
  /// Octets of responses held now, which their clients have not taken.
  public var answersHeldBytes = 0
  /// Octets received since the start.
  public var octetsReceived = 0
  /// Octets sent since the start.
  public var octetsSent = 0
  /// How long requests waited for their response, by the first digit of its status; to the
  /// millisecond, and refusals on the wire left out.
  public var durations: [Int: DurationHistogram] = [:]

  /// All zero.
  public init() {}
}
