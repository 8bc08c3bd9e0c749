import SQLite
import Usage

/// Reads and writes what is stored of closed stretches.
struct SegmentTable {
  let connection: Connection

  /// Every segment, in order, up to the first that is missing or cannot be read: what is behind it
  /// is made anew of the events.
  func segments() throws(DatabaseError) -> [Segment] {
    let rows = try connection.all(
      "SELECT id, first_seq, last_seq, summary FROM usage_segment ORDER BY id"
    ) { (number: $0.int64(0), first: $0.int64(1), last: $0.int64(2), summary: $0.blob(3)) }
    var segments: [Segment] = []
    for row in rows {
      let next = (segments.last?.lastSeq ?? 0) + 1
      guard row.number == segments.count, row.first == next, row.last >= next else { break }
      let segment = try? Segment(
        number: row.number, firstSeq: row.first, lastSeq: row.last, summary: row.summary)
      guard let segment else { break }
      segments.append(segment)
    }
    return segments
  }

  /// Lets go of what an earlier process has left under the segment's number and those behind it,
  /// in the caller's transaction: while blobs are written anew, nobody may take them for its own.
  func begin(_ segment: Segment) throws(DatabaseError) {
    try connection.run("DELETE FROM usage_segment WHERE id >= ?1", segment.number)
  }

  /// Writes some of a segment's blobs, in the caller's transaction.
  func write(
    _ blobs: ArraySlice<ClosedEntries.Blob>, of segment: Segment
  ) throws(DatabaseError) {
    for blob in blobs {
      try connection.run(
        "INSERT OR REPLACE INTO usage_blob (id, bytes) VALUES (?1, ?2)", segment.blob(blob.slot),
        blob.bytes)
    }
  }

  /// Writes the segment itself, in the caller's transaction, once all of its blobs are there.
  func write(_ segment: Segment) throws(DatabaseError) {
    try connection.run(
      """
      INSERT OR REPLACE INTO usage_segment (id, first_seq, last_seq, summary)
      VALUES (?1, ?2, ?3, ?4)
      """, segment.number, segment.firstSeq, segment.lastSeq, segment.summary)
  }

  /// A blob's bytes.
  func blob(_ number: Int64) throws(DatabaseError) -> BlobReader {
    let bytes = try connection.first("SELECT bytes FROM usage_blob WHERE id = ?1", number) {
      $0.blob(0)
    }
    guard let bytes else { throw Self.damaged(number) }
    return BlobReader(bytes)
  }

  static func damaged(_ number: Int64) -> DatabaseError {
    DatabaseError(
      code: 11, message: "blob \(number) of usage is missing or damaged",
      context: "usage_blob; restore a backup, or where no event was dropped delete all rows of "
        + "usage_segment, and they are made anew")
  }
}
