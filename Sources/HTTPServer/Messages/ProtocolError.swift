/// Why a request was refused before it reached a handler.
public struct ProtocolError: Error, Sendable, Hashable {
  /// What kind of refusal it is; each has one status.
  public enum Kind: Sendable, Hashable {
    /// 400: malformed, or its framing is ambiguous.
    case badRequest
    /// A `ContentRule` has refused the content, with an answer of its own.
    case ruledOut
    /// 408: the request did not arrive in time.
    case timeout
    /// 413: the content is over a limit, as sent or after decoding.
    case contentTooLarge
    /// 414: the request target is over its limit.
    case targetTooLong
    /// 415: the content coding is not known here.
    case unsupportedCoding
    /// 417: the expectation is not known here.
    case expectationFailed
    /// 431: the header fields are over a limit.
    case headerTooLarge
    /// 500: a handler dropped the request, or its response could not be sent.
    case noResponse
    /// 501: the transfer coding or the method is not implemented.
    case notImplemented
    /// 503: too many connections, or too many requests in flight.
    case overloaded
    /// 505: the major version is not 1.
    case unsupportedVersion
  }

  /// The kind of refusal.
  public let kind: Kind
  /// One sentence for the client: what was wrong and the section of the RFC that says so.
  public let detail: String
  /// The whole answer, where a rule has given it.
  public let answer: Response?

  /// A refusal; servers make them, tests may.
  public init(_ kind: Kind, _ detail: String) {
    self.kind = kind
    self.detail = detail
    answer = nil
  }

  /// A refusal that has an answer.
  init(answered response: Response) {
    kind = .ruledOut
    detail = "The content was refused before it came."
    answer = response
  }

  /// True where kind, status and detail are the same.
  public static func == (one: ProtocolError, other: ProtocolError) -> Bool {
    one.kind == other.kind && one.status == other.status && one.detail == other.detail
  }

  /// What is compared.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    hasher.combine(detail)
  }

  /// The status code of the answer.
  public var status: Int {
    switch kind {
    case .badRequest: 400
    case .ruledOut: answer?.status ?? 403
    case .timeout: 408
    case .contentTooLarge: 413
    case .targetTooLong: 414
    case .unsupportedCoding: 415
    case .expectationFailed: 417
    case .headerTooLarge: 431
    case .noResponse: 500
    case .notImplemented: 501
    case .overloaded: 503
    case .unsupportedVersion: 505
    }
  }

  /// The fields that the RFCs want beside the status; the server adds them where a response made
  /// for the error lacks them.
  public var headers: [(name: String, value: String)] {
    switch kind {
    // RFC 9110 section 15.5.16.
    case .unsupportedCoding: [("Accept-Encoding", "gzip, deflate")]
    // RFC 9110 section 15.6.4.
    case .overloaded: [("Retry-After", "1")]
    default: []
    }
  }

  static func badRequest(_ detail: String) -> ProtocolError { ProtocolError(.badRequest, detail) }
}
