/// Why a store could not do what it was asked.
public enum StoreError: Error, Sendable, Equatable {
  /// Nothing was stored; the same request may succeed after `retryAfterSeconds`.
  case unavailable(reason: String, retryAfterSeconds: Int)
  case sessionNotFound
  case userNotFound
  case keyNotFound
  /// The key was revoked, has expired, or another one took its place.
  case keyNotInUse
  case budgetNotFound
  case holdNotFound
  case webhookNotFound
  case deliveryNotFound
  /// There may be no more of them.
  case tooManyWebhooks(max: Int)
  /// There may be no more of them.
  case tooManyBudgets(max: Int)
  /// A budget keeps its unit.
  case otherUnit(stored: BudgetUnit)
  /// A threshold is neither a percentage nor an amount of the budget's unit.
  case invalidThreshold(String)
  /// The session exists with another value of this field.
  case sessionConflict(field: String, stored: String, given: String)
  /// A page's cursor is none of this list's.
  case invalidCursor
  /// The answer would have more rows than it may.
  case tooManyRows(rowsMax: Int)
  /// It needs events that were dropped, as all may be that came in before the day, in UTC.
  case eventsDropped(before: Day)
}

extension StoreError: CustomStringConvertible {
  /// One line for a person.
  public var description: String {
    switch self {
    case .unavailable(let reason, _): reason
    case .sessionNotFound: "there is no such session"
    case .userNotFound: "there is no such user"
    case .keyNotFound: "there is no such key"
    case .keyNotInUse: "the key is not in use any more"
    case .budgetNotFound: "there is no such budget"
    case .holdNotFound: "there is no such hold"
    case .webhookNotFound: "there is no such webhook"
    case .deliveryNotFound: "there is no such delivery"
    case .tooManyWebhooks(let max): "a project has at most \(max) webhooks"
    case .tooManyBudgets(let max): "a project has at most \(max) budgets"
    case .otherUnit(let stored): "the budget is in \(stored.rawValue)"
    case .invalidThreshold(let text): "\(text) is no threshold"
    case .sessionConflict(let field, let stored, let given):
      "the session has \(field) \(stored), not \(given)"
    case .invalidCursor: "the cursor is none of this list's"
    case .tooManyRows(let rowsMax): "the answer would have more than \(rowsMax) rows"
    case .eventsDropped(let day): "events that came in before \(day) were dropped"
    }
  }
}
