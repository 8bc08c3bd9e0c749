import JSON
import Testing

@Suite struct `JSON parser` {
  @Test(arguments: [
    "null", "true", "false", " 0 ", "-0", "12", "-1.5", "1e3", "1E-3", "0.10e+05", "[]", "{}",
    #""""#, #""a""#, "\t[1 ,\r\n2]", #"{"a":1,"b":{"a":[]}}"#, #""\"\\\/\b\f\n\r\t""#,
    #""\u0000\uD83D\ude00""#, #""é€😀""#, "\"\u{7F}\u{10FFFF}\"", "[[[[[[[[[[[[]]]]]]]]]]]]",
    #"{"":0}"#, #"[[],{},"",0]"#, "123456789012345678901234567890", "1e400",
  ])
  func `takes every kind of RFC 8259 text`(text: String) throws {
    var parser = Parser()
    _ = try parser.parse(Array(text.utf8))
  }

  @Test(
    arguments: [
      ("", .empty, 0), ("  ", .empty, 2), ("tru", .truncated, 3), ("[1", .truncated, 2),
      (#"{"a""#, .truncated, 4), (#"{"a":"#, .truncated, 5), (#""abc"#, .truncated, 4),
      (#""\"#, .truncated, 2), ("{", .truncated, 1), ("-", .truncated, 1), ("1.", .truncated, 2),
      ("1e+", .truncated, 3), (#""\u12"#, .truncated, 5),
      ("1 2", .trailingBytes, 2), ("{}x", .trailingBytes, 2), ("{}{}", .trailingBytes, 2),
      ("nul1", .valueExpected, 3), ("NaN", .valueExpected, 0), ("-Infinity", .malformedNumber, 1),
      ("[1,]", .valueExpected, 3), ("[,1]", .valueExpected, 1), ("/**/1", .valueExpected, 0),
      ("'a'", .valueExpected, 0), ("+1", .valueExpected, 0), (".5", .valueExpected, 0),
      ("hello", .valueExpected, 0), ("\0", .valueExpected, 0),
      (#"{"a":1,}"#, .keyExpected, 7), ("{a:1}", .keyExpected, 1), ("{1:1}", .keyExpected, 1),
      (#"{"a" 1}"#, .colonExpected, 5), (#"{"a","b"}"#, .colonExpected, 4),
      ("[1 2]", .commaOrBracketExpected, 3), ("[1}", .commaOrBracketExpected, 2),
      (#"{"a":1 "b":2}"#, .commaOrBraceExpected, 7), (#"{"a":1]"#, .commaOrBraceExpected, 6),
      ("012", .malformedNumber, 1), ("-01", .malformedNumber, 2), ("-a", .malformedNumber, 1),
      ("1.e1", .malformedNumber, 2), ("1ex", .malformedNumber, 2), ("0x10", .trailingBytes, 1),
      (#""\a""#, .malformedEscape, 1), (#""\u12g4""#, .malformedEscape, 5),
      ("\"a\nb\"", .controlCharacter, 2), ("\"\u{1}\"", .controlCharacter, 1),
      ("\u{FEFF}{}", .byteOrderMark, 0),
      (#"{"a":1,"a":1}"#, .duplicateKey, 8), (#"{"a":1,"\u0061":1}"#, .duplicateKey, 0),
      (#"[{"":1,"b":{"a":{}},"":2}]"#, .duplicateKey, 21),
    ] as [(String, ParseError.Reason, Int)])
  func `refuses what is not RFC 8259, and says why and where`(
    text: String, reason: ParseError.Reason, offset: Int
  ) {
    var parser = Parser()
    #expect(throws: ParseError(reason, at: offset)) { try parser.parse(Array(text.utf8)) }
  }

  @Test(
    arguments: [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xE2, 0x82],
      [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF, 0xFE],
      [0xC3, 0x28], [0xE2, 0x82, 0x28], [0xF0, 0x9F, 0x98, 0x28],
    ] as [[UInt8]])
  func `refuses malformed UTF-8`(bytes: [UInt8]) {
    var parser = Parser()
    let quote = UInt8(ascii: "\"")
    #expect(throws: ParseError(.malformedUTF8, at: 2)) {
      try parser.parse([quote, 0x61] + bytes + [quote])
    }
    #expect(throws: ParseError(.malformedUTF8, at: 2)) { try parser.parse([quote, 0x61] + bytes) }
  }

  @Test(
    arguments: [
      (#""\ud83d""#, "\u{1A}"), (#""a\udc00b""#, "a\u{1A}b"), (#""\ud800\n""#, "\u{1A}\n"),
      (#""\uD800x""#, "\u{1A}x"), (#""\ud83d\ud83d\ude00""#, "\u{1A}😀"),
      (#""\ude00\ud83d""#, "\u{1A}\u{1A}"), (#""\ud83d\u0041""#, "\u{1A}A"),
    ])
  func `reads half of a surrogate pair as a control character`(text: String, read: String) throws {
    var parser = Parser()
    let value = try parser.parse(Array(text.utf8))
    #expect(value.string == read)
    #expect(value.hasControlCharacters)
  }

  @Test(arguments: [#""\ud83d\u12g4""#, #""\ud83d\"#, #""\ud83d\u"#, #""\ud83d"#])
  func `refuses a malformed escape behind half of a surrogate pair`(text: String) {
    var parser = Parser()
    #expect(throws: ParseError.self) { try parser.parse(Array(text.utf8)) }
  }

  @Test func `refuses UTF-16`() {
    var parser = Parser()
    #expect(throws: ParseError.self) { try parser.parse([0xFF, 0xFE, 0x7B, 0, 0x7D, 0]) }
    #expect(throws: ParseError.self) { try parser.parse([0x7B, 0, 0x7D, 0]) }
  }

  @Test func `reads a part of its bytes, and counts offsets in all of them`() throws {
    var parser = Parser()
    let bytes = Array("xx[1]yy[2,]".utf8)
    #expect(try parser.parse(bytes, in: 2..<5).elements.map(\.int64) == [1])
    #expect(throws: ParseError(.valueExpected, at: 10)) { try parser.parse(bytes, in: 7..<11) }
    #expect(throws: ParseError(.empty, at: 11)) { try parser.parse(bytes, in: 20..<30) }
  }

  @Test func `leaves the values of a document alone when it reads the next`() throws {
    var parser = Parser()
    let first = try parser.parse(Array(#"{"a":"\n1"}"#.utf8))
    #expect(throws: ParseError.self) { try parser.parse(Array("[1,[2,".utf8)) }
    let second = try parser.parse(Array(#"{"a":"\n2"}"#.utf8))
    #expect(first["a"]?.string == "\n1")
    #expect(second["a"]?.string == "\n2")
  }
}
