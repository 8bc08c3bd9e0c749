import HTTPServer
import Testing

@testable import UsageAPI

/// What the routes for the OpenAI Agents SDK take and refuse.
@Suite struct `Requests of the OpenAI Agents SDK` {
  private let service: Service
  private static let path = "/v1/ingest/openai-agents"

  init() async throws {
    service = try await Service()
  }

  private static let usage = #""usage":{"input_tokens":10,"output_tokens":1,"total_tokens":11}"#

  @Test(arguments: [
    ("{}", "missing_field", "kind"),
    (#"{"kind":"turn","usage":{}}"#, "invalid_field", "kind"),
    (#"{"kind":"call"}"#, "missing_field", "usage"),
    (#"{"kind":"run","run_id":"r"}"#, "missing_field", "usage"),
    (#"{"kind":"run","run_id":"r","usage":null}"#, "missing_field", "usage"),
    (#"{"kind":"session",\#(usage)}"#, "missing_field", "session_id"),
    (#"{"kind":"call","usage":{}}"#, "unknown_usage_shape", "usage"),
    (#"{"kind":"call","run_id":"",\#(usage)}"#, "invalid_field", "run_id"),
    (#"{"kind":"run","run_id":"r","models":"gpt-5",\#(usage)}"#, "invalid_field", "models"),
    (#"{"kind":"run","run_id":"r","models":[7],\#(usage)}"#, "invalid_field", "models[0]"),
    (
      #"{"kind":"call","usage":{"requests":2000000,"input_tokens":1,"output_tokens":1}}"#,
      "invalid_field", "usage.requests"
    ),
    (
      #"{"kind":"call","usage":{"input_tokens":1,"prompt_tokens":2,"output_tokens":1}}"#,
      "contradictory_usage", "usage.input_tokens"
    ),
    (
      #"{"kind":"call","usage":{"input_tokens":2,"output_tokens":2,"total_tokens":4,"#
        + #""request_usage_entries":[7]}}"#,
      "invalid_field", "usage.request_usage_entries[0]"
    ),
  ])
  func `are told what is wrong with an item`(
    item: String, code: String, field: String
  ) async throws {
    let answer = try await service.send(.post, Self.path, item)
    #expect(answer.status == 422)
    #expect(answer["items.0.code"] == code)
    #expect(answer["items.0.field"] == field)
  }

  @Test(arguments: [
    ("one", "application/json", #"{"kind":"call","response_id":"a",\#(usage)}"#, 1),
    (
      "many", "application/json; charset=utf-8",
      #"[{"kind":"call","response_id":"a",\#(usage)},{"kind":"call","response_id":"b",\#(usage)}]"#,
      2
    ),
    (
      "lines", "application/x-ndjson",
      "{\"kind\":\"call\",\"response_id\":\"a\",\(usage)}\n\n"
        + "{\"kind\":\"call\",\"response_id\":\"b\",\(usage)}\n", 2
    ),
    (
      "lines that are called JSON", "application/json",
      "{\"kind\":\"call\",\"response_id\":\"a\",\(usage)}\n"
        + "{\"kind\":\"call\",\"response_id\":\"b\",\(usage)}", 2
    ),
  ])
  func `may be one item, an array or lines`(
    name: String, type: String, body: String, count: Int
  ) async throws {
    let answer = try await service.send(.post, Self.path, body, type: type)
    #expect(answer.status == 200)
    #expect(answer["accepted"] == "\(count)", "\(name): \(answer.body)")
  }

  @Test(arguments: [
    ("text/plain", "{}", 415, "unsupported_media_type"),
    ("application/json", "", 415, "unsupported_media_type"),
    ("application/json", "nope", 400, "invalid_json"),
    ("application/json", "[]", 400, "invalid_request"),
    ("application/json", "7", 400, "invalid_request"),
  ])
  func `are refused whole where nothing can be read`(
    type: String, body: String, status: Int, code: String
  ) async throws {
    let answer = try await service.send(.post, Self.path, body, type: type)
    #expect(answer.status == status)
    #expect(answer["code"] == code)
  }

  @Test func `accept the good items beside bad ones`() async throws {
    let answer = try await service.postItems([
      #"{"kind":"call","response_id":"a",\#(Self.usage)}"#, "{}", "7",
    ])
    #expect(answer.status == 207)
    #expect(answer["accepted"] == "1")
    #expect(answer["rejected"] == "2")
    #expect(answer["items.0.index"] == "1")
  }

  @Test func `without ids are made safe by an Idempotency-Key`() async throws {
    for (accepted, duplicate) in [("1", "0"), ("0", "1")] {
      let answer = try await service.send(
        .post, Self.path, #"{"kind":"call","session_id":"s",\#(Self.usage)}"#,
        headers: [("Idempotency-Key", "k")])
      #expect(answer["accepted"] == accepted)
      #expect(answer["duplicate"] == duplicate)
      #expect(answer["items.0.code"] != "missing_id")
    }
  }

  @Test(arguments: [
    (#"{"data":{}}"#, 400, "invalid_request"), ("[]", 400, "invalid_request"),
    ("{", 400, "invalid_json"), (#"{"data":[{}]}"#, 422, "all_rejected"),
    (#"{"data":[{"object":"trace"}]}"#, 422, "all_rejected"),
    (#"{"data":[{"object":"trace.span","id":"s"}]}"#, 422, "all_rejected"),
    (#"{"data":[{"object":"span","id":"s"}]}"#, 422, "all_rejected"),
  ])
  func `of traces get an answer after which the exporter does not try again`(
    body: String, status: Int, code: String
  ) async throws {
    let answer = try await service.send(.post, "/v1/traces/ingest", body)
    #expect(answer.status == status)
    #expect(answer["code"] == code)
    #expect(![408, 409, 429].contains(status) && status < 500)
  }

  @Test func `of traces without anything to count are fine`() async throws {
    for body in [#"{"data":[]}"#, #"{"data":[{"object":"trace.span","id":"s","trace_id":"t"}]}"#] {
      let answer = try await service.send(.post, "/v1/traces/ingest", body)
      #expect(answer.status == 200)
      #expect(answer["accepted"] == "0")
    }
  }

  @Test func `with a key that is bound to a user touch nothing of others`() async throws {
    let admin = try await service.makeKey(#""scopes":["admin"]"#)
    let bob = try await service.makeKey(#""scopes":["ingest","read"],"user_id":"bob""#, key: admin)
    func post(_ path: String, _ body: String, _ key: String) async throws -> Answer {
      try await service.send(.post, path, body, key: key)
    }
    let call = #"{"kind":"call","response_id":"resp_1","session_id":"s",\#(Self.usage)}"#
    let span = """
      {"data":[{"object":"trace.span","id":"span_1","trace_id":"t","span_data":\
      {"type":"response","response_id":"resp_1",\(Self.usage)}}]}
      """
    let trace = #"{"data":[{"object":"trace","id":"t","group_id":"s","metadata":{}}]}"#
    let run = #"{"kind":"run","run_id":"r","session_id":"s",\#(Self.usage)}"#
    #expect(try await post(Self.path, call, admin).status == 200)
    #expect(try await post("/v1/traces/ingest", trace, admin).status == 200)
    for body in [call, run, run.replacing("\"run\"", with: "\"session\"")] {
      #expect(try await post(Self.path, body, bob).status == 422)
    }
    for body in [span, trace] {
      #expect(try await post("/v1/traces/ingest", body, bob).status == 422)
    }
    let named = call.replacing("resp_1", with: "resp_2")
      .replacing("\"kind\"", with: #""user_id":"alice","kind""#)
    #expect(try await post(Self.path, named, bob)["items.0.field"] == "user_id")
    // Nor does what was refused leave a trace by which another's calls would be paired.
    let bare = call.replacing("\"response_id\":\"resp_1\"", with: "\"id\":\"h\"")
    #expect(try await post(Self.path, bare, bob).status == 422)
    let generation = """
      {"data":[{"object":"trace.span","id":"span_2","trace_id":"t","span_data":\
      {"type":"generation",\(Self.usage)}}]}
      """
    #expect(try await post("/v1/traces/ingest", generation, admin).status == 200)
    let twin = bare.replacing("\"h\"", with: "\"mine\"")
    #expect(try await post(Self.path, twin, admin).status == 200)
    let own = call.replacing("resp_1", with: "resp_2").replacing("\"s\"", with: "\"b\"")
    #expect(try await post(Self.path, own, bob).status == 200)
    #expect(try await service.send(.get, "/v1/sessions/b", key: bob)["user_id"] == "bob")
    let session = try await service.send(.get, "/v1/sessions/s", key: admin)
    #expect(session["requests"] == "2")
    #expect(session["adjustments.0.label"] == nil)
  }
}
