import SQLite
import Usage

/// The groups of a scan of which anything is left, each with all of its buckets together.
struct UsageGroups {
  /// A cell of each group.
  private var cells: [Int] = []
  /// By how much each comes before others.
  private var ranks: [Int128] = []
  /// The group of each cell; -1 for one of which nothing is left.
  private var groupOfCell: [Int]

  init(_ scan: UsageScan, authority: CostAuthority) {
    groupOfCell = Array(repeating: -1, count: scan.cells.count)
    var isNothing = [Bool](repeating: true, count: scan.cells.count)
    for column in scan.sums {
      for cell in column.indices where column[cell] != 0 { isNothing[cell] = false }
    }
    for (cell, fees) in scan.fees where fees != RareFigures() { isNothing[cell] = false }
    let rankOfCell = Self.ranks(scan, authority)
    let hasOneBucket = scan.query.bucketCount == 1
    var table = CellTable(width: scan.cells.width - 1)
    for cell in isNothing.indices where !isNothing[cell] {
      let group = hasOneBucket ? cells.count : table.place(scan.cells.key(cell).dropFirst())
      if group == cells.count {
        cells.append(cell)
        ranks.append(0)
      }
      groupOfCell[cell] = group
      ranks[group] += rankOfCell[cell]
    }
  }

  var count: Int { cells.count }

  /// Nil where nothing is left of the cell.
  func group(ofCell cell: Int) -> Int? { groupOfCell[cell] < 0 ? nil : groupOfCell[cell] }

  /// The values of the dimensions.
  func key(_ group: Int, of scan: UsageScan) -> ArraySlice<UInt32> {
    scan.cells.key(cells[group]).dropFirst()
  }

  func texts(_ group: Int, of scan: UsageScan) throws(DatabaseError) -> [ExternalName?] {
    var values: [ExternalName?] = []
    for (dimension, value) in zip(scan.dimensions, key(group, of: scan)) {
      values.append(try dimension.text(value))
    }
    return values
  }

  /// What the order compares, of each cell: since it is a sum itself, by how much each measure
  /// adds to it.
  private static func ranks(_ scan: UsageScan, _ authority: CostAuthority) -> [Int128] {
    var ranks = [Int128](repeating: 0, count: scan.cells.count)
    for (measure, column) in scan.sums.enumerated() where !column.isEmpty {
      var one = [Int128](repeating: 0, count: Measure.count)
      one[measure] = 1
      let weight = scan.query.order.value(of: Figures(measures: one), authority: authority)
      guard weight != 0 else { continue }
      for cell in column.indices { ranks[cell] += weight * column[cell] }
    }
    return ranks
  }

  /// The first groups, in order. Texts are looked up of those that may be among them, since they
  /// decide where all else is alike.
  func first(_ most: Int, of scan: UsageScan) throws(DatabaseError) -> [Int] {
    let most = min(most, count)
    guard most > 0 else { return [] }
    let least = leastRank(ofFirst: most)
    var named: [(group: Int, values: [ExternalName?])] = []
    for group in 0..<count where ranks[group] >= least {
      named.append((group, try texts(group, of: scan)))
    }
    named.sort { one, other in
      ranks[one.group] != ranks[other.group]
        ? ranks[one.group] > ranks[other.group] : UsageRow.precedes(one.values, other.values)
    }
    return named.prefix(most).map(\.group)
  }

  /// The rank of the last of so many first groups.
  private func leastRank(ofFirst most: Int) -> Int128 {
    guard most < count else { return ranks.min() ?? 0 }
    // The best so far, at first in any order and then sorted whenever there are twice as many.
    var best: [Int128] = []
    var least = Int128.min
    for rank in ranks where rank > least || best.count < most {
      best.append(rank)
      guard best.count >= 2 * most else { continue }
      best.sort(by: >)
      best.removeSubrange(most...)
      least = best[most - 1]
    }
    best.sort(by: >)
    return best[most - 1]
  }
}
