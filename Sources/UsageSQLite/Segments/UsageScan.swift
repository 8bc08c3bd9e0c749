import Ledger
import SQLite
import Usage

/// Adds blocks up as a query wants it. Columns that nobody needs are not read, and one whose rows
/// are all alike costs nothing.
struct UsageScan {
  let query: UsageQuery
  private let project: Int64
  /// What tells groups apart, in the order of the query.
  let dimensions: [DimensionValues]
  private let filters: [DimensionValues]
  private let wanted: Set<Int>
  private let wantsFees: Bool
  /// Each group in each bucket: the bucket, then the values of the dimensions.
  private(set) var cells: CellTable
  /// By measure and cell; empty where all are 0.
  private(set) var sums = [[Int128]](repeating: [], count: Measure.count)
  /// What few cells have.
  private(set) var fees: [Int: RareFigures] = [:]
  private(set) var rows = 0

  /// Measures, and whether fees are added up too, are those that are `wanted`.
  init(
    _ query: UsageQuery, project: ProjectID, dimensions: [DimensionValues],
    filters: [DimensionValues], wanted: Set<Int> = Set(0..<Measure.count), wantsFees: Bool = true
  ) {
    self.query = query
    self.project = project.number
    self.dimensions = dimensions
    self.filters = filters
    self.wanted = wanted
    self.wantsFees = wantsFees
    cells = CellTable(width: dimensions.count + 1)
  }

  /// The columns by which rows are told apart.
  var columns: Set<Int> { Set((dimensions + filters).map(\.column)) }

  /// The numbers of the users of which one must be a row's; nil where any may.
  var users: Set<Int64>? { filters.first { $0.dimension == .user }?.numbersOfAny }

  /// Whether more groups were met than may be told apart.
  var isFull: Bool { cells.count > query.groupsMax }

  /// Adds the rows of a block that the query asks for, within a range of times.
  mutating func add(
    _ block: some Block, from: Timestamp, to: Timestamp
  ) throws(DatabaseError) {
    let (from, to) = (from.microseconds, to.microseconds)
    guard from < to, block.count > 0, block.times.lowerBound < to, block.times.upperBound >= from
    else { return }
    var groups = RowGroups(rows: block.count)
    guard try keep(&groups, of: block, from: from, to: to) else { return }
    try split(&groups, block)
    rows += groups.count
    let places = places(of: groups)
    let counts = groups.rowCounts()
    for measure in block.measures where wanted.contains(measure) {
      guard let column = try block.column(BlockColumnID.measures + measure) else { continue }
      let added = groups.sums(of: column.numbers, rowCounts: counts)
      if sums[measure].count < cells.count {
        sums[measure] += Array(repeating: 0, count: cells.count - sums[measure].count)
      }
      added.forEach { group, sum in sums[measure][places[group]] += sum }
    }
    if wantsFees { try addFees(block, groups, places) }
  }

  /// Leaves out the rows that do not count; false where none is left.
  private func keep(
    _ groups: inout RowGroups, of block: some Block, from: Int64, to: Int64
  ) throws(DatabaseError) -> Bool {
    let column = try block.column(BlockColumnID.project)
    guard let column, case .numbers(let projects) = column.dictionary else { return false }
    guard projects.contains(project) else { return false }
    if projects.count > 1 {
      groups.keep(column.numbers.values(), where: projects.map { $0 == project })
    }
    for filter in filters {
      let column = try block.column(filter.column)
      var passes: [Bool] = []
      for value in try filter.values(of: column?.dictionary) {
        passes.append(try filter.isPassing(value))
      }
      guard passes.contains(true) else { return false }
      if let column, passes.contains(false) {
        groups.keep(column.numbers.values(), where: passes)
      }
    }
    if from > block.times.lowerBound || to <= block.times.upperBound {
      let times = try block.column(BlockColumnID.time)
      if let times {
        let range = TimeUnit.units(from, block.timeUnit)..<TimeUnit.units(to, block.timeUnit)
        groups.keep(times.numbers.values(), in: range)
      }
    }
    return groups.count > 0
  }

  /// Splits the rows into groups by bucket and by what the query groups by.
  private func split(_ groups: inout RowGroups, _ block: some Block) throws(DatabaseError) {
    let first = query.bucket(of: max(block.times.lowerBound, query.from.microseconds)) ?? 0
    let last = query.bucket(of: min(block.times.upperBound, query.to.microseconds - 1)) ?? 0
    if first == last {
      groups.split(all: UInt32(first))
    } else if let times = try block.column(BlockColumnID.time) {
      let buckets = buckets(of: times.numbers.values(), unit: block.timeUnit, first...last)
      groups.split(buckets, names: (first...last).map { UInt32($0) })
    }
    for dimension in dimensions {
      let column = try block.column(dimension.column)
      let names = try dimension.values(of: column?.dictionary)
      if let column, names.count > 1 {
        groups.split(column.numbers.values(), names: names)
      } else {
        groups.split(all: names[0])
      }
    }
  }

  /// The bucket of each time, counted from the first of the block. Times that do not count have
  /// any.
  private func buckets(of times: [Int64], unit: Int64, _ range: ClosedRange<Int>) -> [Int64] {
    let edges = query.edges.map(\.microseconds)
    var bucket = range.lowerBound
    var buckets = times
    for index in times.indices {
      let time = times[index] * unit
      if time < edges[bucket] || time >= edges[bucket + 1] {
        bucket = query.bucket(of: time) ?? range.lowerBound
      }
      buckets[index] = Int64(min(max(bucket, range.lowerBound), range.upperBound))
      buckets[index] -= Int64(range.lowerBound)
    }
    return buckets
  }

  /// The cell of each group of a block.
  private mutating func places(of groups: RowGroups) -> [Int] {
    var key = [UInt32](repeating: 0, count: cells.width)
    var places: [Int] = []
    places.reserveCapacity(groups.groupCount)
    for group in 0..<groups.groupCount {
      for index in key.indices { key[index] = groups.keys[index][group] }
      places.append(cells.place(key[...]))
    }
    return places
  }

  private mutating func addFees(
    _ block: some Block, _ groups: RowGroups, _ places: [Int]
  ) throws(DatabaseError) {
    let column = try block.column(BlockColumnID.fees)
    guard let column, case .texts(let texts) = column.dictionary else { return }
    let decoded = texts.map { $0.isEmpty ? nil : RareText.decode($0) }
    let codes = column.numbers.values()
    var added: [Int: RareFigures] = [:]
    groups.forEachRow { group, row in
      guard let figures = decoded[Int(codes[row])] else { return }
      added[places[group], default: RareFigures()] += figures
    }
    for (place, figures) in added { fees[place, default: RareFigures()] += figures }
  }

  /// The bucket of a cell.
  func bucket(ofCell cell: Int) -> Int { Int(cells.key(cell).first ?? 0) }

  /// What some cells have together of each measure.
  func measures(of cells: [Int]) -> [Int128] {
    var numbers = [Int128](repeating: 0, count: Measure.count)
    for (measure, column) in sums.enumerated() where !column.isEmpty {
      for cell in cells where cell < column.count { numbers[measure] += column[cell] }
    }
    return numbers
  }

  /// What a cell has of a measure.
  func sum(_ measure: Int, _ cell: Int) -> Int128 {
    cell < sums[measure].count ? sums[measure][cell] : 0
  }
}
