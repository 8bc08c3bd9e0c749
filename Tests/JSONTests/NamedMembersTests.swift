import TestSupport
import Testing

@testable import JSON

@Suite struct `Named members` {
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
      let wanted = Array(names.union((0..<60).map { _ in name() }))
      let table = NameTable(wanted)
      defer { table.deallocate() }
      let members = object.members(named: table)
      for (place, name) in wanted.enumerated() {
        let plain = object[name]
        let (found, isThere, isNull) = (members[place], members.has(place), members.isNull(place))
        #expect(isThere == (plain != nil && plain?.isNull == false))
        #expect(isNull == (plain?.isNull == true))
        #expect(found?.kind == (isNull ? nil : plain?.kind))
        #expect(found?.numberText == plain?.numberText)
        switch members.count(place) {
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
    let value = try parser.parse(Array(text.utf8))
    let table = NameTable(["", "a", "1"])
    defer { table.deallocate() }
    let members = value.members(named: table)
    for place in 0..<3 {
      let (found, isThere, isNull) = (members[place], members.has(place), members.isNull(place))
      #expect(found == nil && !isThere && !isNull)
    }
    let present = members.present
    #expect(!present.intersects(NameSet(0..<3)))
  }

  @Test func `may have as many names as a set of two words`() throws {
    let names = (0..<128).map { "name \($0)" }
    var parser = Parser()
    let text = names.enumerated().map { "\"\($1)\":\($0 % 2 == 0 ? "\($0)" : "null")" }
    let object = try parser.parse(Array("{\(text.joined(separator: ","))}".utf8))
    let table = NameTable(names)
    defer { table.deallocate() }
    let members = object.members(named: table)
    let (present, absent) = (members.present, members.absent.present)
    for place in 0..<128 {
      let (found, isNull) = (members[place], members.isNull(place))
      #expect(found?.int64 == (place % 2 == 0 ? Int64(place) : nil))
      #expect(isNull == (place % 2 == 1))
      #expect(present.intersects(NameSet([place])) == (place % 2 == 0))
      #expect(!absent.contains(place))
    }
  }
}
