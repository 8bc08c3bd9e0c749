import SQLite

/// Finds events by their identity, forever, at a cost that hardly grows with their number.
///
/// A unique index over ids that clients choose at random would be read and written all over the
/// disk: at ten million rows it costs twenty times the rest of an insert. Here new identities go
/// into a table in memory; every half million of them are sorted and written once, and of those
/// only a small filter stays in memory, so that only a likely duplicate is looked up on disk.
/// What an index names are candidates: the caller compares the event itself. It is not copyable, so
/// that it is not copied for every question.
struct DedupeIndex: ~Copyable {
  private let identityHash: IdentityHash
  private var closed: [ClosedSegment]
  private var filters: ClosedFilters
  private var open: OpenSegment

  /// Loads the closed segments. The caller then inserts the events after `lastClosedEvent`.
  init(hash: IdentityHash, _ connection: Connection) throws(DatabaseError) {
    identityHash = hash
    var filters = ClosedFilters()
    closed = try ClosedSegment.loadAll(connection) { filters.append($0) }
    self.filters = filters
    open = OpenSegment(base: Int64(closed.count) * Int64(SegmentEntry.segmentEvents))
  }

  var lastClosedEvent: Int64 { open.base }

  func hash(project: Int64, source: Int64, id: Span<UInt8>) -> UInt64 {
    identityHash.hash(project: project, source: source, id: id)
  }

  /// Events that may have the identity with this hash, the newest segments first.
  func candidates(hash: UInt64, _ connection: Connection) throws(DatabaseError) -> [Int64] {
    var found = open.candidates(hash: hash)
    try filters.forEachSegment(mayContain: hash) { index throws(DatabaseError) in
      found += try closed[index].candidates(hash: hash, connection)
    }
    return found
  }

  /// Adds the next event; a segment that this fills is written in the caller's transaction.
  mutating func insert(
    hash: UInt64, event: Int64, _ connection: Connection
  ) throws(DatabaseError) {
    open.insert(hash: hash, event: event)
    guard open.isFull else { return }
    closed.append(try ClosedSegment.close(open, number: Int64(closed.count), connection))
    filters.append(open.filter.words)
    open = OpenSegment(base: Int64(closed.count) * Int64(SegmentEntry.segmentEvents))
  }
}
