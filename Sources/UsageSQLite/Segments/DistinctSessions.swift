import SQLite
import Usage

/// The sessions that have events in each group and bucket of a query.
struct DistinctSessions {
  private struct Key: Hashable {
    var bucket: UInt32
    var group: [UInt32]
  }

  private var ofCell: [Key: Set<UInt32>] = [:]

  /// Reads a scan that groups by the session, too, behind all else, and has added up events.
  init(_ scan: UsageScan) throws(DatabaseError) {
    guard let sessions = scan.dimensions.last else { return }
    for cell in 0..<scan.cells.count where scan.sum(Measure.events, cell) > 0 {
      let key = scan.cells.key(cell)
      guard let session = key.last, try sessions.text(session) != nil else { continue }
      let group = Array(key.dropFirst().dropLast())
      ofCell[Key(bucket: key.first ?? 0, group: group), default: []].insert(session)
    }
  }

  func count(bucket: Int, group: ArraySlice<UInt32>) -> Int64 {
    Int64(ofCell[Key(bucket: UInt32(bucket), group: Array(group))]?.count ?? 0)
  }

  /// Of all groups but these, in one bucket or in all.
  func count(bucket: Int? = nil, beyond groups: [ArraySlice<UInt32>]) -> Int64 {
    let left = Set(groups.map { Array($0) })
    var sessions: Set<UInt32> = []
    for (key, found) in ofCell where !left.contains(key.group) {
      if bucket == nil || bucket.map({ UInt32($0) }) == key.bucket { sessions.formUnion(found) }
    }
    return Int64(sessions.count)
  }
}
