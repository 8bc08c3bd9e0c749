public import Usage

/// A path to which clients of a dialect post.
public struct DialectRoute: Sendable {
  /// Where a client puts its key.
  public enum Credential: Sendable {
    /// In the header, as for every route of Tally's own.
    case header
    /// There, or where AgentOps' clients put it; it may be a token that `/v3/auth/token` gave.
    case agentOps
  }

  /// The form of the answer.
  public enum Answer: Sendable {
    /// Counts, and a line for each item that was not simply accepted. `tellsIgnored` has it tell
    /// how many items stand for no usage.
    case items(tellsIgnored: Bool)
    /// What AgentOps' clients of 0.0 to 0.3 expect.
    case agentOps
    /// What OTLP has for it, as protobuf or JSON, as the request is; in JSON the member of that
    /// name counts what was rejected.
    case otlp(rejected: String)
  }

  /// Such as `/v1/events`; the method is POST.
  public var path: String
  /// All that the query may have; nil lets it have any.
  public var parameters: [String]? = []
  /// Bytes of a body, as it is sent and as it is decoded; nil for as many as any route takes.
  public var bodyBytesMax: Int?
  /// Whether an `Idempotency-Key` makes the ids of items that have none.
  public var takesIdempotencyKey = false
  /// What the key must allow.
  public var scope = Scope.ingest
  /// Where the key is.
  public var credential = Credential.header
  /// What the client reads.
  public var answer = Answer.items(tellsIgnored: true)

  /// A route with a path of its own, whose other properties can be changed afterwards.
  public init(_ path: String, bodyBytesMax: Int? = nil) {
    self.path = path
    self.bodyBytesMax = bodyBytesMax
  }
}
