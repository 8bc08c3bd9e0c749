import Ledger
import Usage

/// Sums of a block's rows by quarter-hour and some of its dimensions, sorted by the first two of
/// these.
struct SumRows {
  private let groups: RowGroups
  /// The dimensions, each with what its keys stand for.
  private let dimensions: [(id: Int, values: [Int64])]
  private let quarters: [Int64]
  private let measures: [(id: Int, sums: GroupSums)]
  private let fees: [RareFigures?]
  /// The groups in order.
  private let order: [Int]

  /// Sums of the rows of a block by these columns, which have dictionaries of numbers.
  init(of block: LoadedBlock, by ids: [Int]) {
    var groups = RowGroups(rows: block.count)
    dimensions = ids.map { id in
      guard let column = block.columns[id], case .numbers(let values) = column.dictionary else {
        groups.split(all: 0)
        return (id, [0])
      }
      groups.split(column.numbers.values(), names: values.indices.map { UInt32($0) })
      return (id, values)
    }
    var table = CodeTable()
    var times = block.columns[BlockColumnID.time]?.numbers.values() ?? []
    if times.isEmpty { times = Array(repeating: 0, count: block.count) }
    for row in times.indices {
      times[row] = Int64(table.code(TimeUnit.quarterHours(times[row], block.timeUnit)))
    }
    if block.count > 0 {
      groups.split(times, names: table.values.indices.map { UInt32($0) })
    }
    quarters = table.values
    let counts = groups.rowCounts()
    measures = block.measures.compactMap { measure in
      let id = BlockColumnID.measures + measure
      return block.columns[id].map { (id, groups.sums(of: $0.numbers, rowCounts: counts)) }
    }
    fees = Self.fees(of: block, groups)
    order = block.count > 0 ? Self.order(groups, dimensions.map(\.values)) : []
    self.groups = groups
  }

  private static func fees(of block: LoadedBlock, _ groups: RowGroups) -> [RareFigures?] {
    guard let column = block.columns[BlockColumnID.fees],
      case .texts(let texts) = column.dictionary
    else { return [] }
    var fees = [RareFigures?](repeating: nil, count: groups.groupCount)
    let decoded = texts.map { $0.isEmpty ? nil : RareText.decode($0) }
    let codes = column.numbers.values()
    groups.forEachRow { group, row in
      guard let figures = decoded[Int(codes[row])] else { return }
      var sum = fees[group] ?? RareFigures()
      sum += figures
      fees[group] = sum
    }
    return fees
  }

  /// The groups by the values of the first dimension and then of the second.
  private static func order(_ groups: RowGroups, _ values: [[Int64]]) -> [Int] {
    var order = Array(0..<groups.groupCount)
    // Each of the two is sorted by counting, the second first: that keeps the order of equals.
    for (values, keys) in zip(values, groups.keys).prefix(2).reversed() where values.count > 1 {
      var ranks = [Int](repeating: 0, count: values.count)
      for (rank, code) in values.indices.sorted(by: { values[$0] < values[$1] }).enumerated() {
        ranks[code] = rank
      }
      var starts = [Int](repeating: 0, count: values.count + 1)
      for group in order { starts[ranks[Int(keys[group])] + 1] += 1 }
      for rank in 1..<starts.count { starts[rank] += starts[rank - 1] }
      var sorted = order
      for group in order {
        let rank = ranks[Int(keys[group])]
        sorted[starts[rank]] = group
        starts[rank] += 1
      }
      order = sorted
    }
    return order
  }

  /// All rows as a block.
  func block() -> LoadedBlock {
    var columns: [Int: BlockColumn] = [:]
    for (index, dimension) in dimensions.enumerated() {
      let keys = groups.keys[index]
      columns[dimension.id] = BlockColumn(
        numbers: NumberColumn(words: order.map { Int64(keys[$0]) }),
        dictionary: .numbers(dimension.values))
    }
    let times = order.map { quarters[Int(groups.keys[dimensions.count][$0])] }
    columns[BlockColumnID.time] = BlockColumn(numbers: NumberColumn(words: times))
    for (id, sums) in measures {
      switch sums {
      case .words(let sums):
        let words = order.map { sums[$0] }
        guard words.contains(where: { $0 != 0 }) else { continue }
        columns[id] = BlockColumn(numbers: NumberColumn(words: words))
      case .wide(let sums):
        var builder = NumberBuilder()
        for (row, group) in order.enumerated() where sums[group] != 0 {
          builder.set(sums[group], row: row)
        }
        columns[id] = builder.column(count: order.count).map { BlockColumn(numbers: $0) }
      }
    }
    if !fees.isEmpty {
      var texts = TextBuilder()
      for (row, group) in order.enumerated() {
        if let text = RareText.encodeFees(fees[group]) { texts.set(text, row: row) }
      }
      columns[BlockColumnID.fees] = texts.column(count: order.count)
    }
    let quarter = TimeUnit.quarterHour
    let (first, last) = (times.min() ?? 0, times.max() ?? 0)
    return LoadedBlock(
      count: order.count, times: first * quarter...last * quarter, timeUnit: quarter,
      columns: columns)
  }

  /// The values of the first two dimensions of a row.
  func key(_ row: Int) -> [Int64] {
    zip(dimensions, groups.keys).prefix(2).map { dimension, keys in
      dimension.values[Int(keys[order[row]])]
    }
  }
}
