import Testing

@testable import Protobuf

@Suite struct MessageReaderTests {
  private static func fields(_ bytes: [UInt8]) throws(WireError) -> [Field] {
    var reader = MessageReader(bytes)
    var fields: [Field] = []
    while let field = try reader.next() { fields.append(field) }
    return fields
  }

  @Test func `The example of the encoding's own page is read`() throws {
    // https://protobuf.dev/programming-guides/encoding/: field 1 is 150, field 2 is "testing".
    let bytes: [UInt8] = [
      0x08, 0x96, 0x01, 0x12, 0x07, 0x74, 0x65, 0x73, 0x74, 0x69, 0x6e, 0x67,
    ]
    let fields = try Self.fields(bytes)
    #expect(
      fields == [
        Field(number: 1, content: .varint(150)), Field(number: 2, content: .bytes(5..<12)),
      ])
    #expect(try MessageReader(bytes).text(fields[1]) == "testing")
  }

  @Test func `Fixed fields are little-endian`() throws {
    let fields = try Self.fields([0x09, 1, 2, 3, 4, 5, 6, 7, 8, 0x15, 1, 2, 3, 4])
    #expect(
      fields == [
        Field(number: 1, content: .fixed64(0x0807_0605_0403_0201)),
        Field(number: 2, content: .fixed32(0x0403_0201)),
      ])
  }

  @Test func `A varint has at most 64 bits`() throws {
    let ones = [UInt8](repeating: 0xFF, count: 9)
    #expect(try Self.fields([0x08] + ones + [0x01]).first?.varint() == .max)
    #expect(throws: WireError.varintTooLong) { try Self.fields([0x08] + ones + [0x02]) }
    #expect(throws: WireError.varintTooLong) { try Self.fields([0x08] + ones + [0x81, 0x00]) }
  }

  @Test(
    arguments: [
      ([0x08], WireError.truncated), ([0x80], .truncated), ([0x09, 1, 2, 3], .truncated),
      ([0x15, 1], .truncated), ([0x12, 0x02, 0x61], .truncated),
      ([0x12, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01], .truncated),
      ([0x00, 0x00], .invalidFieldNumber),
      ([0x80, 0x80, 0x80, 0x80, 0x10, 0x00], .invalidFieldNumber),
      ([0x0B], .unsupportedWireType(3)), ([0x0C], .unsupportedWireType(4)),
      ([0x0E], .unsupportedWireType(6)), ([0x0F], .unsupportedWireType(7)),
    ] as [([UInt8], WireError)])
  func `What is no message is refused`(bytes: [UInt8], error: WireError) {
    #expect(throws: error) { try Self.fields(bytes) }
  }

  @Test func `A field in another encoding than asked for is refused`() throws {
    let fields = try Self.fields([0x08, 0x01])
    let field = try #require(fields.first)
    #expect(throws: WireError.unexpectedWireType(field: 1)) { try field.bytes() }
    #expect(throws: WireError.unexpectedWireType(field: 1)) { try field.fixed64() }
    let text = try #require(try Self.fields([0x0A, 0x01, 0xFF]).first)
    #expect(throws: WireError.unexpectedWireType(field: 1)) { try text.varint() }
  }

  @Test func `A text that was cut within a character has a control character for its end`() throws {
    let bytes: [UInt8] = [0x0A, 0x03, 0x61, 0xF0, 0x9F]
    let text = try #require(try Self.fields(bytes).first)
    #expect(try MessageReader(bytes).text(text) == "a\u{1A}")
  }

  @Test func `What is written is read again`() throws {
    var writer = MessageWriter()
    writer.integer(1, 300)
    writer.integer(2, 0)
    writer.text(3, "ü")
    writer.text(4, "")
    writer.message(15) { $0.integer(1, 1) }
    #expect(writer.bytes == [0x08, 0xAC, 0x02, 0x1A, 0x02, 0xC3, 0xBC, 0x7A, 0x02, 0x08, 0x01])
    #expect(try Self.fields(writer.bytes).map(\.number) == [1, 3, 15])
  }

  @Test func `No bytes make it trap or read beyond its end`() {
    var state: UInt64 = 20_261_122
    func random() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 33
    }
    var read = 0
    for _ in 0..<20_000 {
      let bytes = (0..<(random() % 24)).map { _ in UInt8(truncatingIfNeeded: random()) }
      guard let fields = try? Self.fields(bytes) else { continue }
      read += fields.count
      for case .bytes(let range) in fields.map(\.content) {
        #expect(range.upperBound <= bytes.count)
      }
    }
    #expect(read > 300)
  }

  @Test(
    arguments: [
      (0.05, "0.05"), (0.1, "0.1"), (1.0, "1.0"), (1e-7, "1e-07"),
      (0.1 + 0.2, "0.30000000000000004"),
      (-2.5, "-2.5"), (Double.leastNonzeroMagnitude, "5e-324"), (1e22, "1e+22"),
    ])
  func `A float is told by its shortest decimal`(value: Double, text: String) {
    #expect(DecimalText.shortest(ofBinary64: value.bitPattern) == text)
  }

  @Test(arguments: [Double.infinity, -.infinity, .nan])
  func `What is no number has no decimal`(value: Double) {
    #expect(DecimalText.shortest(ofBinary64: value.bitPattern) == nil)
  }
}
