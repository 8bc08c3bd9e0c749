import Usage

/// Every code that an answer can carry, with its status and title: the one place where they are
/// paired. Codes are stable; clients may rely on them.
public enum ProblemCode: String, Sendable, CaseIterable {
  // Whole requests.
  case invalidRequest = "invalid_request"
  case invalidJSON = "invalid_json"
  case invalidCursor = "invalid_cursor"
  case tooManyRows = "too_many_rows"
  case unauthorized
  case keyExpired = "key_expired"
  case overBudget = "over_budget"
  case unpricedModel = "unpriced_model"
  case forbidden
  case notFound = "not_found"
  case sessionNotFound = "session_not_found"
  case userNotFound = "user_not_found"
  case eventNotFound = "event_not_found"
  case eventsDropped = "events_dropped"
  case keyNotFound = "key_not_found"
  case priceNotFound = "price_not_found"
  case rateNotFound = "rate_not_found"
  case budgetNotFound = "budget_not_found"
  case holdNotFound = "hold_not_found"
  case webhookNotFound = "webhook_not_found"
  case deliveryNotFound = "delivery_not_found"
  case methodNotAllowed = "method_not_allowed"
  case requestTimeout = "request_timeout"
  case sessionConflict = "session_conflict"
  case budgetConflict = "budget_conflict"
  case keyConflict = "key_conflict"
  case tooManyRequests = "too_many_requests"
  case tooManyBudgets = "too_many_budgets"
  case tooManyWebhooks = "too_many_webhooks"
  case contentTooLarge = "content_too_large"
  case tooManyEvents = "too_many_events"
  case targetTooLong = "target_too_long"
  case unsupportedMediaType = "unsupported_media_type"
  case expectationFailed = "expectation_failed"
  case allRejected = "all_rejected"
  case headersTooLarge = "headers_too_large"
  case internalError = "internal_error"
  case notImplemented = "not_implemented"
  case libraryMissing = "library_missing"
  case mailRelayMissing = "mail_relay_missing"
  case storeUnavailable = "store_unavailable"
  case overloaded
  case versionNotSupported = "version_not_supported"

  // Single events of a request.
  case duplicate
  case missingID = "missing_id"
  case futureTime = "future_time"
  case unreadUsage = "unread_usage"
  case ambiguousUsage = "ambiguous_usage"
  case unknownMember = "unknown_member"
  case unattributed
  case unpriced
  case unknownHold = "unknown_hold"
  case invalidField = "invalid_field"
  case missingField = "missing_field"
  case contradictoryUsage = "contradictory_usage"
  case unknownUsageShape = "unknown_usage_shape"
  case eventConflict = "event_conflict"
  case unknownEvent = "unknown_event"
  case alreadyReplaced = "already_replaced"
  case notAttempted = "not_attempted"

  /// The HTTP status: of the answer, or of one event's item in it. What is only odd about an event
  /// that was stored has 200 in its item, whatever the code stands for elsewhere.
  public var status: Int {
    switch self {
    case .duplicate, .missingID, .futureTime, .unreadUsage, .ambiguousUsage, .unknownMember,
      .unattributed, .unpriced, .unknownHold:
      200
    case .invalidRequest, .invalidJSON, .invalidCursor, .tooManyRows: 400
    case .unauthorized, .keyExpired: 401
    case .overBudget, .unpricedModel: 402
    case .forbidden: 403
    case .notFound, .sessionNotFound, .userNotFound, .eventNotFound, .keyNotFound, .priceNotFound,
      .rateNotFound, .budgetNotFound, .holdNotFound, .webhookNotFound, .deliveryNotFound,
      .unknownEvent:
      404
    case .methodNotAllowed: 405
    case .requestTimeout: 408
    case .sessionConflict, .budgetConflict, .keyConflict, .tooManyBudgets, .tooManyWebhooks,
      .eventConflict, .alreadyReplaced:
      409
    case .eventsDropped: 410
    case .contentTooLarge, .tooManyEvents: 413
    case .targetTooLong: 414
    case .unsupportedMediaType: 415
    case .expectationFailed: 417
    case .allRejected, .invalidField, .missingField, .contradictoryUsage, .unknownUsageShape: 422
    case .notAttempted: 424
    case .tooManyRequests: 429
    case .headersTooLarge: 431
    case .internalError: 500
    case .notImplemented, .libraryMissing, .mailRelayMissing: 501
    case .storeUnavailable, .overloaded: 503
    case .versionNotSupported: 505
    }
  }

