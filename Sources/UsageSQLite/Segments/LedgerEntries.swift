import Ledger
import SQLite
import Usage

/// The entries of the ledger's newest events, in memory.
struct LedgerEntries: Sendable {
  /// A stretch that is full, and waits to be stored.
  struct Stretch: Sendable {
    let firstSeq: Int64
    let lastSeq: Int64
    let block: LoadedBlock?
  }

  /// The last event whose entries are here, or were before they were let go.
  private(set) var lastEvent: Int64
  /// Stretches that are full, in order.
  private(set) var full: [Stretch] = []
  private var open = EntryBuilder()
  /// The last event before the stretch that is open.
  private var closedEvent: Int64
  /// Every session that has an entry, here or before.
  private var sessions: NumberSet
  private let segmentEvents: Int64

  /// Begins behind an event; `sessions` are those of all events up to it.
  init(after event: Int64, sessions: NumberSet, segmentEvents: Int64) {
    lastEvent = event
    closedEvent = event
    self.sessions = sessions
    self.segmentEvents = segmentEvents
  }

  /// The same without the entries that are here, to go on behind them.
  var continuation: LedgerEntries {
    LedgerEntries(after: lastEvent, sessions: sessions, segmentEvents: segmentEvents)
  }

  /// Reads the events that are not here yet, up to one; where `stopsFull`, no further than to the
  /// end of a stretch.
  mutating func read(
    _ rows: EventRows, upTo seq: Int64, stopsFull: Bool = false
  ) throws(DatabaseError) {
    guard lastEvent < seq else { return }
    try rows.forEach(after: lastEvent) { event throws(DatabaseError) in
      try add(event, rows)
      return event.seq < seq && !(stopsFull && lastEvent == closedEvent)
    }
  }

  /// Takes events over that follow those which are here, but for some that may be here already.
  mutating func take(_ events: [EventNumbers], _ rows: EventRows) throws(DatabaseError) {
    // Lent: a copy of each would cost as much as its entry does.
    let events = events.span
    for index in events.indices where events[index].seq > lastEvent {
      try add(events[index], rows)
    }
  }

  private mutating func add(_ event: EventNumbers, _ rows: EventRows) throws(DatabaseError) {
    if event.isOwnEntry {
      append(event, isTakenBack: false)
    } else {
      for old in try rows.takenAway(by: event) { append(old, isTakenBack: true) }
      if let added = try rows.added(by: event) { append(added, isTakenBack: false) }
    }
    lastEvent = event.seq
    guard lastEvent - closedEvent >= segmentEvents else { return }
    closeOpen()
  }

  /// Ends the stretch that is open, full or not.
  mutating func closeOpen() {
    guard lastEvent > closedEvent else { return }
    full.append(Stretch(firstSeq: closedEvent + 1, lastSeq: lastEvent, block: open.block()))
    open = open.next
    closedEvent = lastEvent
  }

  private mutating func append(_ event: EventNumbers, isTakenBack: Bool) {
    let begins = event.session.map { sessions.insert($0) } ?? false
    open.append(event, isTakenBack: isTakenBack, begins: begins)
  }

  /// Lets go of the first stretch that is full: it is stored.
  mutating func removeFirstFull() {
    full.removeFirst()
  }

  /// All entries that are here, in a few blocks.
  mutating func blocks() -> [LoadedBlock] {
    var blocks = full.compactMap(\.block)
    if let last = open.block() { blocks.append(last) }
    return blocks
  }
}

/// A set of numbers that begin at 1 and have few gaps: a bit for each.
struct NumberSet: Sendable {
  private var words: [UInt64] = []

  /// True where the number was not in the set.
  @discardableResult
  mutating func insert(_ number: Int64) -> Bool {
    let (word, bit) = (Int(number >> 6), UInt64(1) << UInt64(number & 63))
    if words.count <= word {
      words += Array(repeating: 0, count: word + 1 - words.count)
    }
    guard words[word] & bit == 0 else { return false }
    words[word] |= bit
    return true
  }
}
