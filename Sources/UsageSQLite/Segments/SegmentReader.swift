import SQLite
import Synchronization
import Usage

/// Blocks of closed segments, as a reader's connection sees them; those that were read lately are
/// kept.
struct SegmentReader {
  let table: SegmentTable
  let caches: UsageCaches

  /// The sums of a segment by quarter-hour, provider and model.
  func models(of segment: Segment) throws(DatabaseError) -> LoadedBlock {
    try block(segment.blob(Segment.Slot.models), caches.models)
  }

  /// A part of the sums by quarter-hour, user, provider, model and agent.
  func users(of segment: Segment, part: Int) throws(DatabaseError) -> LoadedBlock {
    try block(segment.blob(Segment.Slot.users + Int64(part)), caches.users)
  }

  /// The entries, of which each column is read when it is asked for.
  func entries(of segment: Segment) -> StoredEntries {
    StoredEntries(segment: segment, reader: self)
  }

  private func block(
    _ number: Int64, _ cache: BlockCache
  ) throws(DatabaseError) -> LoadedBlock {
    if case .block(let block) = cache[number] { return block }
    var blob = try table.blob(number)
    guard let block = try? LoadedBlock(from: &blob) else { throw SegmentTable.damaged(number) }
    cache.keep(.block(block), number, byteCount: blob.bytes.count)
    return block
  }

  fileprivate func column(_ number: Int64) throws(DatabaseError) -> BlockColumn {
    let cache = caches.columns
    if case .column(let column) = cache[number] { return column }
    var blob = try table.blob(number)
    guard let column = try? BlockColumn(from: &blob) else { throw SegmentTable.damaged(number) }
    cache.keep(.column(column), number, byteCount: blob.bytes.count)
    return column
  }
}

/// The entries of a closed segment.
struct StoredEntries: Block {
  let segment: Segment
  let reader: SegmentReader

  var count: Int { segment.head.count }
  var times: ClosedRange<Int64> { segment.head.times }
  var timeUnit: Int64 { 1 }
  var measures: [Int] { segment.measures }

  func column(_ id: Int) throws(DatabaseError) -> BlockColumn? {
    if let alike = segment.head.columns[id] { return alike }
    guard segment.stored.contains(id) else { return nil }
    return try reader.column(segment.blob(Segment.Slot.columns + Int64(id)))
  }
}

/// What was read of segments, up to so many bytes.
final class BlockCache: Sendable {
  enum Entry: Sendable {
    case block(LoadedBlock)
    case column(BlockColumn)
  }

  private struct State {
    var entries: [Int64: (entry: Entry, byteCount: Int)] = [:]
    var numbers: [Int64] = []
    var byteCount = 0
  }

  private let state = Mutex(State())
  private let byteCountMax: Int

  init(byteCountMax: Int) {
    self.byteCountMax = byteCountMax
  }

  subscript(number: Int64) -> Entry? { state.withLock { $0.entries[number]?.entry } }

  func keep(_ entry: Entry, _ number: Int64, byteCount: Int) {
    guard byteCount <= byteCountMax else { return }
    state.withLock { state in
      guard state.entries[number] == nil else { return }
      while state.byteCount + byteCount > byteCountMax {
        // Whichever: who reads more than is kept, in turn, would never find what was kept last.
        let index = Int.random(in: 0..<state.numbers.count)
        state.numbers.swapAt(index, state.numbers.count - 1)
        let removed = state.entries.removeValue(forKey: state.numbers.removeLast())
        state.byteCount -= removed?.byteCount ?? 0
      }
      state.entries[number] = (entry, byteCount)
      state.numbers.append(number)
      state.byteCount += byteCount
    }
  }
}

/// One for each kind, so that a query which reads much leaves what others read.
struct UsageCaches: Sendable {
  let models: BlockCache
  let users: BlockCache
  let columns: BlockCache

  init(byteCountMax: Int) {
    models = BlockCache(byteCountMax: byteCountMax / 4)
    users = BlockCache(byteCountMax: byteCountMax / 2)
    columns = BlockCache(byteCountMax: byteCountMax / 4)
  }
}
