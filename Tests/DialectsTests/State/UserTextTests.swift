import Testing
import Usage

@testable import Dialects

@Suite struct `A user's id in stored texts` {
  private func replaced(_ text: String, id: ExternalID = "alice") -> String? {
    UserText(id: id, pseudonym: "erased").replaced(stored: Array(text.utf8))
      .map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func `is replaced where a value is the id, or names it as a tag`() {
    let text = #"{"user":"alice","tags":["demo","user:alice","alice"],"n":1.50,"x":{"y":"alice"}}"#
    let expected =
      #"{"user":"erased","tags":["demo","user:erased","erased"],"n":1.50,"x":{"y":"erased"}}"#
    #expect(replaced(text) == expected)
  }

  @Test(arguments: [
    #"{"user":"alice2","tags":["malice","alice:user"]}"#, #"{"alice":1}"#, "not JSON", "",
  ])
  func `is left alone where it is a part of another text, or a name`(text: String) {
    #expect(replaced(text) == nil)
  }

  @Test func `is a number where the name says that it is a user`() {
    #expect(
      replaced(#"{"user.id":12,"count":12}"#, id: "12") == #"{"user.id":"erased","count":12}"#)
    #expect(replaced(#"{"count":12}"#, id: "12") == nil)
  }

  @Test func `is looked for as JSON writes it`() {
    let user = UserText(id: #"a"b\c"#, pseudonym: "erased")
    #expect(user.escaped == #"a\"b\\c"#)
    #expect(replaced(#"{"user":"a\"b\\c"}"#, id: #"a"b\c"#) == #"{"user":"erased"}"#)
  }
}
