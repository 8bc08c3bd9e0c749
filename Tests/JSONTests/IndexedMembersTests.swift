import TestSupport
import Testing

@testable import JSON

@Suite struct `Indexed members` {
  @Test func `find what a search member by member finds`() throws {
    var random = SplitMix64(seed: 7)
    // Few letters and lengths, so that many names share their hash.
    func name() -> String {
      String(
        (0..<Int.random(in: 0...5, using: &random)).map { _ in
          Array("ab_é").randomElement(using: &random) ?? "a"
        })
    }
    for _ in 0..<2_000 {
      var names: Set<String> = []
      while names.count < Int.random(in: 0...20, using: &random) { names.insert(name()) }
      let values = ["null", "1", "-7", "1.5", "\"x\"", "{\"a\":1}", "[2]", "99999999999999999999"]
      let text = names.map { "\"\($0)\":\(values.randomElement(using: &random) ?? "0")" }
      var parser = Parser()
      let object = try parser.parse(Array("{\(text.joined(separator: ","))}".utf8))
      let members = IndexedMembers(of: object)
      for wanted in names.union((0..<20).map { _ in name() }) {
        let plain = object[wanted]
        #expect(members[wanted]?.kind == plain?.kind)
        #expect(members[wanted]?.numberText == plain?.numberText)
        switch members.count(wanted) {
        case .absent: #expect(plain == nil || plain?.isNull == true)
        case .integer(let count): #expect(plain?.int64 == count)
        case .other: #expect(plain != nil && plain?.int64 == nil)
        }
      }
    }
  }

  @Test(arguments: ["[1]", "1", "\"a\"", "null", "{}"])
  func `are none of what has no members`(text: String) throws {
    var parser = Parser()
    let members = IndexedMembers(of: try parser.parse(Array(text.utf8)))
    for name in ["", "a", "1"] { #expect(members[name] == nil) }
  }
}
