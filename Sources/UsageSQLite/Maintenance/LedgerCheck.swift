import Ledger
import SQLite
import Usage

/// Counts a whole ledger anew, event by event, and compares every sum that is stored.
///
/// It goes by what the events say alone, not by the code that keeps the sums. Where events were
/// dropped, the stretches that hold them stand for all of their events.
struct LedgerCheck {
  private let connection: Connection
  /// The last event of these stretches; 0 where nothing was dropped.
  private var lastInStretches: Int64 = 0
  private var sessions: [SessionSumKey: Figures] = [:]
  private var users: [UserSumKey: Figures] = [:]
  private var runs: [RunSumKey: Figures] = [:]
  private var projects: [ProjectSumKey: Figures] = [:]
  /// How many events wait for a price.
  private var waiting: [WaitingStretch.Place: Int64] = [:]
  /// Between which numbers the events of each session lie, and those of each user that belong to
  /// none.
  private var eventsOfSessions: [Int64: ClosedRange<Int64>] = [:]
  private var eventsOfUsers: [Int64: ClosedRange<Int64>] = [:]
  private(set) var events: Int64 = 0
  private(set) var faults: [String] = []

  private let identities: DroppedIdentities

  /// So many faults are named.
  private static let faultsMax = 20
  private static let digestsAtOnce = 10_000

  init(_ connection: Connection) throws(DatabaseError) {
    self.connection = connection
    // No identity is looked up.
    identities = try DroppedIdentities(hash: .drawn(), connection)
  }

  /// Looks at everything, in one snapshot.
  mutating func run() throws(DatabaseError) {
    try connection.execute("BEGIN")
    for fault in try connection.integrityFaults() { add("the file: \(fault)") }
    try recount()
    let rest = try connection.first(
      "SELECT id FROM word WHERE text = ?1", SessionTotals.rest
    ) { $0.int64(0) }
    try compare(sessions, "the sum of session") {
      "\($0.session)"
    } key: { row in
      SessionSumKey(
        session: row.int64(0), provider: row.int64(1), model: row.int64(2), agent: row.int64(3),
        label: row.int64(4))
    } alike: { key in
      // What is beyond the limit of a session is one sum: there the whole is compared.
      SessionSumKey(session: key.session, provider: 0, model: rest ?? 0, agent: 0, label: 0)
    } isRest: {
      $0.model == rest && $0.agent == rest
    }
    try compare(users, "the sum of user") {
      "\($0.user) on day \($0.day)"
    } key: { row in
      UserSumKey(
        user: row.int64(0), day: row.int64(1), provider: row.int64(2), model: row.int64(3))
    }
    if lastInStretches == 0 {
      // Of runs, the stretches know nothing.
      try compare(runs, "the sum of run") {
        "\($0.run)"
      } key: {
        RunSumKey(run: $0.int64(0))
      }
    }
    try compare(projects, "the sum of project") {
      "\($0.project)"
    } key: { row in
      ProjectSumKey(
        project: row.int64(0), isAttributed: row.int64(1) != 0, provider: row.int64(2),
        model: row.int64(3))
    } alike: { key in
      ProjectSumKey(project: key.project, isAttributed: true, provider: 0, model: rest ?? 0)
    } isRest: {
      $0.model == rest
    }
    try compareWaiting()
    try compareCosts()
    try compare(eventsOfSessions, "session")
    try compare(eventsOfUsers, "user")
    try connection.execute("COMMIT")
  }

  /// Compares what a table says of where the events of its rows are.
  private mutating func compare(
    _ counted: [Int64: ClosedRange<Int64>], _ table: String
  ) throws(DatabaseError) {
    var stored: [Int64: ClosedRange<Int64>] = [:]
    try connection.forEach(
      "SELECT id, first_event, last_event FROM \(table) WHERE first_event IS NOT NULL"
    ) { stored[$0.int64(0)] = $0.int64(1)...$0.int64(2) }
    for key in Set(stored.keys).union(counted.keys)
    where !isRight(stored[key], counted: counted[key]) {
      add("the events of \(table) \(key) are not between the numbers that it says")
    }
  }

