import HTTPServer
import Usage

/// Finds what a request shows of a key.
typealias CredentialReader = @Sendable (Request) throws(Problem) -> Credential

/// What a client shows: its API key or, where it is one of AgentOps', the token that it got for it.
///
/// The token of a session is the session's id and the key itself. The client holds the key anyway,
/// so nothing is told that it does not know, nothing has to be kept, and a token is worth what its
/// key is worth: it outlives a restart, and ends when the key is revoked.
struct Credential: Sendable {
  /// Nil where the client shows none.
  var key: Substring?
  /// The session that the token is for; nil where the client shows a key alone.
  var sessionID: ExternalID?

  private static let prefix = "ses."
  /// What an open server gives to a client that has no key: a token must not be empty.
  private static let noKey = "none"

  /// The fields in which AgentOps' clients of 0.2 and 0.3, and of 0.0 and 0.1, send their keys.
  private static let fields = ["x-agentops-api-key", "x-agentops-auth"]

  /// The key that a request carries: as a bearer token (RFC 6750 section 2.1), as the password of
  /// the scheme `Basic` (RFC 7617), which is all that Langfuse's SDK sends, or in `X-Api-Key`.
  static func inHeader(_ request: Request) throws(Problem) -> Credential {
    guard let authorization = request.headers["authorization"] else {
      return Credential(key: request.headers["x-api-key"].map { $0[...] })
    }
    let bytes = authorization.utf8
    if let space = bytes.firstIndex(of: UInt8(ascii: " ")),
      // RFC 9110 section 11.4: one or more spaces.
      let start = bytes[space...].firstIndex(where: { $0 != UInt8(ascii: " ") })
    {
      let (scheme, credentials) = (bytes[..<space], authorization[start...])
      if isScheme(scheme, "bearer") { return Credential(key: credentials) }
      if isScheme(scheme, "basic"), let key = password(of: credentials) {
        return Credential(key: key)
      }
    }
    throw .unauthorized("the Authorization field must read `Bearer <key>`")
  }

  /// In any letter case (RFC 9110 section 11.1); `name` is in lower case.
  private static func isScheme(_ scheme: Substring.UTF8View, _ name: String) -> Bool {
    scheme.elementsEqual(name.utf8) { $0 | 0x20 == $1 }
  }

  /// What is behind the first colon; a user's name has none.
  private static func password(of credentials: Substring) -> Substring? {
    let letters = Array(credentials.utf8)
    guard
      let pair = Base64.decoded(letters.span).flatMap({ String(validating: $0, as: UTF8.self) }),
      let colon = pair.utf8.firstIndex(of: UInt8(ascii: ":"))
    else { return nil }
    return pair[pair.index(after: colon)...]
  }

  /// The same, or what AgentOps' clients have.
  static func ofAgentOps(_ request: Request) throws(Problem) -> Credential {
    var credential = try inHeader(request)
    if let token = credential.key, token.hasPrefix(prefix) {
      let parts = token.dropFirst(prefix.count).split(
        separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2, let session = text(ofHex: parts[0]) {
        credential = Credential(key: parts[1], sessionID: ExternalID(session))
      }
    }
    if credential.key == nil {
      credential.key = fields.lazy.compactMap { request.headers[$0] }.first { _ in true }?[...]
    }
    return credential
  }

  /// The token that stands for a key.
  static func token(for key: Substring?) -> String {
    key.map { $0.isEmpty ? noKey : String($0) } ?? noKey
  }

  /// The token that stands for a key and names a session.
  static func token(for key: Substring?, session: String) -> String {
    prefix + session.utf8.map(\.hexadecimal).joined() + "." + token(for: key)
  }

  private static func text(ofHex digits: Substring) -> String? {
    let digits = Array(digits.utf8)
    guard digits.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: digits.count, by: 2) {
      guard let high = value(digits[index]), let low = value(digits[index + 1]) else { return nil }
      bytes.append(high << 4 | low)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  /// What a digit stands for that `token(for:session:)` writes.
  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
