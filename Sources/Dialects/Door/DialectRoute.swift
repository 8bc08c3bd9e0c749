public import Usage

/// A path to which clients of a dialect post.
public struct DialectRoute: Sendable {
  /// Where a client puts its key.
  public enum Credential: Sendable {
    /// In the header, as for every route of Tally's own.
    case header
    /// In the header, or where AgentOps' clients put it. It may be a token that `/v3/auth/token`
    /// issued.
    case agentOps
  }

  /// The form of the answer.
  public enum Answer: Sendable {
    /// Counts, and a line for each item that was not simply accepted. With `tellsIgnored`, the
    /// answer counts the items without usage as well.
    case items(tellsIgnored: Bool)
    /// What AgentOps' clients of 0.0 to 0.3 expect.
    case agentOps
    /// The answer that OTLP defines, as protobuf or JSON like the request. In JSON, the member of
    /// that name counts what was rejected.
    case otlp(rejected: String)
  }

  /// Such as `/v1/events`; the method is POST.
  public var path: String
  /// The parameters that the query may have; nil allows any.
  public var parameters: [String]? = []
  /// Bytes of a body, both as it is sent and as it is decoded; nil for the limit of all routes.
  public var bodyBytesMax: Int?
  /// Whether an `Idempotency-Key` makes ids for items without one.
  public var takesIdempotencyKey = false
  /// The scope that the key must have.
  public var scope = Scope.ingest
  /// Where the key is.
  public var credential = Credential.header
  /// The form of the answer.
  public var answer = Answer.items(tellsIgnored: true)

  /// A route with a path of its own, whose other properties can be changed afterwards.
  public init(_ path: String, bodyBytesMax: Int? = nil) {
    self.path = path
    self.bodyBytesMax = bodyBytesMax
  }
}
