import Ledger
import Usage

/// Entries of the ledger as columns, in memory: what an event adds to totals, and what it takes
/// away of others, each at its own time and with its own dimensions. Entries never change.
struct EntryBuilder: Sendable {
  private(set) var count = 0
  private var first = Int64.max
  private var last = Int64.min
  private var times = NumberBuilder()
  private var codes = Self.coded.map { _ in (table: CodeTable(), column: NumberBuilder()) }
  private var tags = TagBuilder()
  private var fees = TextBuilder()
  private var measures = Array(repeating: NumberBuilder(), count: Measure.count)
  /// The measures of the last rows, which are in no column yet.
  private var staged = StagedMeasures()

  private static let coded = [
    BlockColumnID.project, BlockColumnID.user, BlockColumnID.session, BlockColumnID.agent,
    BlockColumnID.call, BlockColumnID.source, BlockColumnID.tier, BlockColumnID.label,
    BlockColumnID.evidence,
  ]

  /// An empty one with room for as many entries as this one has, in the columns that it uses.
  var next: EntryBuilder {
    var next = EntryBuilder()
    next.times.reserve(like: times)
    for index in codes.indices { next.codes[index].column.reserve(like: codes[index].column) }
    for index in measures.indices { next.measures[index].reserve(like: measures[index]) }
    return next
  }

  /// Adds what an event adds, or what it does no more when it was taken back. `begins` is true for
  /// the first entry of a session.
  mutating func append(_ event: EventNumbers, isTakenBack: Bool, begins: Bool) {
    let row = count
    count += 1
    first = min(first, event.time)
    last = max(last, event.time)
    times.set(event.time, row: row)
    let figures = event.figures
    code(0, event.project, row)
    code(1, event.user ?? 0, row)
    code(2, event.session ?? 0, row)
    code(3, event.agent ?? 0, row)
    code(4, BlockColumnID.call(provider: event.provider ?? 0, model: event.model ?? 0), row)
    code(5, event.source, row)
    code(6, event.serviceTier ?? 0, row)
    code(7, event.label ?? 0, row)
    code(8, Int64(CostGrade(of: figures).rawValue), row)
    if let own = event.tags { tags.set(own, row: row) }
    append(isTakenBack ? -figures : figures, begins: begins, row)
  }

  private mutating func append(_ figures: Figures, begins: Bool, _ row: Int) {
    var figures = figures
    if let text = RareText.encodeFees(figures.rare) { fees.set(text, row: row) }
    if staged.isFull { staged.move(to: &measures, before: row) }
    guard !staged.append(&figures, begins: begins) else { return }
    staged.move(to: &measures, before: row)
    var appender = MeasureAppender(row: row, columns: measures)
    measures = []
    figures.visitMeasures(&appender)
    measures = appender.columns
    if begins { measures[Measure.sessionsBegun].set(Int64(1), row: row) }
  }

  @inline(__always)
  private mutating func code(_ index: Int, _ value: Int64, _ row: Int) {
    let code = codes[index].table.code(value)
    if code != 0 { codes[index].column.set(Int64(code), row: row) }
  }

  /// All entries so far.
  mutating func block() -> LoadedBlock? {
    guard count > 0 else { return nil }
    staged.move(to: &measures, before: count)
    var columns: [Int: BlockColumn] = [:]
    columns[BlockColumnID.time] = times.column(count: count).map { BlockColumn(numbers: $0) }
    for (index, id) in Self.coded.enumerated() {
      columns[id] = BlockColumn(
        numbers: codes[index].column.column(count: count)
          ?? NumberColumn(constant: 0, count: count),
        dictionary: .numbers(codes[index].table.values))
    }
    columns[BlockColumnID.tags] = tags.column(count: count)
    columns[BlockColumnID.fees] = fees.column(count: count)
    for index in measures.indices {
      columns[BlockColumnID.measures + index] = measures[index].column(count: count).map {
        BlockColumn(numbers: $0)
      }
    }
    return LoadedBlock(count: count, times: first...last, timeUnit: 1, columns: columns)
  }
}

/// Writes what is not 0 into the columns of measures.
private struct MeasureAppender: MeasureVisitor {
  let row: Int
  var columns: [NumberBuilder]
  private var next = Measure.events
  let wantsAbsent = false

  init(row: Int, columns: [NumberBuilder]) {
    self.row = row
    self.columns = columns
  }

  @inline(__always)
  mutating func visit(_ count: inout Int64) {
    if count != 0 { columns[next].set(count, row: row) }
    next += 1
  }

  @inline(__always)
  mutating func visit(_ amount: inout Money) {
    if amount != .zero { columns[next].set(amount.pico, row: row) }
    next += 1
  }
}
