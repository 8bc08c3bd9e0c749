import Ledger
import Postgres
import Usage

/// Queries of usage, and the past of budgets: by going through the entries.
extension LedgerTables {
  /// An answer is made of so many sums at most.
  private static let cellsMax = 1_000_000

  func usage(
    _ query: UsageQuery, in project: ProjectID
  ) throws(PostgresError) -> Result<UsageResult, StoreError> {
    var tally = UsageTally(query, try settings(of: project).authority)
    var firstEntries: [Int64: Int64] = [:]
    var isTooMuch = false
    try LedgerHistory(self).forEachEntry(
      of: project, in: query.from.microseconds..<query.to.microseconds, after: 0, upTo: lastEvent
    ) { (event, isTakenBack) throws(PostgresError) in
      guard !isTooMuch else { return }
      var begins = false
      if let session = event.session, !isTakenBack {
        if firstEntries[session] == nil {
          firstEntries[session] = try firstEntry(ofSession: session)
        }
        begins = firstEntries[session] == event.seq
        // A late price is an entry of the same event.
        if begins { firstEntries[session] = 0 }
      }
      try tally.add(event, isTakenBack: isTakenBack, begins: begins) {
        (dimension) throws(PostgresError) in try value(of: dimension, event, query)
      }
      isTooMuch = tally.count > Self.cellsMax
    }
    guard !isTooMuch else { return .failure(.tooManyRows(rowsMax: query.rowsMax)) }
    return tally.result(lastEvent: lastEvent)
  }

  /// The first event of a session that adds anything; 0 for none.
  private func firstEntry(ofSession number: Int64) throws(PostgresError) -> Int64 {
    guard let events = try session(number)?.record.events else { return 0 }
    let history = LedgerHistory(self)
    for seq in events {
      guard let event = try history.event(seq)?.numbers, event.session == number else { continue }
      if event.kind != .void, !event.isWitness { return seq }
    }
    return 0
  }

  private func value(
    of dimension: Dimension, _ event: EventNumbers, _ query: UsageQuery
  ) throws(PostgresError) -> ExternalName? {
    func word(_ number: Int64?) throws(PostgresError) -> ExternalName? {
      guard let number else { return nil }
      return try self.word(number)
    }
    switch dimension {
    case .user:
      guard let number = event.user else { return nil }
      return try user(number).map { ExternalName($0.text) }
    case .session:
      guard let number = event.session else { return nil }
      return try sessionID(number).map { ExternalName($0.text) }
    case .agent: return try word(event.agent)
    case .model:
      guard let model = try word(event.model) else { return nil }
      return query.listedName(model, try word(event.provider)) ?? model
    case .provider: return try word(event.provider)
    case .source: return try word(event.source)
    case .tier: return try word(event.serviceTier)
    case .label: return try word(event.label)
    case .evidence: return ExternalName(CostGrade(of: event.figures).name)
    case .tag(let key):
      let tag = (event.tags ?? []).first { $0.key.hasSameBytes(as: key) }
      return tag.map { ExternalName($0.value) }
    }
  }

  /// Adds up the next events that a new budget has to know of.
  func add(to history: inout BudgetHistory, limit: Int64) throws(PostgresError) {
    var sum = history
    sum.read = min(sum.read + limit, history.upTo)
    try LedgerHistory(self).forEachEntry(
      of: ProjectID(number: sum.project), in: nil, after: history.read, upTo: sum.read
    ) { (event, isTakenBack) throws(PostgresError) in
      guard sum.mayCount(event) else { return }
      var session: ExternalID?
      if let number = event.session { session = try sessionID(number) }
      sum.add(isTakenBack ? -event.figures : event.figures, of: event, sessionID: session)
    }
    history = sum
  }

  /// Lets go of events that were read, where none was set.
  func letGoOfEvents() {
    events.letGo()
    dropped.letGo()
    replacements.letGo()
    pricings.letGo()
    pricingsAtHand = [:]
  }
}
