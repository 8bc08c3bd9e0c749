/// Something worth a line in a log.
public enum ServerEvent: Sendable, Hashable {
  /// A request was refused on the wire.
  case refused(ProtocolError, peer: String)
  /// A connection was turned away: too many are open.
  case connectionRefused(peer: String)
  /// No descriptor or memory was left to accept a connection; accepting pauses.
  case descriptorsExhausted
}
