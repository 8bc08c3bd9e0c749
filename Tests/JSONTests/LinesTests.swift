import JSON
import Testing

@Suite struct `JSON lines` {
  @Test func `skip blank lines, take CRLF, and need no last line end`() {
    let bytes = Array("1\n\n  \t\r\n22\r\n 3 \n\r\n4".utf8)
    let lines = Array(Lines(bytes))
    #expect(lines.map(\.number) == [1, 4, 5, 7])
    #expect(lines.map { Array(bytes[$0.range]) } == ["1", "22", " 3 ", "4"].map { Array($0.utf8) })
  }

  @Test(arguments: ["", "\n", "\r\n\r\n", "   "])
  func `are none in blank text`(text: String) {
    #expect(Array(Lines(Array(text.utf8))).isEmpty)
  }
}
