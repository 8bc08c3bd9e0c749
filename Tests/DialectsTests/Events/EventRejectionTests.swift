import Dialects
import Testing
import Usage

@Suite struct `Event that is refused` {
  private static let long = String(repeating: "x", count: 257)

  @Test(
    arguments: [
      (#""id":7"#, "id"), (#""id":"""#, "id"), (#""id":"\#(long)""#, "id"),
      (#""id":"a\r\nb""#, "id"), (#""id":"a\u0000""#, "id"), (#""id":"a\u007f""#, "id"),
      (#""source":{}"#, "source"), (#""type":"refund""#, "type"), (#""type":1"#, "type"),
      (#""session_id":{"a":1}"#, "session_id"), (#""session_id":"\#(long)""#, "session_id"),
      (#""user_id":"a\u001b[31m""#, "user_id"),
      (#""parent_session_id":false"#, "parent_session_id"),
      (#""agent":[]"#, "agent"), (#""provider":1"#, "provider"), (#""model":"\#(long)""#, "model"),
      (#""time":"yesterday""#, "time"), (#""time":1795341600"#, "time"), (#""time":1.5"#, "time"),
      (#""time":"2026-02-30T00:00:00Z""#, "time"),
      (#""requests":-1"#, "requests"), (#""requests":1.5"#, "requests"),
      (#""requests":1000001"#, "requests"), (#""batch":"yes""#, "batch"), (#""speed":1"#, "speed"),
      (#""geo":true"#, "geo"), (#""service_tier":[]"#, "service_tier"), (#""label":5"#, "label"),
      (#""reported_cost_usd":"$1""#, "reported_cost_usd"), (#""cost":true"#, "cost"),
      (#""cost_usd":"1e9""#, "cost_usd"), (#""cost":-0.5"#, "cost"), (#""cost":"NaN""#, "cost"),
      (#""cost":"1","cost_usd":"2""#, "cost"),
      (#""tags":[]"#, "tags"), (#""tags":{"a":[]}"#, "tags.a"), (#""tags":{"":"x"}"#, "tags"),
      (#""tags":{"a":"\#(long)"}"#, "tags.a"), (#""tags":{"a":"b\n"}"#, "tags.a"),
      (#""tags":{"a\n":"b"}"#, "tags"),
      (#""voids":"a""#, "voids"), (#""corrects":"a""#, "corrects"),
    ] as [(String, String)])
  func `names the member that is wrong`(member: String, field: String) throws {
    let text = #"{\#(member),"usage":{"input_tokens":1}}"#
    let rejection = try Reading.rejection { _ = try Reading.event(text) }
    #expect(rejection?.code == .invalidField)
    #expect(rejection?.field == field)
  }

  @Test(
    arguments: [
      ("{}", .missingField, "usage"), (#"{"cost":"1"}"#, .missingField, "usage"),
      (#"{"type":"charge"}"#, .missingField, "cost"),
      (#"{"type":"charge","cost":1,"usage":{"input":1}}"#, .invalidField, "usage"),
      (#"{"type":"charge","cost":"-1"}"#, .invalidField, "cost"),
      (#"{"type":"adjustment"}"#, .missingField, "usage"),
      (#"{"type":"void"}"#, .missingField, "voids"),
      (#"{"type":"void","id":"a","voids":"a"}"#, .invalidField, "voids"),
      (#"{"type":"void","voids":"a","cost":1}"#, .invalidField, "cost"),
      (#"{"type":"void","voids":"a","usage":{"input":1}}"#, .invalidField, "usage"),
      (#"{"type":"correction","usage":null}"#, .missingField, "corrects"),
      (#"{"type":"correction","corrects":"a"}"#, .missingField, "usage"),
      (#"{"usage":[]}"#, .invalidField, "usage"),
      (#"{"usage":{"input_tokens":1,"requests":1000001}}"#, .invalidField, "usage.requests"),
      (#"{"usage":{"input_tokens":-1}}"#, .invalidField, "usage.input_tokens"),
      ("[]", .invalidField, nil), ("42", .invalidField, nil),
    ] as [(String, Rejection.Code, String?)])
  func `says which figures its kind needs`(
    text: String, code: Rejection.Code, field: String?
  ) throws {
    let rejection = try Reading.rejection { _ = try Reading.event(text) }
    #expect(rejection?.code == code)
    #expect(rejection?.field == field)
  }

  @Test func `has too many tags`() throws {
    let tags = (0..<33).map { #""t\#($0)":"x""# }.joined(separator: ",")
    let rejection = try Reading.rejection { _ = try Reading.event(#"{"tags":{\#(tags)}}"#) }
    #expect(rejection?.field == "tags")
    #expect(rejection?.detail == "has 33 members; at most 32 are accepted")
  }

  @Test func `is told what was there without echoing control characters`() throws {
    let rejection = try Reading.rejection { _ = try Reading.event(#"{"id":"a\r\nERROR"}"#) }
    let detail = try #require(rejection?.detail)
    #expect(detail.contains(#""a\r\nERROR""#))
    #expect(!detail.utf8.contains { $0 < 0x20 })
  }
}
