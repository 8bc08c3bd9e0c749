public import Usage

/// One request of a client that has shown a key, with its body decoded.
public struct DialectRequest: Sendable {
  /// The path of the route.
  public var path: String
  /// As it was sent, without any coding.
  public var body: [UInt8]
  /// The `Content-Type`; nil for none.
  public var contentType: String?
  /// Those of the route's parameters that the query has.
  public var parameters: [String: String] = [:]
  /// For whom the ledger changes, and when.
  public var origin: UpdateOrigin
  /// What stands for the client's `Idempotency-Key`: a text that no other client can guess. Nil
  /// where the client gave none, or the route takes none.
  public var idempotencyKey: String?
  /// The session that the client's token is for; nil where it shows a key alone.
  public var sessionID: ExternalID?
  /// Makes texts that nobody else makes.
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

  /// An id for the item of that index, which came without one. A retry under the same
  /// `Idempotency-Key` makes the same ids, so it is found to be one.
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
  /// The same for a body of which no more is kept than what was read of so many items.
  func keeping(_ itemCount: Int) -> UpdateOrigin {
    var origin = self
    origin.requestBytes = min(requestBytes, itemCount * Self.itemBytesMax)
    return origin
  }

  /// The ids, names and tags of an item of any dialect take less, as their limits are by default.
  private static let itemBytesMax = 16_384
}
