import HTTPServer
import Usage

/// The range of time that a query names, the same on every route that has one.
extension Request {
  /// The parameters of a range.
  static let rangeParameters = ["from", "to", "month", "day", "tz"]

  /// The zone that `tz` names; UTC without it.
  func zone(of zones: ZoneFiles) throws(Problem) -> Zone {
    guard let name = query["tz"] else { return .utc }
    do throws(ZoneError) {
      return try zones.zone(name)
    } catch {
      throw Problem(error)
    }
  }

  /// What `from` and `to`, or `month`, or `day`, say in the zone of `tz`. What is not given is not
  /// bounded.
  func timeBounds(zones: ZoneFiles, now: Timestamp) throws(Problem) -> TimeBounds {
    let zone = try zone(of: zones)
    let given = ["month", "day", "from", "to"].filter { query[$0] != nil }
    guard let calendar = given.first, calendar == "month" || calendar == "day" else {
      let bounds = TimeBounds(
        from: try moment("from", in: zone, now: now), to: try moment("to", in: zone, now: now),
        zone: zone)
      guard let from = bounds.from, let to = bounds.to, from >= to else { return bounds }
      throw Self.emptyRange("`from` is not before `to`, which is not included")
    }
    guard given.count == 1 else {
      throw Problem(
        .invalidRequest, "`\(calendar)` is a whole range; leave out `\(given[1])`",
        field: given[1])
    }
    let text = query[calendar] ?? ""
    let range = calendar == "month" ? zone.month(text) : zone.day(text, now: now)
    guard let range else {
      let form =
        calendar == "month" ? "a month such as 2026-10" : "a date such as 2026-10-01, or `today`"
      throw Problem(.invalidRequest, "`\(calendar)` is \(form)", field: calendar)
    }
    return TimeBounds(from: range.from, to: range.to, zone: zone)
  }

  /// The same with both ends: without `to` it ends now, without `from` it begins at midnight, 30
  /// days before its end.
  func timeRange(
    zones: ZoneFiles, now: Timestamp
  ) throws(Problem) -> (range: TimeRange, zone: Zone) {
    let bounds = try timeBounds(zones: zones, now: now)
    guard let range = bounds.range(now: now) else {
      throw Self.emptyRange("`from` is not before now, where the range ends without `to`")
    }
    return (range, bounds.zone)
  }

  private func moment(
    _ name: String, in zone: Zone, now: Timestamp
  ) throws(Problem) -> Timestamp? {
    guard let text = query[name] else { return nil }
    guard let time = zone.moment(Self.mendedOffset(text), now: now) else {
      throw Problem(.invalidRequest, "`\(name)` is \(Zone.momentForms)", field: name)
    }
    return time
  }

  /// A `+` that was not percent-encoded arrives as a space: `2026-10-01T00:00:00 02:00`. Behind a
  /// time of day a space can be nothing else.
  private static func mendedOffset(_ text: String) -> String {
    guard text.utf8.count > 11, let space = text.lastIndex(of: " "), space > text.startIndex,
      text.distance(from: text.startIndex, to: space) > 11
    else { return text }
    return text[..<space] + "+" + text[text.index(after: space)...]
  }

  private static func emptyRange(_ detail: String) -> Problem {
    Problem(.invalidRequest, detail, field: "from")
  }
}

extension Problem {
  /// A time zone that cannot be used.
  init(_ error: ZoneError) {
    let detail =
      switch error {
      case .unknown:
        "`tz` is the IANA name of a time zone, such as Europe/Berlin or UTC; capitals matter"
      case .noDatabase(let folders):
        "the server has no time zones in \(folders.joined(separator: " or ")): install tzdata, or "
          + "set TZDIR for the server; UTC works without"
      case .unreadable(let path):
        "the server cannot read \(path) as a TZif file; UTC works without"
      }
    self.init(.invalidRequest, detail, field: "tz")
  }
}
