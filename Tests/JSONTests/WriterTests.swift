import JSON
import Testing

@Suite struct `JSON writer` {
  private func text(_ body: (inout Writer) -> Void) -> String {
    var writer = Writer()
    body(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test func `sets commas where they belong`() {
    let text = text {
      $0.object {
        $0.member("session_id", "s1")
        $0.member("user_id", nil as String?)
        $0.member("cost", object: { $0.member("usd", decimal: "0.0104") })
        $0.member(
          "items",
          array: {
            $0.integer(1)
            $0.array { _ in }
            $0.object { _ in }
            $0.bool(false)
            $0.null()
          })
        $0.member("done", true)
        $0.member("count", 3)
        $0.member("none", nil as Int?)
      }
    }
    #expect(
      text == #"{"session_id":"s1","user_id":null,"cost":{"usd":0.0104},"#
        + #""items":[1,[],{},false,null],"done":true,"count":3,"none":null}"#)
  }

  @Test func `escapes what must be escaped and nothing else`() {
    #expect(
      text { $0.string("\"\\/\u{8}\t\n\u{C}\r\0\u{1F}\u{7F}é😀") }
        == #""\"\\/\b\t\n\f\r\u0000\u001f"# + "\u{7F}é😀\"")
    #expect(text { $0.object { $0.member("a\"b", "") } } == #"{"a\"b":""}"#)
  }

  @Test func `writes integers of any width`() {
    #expect(text { $0.integer(Int64.min) } == "-9223372036854775808")
    #expect(text { $0.integer(UInt64.max) } == "18446744073709551615")
    #expect(text { $0.integer(Int128.max) } == "170141183460469231731687303715884105727")
    #expect(text { $0.integer(UInt128.max) } == "340282366920938463463374607431768211455")
    #expect(text { $0.integer(0) } == "0")
    #expect(text { $0.integer(-1_234) } == "-1234")
  }

  @Test func `begins a new text after a newline`() {
    let text = text {
      $0.object { $0.member("a", 1) }
      $0.newline()
      $0.object { $0.member("b", 2) }
      $0.newline()
    }
    #expect(text == "{\"a\":1}\n{\"b\":2}\n")
  }
}
