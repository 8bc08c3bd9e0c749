import SQLite
import Usage

/// The columns of a block, by the numbers under which they are stored.
enum BlockColumnID {
  static let time = 0
  static let project = 1
  static let user = 2
  static let session = 3
  static let agent = 4
  /// The provider and the model, as one number.
  static let call = 5
  static let source = 6
  static let tier = 7
  static let label = 8
  static let evidence = 9
  static let tags = 10
  static let fees = 11
  /// The first of as many as there are measures.
  static let measures = 16

  /// The measures among columns.
  static func measures(in columns: some Sequence<Int>) -> [Int] {
    columns.filter { $0 >= measures }.map { $0 - measures }.sorted()
  }

  /// A provider and a model, as words, in one number.
  static func call(provider: Int64, model: Int64) -> Int64 { provider << 32 | model }
  static func provider(ofCall call: Int64) -> Int64 { call >> 32 }
  static func model(ofCall call: Int64) -> Int64 { call & 0xffff_ffff }
}

/// A column of a block. Where it has a dictionary, its numbers are places in that.
struct BlockColumn: Sendable {
  enum Dictionary: Sendable {
    case none
    /// Of words, users, sessions; 0 for a missing one.
    case numbers([Int64])
    /// Empty for a missing one.
    case texts([String])
  }

  let numbers: NumberColumn
  var dictionary = Dictionary.none
}

/// Rows that are added up, column by column: single entries of the ledger, or sums of them.
protocol Block {
  var count: Int { get }
  /// The first and the last time of its rows, in microseconds.
  var times: ClosedRange<Int64> { get }
  /// Microseconds of one unit of the times: 1, or those of a quarter of an hour.
  var timeUnit: Int64 { get }
  /// A column; nil where each row has 0, or the one value that a missing dictionary stands for.
  func column(_ id: Int) throws(DatabaseError) -> BlockColumn?
  /// The measures of which not every row has 0.
  var measures: [Int] { get }
}

/// A block of which every column is in memory.
struct LoadedBlock: Block, Sendable {
  let count: Int
  let times: ClosedRange<Int64>
  let timeUnit: Int64
  let columns: [Int: BlockColumn]
  let measures: [Int]

  init(
    count: Int, times: ClosedRange<Int64>, timeUnit: Int64, columns: [Int: BlockColumn]
  ) {
    self.count = count
    self.times = times
    self.timeUnit = timeUnit
    self.columns = columns
    measures = BlockColumnID.measures(in: columns.keys)
  }

  func column(_ id: Int) -> BlockColumn? { columns[id] }
}

/// Units of the times of blocks.
enum TimeUnit {
  /// Microseconds of the sums' unit of time. Every time zone of today is a whole number of them
  /// away from UTC.
  static let quarterHour: Int64 = 900_000_000

  /// The first whole unit that is not before a time.
  static func units(_ time: Int64, _ unit: Int64) -> Int64 {
    let (quotient, rest) = time.quotientAndRemainder(dividingBy: unit)
    return rest > 0 ? quotient + 1 : quotient
  }

  /// The quarter-hour that holds a time.
  static func quarterHours(_ time: Int64, _ unit: Int64) -> Int64 {
    guard unit == 1 else { return time }
    let (quotient, rest) = time.quotientAndRemainder(dividingBy: quarterHour)
    return rest < 0 ? quotient - 1 : quotient
  }
}
