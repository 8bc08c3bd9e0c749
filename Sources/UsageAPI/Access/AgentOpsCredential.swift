import HTTPServer
import Usage

/// What an AgentOps client shows: its API key, or the token that it got for it.
///
/// The token of a session is the session's id and the key itself. The client holds the key anyway,
/// so nothing is told that it does not know, nothing has to be kept, and a token is worth what its
/// key is worth: it outlives a restart, and ends when the key is revoked.
struct AgentOpsCredential: Sendable {
  /// Nil where the client shows none.
  var key: Substring?
  /// The session that the token is for; nil where the client shows a key alone.
  var sessionID: ExternalID?

  private static let prefix = "ses."
  /// What an open server gives to a client that has no key: a token must not be empty.
  private static let noKey = "none"

  /// The fields in which clients of 0.2 and 0.3, and of 0.0 and 0.1, send their keys.
  private static let fields = ["x-agentops-api-key", "x-agentops-auth"]

  init(of request: Request, in keys: KeyRing) throws(Problem) {
    key = try keys.presentedKey(request)
    if let token = key, token.hasPrefix(Self.prefix) {
      let parts = token.dropFirst(Self.prefix.count).split(
        separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2, let session = Self.text(ofHex: parts[0]) {
        sessionID = ExternalID(session)
        key = parts[1]
      }
    }
    if key == nil {
      key = Self.fields.lazy.compactMap { request.headers[$0] }.first { _ in true }?[...]
    }
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
