import JSON
import Testing
import Usage

@testable import Dialects

@Suite struct `A member that is spelled otherwise` {
  private static func misspelled(
    _ text: String, of known: [EventName] = EventName.ofEvent
  ) throws -> [String] {
    let fields = EventFields(try Reading.value(text), limits: EventLimits())
    return fields.misspelledMembers(of: known).map { "\($0.name) \($0.known)" }
  }

  @Test(arguments: [
    (#"{"sessionId":"s","usage":null}"#, ["sessionId session_id"]),
    (
      #"{"SessionID":"s","user-id":"u","Model":"m","reportedCostUsd":1}"#,
      [
        "SessionID session_id", "user-id user_id", "Model model",
        "reportedCostUsd reported_cost_usd",
      ]
    ),
    (#"{"session_id":"s","sessionid":null}"#, ["sessionid session_id"]),
    (#"{"sess\u0069onId":"s"}"#, ["sessionId session_id"]),
  ])
  func `is told with the name that is read`(text: String, told: [String]) throws {
    #expect(try Self.misspelled(text) == told)
  }

  @Test(arguments: [
    "{}", #"{"id":"a","session_id":"s","usage":null,"tags":{"sessionId":"x"}}"#,
    #"{"metadata":{},"sessions":1,"usr_id":2,"":3,"note":{"userId":1}}"#,
    #"{"started_at":1,"startedAt":2,"traceId":"t","trace_id":"t"}"#,
    #"{"\#(String(repeating: "_", count: 70))id":1}"#,
  ])
  func `is nothing where it is known, of the client's own, or of no use here`(
    text: String
  ) throws {
    #expect(try Self.misspelled(text).isEmpty)
  }

  @Test func `is looked for among the members of what is read`() throws {
    let text = #"{"startedAt":1,"endState":2,"sessionId":3}"#
    #expect(
      try Self.misspelled(text, of: EventName.ofSession)
        == ["startedAt started_at", "sessionId session_id"])
    #expect(try Self.misspelled(text, of: EventName.ofEnding) == ["endState end_state"])
  }

  @Test func `is found of every member of an event that is read`() throws {
    let names = EventName.ofEvent.map(\.text)
    func object(_ names: [String]) -> String {
      "{" + names.map { "\"\($0)\":0" }.joined(separator: ",") + "}"
    }
    let told = try Self.misspelled(object(names.map { $0.uppercased() }))
    #expect(told == names.map { "\($0.uppercased()) \($0)" })
    #expect(try Self.misspelled(object(names)).isEmpty)
  }

  @Test func `of a session is refused`() throws {
    let reader = SessionReader()
    for (text, field) in [(#"{"userId":"u"}"#, "userId"), (#"{"Tags":{}}"#, "Tags")] {
      let body = try Reading.value(text)
      let rejection = try Reading.rejection { _ = try reader.session(body) { "new" } }
      #expect(rejection?.field == field)
      #expect(rejection?.detail.contains("did you mean `") == true)
    }
    let ending = try Reading.value(#"{"endState":"Success"}"#)
    #expect(try Reading.rejection { _ = try reader.ending(ending) }?.field == "endState")
    let other = try Reading.value(#"{"name":"n","endState":"x"}"#)
    #expect(try reader.session(other) { "new" }.id == "new")
  }
}
