import Dialects
import HTTPServer
import JSON
import Usage

extension Request {
  /// The request with its content decoded, for a client that is known to have a key. The content of
  /// a safe one is let go: no route reads it, and the answer may take a while.
  func opened() throws(Problem) -> Request {
    var request = self
    guard !method.isSafe else {
      request.dropContent()
      return request
    }
    do throws(ProtocolError) {
      try request.decodeContent()
    } catch {
      throw Problem(error)
    }
    return request
  }

  /// How many items a page shall have: `limit`, from 1 to the most that is given.
  func limit(_ limits: APILimits) throws(Problem) -> Int {
    guard let text = query["limit"] else { return limits.pageItemsDefault }
    guard let limit = Int(text), limit >= 1, limit <= limits.pageItemsMax, !text.hasPrefix("+")
    else {
      throw Problem(
        .invalidRequest, "`limit` is a whole number from 1 to \(limits.pageItemsMax)",
        field: "limit")
    }
    return limit
  }

  /// A day such as `2026-11-22`.
  func day(_ name: String) throws(Problem) -> Day? {
    guard let text = query[name] else { return nil }
    guard let day = Day(text) else {
      throw Problem(.invalidRequest, "`\(name)` is a day such as 2026-11-22", field: name)
    }
    return day
  }
}

extension Request {
  /// Refuses a body that is not said to be JSON.
  func requireJSON() throws(Problem) {
    try reading { () throws(DialectError) in
      try JSONBody.check(contentType: headers["content-type"])
    }
  }

  /// The body, which must be said to be JSON and be it.
  func json(_ limits: ParseLimits) throws(Problem) -> Value {
    try reading { () throws(DialectError) in
      try JSONBody.value(body, contentType: headers["content-type"], limits)
    }
  }

  /// The same of a body that must be an object.
  func jsonObject(_ limits: ParseLimits) throws(Problem) -> Value {
    try reading { () throws(DialectError) in
      try JSONBody.object(body, contentType: headers["content-type"], limits)
    }
  }

  private func reading<Value>(
    _ body: () throws(DialectError) -> Value
  ) throws(Problem) -> Value {
    do throws(DialectError) {
      return try body()
    } catch {
      throw Problem(error)
    }
  }
}

extension Request {
  /// The `Tally-Hold` field, the id of a hold; nil when the client gave none.
  func holdID(_ limits: APILimits) throws(Problem) -> ExternalID? {
    guard let id = headers["tally-hold"] else { return nil }
    guard limits.events.idRule.allows(id) else {
      throw Problem(
        .invalidRequest, "Tally-Hold must be \(limits.events.idRule.sentence)",
        field: "Tally-Hold")
    }
    return ExternalID(id)
  }

  /// The `Idempotency-Key` field, whole and printable; nil when the client gave none.
  func idempotencyKey(_ limits: APILimits) throws(Problem) -> String? {
    guard let key = headers["idempotency-key"] else { return nil }
    guard !key.isEmpty, key.utf8.count <= limits.idempotencyKeyBytesMax,
      key.utf8.allSatisfy({ (0x21...0x7e).contains($0) })
    else {
      throw Problem(
        .invalidRequest,
        "Idempotency-Key must be 1 to \(limits.idempotencyKeyBytesMax) printable characters",
        field: "Idempotency-Key")
    }
    return key
  }
}
