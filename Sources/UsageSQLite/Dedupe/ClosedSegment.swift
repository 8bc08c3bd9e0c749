import SQLite

/// A full segment: sorted entries in pages on disk. Its filter is one of `ClosedFilters`.
final class ClosedSegment {
  /// The row before the segment's first one.
  let base: Int64
  /// The first entry of each page.
  private let fences: [UInt64]
  private let firstPage: Int64
  private let tables: SegmentTables

  /// Entries of eight bytes that fit, with their row's header, into one page of the database.
  private static let entriesPerPage = 500
  private static let pagesPerSegmentMax: Int64 = 1 << 16

  private init(base: Int64, fences: [UInt64], firstPage: Int64, _ tables: SegmentTables) {
    self.base = base
    self.fences = fences
    self.firstPage = firstPage
    self.tables = tables
  }

  /// Reads every closed segment, in order; `filter` is handed the words of each one's filter.
  static func loadAll(
    _ tables: SegmentTables, _ connection: Connection, filter: ([UInt64]) -> Void
  ) throws(DatabaseError) -> [ClosedSegment] {
    try connection.all(tables.segmentSelection) { row in
      filter(row.words(2))
      return ClosedSegment(
        base: row.int64(1) - 1, fences: row.words(3),
        firstPage: row.int64(0) * pagesPerSegmentMax, tables)
    }
  }

  /// Writes a full segment to disk and returns what stays of it in memory.
  static func close(
    _ open: borrowing OpenSegment, number: Int64, _ tables: SegmentTables,
    _ connection: Connection
  ) throws(DatabaseError) -> ClosedSegment {
    let entries = open.sortedEntries()
    let firstPage = number * pagesPerSegmentMax
    var fences: [UInt64] = []
    for start in stride(from: 0, to: entries.count, by: entriesPerPage) {
      let page = entries[start..<min(start + entriesPerPage, entries.count)]
      try connection.run(
        tables.pageInsertion, firstPage + Int64(fences.count), littleEndianBytes(page))
      fences.append(entries[start])
    }
    try connection.run(
      tables.segmentInsertion, number, open.base + 1, open.base + Int64(open.count),
      littleEndianBytes(open.filter.words[...]), littleEndianBytes(fences[...]))
    return ClosedSegment(base: open.base, fences: fences, firstPage: firstPage, tables)
  }

  /// Rows that may have this hash.
  func candidates(hash: UInt64, _ connection: Connection) throws(DatabaseError) -> [Int64] {
    let wanted = SegmentEntry.range(hash)
    var found: [Int64] = []
    // The last page that starts at or before the range, and those that start inside it.
    var page = max(0, fences.partitioningIndex { $0 > wanted.lowerBound } - 1)
    while page < fences.count, fences[page] <= wanted.upperBound {
      try connection.forEach(tables.pageSelection, firstPage + Int64(page)) { row in
        row.withBlob(0) { bytes in
          let entries = LittleEndianWords(bytes: bytes).sortedElements(in: wanted)
          found += entries.map { base + 1 + Int64(SegmentEntry.place($0)) }
        }
      }
      page += 1
    }
    return found
  }

  private static func littleEndianBytes(_ words: ArraySlice<UInt64>) -> [UInt8] {
    words.map { $0.littleEndian }.withUnsafeBytes { Array($0) }
  }
}

extension Statement {
  /// A blob of little-endian 64-bit words.
  fileprivate func words(_ column: Int) -> [UInt64] {
    withBlob(column) { Array(LittleEndianWords(bytes: $0)) }
  }
}

/// 64-bit words where they lie in a blob, for the time in which it is lent.
private struct LittleEndianWords: RandomAccessCollection {
  let bytes: UnsafeRawBufferPointer

  var startIndex: Int { 0 }
  var endIndex: Int { bytes.count / 8 }

  subscript(index: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
  }
}
