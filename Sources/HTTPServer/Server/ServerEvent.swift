/// Something worth a line in a log.
public enum ServerEvent: Sendable, Hashable {
  /// A request was answered with an error, or took long.
  case answered(AnsweredRequest)
  /// A request was refused on the wire.
  case refused(ProtocolError, peer: String)
  /// A connection was turned away: too many are open.
  case connectionRefused(peer: String)
  /// No descriptor or memory was left to accept a connection; accepting pauses.
  case descriptorsExhausted
}

/// What became of a request. Of its content and its header there is nothing.
public struct AnsweredRequest: Sendable, Hashable {
  /// What the answer has as its field `X-Request-Id`.
  public var id: String
  /// The method, as sent.
  public var method: Method
  /// The request target, as sent.
  public var target: String
  /// The status of the answer.
  public var status: Int
  /// How long the answer took, once the request had arrived whole.
  public var milliseconds: Int64
  /// The address of the client's end of the connection.
  public var peer: String
}