  /// Where some events were dropped, those that are left lie within what is stored.
  private func isRight(_ stored: ClosedRange<Int64>?, counted: ClosedRange<Int64>?) -> Bool {
    guard let stored, stored.lowerBound <= lastInStretches else { return stored == counted }
    return counted.map { stored.contains($0.lowerBound) && stored.contains($0.upperBound) } ?? true
  }

  /// Compares how many events are said to wait for a price.
  private mutating func compareWaiting() throws(DatabaseError) {
    var stored: [WaitingStretch.Place: Int64] = [:]
    for stretch in try Queries(connection).waiting(after: .start, limit: .max) {
      stored[stretch.place] = stretch.events
    }
    for place in Set(stored.keys).union(waiting.keys)
    where stored[place] ?? 0 != waiting[place] ?? 0 {
      add("\(stored[place] ?? 0) events of model \(place.model) are said to wait for a price")
    }
  }

  /// Compares what sessions are said to cost with their sums.
  private mutating func compareCosts() throws(DatabaseError) {
    let projects = try connection.all("SELECT id FROM project") { ProjectID(number: $0.int64(0)) }
    var counted: [Int64: Money] = [:]
    for project in projects {
      try SessionCosts(connection).forEach(of: project) { counted[$0] = $1 }
    }
    var wrong: [Int64] = []
    try connection.forEach("SELECT id, cost FROM session") { row in
      let session = row.int64(0)
      if Money(sorted: row.blob(1)) != counted[session] ?? .zero { wrong.append(session) }
    }
    for session in wrong { add("the cost of session \(session) is not what its sums come to") }
  }

  private mutating func add(_ fault: String) {
    if faults.count < Self.faultsMax { faults.append(fault) }
  }

  private mutating func recount() throws(DatabaseError) {
    let rows = EventRows(connection: connection)
    var last: Int64 = 0
    var counted = self
    try counted.countStretches()
    try rows.forEach(after: 0) { event throws(DatabaseError) in
      try counted.requireDropped(after: last, before: event.seq)
      last = event.seq
      counted.note(event)
      guard event.seq > counted.lastInStretches else {
        try counted.countWaiting(event, rows)
        return true
      }
      for old in try rows.takenAway(by: event) {
        counted.add(-old.figures, of: old)
        if old.isWaiting { counted.waiting[old.waitingPlace, default: 0] -= 1 }
      }
      if let added = try rows.added(by: event) {
        counted.add(added.figures, of: added)
        if added.isWaiting { counted.waiting[added.waitingPlace, default: 0] += 1 }
      }
      return true
    }
    let end = max(last, try DroppedIdentities.lastEvent(connection))
    try counted.requireDropped(after: last, before: end + 1)
    counted.events = end
    self = counted
  }

  /// Notes between which numbers the events of its session or user lie.
  private mutating func note(_ event: EventNumbers) {
    let seq = event.seq
    if let session = event.session {
      eventsOfSessions[session] = (eventsOfSessions[session]?.lowerBound ?? seq)...seq
    } else if let user = event.user {
      eventsOfUsers[user] = (eventsOfUsers[user]?.lowerBound ?? seq)...seq
    }
  }

  /// Counts the entries of the stretches that hold dropped events.
  private mutating func countStretches() throws(DatabaseError) {
    let table = SegmentTable(connection: connection)
    for segment in try table.segmentsWithDropped() {
      try table.rows(of: segment).forEach { event, figures in add(figures, of: event) }
      lastInStretches = segment.lastSeq
    }
  }

