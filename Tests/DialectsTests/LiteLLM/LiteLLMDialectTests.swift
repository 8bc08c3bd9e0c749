import Testing
import Usage
import UsageMemory

@testable import Dialects

/// What LiteLLM's callback posts, without a server; `UsageAPITests/LiteLLM` holds its recordings.
@Suite struct `LiteLLM's payloads` {
  private static let call = """
    {"litellm_call_id":"c","trace_id":"s","status":"success","custom_llm_provider":"openai",\
    "model":"gpt-5","startTime":1763805600.5,"prompt_tokens":10,"completion_tokens":3}
    """

  private func submission(
    _ body: String, type: String = "application/json", key: String? = nil
  ) throws -> Submission {
    try LiteLLMDialect(Reading.context.get(), bodyBytesMax: 7).read(
      Reading.request(body.utf8, type: type, idempotencyKey: key))
  }

  private func report(_ body: String, type: String = "application/json") throws -> IngestReport {
    try submission(body, type: type).report(in: MemoryLedger())
  }

  @Test func `come by one route with a limit of its own`() throws {
    let routes = LiteLLMDialect(try Reading.context.get(), bodyBytesMax: 7).routes
    #expect(routes.map(\.path) == ["/v1/ingest/litellm"])
    #expect(routes.map(\.bodyBytesMax) == [7])
  }

  @Test func `are events, as an array, as lines or alone`() throws {
    for (body, type) in [
      (Self.call, "application/json"), ("[\(Self.call)]", "application/json"),
      ("\(Self.call)\n\(Self.call)\n", "application/x-ndjson"),
      ("\(Self.call)\n\(Self.call)\n", "application/json"),
    ] {
      guard case .events(let events) = try submission(body, type: type) else {
        Issue.record("\(type) is no batch")
        continue
      }
      #expect(events.hasWork)
      #expect(events.batch.events.texts[events.batch.events.records[0].id] == "c")
    }
  }

  @Test func `of calls that cost nothing are ignored, and bad ones rejected`() throws {
    let cached = Self.call.replacing("{\"lite", with: "{\"cache_hit\":true,\"lite")
    let bad = Self.call.replacing("\"prompt_tokens\":10", with: "\"prompt_tokens\":-1")
    let report = try report("[\(cached),\(bad),\(Self.call),{}]")
    #expect((report.accepted, report.ignored, report.rejected) == (1, 1, 2))
    #expect(report.lines.map(\.index) == [1, 3])
    #expect(report.lines.map(\.id) == ["c", nil])
    #expect(report.lines.map(\.field) == ["prompt_tokens", "litellm_call_id"])
  }

  @Test func `without an id get one, which an Idempotency-Key repeats`() throws {
    let nameless = Self.call.replacing("\"litellm_call_id\":\"c\",", with: "")
    let lines = try report(nameless).lines
    #expect(lines.map(\.code) == [.warning(.missingID)])
    #expect(lines.map(\.id) == ["evt_new"])
    let repeatable = try submission(nameless, key: "k").report(in: MemoryLedger())
    #expect(repeatable.lines.isEmpty)
    #expect(repeatable.accepted == 1)
  }
}
