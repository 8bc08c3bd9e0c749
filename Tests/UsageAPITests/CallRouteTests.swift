import HTTPServer
import Testing
import Usage

@testable import UsageAPI

@Suite struct `The calls of a session` {
  private let service: Service

  init() async throws {
    service = try await Service()
  }

  private func post(_ id: String, _ more: String) async throws {
    let answer = try await service.send(
      .post, "/v1/events", #"{"id":"\#(id)","session_id":"s","model":"gpt-4o-mini"\#(more)}"#)
    #expect(answer.status == 200, "\(answer.body)")
  }

  @Test func `are one row each, with what was counted before and why it is no more`() async throws {
    try await post("a", #","usage":{"input":1000000}"#)
    try await post("b", #","usage":{"input":5}"#)
    try await post("c", #","type":"correction","corrects":"a","usage":{"input":2000000}"#)
    try await post("v", #","type":"void","voids":"b""#)
    let answer = try await service.send(.get, "/v1/sessions/s/calls")
    #expect(answer.status == 200, "\(answer.body)")
    #expect(answer["data.0.event_id"] == "b")
    #expect(answer["data.0.counts"] == "false")
    #expect(answer["data.0.superseded_because"] == "its sender took it back")
    #expect(answer["data.1.event_id"] == "c")
    #expect(answer["data.1.cost.usd"] == "0.3")
    #expect(answer["data.1.evidence"] == "provider_usage")
    #expect(answer["data.1.superseded_because"] == nil)
    #expect(answer["data.1.supersedes.0.event_id"] == "a")
    let because = try #require(answer["data.1.supersedes.0.because"])
    #expect(because == "its sender corrected it: usage.input was 1000000 and is 2000000")
    #expect(answer["data.2.event_id"] == nil)
    #expect(answer.header("ETag") != nil)
  }

  @Test func `that several reports tell of are one row`() async throws {
    let names = [
      ("session.id", "s"), ("gen_ai.operation.name", "chat"),
      ("gen_ai.response.model", "gpt-4o-mini"), ("gen_ai.response.id", "chatcmpl-00000001"),
    ]
    let texts = names.map { #"{"key":"\#($0)","value":{"stringValue":"\#($1)"}}"# }
    for (span, output) in [("00f067aa0ba902b7", 10), ("00f067aa0ba902b8", 20)] {
      let count = #"{"key":"gen_ai.usage.output_tokens","value":{"intValue":\#(output)}}"#
      let input = #"{"key":"gen_ai.usage.input_tokens","value":{"intValue":100}}"#
      let body = """
        {"resourceSpans":[{"scopeSpans":[{"scope":{"name":"x"},"spans":[{"traceId":\
        "0af7651916cd43dd8448eb211c80319c","spanId":"\(span)","name":"chat",\
        "startTimeUnixNano":"1763805600000000000","endTimeUnixNano":"1763805601000000000",\
        "attributes":[\((texts + [count, input]).joined(separator: ","))]}]}]}]}
        """
      let answer = try await service.send(.post, "/v1/traces", body)
      #expect(answer.status == 200, "\(answer.body)")
    }
    let answer = try await service.send(.get, "/v1/sessions/s/calls")
    #expect(answer["data.0.tokens.output"] == "20")
    #expect(answer["data.0.supersedes.0.tokens.output"] == "10")
    let because = try #require(answer["data.0.supersedes.0.because"])
    #expect(because == "another report says more: usage.output was 10 and is 20")
    #expect(answer["data.1.event_id"] == nil)
  }

  @Test func `are in pages, and another user's or an unknown session's are not shown`() async throws
  {
    for name in ["a", "b", "c"] { try await post(name, #","usage":{"input":1}"#) }
    let calls = "/v1/sessions/s/calls?limit=2&order=desc"
    let first = try await service.send(.get, calls)
    #expect(first["data.0.event_id"] == "c")
    #expect(first["data.1.event_id"] == "b")
    let next = try #require(first["next"])
    let second = try await service.send(.get, calls + "&cursor=\(next)")
    #expect(second["data.0.event_id"] == "a")
    #expect(second["next"] == nil)
    let unknown = try await service.send(.get, "/v1/sessions/t/calls")
    #expect(unknown["code"] == "session_not_found")
    let bound = try await service.makeKey(#""scopes":["read"],"user_id":"eve""#)
    let hidden = try await service.send(
      .get, "/v1/sessions/s/calls", key: bound)
    #expect(hidden["code"] == "session_not_found", "\(hidden.body)")
  }
}
