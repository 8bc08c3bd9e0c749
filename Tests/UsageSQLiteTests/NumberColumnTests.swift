import Testing

@testable import UsageSQLite

@Suite struct `A column of numbers` {
  private static let columns: [[Int64]] = [
    [7, 7, 7], [0, 1, 255], [-1, 254, 3], [1_000, 1_256], [0, 65_535, 65_536], [5, 5 + 1 << 24],
    [1_795_341_600_000_000, 1_795_341_600_000_001, 1_795_999_999_999_999], [0, .max],
    [.min, 0, .max], [.min, .min + 1], [.max],
  ]

  @Test(arguments: columns)
  func `is stored in as few bytes as its range needs and read back as it was`(
    numbers: [Int64]
  ) throws {
    var blob = BlobWriter()
    NumberColumn(words: numbers).write(to: &blob)
    blob.pad()
    var reader = BlobReader(blob.bytes)
    let read = try NumberColumn(from: &reader)
    #expect(read.count == numbers.count)
    if case .wide(let wide) = read.storage {
      #expect(wide == numbers.map { Int128($0) })
    } else {
      #expect(read.values() == numbers)
    }
    #expect((read.constant != nil) == (Set(numbers).count == 1))
  }

  @Test func `has one to eight bytes a row, and sixteen where 64 bits are not enough`() {
    func bytes(_ numbers: [Int64]) -> Int {
      var blob = BlobWriter()
      NumberColumn(words: numbers).write(to: &blob)
      return blob.bytes.count
    }
    let rows = (0..<100).map { Int64($0) }
    #expect(bytes(rows) < 100 + 32)
    #expect(bytes(rows.map { $0 * 1_000 }) < 300 + 32)
    #expect(bytes(rows.map { $0 * 1_000_000_000 }) < 500 + 32)
    #expect(bytes(Array(repeating: 9, count: 100)) < 32)
    #expect(bytes(rows + [.min, .max]) > 1_600)
  }

  @Test func `takes numbers beyond 64 bits`() throws {
    var builder = NumberBuilder()
    builder.set(Int64(5), row: 1)
    builder.set(Int128(Int64.max) + 1, row: 3)
    builder.set(Int64(-7), row: 4)
    let built = builder.column(count: 6)
    let column = try #require(built)
    var blob = BlobWriter()
    column.write(to: &blob)
    blob.pad()
    var reader = BlobReader(blob.bytes)
    guard case .wide(let wide) = try NumberColumn(from: &reader).storage else {
      Issue.record("it is not wide")
      return
    }
    #expect(wide == [0, 5, 0, Int128(Int64.max) + 1, -7, 0])
  }

  @Test func `is refused where its blob is cut off`() {
    var blob = BlobWriter()
    NumberColumn(words: [1, 2, 300]).write(to: &blob)
    blob.pad()
    for count in blob.bytes.indices {
      var reader = BlobReader(Array(blob.bytes[..<count]))
      #expect(throws: BlobReader.Truncated.self) { try NumberColumn(from: &reader) }
    }
  }

  @Test func `has codes for numbers in the order in which they come`() {
    var table = CodeTable()
    let numbers = (0..<1_000).map { Int64($0 * 7_919 % 503) - 250 }
    let codes = numbers.map { table.code($0) }
    #expect(codes.map { table.values[Int($0)] } == numbers)
    #expect(table.values.count == 503)
    #expect(Set(table.values).count == 503)
  }
}
