/// A time zone: its IANA name, and how its clocks are set.
///
/// Civil times that the clocks show twice are the earlier moment, and those that they leave out are
/// the moment at which they are set past them.
public struct Zone: Sendable {
  /// Such as `Europe/Berlin`.
  public let name: String
  let rules: ZoneRules

  /// Coordinated Universal Time, which needs no file.
  public static let utc = Zone(name: "UTC", rules: ZoneRules(offset: 0))

  init(name: String, rules: ZoneRules) {
    self.name = name
    self.rules = rules
  }

  /// Reads the bytes of a TZif file (RFC 9636); nil where they are none of version 2 or later.
  public init?(name: String, tzif bytes: [UInt8]) {
    guard let rules = ZoneRules(tzif: bytes) else { return nil }
    self.init(name: name, rules: rules)
  }

  /// Seconds by which the clocks are ahead of UTC; negative west of it.
  public func offsetSeconds(at time: Timestamp) -> Int {
    rules.period(at: time.second).offset
  }

  /// The calendar day that the clocks show.
  public func day(of time: Timestamp) -> Day {
    Timestamp(microseconds: localMicroseconds(of: time)).day
  }

  /// The first moment of a calendar day of the zone.
  public func start(of day: Day) -> Timestamp {
    moment(showing: day.start.microseconds)
  }

  /// The moment that is some calendar days away and at which the clocks show the same time of day.
  public func moment(_ time: Timestamp, movedByDays days: Int) -> Timestamp {
    let local = localMicroseconds(of: time)
    return moment(showing: local + Int64(days) * Timestamp.microsecondsPerDay)
  }

  /// The moment in RFC 3339 with the zone's offset: `2026-10-01T00:00:00+02:00`; `Z` where that is
  /// 0. An offset of long ago that has seconds is given without them, of the same moment.
  public func text(of time: Timestamp) -> String {
    let minutes = offsetSeconds(at: time) / 60
    let micros = time.microseconds + Int64(minutes * 60) * Timestamp.microsecondsPerSecond
    let text = Timestamp(microseconds: micros).description
    guard minutes != 0 else { return text }
    let absolute = abs(minutes)
    let digits = [absolute / 60, absolute % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return text.dropLast() + (minutes < 0 ? "-" : "+") + digits.joined(separator: ":")
  }

  /// Microseconds since 1970-01-01T00:00:00 as the clocks show them.
  func localMicroseconds(of time: Timestamp) -> Int64 {
    time.microseconds + Int64(offsetSeconds(at: time)) * Timestamp.microsecondsPerSecond
  }

  /// The first moment at which the clocks show a time or, where they are set past it, a later one.
  func moment(showing local: Int64) -> Timestamp {
    let second = local.flooringQuotient(dividingBy: Timestamp.microsecondsPerSecond)
    let found = rules.first(showing: second)
    let start = Timestamp(second: found)
    let isShown = localMicroseconds(of: start) == second * Timestamp.microsecondsPerSecond
    let rest = isShown ? local - second * Timestamp.microsecondsPerSecond : 0
    return Timestamp(microseconds: start.microseconds + rest)
  }
}

extension Timestamp {
  init(second: Int64) {
    self.init(microseconds: second * Self.microsecondsPerSecond)
  }

  /// The whole second, since 1970, that holds the moment.
  var second: Int64 {
    microseconds.flooringQuotient(dividingBy: Self.microsecondsPerSecond)
  }
}
