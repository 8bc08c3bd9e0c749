/// Which events may be dropped, whose sums stay.
public struct RetentionRule: Sendable {
  /// The day in UTC before which they must have come in.
  public var before: Day
  /// Sources whose events stay, since what clients report later is held against them.
  public var keptSources: Set<ExternalName>

  /// A rule for events that came in before a day.
  public init(before: Day, keptSources: Set<ExternalName> = []) {
    self.before = before
    self.keptSources = keptSources
  }
}

/// What one step of dropping events has done.
public struct RetentionStep: Sendable, Hashable {
  /// How many were dropped.
  public var dropped = 0
  /// The number behind which the next step goes on; nil where nothing else may be dropped now.
  public var last: Int64?

  public init(dropped: Int = 0, last: Int64? = nil) {
    self.dropped = dropped
    self.last = last
  }
}

/// What is known of the events of a project that were dropped.
public struct DroppedEvents: Sendable, Hashable {
  /// How many there are.
  public var count: Int64
  /// All of them came in before this day, in UTC.
  public var before: Day
  /// The number of the last one.
  public var lastEvent: Int64
  /// The latest time that one of them has.
  public var lastTime: Timestamp

  public init(count: Int64, before: Day, lastEvent: Int64, lastTime: Timestamp) {
    self.count = count
    self.before = before
    self.lastEvent = lastEvent
    self.lastTime = lastTime
  }

  /// Whether one of them may be of a range of times that begins so; nil stands for any.
  public func mayReach(_ from: Timestamp?) -> Bool {
    from.map { $0 <= lastTime } ?? true
  }
}
