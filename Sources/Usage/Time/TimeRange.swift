/// A range of time that is not empty: `from` is included, `to` is not.
public struct TimeRange: Sendable, Hashable {
  /// The first moment.
  public let from: Timestamp
  /// The first moment behind the range.
  public let to: Timestamp

  /// Nil where `to` is not after `from`.
  public init?(from: Timestamp, to: Timestamp) {
    guard from < to else { return nil }
    self.from = from
    self.to = to
  }

  /// True where the moment is within the range.
  public func contains(_ time: Timestamp) -> Bool { from <= time && time < to }
}

/// A range of time that may be open at either end, and the zone in which it was given.
public struct TimeBounds: Sendable {
  /// The first moment; nil where it has no beginning.
  public var from: Timestamp?
  /// The first moment behind it; nil where it has no end.
  public var to: Timestamp?
  /// The zone of the dates that were given, and of those that are answered.
  public var zone: Zone

  /// Days of a range whose beginning is not given.
  public static let daysDefault = 30

  /// No bounds, in a zone.
  public init(from: Timestamp? = nil, to: Timestamp? = nil, zone: Zone = .utc) {
    self.from = from
    self.to = to
    self.zone = zone
  }

  /// The range: without an end it ends now, and without a beginning it begins at midnight, 30 days
  /// before its end. Nil where it then is empty.
  public func range(now: Timestamp) -> TimeRange? {
    let to = to ?? now
    let from = from ?? zone.start(of: Day(number: zone.day(of: to).number - Self.daysDefault))
    return TimeRange(from: from, to: to)
  }

  /// True where the moment is within the bounds.
  public func contains(_ time: Timestamp) -> Bool {
    if let from, time < from { return false }
    if let to, time >= to { return false }
    return true
  }
}
