import JSON
public import Usage

/// From when on a key is refused, as its maker says it.
public enum KeyExpiry: Sendable {
  /// `expires_at`.
  case at(Timestamp)
  /// `expires_in_days`, of 24 hours each.
  case days(Int64)

  /// A century: what is meant to last is made without.
  private static let daysMax: Int64 = 36_500

  /// Reads `expires_at` or `expires_in_days`; nil where neither is there.
  init?(in object: Value) throws(Problem) {
    let days = try object.wholeNumber("expires_in_days", in: 1...Self.daysMax)
    guard let value = object["expires_at"], !value.isNull else {
      guard let days else { return nil }
      self = .days(days)
      return
    }
    guard days == nil else {
      throw Problem(
        .invalidRequest, "give `expires_at` or `expires_in_days`, not both", field: "expires_at")
    }
    guard let moment = value.string.flatMap({ Timestamp($0) }) else {
      throw Problem(
        .invalidRequest, "`expires_at` is a moment such as 2027-01-31T00:00:00Z",
        field: "expires_at")
    }
    self = .at(moment)
  }

  /// The moment; throws where it has passed already.
  func moment(from now: Timestamp) throws(Problem) -> Timestamp {
    switch self {
    case .days(let days):
      return Timestamp(microseconds: now.microseconds + days * Timestamp.microsecondsPerDay)
    case .at(let moment):
      guard moment > now else {
        throw Problem(
          .invalidRequest, "`expires_at` has passed already: it is \(now)", field: "expires_at")
      }
      return moment
    }
  }
}
