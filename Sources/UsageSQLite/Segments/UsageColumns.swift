import Ledger
import SQLite
import Synchronization
import Usage

/// The ledger as columns, for queries that add up any part of it: stretches that are closed in the
/// database, and the entries of the newest events in memory.
///
/// All of it follows from the rows of events. The writer leaves each transaction's events in a
/// mailbox, so that they need not be read again; what is not there any more is read from its rows.
final class UsageColumns: Sendable {
  /// Entries in memory, and what is stored of those before.
  private struct State {
    var segments: [Segment]
    var entries: LedgerEntries

    var firstFull: (number: Int64, stretch: LedgerEntries.Stretch)? {
      entries.full.first.map { (Int64(segments.count), $0) }
    }
  }

  private let mailbox = Mutex(EventMailbox())
  /// Nil until somebody has read what is stored.
  private let state = Mutex(State?.none)
  private let segmentEvents: Int64
  let caches: UsageCaches

  /// Stretches that are read for a query and let go again, where more than these are not stored.
  private static let stretchesInMemoryMax: Int64 = 2

  init(segmentEvents: Int64 = LedgerStore.segmentEvents, cacheBytesMax: Int = 64 << 20) {
    self.segmentEvents = segmentEvents
    caches = UsageCaches(byteCountMax: cacheBytesMax)
  }

  /// Begins with a ledger that has events up to this one.
  func begin(after lastEvent: Int64) {
    mailbox.withLock { $0.lastEvent = lastEvent }
  }

  /// Has `wake` called, from any thread, once many events wait in the mailbox.
  func listen(_ wake: @escaping @Sendable () -> Void) {
    mailbox.withLock { $0.wake = wake }
  }

  /// Takes over what a transaction has inserted, once it is durable and before anybody is told.
  func didCommit(_ events: [EventNumbers]) {
    mailbox.withLock { $0.add(events) }?()
  }

  /// All that was committed before the call. The connection must be in a transaction that has read
  /// nothing yet; it is in another one afterwards, which shows all segments of the snapshot.
  func snapshot(_ connection: Connection) throws(DatabaseError) -> UsageSnapshot {
    let snapshot = try withState(connection) { state, batches, lastEvent throws(DatabaseError) in
      let known = state.entries.lastEvent
      let isFollowed = (batches.first?.first?.seq ?? lastEvent + 1) <= known + 1
      let missing = lastEvent - known
      var rest: LedgerEntries?
      if isFollowed || missing <= segmentEvents * Self.stretchesInMemoryMax {
        try Self.catchUp(&state.entries, batches, upTo: lastEvent, connection, stopsFull: false)
      } else {
        rest = state.entries.continuation
      }
      return UsageSnapshot(
        segments: state.segments, blocks: state.entries.blocks(), rest: rest,
        lastEvent: max(lastEvent, state.entries.lastEvent))
    }
    try connection.execute("COMMIT; BEGIN")
    return snapshot
  }

  /// Takes in what was committed, up to the end of a stretch. Returns the first stretch that is
  /// full and waits to be stored, under the number that it will have. Where an event `wanted` is in
  /// none that is full, the one that it is in ends with what was committed.
  func nextFull(
    _ connection: Connection, wanted: Int64 = 0
  ) throws(DatabaseError) -> (number: Int64, stretch: LedgerEntries.Stretch)? {
    if let known = state.withLock({ $0?.firstFull }) { return known }
    return try withState(connection) { state, batches, lastEvent throws(DatabaseError) in
      try Self.catchUp(&state.entries, batches, upTo: lastEvent, connection, stopsFull: true)
      if state.entries.full.isEmpty, state.segments.last?.lastSeq ?? 0 < wanted {
        state.entries.closeOpen()
      }
      return state.firstFull
    }
  }

  /// Notes that the stretch which was full first is stored.
  func didStore(_ segment: Segment) {
    state.withLock { state in
      state?.segments.append(segment)
      state?.entries.removeFirstFull()
    }
  }

  /// The last event of the stretches that are stored; 0 where none is known to be.
  var storedEvent: Int64 { state.withLock { $0?.segments.last?.lastSeq ?? 0 } }

  private static func catchUp(
    _ entries: inout LedgerEntries, _ batches: [[EventNumbers]], upTo lastEvent: Int64,
    _ connection: Connection, stopsFull: Bool
  ) throws(DatabaseError) {
    let rows = EventRows(connection: connection)
    for batch in batches {
      guard let first = batch.first else { continue }
      try entries.read(rows, upTo: first.seq - 1, stopsFull: stopsFull)
      guard entries.lastEvent >= first.seq - 1 else { return }
      try entries.take(batch, rows)
    }
    guard !stopsFull || entries.full.isEmpty else { return }
    try entries.read(rows, upTo: lastEvent, stopsFull: stopsFull)
  }

  private func withState<Value: Sendable>(
    _ connection: Connection,
    _ body: (inout State, [[EventNumbers]], Int64) throws(DatabaseError) -> Value
  ) throws(DatabaseError) -> Value {
    try state.withLock { state throws(DatabaseError) in
      // Whatever is taken out here was committed before anything is read.
      let (batches, lastEvent) = mailbox.withLock { ($0.take(), $0.lastEvent) }
      var current: State
      if let known = state.take() { current = known } else { current = try load(connection) }
      defer { state = current }
      return try body(&current, batches, lastEvent)
    }
  }

  private func load(_ connection: Connection) throws(DatabaseError) -> State {
    let table = SegmentTable(connection: connection)
    let segments = try table.segments()
    try table.requireWhole(segments)
    let reader = SegmentReader(table: table, caches: UsageCaches(byteCountMax: 0))
    var sessions = NumberSet()
    for segment in segments {
      let column = try reader.entries(of: segment).column(BlockColumnID.session)
      guard case .numbers(let numbers) = column?.dictionary else { continue }
      for number in numbers { sessions.insert(number) }
    }
    return State(
      segments: segments,
      entries: LedgerEntries(
        after: segments.last?.lastSeq ?? 0, sessions: sessions, segmentEvents: segmentEvents))
  }
}

/// What a query reads: everything that was committed at one moment.
struct UsageSnapshot: Sendable {
  /// Stretches that are stored.
  let segments: [Segment]
  /// The entries behind them.
  let blocks: [LoadedBlock]
  /// Where to go on behind these, where much is neither stored nor in memory yet.
  let rest: LedgerEntries?
  let lastEvent: Int64
}

/// Events that were committed and are no entries yet.
private struct EventMailbox: Sendable {
  private var batches: [[EventNumbers]] = []
  private var eventCount = 0
  var lastEvent: Int64 = 0
  var wake: (@Sendable () -> Void)?
  private var isWoken = false

  /// Events that are kept here; beyond it, their rows are read.
  private static let eventsMax = 24_000
  /// Events from which somebody should take them.
  private static let eventsToWake = 4_096

  /// Returns what is to be called then.
  mutating func add(_ events: [EventNumbers]) -> (@Sendable () -> Void)? {
    guard let last = events.last else { return nil }
    lastEvent = last.seq
    if eventCount + events.count > Self.eventsMax {
      batches = []
      eventCount = 0
    }
    batches.append(events)
    eventCount += events.count
    guard eventCount >= Self.eventsToWake, !isWoken else { return nil }
    isWoken = true
    return wake
  }

  mutating func take() -> [[EventNumbers]] {
    defer {
      batches = []
      eventCount = 0
      isWoken = false
    }
    return batches
  }
}
