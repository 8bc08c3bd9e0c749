internal import Usage

/// Something odd about an event that was accepted nevertheless.
public struct EventWarning: Sendable, Hashable {
  /// The kind of oddity. The raw value is the `code` in the answer, and is stable.
  public enum Code: String, Sendable, CaseIterable {
    /// No `id`: a retry would count twice.
    case missingID = "missing_id"
    /// The event's time lies in the future, further than clocks differ.
    case futureTime = "future_time"
    /// Its usage has numbers that no rule reads.
    case unreadUsage = "unread_usage"
    /// A count that clients use with two meanings.
    case ambiguousUsage = "ambiguous_usage"
    /// Counts that cannot all be true.
    case contradictoryUsage = "contradictory_usage"
    /// A member is not read, and its name is nearly a known one.
    case unknownMember = "unknown_member"
    /// Neither a session nor a user: nobody can be charged for it.
    case unattributed
    /// The hold that it names does not exist for it.
    case unknownHold = "unknown_hold"
    /// Its model, or a part of it, has no price.
    case unpriced
    /// Another source reported the same call, and that report counts.
    case witness
  }

  /// The code for programs.
  public var code: Code
  /// What was odd, and what would do.
  public var detail: String

  public init(_ code: Code, _ detail: String) {
    self.code = code
    self.detail = detail
  }

  /// The event had no id.
  public static let missingID = EventWarning(
    .missingID,
    "the event had no id and was given one; a retry would count it again, so send an id, "
      + "or an Idempotency-Key with the request")

  /// The event draws on no hold.
  public static let unknownHold = EventWarning(
    .unknownHold,
    "the key's project has no such hold, or it is another user's; the event counts without one")

  /// The event reports a call of which another report counts.
  static func witness(of counted: EventIdentity?) -> EventWarning {
    let other = counted.map { "the event \($0.id) of source \($0.source)" } ?? "a dropped event"
    return EventWarning(
      .witness,
      "\(other) reports the same call and counts for it; this one is kept, and counts nothing")
  }

  /// The event's time is in the future.
  public static let futureTime = EventWarning(
    .futureTime, "the event's time is further ahead of the server's clock than clocks differ")
}
