import HTTPServer
import Testing

@testable import UsageAPI

@Suite struct `Posted events` {
  private let service: Service

  init() async throws {
    service = try await Service()
  }

  private func post(
    _ body: String, _ query: String = "", headers: [(name: String, value: String)] = [],
    type: String? = "application/json"
  ) async throws -> Answer {
    try await service.send(.post, "/v1/events" + query, body, headers: headers, type: type)
  }

  @Test func `are counted, and said nothing of when there is nothing to say`() async throws {
    let answer = try await post(
      #"[{"id":"a","user_id":"u","model":"gpt-4o","usage":{"input":1}},"#
        + #"{"id":"b","session_id":"s","usage":null}]"#)
    #expect(answer.status == 200)
    #expect(answer.body == "{\"accepted\":2,\"duplicate\":0,\"rejected\":0,\"items\":[]}\n")
    #expect(answer.header("Content-Type") == "application/json")
    #expect(answer.header("Cache-Control") == "no-store")
  }

  @Test func `are duplicates in whatever order the members stand`() async throws {
    // One letter in two spellings: the names differ, and neither comes first to Unicode.
    let tags = ["\"\u{e9}\":\"1\"", "\"e\u{301}\":\"2\""]
    for (tags, outcome) in [(tags, "accepted"), (tags.reversed(), "duplicate")] {
      let answer = try await post(
        "{\"id\":\"a\",\"usage\":{\"input\":1},\"tags\":{\(tags.joined(separator: ","))}}")
      #expect(answer[outcome] == "1")
    }
  }

  @Test func `are a success as duplicates and a conflict with other content`() async throws {
    _ = try await post(#"{"id":"a","usage":{"input":1}}"#)
    let answer = try await post(
      #"[{"id":"a","usage":{"input":1}},{"id":"a","usage":{"input":2}},{"id":"c","usage":null}]"#)
    #expect(answer.status == 207)
    #expect(answer["accepted"] == "1")
    #expect(answer["duplicate"] == "1")
    #expect(answer["rejected"] == "1")
    #expect(answer["items.0.code"] == "duplicate")
    #expect(answer["items.0.status"] == "200")
    #expect(answer["items.1.code"] == "event_conflict")
    #expect(answer["items.1.status"] == "409")
    #expect(answer["items.1.field"] == "usage.input")
  }

  @Test func `that are all bad are one problem`() async throws {
    let answer = try await post(#"[{"id":"a"},{"id":"b","usage":{"input":-1}}]"#)
    #expect(answer.status == 422)
    #expect(answer.header("Content-Type") == "application/problem+json")
    #expect(answer["code"] == "all_rejected")
    #expect(answer["items.0.code"] == "missing_field")
    #expect(answer["items.1.field"] == "usage.input")
  }

  @Test func `are all or nothing when the batch is atomic`() async throws {
    let batch = #"[{"id":"a","session_id":"s","usage":{"input":1}},{"id":"b"}]"#
    let refused = try await post(batch, "?atomic=true")
    #expect(refused.status == 422)
    #expect(refused["items.0.code"] == "not_attempted")
    #expect(refused["items.0.status"] == "424")
    #expect(try await service.send(.get, "/v1/sessions/s").status == 404)
    let partly = try await post(batch, "?atomic=false")
    #expect(partly.status == 207)
    #expect(try await service.send(.get, "/v1/sessions/s").status == 200)
  }

  @Test func `are all or nothing when the store refuses one of an atomic batch`() async throws {
    _ = try await post(#"{"id":"a","usage":{"input":1}}"#)
    let refused = try await post(
      #"[{"id":"n","session_id":"s","usage":{"input":1}},{"id":"a","usage":{"input":2}}]"#,
      "?atomic=1")
    #expect(refused.status == 422)
    #expect(refused["items.1.code"] == "event_conflict")
    #expect(try await service.send(.get, "/v1/sessions/s").status == 404)
  }

  @Test func `without an id are warned about, unless the request has a key`() async throws {
    let event = #"{"session_id":"s","model":"gpt-4o","usage":{"input":1}}"#
    let warned = try await post(event)
    #expect(warned["accepted"] == "1")
    #expect(warned["items.0.code"] == "missing_id")
    #expect(warned["items.0.id"] == "evt_1")
    let first = try await post(event, headers: [("Idempotency-Key", "k1")])
    #expect(first.body == "{\"accepted\":1,\"duplicate\":0,\"rejected\":0,\"items\":[]}\n")
    let again = try await post(event, headers: [("idempotency-key", "k1")])
    #expect(again["duplicate"] == "1")
    let totals = try await service.send(.get, "/v1/sessions/s")
    #expect(totals["requests"] == "2")
  }

  @Test func `in the future are warned about`() async throws {
    let answer = try await post(
      #"{"id":"f","time":"2025-11-22T12:05:01Z","usage":{"input":1}}"#)
    #expect(answer["items.0.code"] == "future_time")
    #expect(answer["accepted"] == "1")
  }

  @Test(arguments: [
    "", String(repeating: "k", count: 201), "a b", "caf\u{e9}", "a,b\t",
  ])
  func `with a bad Idempotency-Key are refused`(key: String) async throws {
    let answer = try await post(
      #"{"usage":{"input":1}}"#, headers: [("Idempotency-Key", key)])
    if key == "a,b\t" {
      // White space around a field's value is no part of it.
      #expect(answer.status == 200)
    } else {
      #expect(answer.status == 400)
      #expect(answer["field"] == "Idempotency-Key")
    }
  }

  @Test(arguments: [
    ("", "application/json", 400, "invalid_request"),
    ("  ", "application/json", 400, "invalid_request"),
    ("[]", "application/json", 400, "invalid_request"),
    ("7", "application/json", 400, "invalid_request"),
    ("{", "application/json", 400, "invalid_json"),
    ("{\"a\":1,\"a\":2}", "application/json", 400, "invalid_json"),
    ("\n\n", "application/x-ndjson", 400, "invalid_request"),
    ("{}", "text/plain", 415, "unsupported_media_type"),
    ("{}", "application/json; charset=latin1", 415, "unsupported_media_type"),
    ("{}", "application/json; charset=utf-8", 422, "all_rejected"),
    ("[]", "application/cloudevents+json", 400, "invalid_request"),
    ("{}", "application/cloudevents-batch+json", 400, "invalid_request"),
  ])
  func `in a body that cannot be read are refused`(
    body: String, type: String, status: Int, code: String
  ) async throws {
    let answer = try await service.send(
      .post, "/v1/events", body, headers: body.isEmpty ? [("Content-Type", type)] : [], type: type)
    #expect(answer.status == status)
    #expect(answer["code"] == code)
    #expect(answer.header("Accept") != nil || status != 415)
  }

  @Test func `may stand on lines, of which a bad one is rejected alone`() async throws {
    let answer = try await post(
      #"{"id":"a","user_id":"u","usage":null}"# + "\nnonsense\n\n"
        + #"{"id":"b","user_id":"u","usage":null}"#,
      type: "application/x-ndjson")
    #expect(answer.status == 207)
    #expect(answer["accepted"] == "2")
    #expect(answer["items.0.index"] == "1")
    #expect(answer["items.0.code"] == "invalid_json")
  }

  @Test func `may come in a CloudEvents envelope`() async throws {
    let answer = try await post(
      #"{"specversion":"1.0","id":"c","source":"/a","type":"t","subject":"s9","#
        + #""data":{"usage":{"input":3}}}"#, type: "application/cloudevents+json")
    #expect(answer.status == 200)
    let totals = try await service.send(.get, "/v1/sessions/s9")
    #expect(totals["tokens.input"] == "3")
    let batch = try await post(
      #"[{"specversion":"1.0","id":"d","source":"/a","type":"t","subject":"s8","data":{"usage":null}},"#
        + #"{"specversion":"0.3","id":"e","source":"/a","type":"t","data":{}}]"#,
      type: "application/cloudevents-batch+json")
    #expect(batch.status == 207)
    #expect(batch["items.0.field"] == "specversion")
  }
}
