public import Usage

/// One request with a valid key, and with its body decoded.
public struct DialectRequest: Sendable {
  /// The path of the route.
  public var path: String
  /// The body, with any content coding removed.
  public var body: [UInt8]
  /// The `Content-Type`; nil for none.
  public var contentType: String?
  /// The parameters of the query that the route allows.
  public var parameters: [String: String] = [:]
  /// Who makes the change to the ledger, and when.
  public var origin: UpdateOrigin
  /// The client's `Idempotency-Key`, as a text that no other client can guess. Nil where the client
  /// gave none, or the route takes none.
  public var idempotencyKey: String?
  /// The session of the client's token; nil where the client has only a key.
  public var sessionID: ExternalID?
  /// Makes unique texts.
  public var newID: @Sendable () -> String

  /// A request without parameters and keys.
  public init(
    path: String, body: [UInt8], contentType: String?, origin: UpdateOrigin,
    newID: @escaping @Sendable () -> String
  ) {
    self.path = path
    self.body = body
    self.contentType = contentType
    self.origin = origin
    self.newID = newID
  }

  /// An id for the item of that index, which has none. A retry with the same `Idempotency-Key`
  /// makes the same ids, so it is recognised.
  func generatedID(_ index: Int) -> ExternalID {
    idempotencyKey.map { "idempotency-key:\($0)#\(index)" } ?? "evt_\(newID())"
  }

  /// `true` or `false` of a parameter; false where it is left out.
  func flag(_ name: String) throws(DialectError) -> Bool { try optionalFlag(name) ?? false }

  /// The same; nil where it is left out.
  func optionalFlag(_ name: String) throws(DialectError) -> Bool? {
    switch parameters[name] {
    case nil: return nil
    case "false", "0": return false
    case "true", "1": return true
    default: throw DialectError(.invalidRequest, "`\(name)` is `true` or `false`", field: name)
    }
  }

  /// The id that a parameter names; nil where it is left out.
  func id(_ name: String, _ limits: EventLimits) throws(DialectError) -> ExternalID? {
    guard let text = parameters[name] else { return nil }
    guard limits.idRule.allows(text) else {
      throw DialectError(
        .invalidRequest, "`\(name)` must be \(limits.idRule.sentence)", field: name)
    }
    return ExternalID(text)
  }
}

extension UpdateOrigin {
  /// The same origin for a body of which only so many items are kept.
  func keeping(_ itemCount: Int) -> UpdateOrigin {
    var origin = self
    origin.requestBytes = min(requestBytes, itemCount * Self.itemBytesMax)
    return origin
  }

  /// The most bytes of an item's ids, names and tags in any dialect, with the default limits.
  private static let itemBytesMax = 16_384
}
