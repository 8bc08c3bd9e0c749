import SQLite
import Usage

/// Everything that is stored of a stretch of the ledger that is closed, made of its entries.
struct ClosedEntries: Sendable {
  /// What is stored at a slot of a segment.
  struct Blob: Sendable {
    let slot: Int64
    let bytes: [UInt8]
  }

  let segment: Segment
  let blobs: [Blob]

  /// Sums by user in one blob: few enough that those of one user are read in a moment.
  private static let rowsPerPart = 1_024
  private static let userColumns = [
    BlockColumnID.project, BlockColumnID.user, BlockColumnID.call, BlockColumnID.agent,
  ]
  private static let modelColumns = [BlockColumnID.project, BlockColumnID.call]

  init(_ entries: LoadedBlock?, number: Int64, firstSeq: Int64, lastSeq: Int64) {
    let entries = entries ?? LoadedBlock(count: 0, times: 0...0, timeUnit: 1, columns: [:])
    var blobs: [Blob] = []
    var alike: [Int: BlockColumn] = [:]
    var stored: Set<Int> = []
    for (id, column) in entries.columns {
      let packed = column.packed
      if packed.numbers.constant != nil {
        alike[id] = packed
      } else {
        stored.insert(id)
        blobs.append(Blob(slot: Segment.Slot.columns + Int64(id), bytes: packed.blob))
      }
    }
    let sums = SumRows(of: entries, by: Self.userColumns)
    let users = sums.block()
    var parts: [Segment.Part] = []
    for first in stride(from: 0, to: users.count, by: Self.rowsPerPart) {
      let range = first..<min(first + Self.rowsPerPart, users.count)
      blobs.append(
        Blob(slot: Segment.Slot.users + Int64(parts.count), bytes: users.rows(range).blob))
      parts.append(
        Segment.Part(
          first: Segment.Key(sums.key(first)), last: Segment.Key(sums.key(range.upperBound - 1))))
    }
    blobs.append(
      Blob(
        slot: Segment.Slot.models,
        bytes: SumRows(of: users, by: Self.modelColumns).block().blob))
    self.blobs = blobs
    segment = Segment(
      number: number, firstSeq: firstSeq, lastSeq: lastSeq,
      head: LoadedBlock(
        count: entries.count, times: entries.times, timeUnit: 1, columns: alike),
      stored: stored, projects: users.projects, parts: parts)
  }
}

extension ClosedEntries {
  /// Bytes that are written in one transaction, so that no event waits for all of them.
  private static let bytesAtOnce = 256 << 10

  /// The blobs in pieces, each for one transaction.
  var pieces: [ArraySlice<Blob>] {
    var pieces: [ArraySlice<Blob>] = []
    var (first, byteCount) = (0, 0)
    for (index, blob) in blobs.enumerated() {
      byteCount += blob.bytes.count
      guard byteCount >= Self.bytesAtOnce || index == blobs.count - 1 else { continue }
      pieces.append(blobs[first...index])
      (first, byteCount) = (index + 1, 0)
    }
    return pieces
  }
}

extension Segment.Key {
  fileprivate init(_ key: [Int64]) {
    self.init(project: key[0], user: key[1])
  }
}

extension LoadedBlock {
  /// The projects of its rows.
  fileprivate var projects: [Int64] {
    guard case .numbers(let projects) = columns[BlockColumnID.project]?.dictionary else {
      return []
    }
    return projects.sorted()
  }

  /// Some of the rows, with dictionaries of their own.
  fileprivate func rows(_ range: Range<Int>) -> LoadedBlock {
    let times = columns[BlockColumnID.time]?.numbers.values()[range] ?? []
    return LoadedBlock(
      count: range.count,
      times: (times.min() ?? 0) * timeUnit...(times.max() ?? 0) * timeUnit, timeUnit: timeUnit,
      columns: columns.mapValues { $0.rows(range) })
  }
}

extension BlockColumn {
  fileprivate func rows(_ range: Range<Int>) -> BlockColumn {
    guard case .words(let words) = numbers.storage else {
      // What is wide is rare, and is written row by row.
      guard case .wide(let wide) = numbers.storage else { return self }
      return BlockColumn(
        numbers: NumberColumn(
          count: range.count, base: 0, width: 16, magnitude: 0,
          storage: .wide(Array(wide[range]))))
    }
    var codes = Array(words[range])
    switch dictionary {
    case .none: return BlockColumn(numbers: NumberColumn(words: codes))
    case .numbers(let values):
      let used = Self.renumber(&codes)
      return BlockColumn(
        numbers: NumberColumn(words: codes), dictionary: .numbers(used.map { values[Int($0)] }))
    case .texts(let texts):
      let used = Self.renumber(&codes)
      return BlockColumn(
        numbers: NumberColumn(words: codes), dictionary: .texts(used.map { texts[Int($0)] }))
    }
  }

  /// Numbers codes anew, in the order in which they come, and returns the old ones.
  private static func renumber(_ codes: inout [Int64]) -> [Int64] {
    var table = CodeTable()
    for index in codes.indices { codes[index] = Int64(table.code(codes[index])) }
    return table.values
  }

  /// The same column as it is stored.
  fileprivate var packed: BlockColumn {
    guard case .words(let words) = numbers.storage, let first = words.first,
      words.allSatisfy({ $0 == first })
    else { return self }
    return BlockColumn(
      numbers: NumberColumn(constant: first, count: words.count), dictionary: dictionary)
  }
}
