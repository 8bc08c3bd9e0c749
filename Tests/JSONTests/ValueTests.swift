import JSON
import Testing

@Suite struct `JSON value` {
  private func parse(_ text: String) throws(ParseError) -> Value {
    var parser = Parser()
    return try parser.parse(Array(text.utf8))
  }

  @Test(
    arguments: [
      ("0", 0), ("-0", 0), ("42", 42), ("-7", -7), ("9223372036854775807", Int64.max),
      ("-9223372036854775808", Int64.min), ("9223372036854775808", nil),
      ("-9223372036854775809", nil), ("99999999999999999999999", nil), ("1.0", nil), ("1e3", nil),
      (#""1""#, nil), ("null", nil), ("[]", nil),
    ] as [(String, Int64?)])
  func `gives integers that are written as such and fit`(text: String, number: Int64?) throws {
    #expect(try parse(text).int64 == number)
  }

  @Test func `keeps a number's own text`() throws {
    #expect(try parse(" -1.50E+03 ").numberText == "-1.50E+03")
    #expect(try parse(#""1""#).numberText == nil)
  }

  @Test func `resolves escapes`() throws {
    let value = try parse(#""a\u00e9\ud83d\ude00\u20ac\"\\\/\b\f\n\r\t\u0000z""#)
    #expect(value.string == "a\u{E9}\u{1F600}\u{20AC}\"\\/\u{8}\u{C}\n\r\t\0z")
    #expect(value.byteCount == value.string?.utf8.count)
    #expect(value.isString("a\u{E9}\u{1F600}\u{20AC}\"\\/\u{8}\u{C}\n\r\t\0z"))
  }

  @Test func `finds members by name`() throws {
    let value = try parse(#"{"a":{"b":[1,{"c":true}]},"k\u0065y":"x","":null}"#)
    #expect(value["a"]?["b"]?.elements.map(\.kind) == [.number, .object])
    #expect(value["key"]?.string == "x")
    #expect(value[""]?.isNull == true)
    #expect(value["c"] == nil)
    #expect(value["a"]?["key"] == nil)
    #expect(value["key"]?["a"] == nil)
    #expect(value.members.map(\.key) == ["a", "key", ""])
    #expect(value.members.map { $0.hasKey("key") } == [false, true, false])
    #expect(value.members.map(\.value.kind) == [.object, .string, .null])
  }

  @Test func `finds the members of a table of names in one pass`() throws {
    let names = ["id", "key", "none", "null", "k1", "k2", "1k", "", "long name of a member"]
    let table = NameTable(names)
    defer { table.deallocate() }
    let value = try parse(
      #"{"x":0,"k\u0065y":1,"null":null,"":2,"1k":3,"k2":4,"long name of a member":5,"k":{"id":6}}"#
    )
    let members = value.members(named: table)
    #expect(names.indices.map { members[$0]?.int64 } == [nil, 1, nil, nil, nil, 4, 3, 2, 5])
    #expect(names.indices.filter { members.isNull($0) } == [3])
    #expect(names.indices.filter { members.has($0) } == [1, 5, 6, 7, 8])
    let none = try parse("[1]").members(named: table)
    #expect(names.indices.allSatisfy { !none.has($0) && !none.isNull($0) })
  }

  @Test func `tells of control characters, escaped or not`() throws {
    #expect(try parse(#""a\nb""#).hasControlCharacters)
    #expect(try parse("\"a\u{7F}\"").hasControlCharacters)
    #expect(try !parse(#""aé b""#).hasControlCharacters)
    #expect(try !parse("[1]").hasControlCharacters)
    // Every character at every place of two words and a byte.
    for scalar in (0..<0x100).compactMap({ Unicode.Scalar(UInt32($0)) }) {
      for place in 0..<17 {
        let hexadecimal = String(scalar.value, radix: 16)
        let escape = "\\u" + String(repeating: "0", count: 4 - hexadecimal.count) + hexadecimal
        let text =
          String(repeating: "a", count: place) + escape
          + String(repeating: "~", count: 16 - place)
        let isControl = scalar.value < 0x20 || scalar.value == 0x7F
        #expect(try parse("\"\(text)\"").hasControlCharacters == isControl)
      }
    }
  }

  @Test func `has nothing of another kind`() throws {
    let value = try parse(#"["x",true,null,1]"#)
    #expect(value.count == 4)
    #expect(value.string == nil)
    #expect(value.bool == nil)
    #expect(!value.isNull)
    #expect(Array(value.members).isEmpty)
    #expect(value.byteCount == 0)
    #expect(value.elements.map(\.bool) == [nil, true, nil, nil])
    #expect(value.elements.allSatisfy { Array($0.elements).isEmpty && $0.count == 0 })
  }

  @Test func `is written back without white space and with the fewest escapes`() throws {
    let value = try parse(
      #" { "a" : [ 1.50 , -0 , true , null , [] , {} ] , "\u0062" : "\/\u00e9\u0001\n" } "#)
    var writer = Writer()
    value.write(to: &writer)
    let text = #"{"a":[1.50,-0,true,null,[],{}],"b":"/é\u0001\n"}"#
    #expect(String(decoding: writer.bytes, as: UTF8.self) == text)
  }
}
