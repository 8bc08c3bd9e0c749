import Testing
import Usage

@testable import Dialects

/// What instrumentations tell of a call beside the counts of the conventions.
@Suite struct `The attributes of a model call's span` {
  private static func attributes(_ texts: [String: AttributeValue]) -> Attributes {
    Attributes(texts.sorted { $0.key < $1.key }.map { Attribute(name: $0.key, value: $0.value) })
  }

  private func tokens(
    _ counts: [String: Int64], provider: ExternalName = "openai"
  ) throws -> TokenCounts? {
    let attributes = Self.attributes(counts.mapValues { .integer($0) })
    return try SpanUsage(attributes, provider: provider, isCacheOutside: false)?.tokens
  }

  private func call(_ attributes: [String: AttributeValue]) throws -> SpanCall {
    var span = ExportedSpan()
    span.traceID = ExternalID(String(repeating: "1", count: 32))
    span.spanID = ExternalID(String(repeating: "2", count: 16))
    span.attributes = Self.attributes(
      ["gen_ai.operation.name": .text("chat")].merging(attributes) { $1 })
    let emitter = Emitter.of(span, from: Attributes())
    return try SpanCall(span, by: emitter, receivedAt: Reading.receivedAt)
  }

  @Test func `tell how long what was written to a cache lives`() throws {
    let all: [String: Int64] = [
      "gen_ai.usage.input_tokens": 700, "gen_ai.usage.output_tokens": 5,
      "gen_ai.usage.cache_write.input_tokens": 300,
    ]
    let split = try tokens(
      all.merging([
        "anthropic.usage.cache_creation.ephemeral_5m_input_tokens": 200,
        "anthropic.usage.cache_creation.ephemeral_1h_input_tokens": 100,
      ]) { $1 })
    #expect(
      split
        == Reading.tokens([
          \.input: 400, \.output: 5, \.cacheWrite5m: 200, \.cacheWrite1h: 100,
        ]))
    // Pydantic AI tells one of the two: the rest is of an unknown lifetime.
    let part = try tokens(
      all.merging(["gen_ai.usage.details.ephemeral_1h_input_tokens": 100]) { $1 })
    #expect(
      part
        == Reading.tokens([\.input: 400, \.output: 5, \.cacheWrite: 200, \.cacheWrite1h: 100]))
    let doubtful = try call(
      all.merging(["anthropic.usage.cache_creation.ephemeral_1h_input_tokens": 301]) { $1 }
        .mapValues(AttributeValue.integer))
    #expect(doubtful.event.notes.doubts.map(\.kind) == [.contradictory])
  }

  @Test func `may tell a default of 0 beside the count`() throws {
    let tokens = try tokens([
      "gen_ai.usage.input_tokens": 700, "gen_ai.usage.output_tokens": 5,
      "gen_ai.usage.cache_read.input_tokens": 0, "gen_ai.usage.cache_read_input_tokens": 600,
    ])
    #expect(tokens?.cacheRead == 600 && tokens?.input == 100)
  }

  @Test(
    arguments: [
      // Google counts thoughts beside the candidates, and some tell of them in the total alone.
      (1400, 0, 0, 0, 400), (1400, 600, 0, 0, 400), (1400, 0, 0, 300, 400),
      // What is added to the total because it was cached is not output.
      (1700, 600, 0, 0, 100), (1160, 60, 500, 0, 100), (1100, 0, 0, 0, 100), (1000, 0, 0, 0, 100),
    ] as [(Int64, Int64, Int64, Int64, Int64)])
  func `tell output in the total alone`(
    total: Int64, read: Int64, written: Int64, reasoning: Int64, output: Int64
  ) throws {
    let tokens = try tokens(
      [
        "gen_ai.usage.prompt_tokens": 1000, "gen_ai.usage.completion_tokens": 100,
        "gen_ai.usage.cache_read_input_tokens": read,
        "gen_ai.usage.cache_creation_input_tokens": written,
        "gen_ai.usage.reasoning_tokens": reasoning, "llm.usage.total_tokens": total,
      ], provider: "gcp.gemini")
    #expect(tokens?.output == output)
  }

  @Test func `tell what of the tokens is audio or images`() throws {
    let tokens = try tokens([
      "gen_ai.usage.prompt_tokens": 1000, "gen_ai.usage.completion_tokens": 100,
      "gen_ai.usage.cache_read.input_tokens": 300,
      "gen_ai.usage.prompt_tokens.audio": 800, "gen_ai.usage.prompt_tokens.text": 150,
      "gen_ai.usage.prompt_tokens.image": 50, "gen_ai.usage.completion_tokens.audio": 90,
    ])
    #expect(
      tokens
        == Reading.tokens([
          \.input: 700, \.cacheRead: 300, \.output: 100, \.audioInput: 700, \.audioCacheRead: 100,
          \.audioOutput: 90,
        ]))
    let clamped = try self.tokens([
      "gen_ai.usage.input_tokens": 10, "gen_ai.usage.image.input_tokens": 11,
      "gen_ai.usage.output_tokens": 1,
    ])
    #expect(clamped == Reading.tokens([\.input: 10, \.output: 1, \.imageInput: 10]))
  }

  static let tiers: [([String: AttributeValue], String?, Bool)] = [
    (["openai.response.service_tier": .text("flex")], "flex", false),
    (["gen_ai.openai.response.service_tier": .text("Priority")], "priority", false),
    (["openai.response.service_tier": .text("default")], nil, false),
    (["anthropic.response.service_tier": .text("batch")], nil, true),
    (["gen_ai.openai.request.service_tier": .text("flex")], "flex", false),
    (["openai.request.service_tier": .text("auto")], nil, false),
    (
      [
        "openai.request.service_tier": .text("priority"),
        "openai.response.service_tier": .text("default"),
      ], nil, false
    ),
    ([:], nil, false),
  ]

  @Test(arguments: tiers)
  func `tell the tier that was served, or else the one that was asked for`(
    attributes: [String: AttributeValue], tier: String?, isBatch: Bool
  ) throws {
    let call = try call(attributes)
    #expect(call.event.modifiers.serviceTier == tier)
    #expect(call.event.modifiers.isBatch == isBatch)
  }

  @Test func `tell a tier no longer than an event may have`() throws {
    let long = AttributeValue.text(String(repeating: "x", count: 300))
    let call = try call(["openai.response.service_tier": long])
    #expect(throws: Rejection.self) { try call.check(EventLimits()) }
  }

  @Test(
    arguments: [
      (["gen_ai.usage.input_tokens": .integer(5)], true),
      (
        ["gen_ai.usage.input_tokens": .integer(5), "gen_ai.usage.output_tokens": .integer(0)], false
      ),
      (
        ["gen_ai.usage.input_tokens": .integer(5), "gen_ai.usage.total_tokens": .integer(9)], false
      ),
      (
        ["gen_ai.usage.input_tokens": .integer(5), "gen_ai.operation.name": .text("embeddings")],
        false
      ),
      ([:], false),
    ] as [([String: AttributeValue], Bool)])
  func `may lack the output of a stream that was left`(
    attributes: [String: AttributeValue], isUntold: Bool
  ) throws {
    let doubts = try call(attributes).event.notes.doubts
    #expect(doubts.map(\.kind) == (isUntold ? [.untold] : []))
  }

  @Test func `with a number that nobody reads are told by name`() throws {
    let attributes: [String: AttributeValue] = [
      "gen_ai.usage.input_tokens": .integer(5),
      "gen_ai.usage.details.cache_read_tokens": .integer(1),
      "gen_ai.usage.frozen_tokens": .integer(1), "gen_ai.usage.video.input_tokens": .text("7"),
      "llm.usage.web_searches": .decimal("2.0"), "gen_ai.usage.idle_tokens": .integer(0),
      "anthropic.usage.server_tool_use.web_search_requests": .integer(1),
      "gen_ai.usage.raw": .text("{}"), "gen_ai.usage.cost": .decimal("0.5"),
      "gen_ai.request.max_tokens": .integer(9), "gen_ai.usage.is_estimated": .flag(true),
    ]
    #expect(
      try call(attributes).event.notes.doubts.filter { $0.kind == .unread }.map(\.text) == [
        "anthropic.usage.server_tool_use.web_search_requests", "gen_ai.usage.frozen_tokens",
        "gen_ai.usage.video.input_tokens", "llm.usage.web_searches",
      ])
  }

  @Test func `have one name for one thing`() {
    let names = SpanCount.allCases.flatMap(\.names)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { SpanCount.isUsage($0) && !SpanCount.isUnread($0) })
  }
}
