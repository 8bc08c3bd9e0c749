import Ledger
import SQLite
import Usage

/// The entries of a closed stretch, one after the other: what there is of events that were dropped.
struct EntryRows {
  private let times: [Int64]
  private let projects: [Int64]
  private let users: [Int64]
  private let sessions: [Int64]
  private let agents: [Int64]
  private let calls: [Int64]
  private let labels: [Int64]
  private let tags: [[Tag]?]
  private let fees: [RareFigures?]
  /// By measure; empty where all rows have 0.
  private let measures: [[Int128]]

  init(_ block: some Block) throws(DatabaseError) {
    let count = block.count
    func column(_ id: Int) throws(DatabaseError) -> BlockColumn {
      try block.column(id)
        ?? BlockColumn(numbers: NumberColumn(constant: 0, count: count))
    }
    func numbers(_ id: Int) throws(DatabaseError) -> [Int64] {
      let column = try column(id)
      let values = column.numbers.values()
      guard case .numbers(let dictionary) = column.dictionary else { return values }
      return values.map { dictionary[Int($0)] }
    }
    func texts<Value>(_ id: Int, _ read: (String) -> Value) throws(DatabaseError) -> [Value?] {
      let column = try column(id)
      guard case .texts(let dictionary) = column.dictionary else {
        return Array(repeating: nil, count: count)
      }
      let values = dictionary.map { $0.isEmpty ? nil : read($0) }
      return column.numbers.values().map { values[Int($0)] }
    }
    times = try numbers(BlockColumnID.time)
    projects = try numbers(BlockColumnID.project)
    users = try numbers(BlockColumnID.user)
    sessions = try numbers(BlockColumnID.session)
    agents = try numbers(BlockColumnID.agent)
    calls = try numbers(BlockColumnID.call)
    labels = try numbers(BlockColumnID.label)
    tags = try texts(BlockColumnID.tags) { TagText.decode($0) }
    fees = try texts(BlockColumnID.fees) { RareText.decode($0) ?? RareFigures() }
    var measures = [[Int128]](repeating: [], count: Measure.count)
    for measure in block.measures {
      let numbers = try column(BlockColumnID.measures + measure).numbers
      if case .wide(let wide) = numbers.storage {
        measures[measure] = wide
      } else {
        measures[measure] = numbers.values().map { Int128($0) }
      }
    }
    self.measures = measures
  }

  /// Hands over each entry: the event's time and dimensions, without its number, and what it adds,
  /// which is less than 0 where it takes something away. What was not read of its usage has no
  /// name.
  func forEach<Failure: Error>(
    _ body: (EventNumbers, Figures) throws(Failure) -> Void
  ) throws(Failure) {
    var sums = [Int128](repeating: 0, count: Measure.count)
    for row in times.indices {
      var event = EventNumbers()
      event.ownTime = times[row]
      event.project = projects[row]
      event.user = Self.number(users[row])
      event.session = Self.number(sessions[row])
      event.agent = Self.number(agents[row])
      event.provider = Self.number(BlockColumnID.provider(ofCall: calls[row]))
      event.model = Self.number(BlockColumnID.model(ofCall: calls[row]))
      event.rare.label = Self.number(labels[row])
      event.tags = tags[row]
      for measure in sums.indices {
        sums[measure] = measures[measure].isEmpty ? 0 : measures[measure][row]
      }
      var figures = Figures(measures: sums)
      if let fees = fees[row] {
        var rare = figures.rare ?? RareFigures()
        rare += fees
        figures.rare = rare
      }
      try body(event, figures)
    }
  }

  private static func number(_ number: Int64) -> Int64? { number == 0 ? nil : number }
}

extension SegmentTable {
  /// Those of the stored stretches that hold events which were dropped: their rows are missing, or
  /// some of them.
  func segmentsWithDropped() throws(DatabaseError) -> [Segment] {
    let last = try DroppedIdentities.lastEvent(connection)
    guard last > 0 else { return [] }
    let segments = try segments().prefix { $0.firstSeq <= last }
    try requireWhole(Array(segments), last)
    return Array(segments)
  }

  /// Throws where a stretch is missing that cannot be made of the events any more.
  func requireWhole(_ segments: [Segment]) throws(DatabaseError) {
    try requireWhole(segments, try DroppedIdentities.lastEvent(connection))
  }

  private func requireWhole(_ segments: [Segment], _ lastDropped: Int64) throws(DatabaseError) {
    guard segments.last?.lastSeq ?? 0 < lastDropped else { return }
    throw DatabaseError(
      code: 11, message: "sums of events that were dropped are missing or damaged",
      context: "usage_segment; restore a backup")
  }

  /// The entries of a stretch.
  func rows(of segment: Segment) throws(DatabaseError) -> EntryRows {
    let reader = SegmentReader(table: self, caches: UsageCaches(byteCountMax: 0))
    return try EntryRows(reader.entries(of: segment))
  }
}
