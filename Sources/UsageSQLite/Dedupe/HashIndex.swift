import SQLite

/// Finds rows by the hash of what they are known by, forever, at a cost that hardly grows with
/// their number: events by their identity, and accounts of calls by the ids of vendors.
///
/// A unique index over ids that clients choose at random would be read and written all over the
/// disk: at ten million rows it costs twenty times the rest of an insert. Here new hashes go into a
/// table in memory; every half million of them are sorted and written once, and of those only a
/// small filter stays in memory, so that only a likely duplicate is looked up on disk.
/// What an index names are candidates: the caller compares the row itself. Rows are numbered from 1
/// on, without a gap. It is not copyable, so that it is not copied for every question.
struct HashIndex: ~Copyable {
  private let tables: SegmentTables
  private var closed: [ClosedSegment]
  private var filters: ClosedFilters
  private var open: OpenSegment

  /// Loads the closed segments. The caller then inserts the rows after `lastClosedRow`.
  init(_ tables: SegmentTables, _ connection: Connection) throws(DatabaseError) {
    self.tables = tables
    var filters = ClosedFilters()
    closed = try ClosedSegment.loadAll(tables, connection) { filters.append($0) }
    self.filters = filters
    open = OpenSegment(base: Int64(closed.count) * Int64(SegmentEntry.segmentRows))
  }

  var lastClosedRow: Int64 { open.base }

  /// Rows that may have this hash, the newest segments first.
  func candidates(hash: UInt64, _ connection: Connection) throws(DatabaseError) -> [Int64] {
    var found = open.candidates(hash: hash)
    try filters.forEachSegment(mayContain: hash) { index throws(DatabaseError) in
      found += try closed[index].candidates(hash: hash, connection)
    }
    return found
  }

  /// Adds the next row; a segment that this fills is written in the caller's transaction.
  mutating func insert(
    hash: UInt64, row: Int64, _ connection: Connection
  ) throws(DatabaseError) {
    open.insert(hash: hash, row: row)
    guard open.isFull else { return }
    closed.append(
      try ClosedSegment.close(open, number: Int64(closed.count), tables, connection))
    filters.append(open.filter.words)
    open = OpenSegment(base: Int64(closed.count) * Int64(SegmentEntry.segmentRows))
  }
}
