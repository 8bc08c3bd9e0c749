import SQLite
import Usage

/// A closed stretch of the ledger: its entries as columns, and their sums in two ways, each read
/// from its blobs when it is needed. What is known of it without that is here.
final class Segment: Sendable {
  let number: Int64
  let firstSeq: Int64
  let lastSeq: Int64
  /// The columns of which all rows are alike, and the size of all.
  let head: LoadedBlock
  /// The columns that have blobs of their own.
  let stored: Set<Int>
  /// The measures of which not every entry has 0.
  let measures: [Int]
  /// The projects of its entries.
  let projects: [Int64]
  /// Where each blob of sums by user begins and ends: a project and a user.
  let parts: [Part]

  struct Part: Sendable {
    let first: Key
    let last: Key
  }

  /// What the sums of a part are sorted by.
  struct Key: Sendable, Comparable {
    let project: Int64
    let user: Int64

    static func < (one: Key, other: Key) -> Bool {
      (one.project, one.user) < (other.project, other.user)
    }
  }

  /// Where blobs are: of the sums by model, of the columns of entries, of the sums by user.
  enum Slot {
    static let models: Int64 = 0
    static let columns: Int64 = 256
    static let users: Int64 = 4_096
    static let perSegment: Int64 = 1 << 20
  }

  init(
    number: Int64, firstSeq: Int64, lastSeq: Int64, head: LoadedBlock, stored: Set<Int>,
    projects: [Int64], parts: [Part]
  ) {
    self.number = number
    self.firstSeq = firstSeq
    self.lastSeq = lastSeq
    self.head = head
    self.stored = stored
    measures = BlockColumnID.measures(in: stored.union(head.columns.keys))
    self.projects = projects
    self.parts = parts
  }

  /// The number of a blob.
  func blob(_ slot: Int64) -> Int64 { number * Slot.perSegment + slot }

  /// What is stored of it beside its numbers.
  var summary: [UInt8] {
    var blob = BlobWriter()
    head.write(to: &blob)
    blob.write(stored.sorted().map { Int64($0) })
    blob.write(projects)
    blob.write(parts.flatMap { [$0.first.project, $0.first.user, $0.last.project, $0.last.user] })
    blob.pad()
    return blob.bytes
  }

  init(
    number: Int64, firstSeq: Int64, lastSeq: Int64, summary: [UInt8]
  ) throws(BlobReader.Truncated) {
    var blob = BlobReader(summary)
    self.number = number
    self.firstSeq = firstSeq
    self.lastSeq = lastSeq
    head = try LoadedBlock(from: &blob)
    stored = Set(try blob.numbers().map { Int($0) })
    measures = BlockColumnID.measures(in: stored.union(head.columns.keys))
    projects = try blob.numbers()
    let keys = try blob.numbers()
    parts = stride(from: 0, to: keys.count - 3, by: 4).map { index in
      Part(
        first: Key(project: keys[index], user: keys[index + 1]),
        last: Key(project: keys[index + 2], user: keys[index + 3]))
    }
  }
}
