import JSON
import TestSupport
import Testing
import Usage
import UsageMemory

@testable import Dialects

/// What coding agents log of their calls, alone and beside their spans, in every order.
@Suite struct `Calls that are reported in logs` {
  /// One request of an exporter.
  private enum Export {
    case logs(String)
    case traces(String)

    func batch() throws -> TraceBatch {
      var parser = Parser()
      switch self {
      case .logs(let json):
        let value = try parser.parse(Array(json.utf8))
        return try TraceBatch(TraceExportReader().forLogs.read(json: value).callsOfLogs)
      case .traces(let json):
        return try TraceBatch(
          TraceExportReader().read(json: try parser.parse(Array(json.utf8))))
      }
    }
  }

  private static func attributes(_ values: [String: String]) -> String {
    values.sorted { $0.key < $1.key }.map { name, value in
      let kind = Int(value) == nil ? "stringValue" : "intValue"
      return #"{"key":"\#(name)","value":{"\#(kind)":"\#(value)"}}"#
    }.joined(separator: ",")
  }

  private static func record(
    _ time: UInt64, scope: String, service: String = "agent", within span: String? = nil,
    _ values: [String: String]
  ) -> Export {
    let place = span.map { #""traceId":"\#(trace)","spanId":"\#($0)","# } ?? ""
    return .logs(
      """
      {"resourceLogs":[{"resource":{"attributes":[\(attributes(["service.name": service]))]},
      "scopeLogs":[{"scope":{"name":"\(scope)"},"logRecords":[{\(place)
      "observedTimeUnixNano":"\(time)","attributes":[\(attributes(values))]}]}]}]}
      """)
  }

  private static func span(
    _ id: String, below parent: String, _ times: ClosedRange<UInt64>, name: String, scope: String,
    service: String = "agent", _ values: [String: String]
  ) -> Export {
    .traces(
      """
      {"resourceSpans":[{"resource":{"attributes":[\(attributes(["service.name": service]))]},
      "scopeSpans":[{"scope":{"name":"\(scope)"},"spans":[{"traceId":"\(trace)","spanId":"\(id)",
      "parentSpanId":"\(parent)","name":"\(name)","startTimeUnixNano":"\(times.lowerBound)",
      "endTimeUnixNano":"\(times.upperBound)","attributes":[\(attributes(values))]}]}]}]}
      """)
  }

  private static let trace = "0af7651916cd43dd8448eb211c80319c"
  private static let root = "00f067aa0ba902b7"
  private static let second: UInt64 = 1_000_000_000
  private static let began: UInt64 = 1_795_314_600 * second

  private static func claude(_ number: Int, input: Int) -> [String: String] {
    [
      "session.id": "claude-session", "user.id": "alice", "model": "claude-sonnet-4-5",
      "input_tokens": "\(input)", "output_tokens": "200", "cache_read_tokens": "5120",
      "cache_creation_tokens": "320", "request_id": "req_0000000\(number)",
    ]
  }

  private static let claudeScope = "com.anthropic.claude_code.events"

  /// Two calls of Claude Code, of which the logs tell how long what was cached lives.
  private static let claudeCode: [Export] = (0..<2).flatMap { number -> [Export] in
    let time = began + UInt64(number) * 10 * second
    let values = claude(number, input: 1_000 + number)
    let lifetimes = ["cache_creation_5m_tokens": "256", "cache_creation_1h_tokens": "64"]
    return [
      record(
        time, scope: claudeScope, within: root,
        values.merging(["event.name": "api_request"]) { $1 }.merging(lifetimes) { $1 }),
      record(
        time, scope: claudeScope, within: root,
        ["event.name": "tool_result", "session.id": "claude-session", "input_tokens": "9"]),
      span(
        "000000000000000\(number + 1)", below: root, time - second...time,
        name: "claude_code.llm_request", scope: "com.anthropic.claude_code.tracing", values),
    ]
  }

  /// Two calls of Codex, whose records are in no trace and whose spans name no model.
  private static let codex: [Export] = (0..<2).flatMap { number -> [Export] in
    let time = began + UInt64(number) * 30 * second
    let counts = ("\(6_000 + number)", "\(200 + number)")
    let completed = ["event.name": "codex.sse_event", "event.kind": "response.completed"]
    return [
      record(
        time, scope: "codex_otel.log_only", service: "codex_exec",
        completed.merging([
          "conversation.id": "codex-session", "model": "gpt-5", "input_token_count": counts.0,
          "output_token_count": counts.1, "cached_token_count": "5000",
          "cache_write_token_count": "0", "reasoning_token_count": "64",
          "tool_token_count": "6200",
        ]) { $1 }),
      record(
        time, scope: "codex_otel.log_only", service: "codex_exec",
        completed.merging(["conversation.id": "codex-session"]) { $1 }),
      span(
        "000000000000001\(number)", below: root, time + 1_500_000...time + 11_000_000,
        name: "handle_responses", scope: "codex_exec", service: "codex_exec",
        [
          "gen_ai.usage.input_tokens": counts.0, "gen_ai.usage.output_tokens": counts.1,
          "gen_ai.usage.cache_read.input_tokens": "5000",
        ]),
      span(
        "000000000000002\(number)", below: root, time + 1_500_000...time + 11_000_000,
        name: "handle_responses", scope: "codex_exec", service: "codex_exec", [:]),
    ]
  }

  private func ledger(_ exports: [Export]) throws -> MemoryLedger {
    let ledger = MemoryLedger()
    for export in exports { #expect(try export.batch().record(in: ledger).rejected == 0) }
    return ledger
  }

  /// As they came, in reverse, each twice, and shuffled.
  private func orders(_ exports: [Export]) -> [[Export]] {
    var generator = SplitMix64(seed: 7)
    let shuffled = (0..<20).map { _ in (exports + exports).shuffled(using: &generator) }
    return [exports, exports.reversed(), exports.flatMap { [$0, $0] }] + shuffled
  }

  @Test func `of Claude Code count once, with the lifetimes that logs alone tell`() throws {
    for order in orders(Self.claudeCode) {
      let figures = try ledger(order).figures(of: "claude-session")
      #expect(figures.requests == 2)
      #expect(
        figures.tokens
          == Reading.tokens([
            \.input: 2_001, \.output: 400, \.cacheRead: 10_240, \.cacheWrite5m: 512,
            \.cacheWrite1h: 128,
          ]))
    }
  }

  @Test func `of Codex count once, in the conversation that its logs name`() throws {
    for order in orders(Self.codex) {
      let ledger = try ledger(order)
      let figures = ledger.figures(of: "codex-session")
      #expect(figures.requests == 2)
      #expect(figures.tokens.input == 2_001)
      #expect(figures.tokens.cacheRead == 10_000)
      #expect(figures.tokens.output == 401)
      #expect(figures.unpricedEvents == 0)
      #expect(ledger.figures(of: ExternalID(Self.trace)).requests == 0)
    }
  }

  @Test func `of Gemini CLI have thoughts and what tools brought in beside the rest`() throws {
    let figures = try ledger([
      Self.record(
        Self.began, scope: "gemini-cli", service: "gemini-cli",
        [
          "event.name": "gemini_cli.api_response", "session.id": "g", "model": "gemini-2.5-pro",
          "input_token_count": "1000", "output_token_count": "50", "thoughts_token_count": "70",
          "cached_content_token_count": "600", "tool_token_count": "30",
          "total_token_count": "1150",
        ]),
      Self.record(
        Self.began, scope: "gemini-cli", service: "gemini-cli",
        [
          "event.name": "gen_ai.client.inference.operation.details", "session.id": "g",
          "gen_ai.request.model": "gemini-2.5-pro", "gen_ai.usage.input_tokens": "1000",
        ]),
    ]).figures(of: "g")
    #expect(figures.requests == 1)
    #expect(
      figures.tokens
        == Reading.tokens([
          \.input: 430, \.cacheRead: 600, \.output: 120, \.reasoning: 70,
        ]))
  }

