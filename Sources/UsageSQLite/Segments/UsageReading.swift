import SQLite
import Usage

/// Reads a snapshot for a query, as coarsely as the query allows.
struct UsageReading {
  private let query: UsageQuery
  private let snapshot: UsageSnapshot
  private let reader: SegmentReader
  private let connection: Connection
  private let project: ProjectID
  private(set) var plan = UsagePlan()

  init(
    _ query: UsageQuery, project: ProjectID, _ snapshot: UsageSnapshot, _ connection: Connection,
    _ caches: UsageCaches
  ) {
    self.query = query
    self.project = project
    self.snapshot = snapshot
    self.connection = connection
    reader = SegmentReader(table: SegmentTable(connection: connection), caches: caches)
  }

  /// Adds all that a query asks for to a scan; false where it has more groups than it may.
  mutating func add(to scan: inout UsageScan) throws(DatabaseError) -> Bool {
    plan.detail = detail(scan)
    for segment in snapshot.segments {
      guard segment.projects.contains(project.number), segment.head.count > 0,
        segment.head.times.lowerBound < query.to.microseconds,
        segment.head.times.upperBound >= query.from.microseconds
      else {
        plan.segmentsSkipped += 1
        continue
      }
      plan.segmentsRead += 1
      try add(segment, to: &scan)
      try connection.checkDeadline()
      guard !scan.isFull else { return false }
    }
    for block in snapshot.blocks {
      try scan.add(block, from: query.from, to: query.to)
      guard !scan.isFull else { return false }
    }
    guard var rest = snapshot.rest else { return true }
    let rows = EventRows(connection: connection)
    while rest.lastEvent < snapshot.lastEvent {
      try rest.read(rows, upTo: snapshot.lastEvent, stopsFull: true)
      for block in rest.blocks() { try scan.add(block, from: query.from, to: query.to) }
      rest = rest.continuation
      guard !scan.isFull else { return false }
    }
    return true
  }

  private func add(_ segment: Segment, to scan: inout UsageScan) throws(DatabaseError) {
    let whole = wholeQuarterHours
    let entries = reader.entries(of: segment)
    switch plan.detail {
    case .calls: return try scan.add(entries, from: query.from, to: query.to)
    case .models:
      try scan.add(reader.models(of: segment), from: whole.lowerBound, to: whole.upperBound)
    case .users:
      for (index, part) in segment.parts.enumerated() where mayContain(part, scan) {
        try scan.add(
          reader.users(of: segment, part: index), from: whole.lowerBound, to: whole.upperBound)
      }
    }
    // What the ends of the range have beyond whole quarters of an hour.
    try scan.add(entries, from: query.from, to: whole.lowerBound)
    try scan.add(entries, from: whole.upperBound, to: query.to)
  }

  private func mayContain(_ part: Segment.Part, _ scan: UsageScan) -> Bool {
    func isWithin(_ key: Segment.Key) -> Bool { part.first <= key && key <= part.last }
    let project = project.number
    guard let users = scan.users else {
      return part.first.project <= project && project <= part.last.project
    }
    return users.contains { isWithin(Segment.Key(project: project, user: $0)) }
  }

  /// The coarsest that has what the query tells apart.
  private func detail(_ scan: UsageScan) -> UsageDetail {
    let unit = TimeUnit.quarterHour
    let isWhole = query.edges.dropFirst().dropLast().allSatisfy {
      $0.microseconds.isMultiple(of: unit)
    }
    guard isWhole, wholeQuarterHours.lowerBound < wholeQuarterHours.upperBound else {
      return .calls
    }
    let columns = scan.columns
    if columns.isSubset(of: [BlockColumnID.call]) { return .models }
    let users: Set = [BlockColumnID.call, BlockColumnID.user, BlockColumnID.agent]
    return columns.isSubset(of: users) ? .users : .calls
  }

  /// The whole quarters of an hour within the query's range; empty where there are none.
  private var wholeQuarterHours: Range<Timestamp> {
    let unit = TimeUnit.quarterHour
    let first = TimeUnit.units(query.from.microseconds, unit) * unit
    let last = TimeUnit.quarterHours(query.to.microseconds, 1) * unit
    return Timestamp(microseconds: first)..<Timestamp(microseconds: max(first, last))
  }
}
