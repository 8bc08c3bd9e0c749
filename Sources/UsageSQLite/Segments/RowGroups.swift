/// The rows of a block that count, each in a group of the block's own.
struct RowGroups {
  /// The rows, in ascending order; nil for all.
  private(set) var rows: [Int32]?
  /// How many rows there are.
  private(set) var count: Int
  /// The group of each of these rows; empty while all are in one.
  private(set) var groups: [UInt32] = []
  private(set) var groupCount = 1
  /// The numbers that tell each group from others, one list for each time that they were split.
  private(set) var keys: [[UInt32]] = []

  /// So many combinations are told apart by a table with a place for each.
  private static let tableMax = 1 << 20

  /// All rows of a block, in one group.
  init(rows count: Int) {
    self.count = count
  }

  /// Keeps the rows for which `passes` has true, by the number that `numbers` has for the row.
  mutating func keep(_ numbers: [Int64], where passes: [Bool]) {
    keep(numbers) { passes[Int($0)] }
  }

  /// Keeps the rows whose number is one of these.
  mutating func keep(_ numbers: [Int64], in range: Range<Int64>) {
    keep(numbers) { range.contains($0) }
  }

  @inline(__always)
  private mutating func keep(_ numbers: [Int64], _ passes: (Int64) -> Bool) {
    var kept: [Int32] = []
    if let rows {
      for row in rows where passes(numbers[Int(row)]) { kept.append(row) }
    } else {
      for row in 0..<count where passes(numbers[row]) { kept.append(Int32(row)) }
    }
    count = kept.count
    rows = kept
  }

  /// Splits the groups by what they have, all of them, in common.
  mutating func split(all key: UInt32) {
    keys.append(Array(repeating: key, count: groupCount))
  }

  /// Splits the groups by the number of each row, which is below `names.count`, and by whose name
  /// the new groups are known.
  mutating func split(_ numbers: [Int64], names: [UInt32]) {
    guard names.count > 1 else { return split(all: names[0]) }
    if groups.isEmpty { groups = Array(repeating: 0, count: count) }
    var table = SplitTable(groupCount * names.count, max: Self.tableMax)
    var origins: [(group: UInt32, number: Int)] = []
    let step = UInt64(names.count)
    func place(_ index: Int, _ number: Int64) {
      let slot = UInt64(groups[index]) * step + UInt64(number)
      let group = table.group(slot, next: UInt32(origins.count))
      if group == origins.count { origins.append((groups[index], Int(number))) }
      groups[index] = group
    }
    if let rows {
      for index in 0..<count { place(index, numbers[Int(rows[index])]) }
    } else {
      for index in 0..<count { place(index, numbers[index]) }
    }
    keys = keys.map { key in origins.map { key[Int($0.group)] } }
    keys.append(origins.map { names[$0.number] })
    groupCount = origins.count
  }

  /// How many rows each group has.
  func rowCounts() -> [Int64] {
    guard !groups.isEmpty else { return [Int64(count)] }
    var counts = [Int64](repeating: 0, count: groupCount)
    for group in groups { counts[Int(group)] &+= 1 }
    return counts
  }

  /// The sum of each group of what its rows have in a column.
  func sums(of column: NumberColumn, rowCounts: [Int64]) -> GroupSums {
    if case .wide(let numbers) = column.storage {
      var sums = [Int128](repeating: 0, count: groupCount)
      forEachRow { group, row in sums[group] += numbers[row] }
      return .wide(sums)
    }
    // Beyond it, a sum of this column may need more than 64 bits.
    let most = UInt64(Int64.max) / UInt64(max(1, count))
    guard column.magnitude <= most, column.base.magnitude <= most - column.magnitude else {
      let numbers = column.values()
      var sums = [Int128](repeating: 0, count: groupCount)
      forEachRow { group, row in sums[group] += Int128(numbers[row]) }
      return .wide(sums)
    }
    var sums = rowCounts.map { $0 * column.base }
    if column.constant == nil { add(column, to: &sums) }
    return .words(sums)
  }

  /// Rows that are read of a column at once, so that they stay in the processor's first cache.
  private static let rowsAtOnce = 2_048

  private func add(_ column: NumberColumn, to sums: inout [Int64]) {
    var numbers: [Int64] = []
    if let rows {
      column.load(0..<column.count, into: &numbers)
      add(numbers, rows, to: &sums)
      return
    }
    for start in stride(from: 0, to: count, by: Self.rowsAtOnce) {
      column.load(start..<min(start + Self.rowsAtOnce, count), into: &numbers)
      add(numbers, from: start, to: &sums)
    }
  }

  // A group is always below the number of groups, and a row below that of rows: what is not looked
  // at again here takes a third of the time of a query of millions of rows.

  private func add(_ numbers: [Int64], from start: Int, to sums: inout [Int64]) {
    let numbers = numbers.span
    guard !groups.isEmpty else {
      var sum: Int64 = 0
      for index in numbers.indices { sum &+= numbers[unchecked: index] }
      sums[0] &+= sum
      return
    }
    let groups = groups.span
    var target = sums.mutableSpan
    for index in numbers.indices {
      target[unchecked: Int(groups[unchecked: start &+ index])] &+= numbers[unchecked: index]
    }
  }

  private func add(_ numbers: [Int64], _ rows: [Int32], to sums: inout [Int64]) {
    let (numbers, rows) = (numbers.span, rows.span)
    guard !groups.isEmpty else {
      var sum: Int64 = 0
      for index in rows.indices { sum &+= numbers[unchecked: Int(rows[unchecked: index])] }
      sums[0] &+= sum
      return
    }
    let groups = groups.span
    var target = sums.mutableSpan
    for index in rows.indices {
      target[unchecked: Int(groups[unchecked: index])] &+=
        numbers[unchecked: Int(rows[unchecked: index])]
    }
  }

  /// Goes through the rows with their groups.
  @inline(__always)
  func forEachRow(_ body: (_ group: Int, _ row: Int) -> Void) {
    for index in 0..<count {
      body(groups.isEmpty ? 0 : Int(groups[index]), rows.map { Int($0[index]) } ?? index)
    }
  }
}

/// A sum for each group.
enum GroupSums: Sendable {
  case words([Int64])
  case wide([Int128])

  func forEach(_ body: (_ group: Int, _ sum: Int128) -> Void) {
    switch self {
    case .words(let sums): for group in sums.indices { body(group, Int128(sums[group])) }
    case .wide(let sums): for group in sums.indices { body(group, sums[group]) }
    }
  }
}

/// Which of the combinations of a group and a number have been seen, and as which group.
private struct SplitTable {
  /// Groups plus one, by combination; empty where there may be too many.
  private var table: [UInt32] = []
  private var codes = CodeTable()

  init(_ count: Int, max: Int) {
    if count <= max { table = Array(repeating: 0, count: count) }
  }

  @inline(__always)
  mutating func group(_ slot: UInt64, next: UInt32) -> UInt32 {
    guard !table.isEmpty else { return codes.code(Int64(bitPattern: slot)) }
    let index = Int(slot)
    if table[index] == 0 { table[index] = next + 1 }
    return table[index] - 1
  }
}
