import JSON
import Testing

@Suite struct `JSON parse limits` {
  private func parse(
    _ text: String, _ change: (inout ParseLimits) -> Void = { _ in }
  ) throws(ParseError) -> Value {
    var limits = ParseLimits()
    change(&limits)
    var parser = Parser(limits: limits)
    return try parser.parse(Array(text.utf8))
  }

  private func nested(_ depth: Int) -> String {
    String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
  }

  @Test func `allow 64 levels and not one more`() throws {
    _ = try parse(nested(64))
    #expect(throws: ParseError(.tooDeep(depthMax: 64), at: 64)) { try parse(nested(65)) }
    #expect(throws: ParseError(.tooDeep(depthMax: 64), at: 64)) { try parse(nested(100_000)) }
    _ = try parse(nested(100_000)) { $0.depthMax = 100_000 }
  }

  @Test func `bound the members of an object`() throws {
    _ = try parse(#"{"a":1,"b":2}"#) { $0.membersPerObjectMax = 2 }
    #expect(throws: ParseError(.tooManyMembers(membersMax: 2), at: 13)) {
      try parse(#"{"a":1,"b":2,"c":3}"#) { $0.membersPerObjectMax = 2 }
    }
  }

  @Test func `bound strings, numbers and whole documents`() throws {
    _ = try parse(#""\u0061bc""#) { $0.stringBytesMax = 3 }
    #expect(throws: ParseError(.stringTooLong(bytesMax: 3), at: 1)) {
      try parse(#""abcd""#) { $0.stringBytesMax = 3 }
    }
    #expect(throws: ParseError(.stringTooLong(bytesMax: 3), at: 1)) {
      try parse(#""é\n\n""#) { $0.stringBytesMax = 3 }
    }
    #expect(throws: ParseError(.numberTooLong(bytesMax: 1_024), at: 0)) {
      try parse(String(repeating: "9", count: 10_000))
    }
    #expect(throws: ParseError(.documentTooLong(bytesMax: 3), at: 0)) {
      try parse("1234") { $0.documentBytesMax = 3 }
    }
  }

  @Test func `take flaws of what nobody reads where they are tolerant`() throws {
    var parser = Parser(limits: .tolerant)
    let text: [UInt8] =
      [0xEF, 0xBB, 0xBF] + Array(#"{"a":"x"#.utf8) + [0xF0, 0x9F, 0x09, 0xFF]
      + Array(#"\n","b":NaN,"c":[-Infinity,Infinity]}"#.utf8)
    let value = try parser.parse(text)
    #expect(value["a"]?.string == "x\u{1A}\u{1A}\t\u{1A}\n")
    #expect(value["b"]?.string == "NaN")
    #expect(value["c"]?.elements.map(\.string) == ["-Infinity", "Infinity"])
    for text in ["-Inf", "Nan", "-NaN", #"{"a":1,"a":1}"#, "\u{FEFF}", "[1,]"] {
      #expect(throws: ParseError.self) { try parser.parse(Array(text.utf8)) }
    }
    for text in ["NaN", "-Infinity", "\"\t\""] {
      #expect(throws: ParseError.self) { try parse(text) }
    }
  }

  @Test func `find a duplicate among many keys, however it is written`() throws {
    let members = (0..<900).map { #""key\#($0)":\#($0)"# }.joined(separator: ",")
    let value = try parse("{\(members)}")
    #expect(value.count == 900)
    #expect(value["key899"]?.int64 == 899)
    let text = #"{\#(members),"key17":0}"#
    #expect(throws: ParseError(.duplicateKey, at: text.utf8.count - 9)) { try parse(text) }
    #expect(throws: ParseError(.duplicateKey, at: 0)) {
      try parse(#"{\#(members),"k\u0065y17":0}"#)
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func `keep a hundred thousand keys fast`() throws {
    let members = (0..<100_000).map { #""key\#($0)":\#($0)"# }.joined(separator: ",")
    let value = try parse("{\(members)}") { $0.membersPerObjectMax = 100_000 }
    #expect(value.count == 100_000)
  }
}