  /// Counts an event of these stretches that waits for a price, by how it was at their end.
  private mutating func countWaiting(
    _ event: EventNumbers, _ rows: EventRows
  ) throws(DatabaseError) {
    let replacement = try connection.first(
      "SELECT replaced_by FROM replacement WHERE replaced = ?1", event.seq
    ) { $0.int64(0) }
    guard replacement ?? .max > lastInStretches else { return }
    let event = try rows.priced(event, before: lastInStretches + 1)
    if event.isWaiting { waiting[event.waitingPlace, default: 0] += 1 }
  }

  /// Sees that the events between two others are known as dropped.
  private mutating func requireDropped(
    after last: Int64, before next: Int64
  ) throws(DatabaseError) {
    for first in stride(from: last + 1, to: next, by: Self.digestsAtOnce) {
      let numbers = first...min(first + Int64(Self.digestsAtOnce), next) - 1
      for (seq, digest) in zip(numbers, try identities.digests(in: numbers))
      where digest.hash == 0 {
        add("event \(seq) is missing")
      }
    }
  }

  private mutating func add(_ figures: Figures, of event: EventNumbers) {
    let (provider, model) = (event.provider ?? 0, event.model ?? 0)
    if let session = event.session {
      let key = SessionSumKey(
        session: session, provider: provider, model: model, agent: event.agent ?? 0,
        label: event.label ?? 0)
      sessions[key, default: Figures()] += figures
    }
    if let run = event.run { runs[RunSumKey(run: run), default: Figures()] += figures }
    if let user = event.user {
      let day = Int64(Timestamp(microseconds: event.time).day.number)
      users[
        UserSumKey(user: user, day: day, provider: provider, model: model), default: Figures()
      ] += figures
    }
    let isAttributed = event.session != nil || event.user != nil
    projects[
      ProjectSumKey(
        project: event.project, isAttributed: isAttributed, provider: provider, model: model),
      default: Figures()
    ] += figures
  }

  /// Compares the sums of a table with those that were counted. `alike` names what is compared as
  /// one where a row that `isRest` is among the stored ones.
  private mutating func compare<Key: RollupKey & Hashable>(
    _ counted: [Key: Figures], _ what: String, name: (Key) -> String,
    key: (Statement) -> Key, alike: (Key) -> Key = { $0 }, isRest: (Key) -> Bool = { _ in false }
  ) throws(DatabaseError) {
    var stored: [Key: Figures] = [:]
    let columns = Key.columns.joined(separator: ", ")
    try connection.forEach(
      "SELECT \(columns), \(RollupColumns.list) FROM \(Key.table)"
    ) { row in
      stored[key(row)] = RollupColumns.read(row, from: Key.columns.count)
    }
    let summed = Set(stored.keys.filter(isRest).map(alike))
    func group(_ sums: [Key: Figures]) -> [Key: Figures] {
      var grouped: [Key: Figures] = [:]
      for (key, figures) in sums {
        let whole = alike(key)
        grouped[summed.contains(whole) ? whole : key, default: Figures()] += figures
      }
      return grouped
    }
    let (left, right) = (group(stored), group(counted))
    for key in Set(left.keys).union(right.keys)
    where !isRight(left[key] ?? Figures(), counted: right[key] ?? Figures()) {
      add("\(what) \(name(key)) is not what its events come to")
    }
  }
}

extension LedgerCheck {
  /// What has no name in stretches is not compared where they were counted.
  private func isRight(_ stored: Figures, counted: Figures) -> Bool {
    guard lastInStretches > 0 else { return stored == counted }
    return stored.withoutUnreadNames == counted.withoutUnreadNames
  }
}

extension LedgerFile {
  /// What is wrong with the ledger, and how many events it has. It must not be in use: sums that
  /// are not stored yet are stored first.
  public func check() async throws -> (faults: [String], events: Int64) {
    let store = try LedgerStore(path: path, now: { Timestamp(microseconds: 0) })
    await store.close()
    do throws(DatabaseError) {
      var check = try LedgerCheck(try Connection(path: path, access: .readOnly))
      try check.run()
      return (check.faults, check.events)
    } catch {
      return (["the file: \(error.message)"], 0)
    }
  }
}