  @Test(arguments: [("00f067aa0ba902b7", Int64(0)), (nil, 1)] as [(String?, Int64)])
  func `by the conventions count where no span around them does`(
    span: String?, requests: Int64
  ) throws {
    let ledger = try ledger([
      Self.record(
        Self.began, scope: "any", within: span,
        [
          "gen_ai.response.model": "gpt-4o", "gen_ai.usage.input_tokens": "100",
          "gen_ai.usage.output_tokens": "10", "gen_ai.conversation.id": "c",
        ])
    ])
    #expect(ledger.figures(of: "c").requests == requests)
  }

  @Test func `are the same in protobuf`() throws {
    let attribute = Self.field(1, Array("input_tokens".utf8)) + Self.field(2, [0x18, 7])
    let record =
      Self.field(6, attribute) + Self.field(9, [UInt8](repeating: 1, count: 16))
      + Self.field(10, [UInt8](repeating: 2, count: 8)) + Self.field(12, Array("api_request".utf8))
    let scope = Self.field(1, Self.field(1, Array(Self.claudeScope.utf8))) + Self.field(2, record)
    let request = Self.field(1, Self.field(2, scope))
    let export = try TraceExportReader().forLogs.read(protobuf: request).callsOfLogs
    let span = try #require(export.resources.first?.spans.first)
    #expect(span.attributes["input_tokens"] == .integer(7))
    #expect(span.traceID.text == String(repeating: "01", count: 16))
    #expect(span.parentSpanID?.text == String(repeating: "02", count: 8))
    #expect(span.spanID.text.count == 16)
  }

  /// A field of bytes, of fewer than 128.
  private static func field(_ number: UInt8, _ content: [UInt8]) -> [UInt8] {
    [number << 3 | 2, UInt8(content.count)] + content
  }
}
