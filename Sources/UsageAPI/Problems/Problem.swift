public import HTTPServer
import JSON
import Usage

/// An answer that says what went wrong, as RFC 9457 shapes it.
public struct Problem: Error, Sendable, CustomStringConvertible {
  /// What programs go by; it brings the status and the title.
  public var code: ProblemCode
  /// What was wrong, where, and what would do.
  public var detail: String
  /// The field or parameter that was wrong.
  public var field: String?
  /// Fields that the answer has beside its content type, such as `Retry-After`.
  public var headers: [(name: String, value: String)]

  /// What a person on the command line is told.
  public var description: String { detail }

  public init(
    _ code: ProblemCode, _ detail: String, field: String? = nil,
    headers: [(name: String, value: String)] = []
  ) {
    self.code = code
    self.detail = detail
    self.field = field
    self.headers = headers
  }

  /// The content type of every problem (RFC 9457 section 3).
  public static let mediaType = "application/problem+json"

  /// The whole answer: a JSON object with `type`, `title`, `status` and `detail` (RFC 9457 section
  /// 3.1), and with `code` and, where one is to blame, `field`.
  public var response: Response {
    var writer = Writer()
    writer.object { writeMembers(to: &$0) }
    writer.newline()
    return Response(
      status: code.status, headers: [("Content-Type", Problem.mediaType)] + headers,
      body: writer.bytes)
  }

  func writeMembers(to writer: inout Writer) {
    writer.member("type", "urn:tally:problem:\(code.rawValue)")
    writer.member("title", code.title)
    writer.member("status", code.status)
    writer.member("code", code.rawValue)
    writer.member("detail", detail)
    if let field { writer.member("field", field) }
  }
}

extension Problem {
  /// What a store answers, or the problem of what it could not do.
  static func asking<Value>(
    _ question: () async throws(StoreError) -> Value
  ) async throws(Problem) -> Value {
    do throws(StoreError) {
      return try await question()
    } catch {
      throw Problem(error)
    }
  }

  /// What a store could not do.
  init(_ error: StoreError) {
    switch error {
    case .unavailable(let reason, let seconds):
      self.init(
        .storeUnavailable, "\(reason); send the request again later",
        headers: [("Retry-After", "\(seconds)")])
    case .sessionNotFound:
      self.init(.sessionNotFound, "the project has no session with this id; ids are exact")
    case .userNotFound:
      self.init(.userNotFound, "the project has no user with this id; ids are exact")
    case .keyNotFound:
      self.init(.keyNotFound, "the project has no key with this number")
    case .keyNotInUse:
      self.init(
        .keyConflict,
        "the key was revoked, has expired or was rotated before; make another one, or rotate the "
          + "key that took its place")
    case .budgetNotFound:
      self.init(.budgetNotFound, "the project has no budget with this id; ids are exact")
    case .holdNotFound:
      self.init(.holdNotFound, "the project has no hold with this id that the key may see")
    case .webhookNotFound:
      self.init(.webhookNotFound, "the project has no webhook with this id; ids are exact")
    case .deliveryNotFound:
      self.init(.deliveryNotFound, "the webhook has no delivery with this number any more")
    case .tooManyWebhooks(let max):
      self.init(.tooManyWebhooks, "a project may have \(max) webhooks; delete one")
    case .tooManyBudgets(let max):
      self.init(
        .tooManyBudgets,
        "a project may have \(max) budgets; delete one, or have one count apart with `each`")
    case .otherUnit(let stored):
      self.init(
        .budgetConflict, "the budget is in \(stored.rawValue); make another one for another unit",
        field: "amount_\(stored.rawValue)")
    case .invalidThreshold(let text):
      self.init(
        .invalidRequest,
        "`\(text)` is neither a percentage such as 80% nor an amount of the budget's unit, nor the "
          + "forecast of a window that resets",
        field: "thresholds")
    case .sessionConflict(let field, let stored, let given):
      self.init(
        .sessionConflict, "the session has \(field) \(stored), not \(given); it stays as it is",
        field: field)
    case .invalidCursor:
      self.init(
        .invalidCursor, "give the `next` of the page before, as it was, or leave it out",
        field: "cursor")
    case .tooManyRows(let rowsMax):
      self.init(
        .tooManyRows,
        "the answer would have more than \(rowsMax) rows; ask for the first with `top`, for a "
          + "shorter range or a longer interval, or for CSV, which may have more")
    case .eventsDropped(let day):
      self.init(
        .eventsDropped,
        "this needs single events that came in before \(day), which were dropped; totals and "
          + "/v1/usage still have their sums, and newer events can be asked for with a later "
          + "`from`")
    }
  }

  /// What the server refused before any route saw it.
  public init(_ error: ProtocolError) {
    let code: ProblemCode =
      switch error.kind {
      case .badRequest: .invalidRequest
      case .ruledOut: .forbidden
      case .timeout: .requestTimeout
      case .contentTooLarge: .contentTooLarge
      case .targetTooLong: .targetTooLong
      case .unsupportedCoding: .unsupportedMediaType
      case .expectationFailed: .expectationFailed
      case .headerTooLarge: .headersTooLarge
      case .noResponse: .internalError
      case .notImplemented: .notImplemented
      case .overloaded: .overloaded
      case .unsupportedVersion: .versionNotSupported
      }
    self.init(code, error.detail, headers: error.headers)
  }
}
