/// The stretches into which a range of time is cut, by the clocks and the calendar of a zone.
public enum Interval: String, Sendable, CaseIterable {
  /// Quarters of an hour.
  case quarterHour = "15m"
  /// 60 minutes of real time from a full hour of the clock on; less where the clock is set by a
  /// part of an hour.
  case hour
  /// From midnight to midnight: 23 or 25 hours where the clock is set by one.
  case day
  /// From Monday to Monday, as ISO 8601 has it.
  case week
  /// Calendar months.
  case month

  /// The last start of a stretch that is not after the moment.
  public func start(of time: Timestamp, in zone: Zone) -> Timestamp {
    if let seconds = clockSeconds {
      return Timestamp(second: zone.rules.lastEdge(upTo: time.second, every: seconds))
    }
    // Where a clock is set back past midnight, the day that began goes on.
    var number = calendarNumber(of: zone.day(of: time)) + 1
    while zone.start(of: firstDay(number)) > time { number -= 1 }
    return zone.start(of: firstDay(number))
  }

  /// The first start of a stretch that is after the moment.
  public func next(after time: Timestamp, in zone: Zone) -> Timestamp {
    if let seconds = clockSeconds {
      return Timestamp(second: zone.rules.firstEdge(after: time.second, every: seconds))
    }
    // A calendar may leave out a day: then two of them start at the same moment.
    var number = calendarNumber(of: zone.day(of: time))
    while zone.start(of: firstDay(number)) <= time { number += 1 }
    return zone.start(of: firstDay(number))
  }

  /// The edges that cut a range: its `from`, each start of a stretch within it, and its `to`, in
  /// strictly ascending order. Nil where they make more stretches than `most`.
  public func edges(of range: TimeRange, in zone: Zone, atMost most: Int) -> [Timestamp]? {
    var edges = [range.from]
    var edge = next(after: range.from, in: zone)
    while edge < range.to {
      guard edges.count < most else { return nil }
      edges.append(edge)
      edge = next(after: edge, in: zone)
    }
    return edges + [range.to]
  }

  /// The length of those that a clock counts; nil of those that a calendar does.
  private var clockSeconds: Int64? {
    switch self {
    case .quarterHour: 900
    case .hour: 3_600
    case .day, .week, .month: nil
    }
  }

  /// Counts days, weeks and months from one that is the same in all zones.
  private func calendarNumber(of day: Day) -> Int {
    switch self {
    case .quarterHour, .hour, .day: return day.number
    // 1970-01-05 was a Monday.
    case .week: return Int(Int64(day.number - 4).flooringQuotient(dividingBy: 7))
    case .month:
      let civil = day.civil
      return civil.year * 12 + civil.month - 1
    }
  }

  private func firstDay(_ number: Int) -> Day {
    switch self {
    case .quarterHour, .hour, .day: Day(number: number)
    case .week: Day(number: number * 7 + 4)
    case .month: Day(year: number / 12, month: number % 12 + 1, dayOfMonth: 1)
    }
  }
}

extension ZoneRules {
  /// The last second, not after the given one, at which the clocks show a multiple of a step, or
  /// would have if they had not been set at that second.
  fileprivate func lastEdge(upTo second: Int64, every step: Int64) -> Int64 {
    var period = period(at: second)
    var end = second
    while true {
      let offset = Int64(period.offset)
      let edge = (end + offset).flooringQuotient(dividingBy: step) * step - offset
      if edge >= period.begins { return edge }
      end = period.begins
      period = self.period(at: period.begins - 1)
    }
  }

  /// The first such second after the given one.
  fileprivate func firstEdge(after second: Int64, every step: Int64) -> Int64 {
    var period = period(at: second)
    var start = second
    while true {
      let offset = Int64(period.offset)
      let edge = ((start + offset).flooringQuotient(dividingBy: step) + 1) * step - offset
      if edge <= period.ends { return edge }
      start = period.ends
      period = self.period(at: period.ends)
      // The clocks are set to a multiple of the step.
      if (start + Int64(period.offset)).isMultiple(of: step) { return start }
    }
  }
}
