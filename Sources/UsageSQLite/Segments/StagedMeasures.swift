import Usage

/// The measures of a few rows, row by row. They are appended to their columns together: an append
/// for each number, which makes sure of its array, would cost more than all else of an entry.
struct StagedMeasures: Sendable {
  private var words = [Int64](repeating: 0, count: rowsMax * Measure.count)
  private var count = 0

  private static let rowsMax = 64

  var isFull: Bool { count == Self.rowsMax }

  /// Adds a row of these figures; false where one of them needs more than 64 bits, and nothing is
  /// added. Must not be full.
  mutating func append(_ figures: inout Figures, begins: Bool) -> Bool {
    let start = count * Measure.count
    let isTaken = words.withUnsafeMutableBufferPointer { words in
      let row = UnsafeMutableBufferPointer(rebasing: words[start..<start + Measure.count])
      var stager = MeasureStager(row: row)
      row[Measure.sessionsBegun] = begins ? 1 : 0
      figures.visitMeasures(&stager)
      row[stager.next...].update(repeating: 0)
      return !stager.isWide
    }
    if isTaken { count += 1 }
    return isTaken
  }

  /// Appends all rows to the columns; `end` is the row behind the last of them.
  mutating func move(to columns: inout [NumberBuilder], before end: Int) {
    guard count > 0 else { return }
    for measure in columns.indices {
      columns[measure].append(words, from: measure, stride: Measure.count, count, at: end - count)
    }
    count = 0
  }
}

/// Writes measures into a row.
private struct MeasureStager: MeasureVisitor {
  let row: UnsafeMutableBufferPointer<Int64>
  private(set) var isWide = false
  private(set) var next = Measure.events
  let wantsAbsent = false

  init(row: UnsafeMutableBufferPointer<Int64>) {
    self.row = row
  }

  @inline(__always)
  mutating func visit(_ count: inout Int64) {
    row[next] = count
    next += 1
  }

  @inline(__always)
  mutating func visit(_ amount: inout Money) {
    let small = Int64(exactly: amount.pico)
    isWide = isWide || small == nil
    row[next] = small ?? 0
    next += 1
  }
}
