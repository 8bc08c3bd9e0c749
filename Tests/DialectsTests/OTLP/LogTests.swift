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

  /// A record by the conventions of one call of 100 and 10 tokens, or of what is given beside.
  private static func echo(
    at time: UInt64 = began, scope: String = "lib", within span: String?,
    _ values: [String: String] = [:]
  ) -> Export {
    record(
      time, scope: scope, within: span,
      call.merging(["event.name": "gen_ai.client.inference.operation.details"]) { $1 }
        .merging(values) { $1 })
  }

  private static func chat(
    _ id: String, below parent: String = root, scope: String = "lib",
    _ values: [String: String] = call
  ) -> Export {
    span(id, below: parent, began - second...began, name: "chat", scope: scope, values)
  }

  private static let call = [
    "gen_ai.operation.name": "chat", "gen_ai.response.model": "gpt-4o",
    "gen_ai.usage.input_tokens": "100", "gen_ai.usage.output_tokens": "10",
    "gen_ai.conversation.id": "c",
  ]

  private static let inner = "0000000000000001"

  /// What several exports come to in the session `c`, the same in every order.
  private func count(_ exports: [Export]) throws -> (requests: Int64, tokens: TokenCounts) {
    let all = try orders(exports).map { try ledger($0).figures(of: "c") }
    let first = try #require(all.first)
    #expect(all.allSatisfy { $0.tokens == first.tokens && $0.requests == first.requests })
    #expect(all.allSatisfy { $0.callsWithoutUsage == first.callsWithoutUsage })
    return (first.requests, first.tokens)
  }

  @Test(arguments: [root, nil])
  func `by the conventions are calls where no span reports them`(span: String?) throws {
    let (requests, tokens) = try count([Self.echo(within: span)])
    #expect(requests == 1)
    #expect(tokens == Reading.tokens([\.input: 100, \.output: 10]))
  }

  @Test func `by the conventions are the call of the span in which they were written`() throws {
    // Of what both report, the span's word holds.
    let partial = ["gen_ai.usage.input_tokens": "60", "gen_ai.usage.output_tokens": "0"]
    for values in [[:], partial, ["gen_ai.response.id": "resp_68a1b2c3d4e5"]] {
      for scope in ["lib", "zlib"] {
        let (requests, tokens) = try count([
          Self.echo(scope: scope, within: Self.inner, values),
          Self.echo(at: Self.began + 1, scope: scope, within: Self.inner, values),
          Self.chat(Self.inner, Self.call.merging(values.filter { $0.key.hasSuffix("id") }) { $1 }),
        ])
        #expect(requests == 1)
        #expect(tokens == Reading.tokens([\.input: 100, \.output: 10]))
      }
    }
  }

  @Test func `by the conventions have the tokens of a span that has none`() throws {
    let bare = Self.call.filter { !$0.key.contains("usage") }
    let (requests, tokens) = try count([
      Self.echo(within: Self.inner), Self.chat(Self.inner, bare),
    ])
    #expect(requests == 1)
    #expect(tokens == Reading.tokens([\.input: 100, \.output: 10]))
  }

  @Test func `within an agent's span are its calls, in place of its sum`() throws {
    let sum = Self.call.merging(
      ["gen_ai.operation.name": "invoke_agent", "gen_ai.usage.input_tokens": "300"]) { $1 }
    let outer = "0000000000000009"
    let (requests, tokens) = try count([
      Self.echo(within: Self.inner),
      Self.echo(at: Self.began + 5 * Self.second, within: Self.inner),
      Self.span(
        Self.inner, below: outer, Self.began...Self.began, name: "work", scope: "app", [:]),
      Self.chat(outer, sum),
    ])
    #expect(requests == 2)
    #expect(tokens == Reading.tokens([\.input: 200, \.output: 20]))
  }

  @Test func `beside a call's span, under the id of its answer, are that call`() throws {
    let named = Self.call.merging(["gen_ai.response.id": "resp_68a1b2c3d4e5"]) { $1 }
    let (requests, tokens) = try count([
      Self.echo(within: Self.root, ["gen_ai.response.id": "resp_68a1b2c3d4e5"]),
      Self.chat(Self.inner, named),
      Self.span(
        Self.root, below: "0000000000000009", Self.began...Self.began, name: "POST", scope: "http",
        [:]),
    ])
    #expect(requests == 1)
    #expect(tokens == Reading.tokens([\.input: 100, \.output: 10]))
  }

  @Test func `of an agent's sum, and of what counts nothing, are passed over`() throws {
    let (requests, tokens) = try count([
      Self.echo(within: Self.root, ["gen_ai.operation.name": "invoke_agent"]),
      Self.record(
        Self.began, scope: "lib", within: Self.root,
        ["event.name": "gen_ai.choice", "gen_ai.response.model": "gpt-4o", "session.id": "c"]),
    ])
    #expect(requests == 0)
    #expect(tokens == TokenCounts())
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
