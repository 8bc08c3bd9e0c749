import Usage

/// Sums of a block's rows by quarter-hour and some of its dimensions, sorted by these: the
/// dimensions first, and then the time.
struct SumRows {
  private let dimensions: [Int]
  /// The values of each row: of the dimensions, and then of the quarter-hour.
  private var values: [[Int64]] = []
  private var measures: [(id: Int, sums: [Int128])] = []
  private var fees: [RareFigures?] = []
  private var order: [Int] = []

  /// Sums of the rows of a block by these columns, which have dictionaries of numbers.
  init(of block: LoadedBlock, by dimensions: [Int]) {
    self.dimensions = dimensions
    var groups = RowGroups(rows: block.count)
    for id in dimensions {
      guard let column = block.columns[id], case .numbers(let names) = column.dictionary else {
        groups.split(all: 0)
        values.append([0])
        continue
      }
      groups.split(column.numbers.values(), names: names.indices.map { UInt32($0) })
      values.append(names)
    }
    var quarters = CodeTable()
    let times = block.columns[BlockColumnID.time]?.numbers.values()
    let codes = (times ?? Array(repeating: 0, count: block.count)).map { time in
      Int64(quarters.code(TimeUnit.quarterHours(time, block.timeUnit)))
    }
    groups.split(codes, names: quarters.values.indices.map { UInt32($0) })
    values.append(quarters.values)
    values = zip(values, groups.keys).map { names, keys in keys.map { names[Int($0)] } }
    addMeasures(of: block, groups)
    addFees(of: block, groups)
    order = sorted(groups.groupCount)
  }

  var count: Int { order.count }

  /// The values of the first dimension, which is the project, in any order and repeated.
  var projects: [Int64] { values[0] }

  private mutating func addMeasures(of block: LoadedBlock, _ groups: RowGroups) {
    let counts = groups.rowCounts()
    for id in BlockColumnID.measures..<BlockColumnID.measures + Measure.count {
      guard let column = block.columns[id]?.numbers else { continue }
      var sums = [Int128](repeating: 0, count: groups.groupCount)
      if case .wide(let numbers) = column.storage {
        groups.add(numbers, to: &sums)
      } else if column.constant == nil {
        var numbers: [Int64] = []
        column.load(into: &numbers)
        groups.add(numbers, to: &sums)
      }
      for group in sums.indices { sums[group] += Int128(column.base) * Int128(counts[group]) }
      measures.append((id, sums))
    }
  }

  private mutating func addFees(of block: LoadedBlock, _ groups: RowGroups) {
    fees = Array(repeating: nil, count: groups.groupCount)
    guard let column = block.columns[BlockColumnID.fees],
      case .texts(let texts) = column.dictionary
    else { return }
    let decoded = texts.map { $0.isEmpty ? nil : RareText.decode($0) }
    let codes = column.numbers.values()
    groups.forEachRow { group, row in
      guard let figures = decoded[Int(codes[row])] else { return }
      fees[group, or: RareFigures()] += figures
    }
  }

  private func sorted(_ count: Int) -> [Int] {
    (0..<count).sorted { one, other in
      for column in values where column[one] != column[other] {
        return column[one] < column[other]
      }
      return false
    }
  }

  /// Some of the rows as a block.
  func block(_ range: Range<Int>) -> LoadedBlock {
    let rows = order[range]
    var columns: [Int: BlockColumn] = [:]
    for (index, id) in dimensions.enumerated() {
      var table = CodeTable()
      let codes = rows.map { Int64(table.code(values[index][$0])) }
      columns[id] = BlockColumn(
        numbers: NumberColumn(words: codes), dictionary: .numbers(table.values))
    }
    let quarters = rows.map { values[dimensions.count][$0] }
    columns[BlockColumnID.time] = BlockColumn(numbers: NumberColumn(words: quarters))
    for (id, sums) in measures {
      var builder = NumberBuilder()
      for (row, group) in rows.enumerated() where sums[group] != 0 {
        builder.set(sums[group], row: row)
      }
      columns[id] = builder.column(count: rows.count).map { BlockColumn(numbers: $0) }
    }
    var texts = TextBuilder()
    for (row, group) in rows.enumerated() {
      if let text = RareText.encodeFees(fees[group]) { texts.set(text, row: row) }
    }
    columns[BlockColumnID.fees] = texts.column(count: rows.count)
    let (first, last) = (quarters.min() ?? 0, quarters.max() ?? 0)
    return LoadedBlock(
      count: rows.count,
      times: first * TimeUnit.quarterHour...last * TimeUnit.quarterHour,
      timeUnit: TimeUnit.quarterHour, columns: columns)
  }

  /// The values of the dimensions of a row.
  func key(_ row: Int) -> [Int64] { dimensions.indices.map { values[$0][order[row]] } }
}

extension Array {
  fileprivate subscript<Value>(index: Int, or fallback: Value) -> Value
  where Element == Value? {
    get { self[index] ?? fallback }
    set { self[index] = newValue }
  }
}
