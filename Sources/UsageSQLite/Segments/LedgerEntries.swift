import Ledger
import SQLite
import Usage

/// The entries of the ledger's newest events, in memory.
struct LedgerEntries: Sendable {
  /// The last event whose entries are here.
  private(set) var lastEvent: Int64 = 0
  private var closed: [EntryBuilder] = []
  private var open = EntryBuilder()
  private var sessions = NumberSet()

  static let segmentEvents: Int64 = 65_536

  /// Reads the events that are not here yet, up to one.
  mutating func read(_ rows: EventRows, upTo seq: Int64) throws(DatabaseError) {
    guard lastEvent < seq else { return }
    try rows.forEach(after: lastEvent) { event throws(DatabaseError) in
      try add(event, rows)
      return event.seq < seq
    }
  }

  /// Takes events over that follow those which are here, but for some that may be here already.
  mutating func take(_ events: [EventNumbers], _ rows: EventRows) throws(DatabaseError) {
    for event in events where event.seq > lastEvent { try add(event, rows) }
  }

  private mutating func add(_ event: EventNumbers, _ rows: EventRows) throws(DatabaseError) {
    for old in try rows.takenAway(by: event) { append(old, isTakenBack: true) }
    if event.kind != .void { append(event, isTakenBack: false) }
    lastEvent = event.seq
    guard event.seq.isMultiple(of: Self.segmentEvents) else { return }
    closed.append(open)
    open = EntryBuilder()
  }

  private mutating func append(_ event: EventNumbers, isTakenBack: Bool) {
    let begins = event.session.map { sessions.insert($0) } ?? false
    open.append(event, isTakenBack: isTakenBack, begins: begins)
  }

  /// All entries, in a few blocks.
  mutating func blocks() -> [LoadedBlock] {
    var blocks = closed.indices.compactMap { closed[$0].block() }
    if let last = open.block() { blocks.append(last) }
    return blocks
  }
}

/// A set of numbers that begin at 1 and have few gaps: a bit for each.
struct NumberSet: Sendable {
  private var words: [UInt64] = []

  /// True where the number was not in the set.
  mutating func insert(_ number: Int64) -> Bool {
    let (word, bit) = (Int(number >> 6), UInt64(1) << UInt64(number & 63))
    while words.count <= word { words.append(0) }
    guard words[word] & bit == 0 else { return false }
    words[word] |= bit
    return true
  }
}
