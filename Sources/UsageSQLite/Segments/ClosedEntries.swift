import SQLite
import Usage

/// Everything that is stored of a stretch of the ledger that is closed, made of its entries.
struct ClosedEntries: Sendable {
  let segment: Segment
  /// By slot.
  let blobs: [(slot: Int64, bytes: [UInt8])]

  /// Sums by user in one blob: few enough that those of one user are read in a moment.
  private static let rowsPerPart = 1_024
  private static let userColumns = [
    BlockColumnID.project, BlockColumnID.user, BlockColumnID.call, BlockColumnID.agent,
  ]
  private static let modelColumns = [BlockColumnID.project, BlockColumnID.call]

  init(_ entries: LoadedBlock?, number: Int64, firstSeq: Int64, lastSeq: Int64) {
    let entries = entries ?? LoadedBlock(count: 0, times: 0...0, timeUnit: 1, columns: [:])
    var blobs: [(slot: Int64, bytes: [UInt8])] = []
    var alike: [Int: BlockColumn] = [:]
    var stored: Set<Int> = []
    for (id, column) in entries.columns {
      let packed = column.packed
      if packed.numbers.constant != nil {
        alike[id] = packed
      } else {
        stored.insert(id)
        blobs.append((Segment.Slot.columns + Int64(id), packed.blob))
      }
    }
    let users = SumRows(of: entries, by: Self.userColumns)
    var parts: [Segment.Part] = []
    for first in stride(from: 0, to: users.count, by: Self.rowsPerPart) {
      let range = first..<min(first + Self.rowsPerPart, users.count)
      blobs.append((Segment.Slot.users + Int64(parts.count), users.block(range).blob))
      parts.append(
        Segment.Part(
          first: Segment.Key(users.key(first)), last: Segment.Key(users.key(range.upperBound - 1))))
    }
    let models = SumRows(of: users.block(0..<users.count), by: Self.modelColumns)
    blobs.append((Segment.Slot.models, models.block(0..<models.count).blob))
    self.blobs = blobs
    segment = Segment(
      number: number, firstSeq: firstSeq, lastSeq: lastSeq,
      head: LoadedBlock(
        count: entries.count, times: entries.times, timeUnit: 1, columns: alike),
      stored: stored, projects: Array(Set(users.projects)).sorted(), parts: parts)
  }
}

extension Segment.Key {
  fileprivate init(_ key: [Int64]) {
    self.init(project: key[0], user: key[1])
  }
}

extension BlockColumn {
  /// The same column as it is stored.
  fileprivate var packed: BlockColumn {
    guard case .words(let words) = numbers.storage, let first = words.first,
      words.allSatisfy({ $0 == first })
    else { return self }
    return BlockColumn(
      numbers: NumberColumn(constant: first, count: words.count), dictionary: dictionary)
  }
}