  /// The same words for every problem of the code (RFC 9457 section 3.1.3).
  public var title: String {
    switch self {
    case .invalidRequest: "The request is malformed"
    case .invalidJSON: "The body is not JSON"
    case .invalidCursor: "The cursor is none of this list's"
    case .tooManyRows: "The answer would have too many rows"
    case .unauthorized: "A valid API key is needed"
    case .keyExpired: "The API key has expired"
    case .overBudget: "A budget has no room for it"
    case .unpricedModel: "The model has no price"
    case .forbidden: "The API key does not allow this"
    case .notFound: "There is nothing here"
    case .sessionNotFound: "There is no such session"
    case .userNotFound: "There is no such user"
    case .eventNotFound: "There is no such event"
    case .eventsDropped: "The events were dropped; their sums are kept"
    case .keyNotFound: "There is no such key"
    case .priceNotFound: "There is no such price"
    case .rateNotFound: "There is no such rate"
    case .budgetNotFound: "There is no such budget"
    case .holdNotFound: "There is no such hold"
    case .webhookNotFound: "There is no such webhook"
    case .deliveryNotFound: "There is no such delivery"
    case .methodNotAllowed: "The method is not allowed here"
    case .requestTimeout: "The request did not arrive in time"
    case .sessionConflict: "The session was stored otherwise"
    case .budgetConflict: "The budget is of another kind"
    case .keyConflict: "The key is not in use any more"
    case .tooManyRequests: "Too many requests come"
    case .tooManyBudgets: "The project has as many budgets as it may"
    case .tooManyWebhooks: "The project has as many webhooks as it may"
    case .contentTooLarge: "The body is too large"
    case .tooManyEvents: "The batch has too many events"
    case .targetTooLong: "The request target is too long"
    case .unsupportedMediaType: "The body's type or coding is not supported"
    case .expectationFailed: "The expectation is not supported"
    case .allRejected: "No event was accepted"
    case .headersTooLarge: "The header fields are too large"
    case .internalError: "The server failed"
    case .notImplemented: "The method or coding is not implemented"
    case .libraryMissing: "The system lacks a library"
    case .mailRelayMissing: "The server has no relay for e-mail"
    case .storeUnavailable: "The ledger cannot be written or read right now"
    case .overloaded: "The server is busy"
    case .versionNotSupported: "The HTTP version is not supported"
    case .duplicate: "Stored before, with the same content"
    case .missingID: "Stored under a new id"
    case .futureTime: "Stored, with a time in the future"
    case .unreadUsage: "Stored, with numbers that no rule reads"
    case .ambiguousUsage: "Stored, with a count that may mean two things"
    case .unknownMember: "Stored, without a member that is not read"
    case .unattributed: "Stored, with neither a session nor a user"
    case .unpriced: "Stored, without a price"
    case .unknownHold: "Stored, without the hold that it names"
    case .invalidField: "A field's value cannot be used"
    case .missingField: "A field is missing"
    case .contradictoryUsage: "The token counts contradict each other"
    case .unknownUsageShape: "The usage has no known shape"
    case .eventConflict: "The id was stored with other content"
    case .unknownEvent: "The named event is not in the ledger"
    case .alreadyReplaced: "The named event was taken back before"
    case .notAttempted: "Another event of the atomic batch was rejected"
    }
  }

  /// The code of an event's rejection.
  init(_ code: Rejection.Code) {
    switch code {
    case .invalidJSON: self = .invalidJSON
    case .invalidField: self = .invalidField
    case .missingField: self = .missingField
    case .contradictoryUsage: self = .contradictoryUsage
    case .unknownUsageShape: self = .unknownUsageShape
    case .conflict: self = .eventConflict
    case .unknownEvent: self = .unknownEvent
    case .alreadyReplaced: self = .alreadyReplaced
    case .eventsDropped: self = .eventsDropped
    }
  }
}
