import Testing
import Usage

@testable import Dialects

/// What spans say beside the counts of the conventions: what is charged for, and by whom.
@Suite struct `The cost and the fees of a call's span` {
  private func call(
    _ attributes: [String: AttributeValue], scope: String = "lib"
  ) throws -> SpanCall? {
    var span = ExportedSpan()
    span.traceID = ExternalID(String(repeating: "1", count: 32))
    span.spanID = ExternalID(String(repeating: "2", count: 16))
    span.scopeName = scope
    span.attributes = Attributes(
      attributes.sorted { $0.key < $1.key }.map { Attribute(name: $0.key, value: $0.value) })
    let emitter = Emitter.of(span, from: Attributes())
    guard emitter.role(of: span) == .call else { return nil }
    return try SpanCall(span, by: emitter, receivedAt: Reading.receivedAt)
  }

  private static func chat(
    _ attributes: [String: AttributeValue], provider: String = "anthropic",
    model: String = "claude-sonnet-4-5"
  ) -> [String: AttributeValue] {
    let call: [String: AttributeValue] = [
      "gen_ai.operation.name": .text("chat"), "gen_ai.provider.name": .text(provider),
      "gen_ai.request.model": .text(model), "gen_ai.usage.input_tokens": .integer(100),
      "gen_ai.usage.output_tokens": .integer(50),
    ]
    return call.merging(attributes) { $1 }
  }

  private func ofRaw(_ beside: String) throws -> Event {
    let raw = #"{"input_tokens":100,"output_tokens":50,\#(beside)}"#
    return try #require(try call(Self.chat(["gen_ai.usage.raw": .text(raw)]))).event
  }

  @Test func `are those of the provider's own usage object`() throws {
    let searched = try ofRaw(#""server_tool_use":{"web_search_requests":2}"#)
    #expect(searched.webSearches == 2)
    #expect(try ofRaw(#""service_tier":"batch""#).modifiers.isBatch)
    #expect(try ofRaw(#""speed":"fast""#).modifiers.speed == "fast")
    for event in [searched, try ofRaw(#""speed":"standard""#)] {
      #expect(event.tokens == Reading.tokens([\.input: 100, \.output: 50]))
      #expect(event.notes.doubts.isEmpty)
    }
  }

  @Test func `have the passes that are beside the counts`() throws {
    let compacted = Reading.tokens([\.input: 90_100, \.output: 850])
    let event = try ofRaw(
      #"""
      "iterations":[{"type":"compaction","input_tokens":90000,"output_tokens":800},
      {"type":"message","input_tokens":100,"output_tokens":50}]
      """#)
    #expect(event.tokens == compacted)
    #expect(event.passes.count == 2)
    let native = try #require(
      try call(
        Self.chat([
          "anthropic.usage.compaction.input_tokens": .integer(90_000),
          "anthropic.usage.compaction.output_tokens": .integer(800),
        ]))
    ).event
    #expect(native.tokens == compacted)
    #expect(native.passes.map(\.input) == [100, 90_000])
  }

  @Test func `are in doubt where another model's part is not recorded`() throws {
    let event = try ofRaw(
      #"""
      "iterations":[{"type":"message","input_tokens":100,"output_tokens":50},
      {"type":"advisor_message","model":"claude-opus-4-8","input_tokens":823,"output_tokens":16}]
      """#)
    #expect(event.tokens == Reading.tokens([\.input: 100, \.output: 50]))
    #expect(event.notes.doubts == [Doubt(.unread, "the tokens of claude-opus-4-8")])
  }

  @Test func `may be the provider's own charge`() throws {
    let routed = try #require(
      try call(
        Self.chat(
          [
            "metadata.usage_object": .text(
              "{'prompt_tokens': 100, 'completion_tokens': 50, 'cost': 0.5, 'is_byok': False}")
          ], provider: "openrouter", model: "openai/gpt-5"))
    ).event
    #expect(routed.cost == Money("0.5"))
    #expect(routed.notes.isBilled)
    let ticks = try #require(
      try call(
        Self.chat(
          ["gen_ai.usage.cost_in_usd_ticks": .integer(160_708_500)], provider: "xai",
          model: "grok-4"))
    ).event
    #expect(ticks.cost == Money("0.01607085"))
    #expect(ticks.notes.isBilled)
  }

  @Test(arguments: [
    ("gen_ai.usage.cost", AttributeValue.decimal("0.04")), ("llm.cost.total", .text("0.04")),
    ("gen_ai.cost.total_cost", .decimal("0.04")),
    ("langfuse.observation.cost_details", .text(#"{"input":0.01,"output":0.03,"total":0.04}"#)),
    ("langfuse.observation.cost_details", .text(#"{"input":0.01,"output":0.03}"#)),
  ])
  func `may be what a client computed`(name: String, value: AttributeValue) throws {
    let event = try #require(try call(Self.chat([name: value]))).event
    #expect(event.cost == Money("0.04"))
    #expect(!event.notes.isBilled)
    #expect(event.notes.doubts.isEmpty)
  }

  @Test func `are LiteLLM's of tools, pydantic-ai's searches and Mistral's pages`() throws {
    let tools = try call(Self.chat(["gen_ai.cost.tool_usage_cost": .decimal("0.03")]))
    #expect(tools?.event.notes.toldFees == Money("0.03"))
    let searches = try call(
      Self.chat(["gen_ai.usage.details.web_search_requests": .integer(2)]))
    #expect(searches?.event.webSearches == 2)
    let pages = try call([
      "gen_ai.operation.name": .text("ocr"), "gen_ai.request.model": .text("mistral-ocr-latest"),
      "mistral_ai.ocr.usage.pages_processed": .integer(12),
    ])
    #expect(pages?.event.notes.fees == [Fee(Fee.Kind.page, count: 12)])
    #expect(pages?.event.tokens == TokenCounts())
  }

  @Test(arguments: ["image", "audio", "video", "speech_to_text"])
  func `of what has no tokens are a call without usage`(operation: String) throws {
    let event = try call([
      "gen_ai.operation.name": .text(operation), "gen_ai.request.model": .text("dall-e-3"),
      "gen_ai.usage.cost": .decimal("0.04"),
    ])?.event
    #expect(event?.tokens == nil)
    #expect(event?.cost == Money("0.04"))
  }

  @Test func `of MLflow, AG2 and OpenInference's decisions go by their names`() throws {
    let counts = #"{"input_tokens": 1000, "output_tokens": 50, "cache_read_input_tokens": 400}"#
    let mlflow = try #require(
      try call([
        "mlflow.spanType": .text(#""CHAT_MODEL""#), "mlflow.llm.model": .text(#""gpt-5""#),
        "mlflow.chat.tokenUsage": .text(counts),
      ])
    ).event
    #expect(mlflow.model == "gpt-5")
    #expect(mlflow.tokens == Reading.tokens([\.input: 600, \.cacheRead: 400, \.output: 50]))
    let decision = try call([
      "openinference.span.kind": .text("DECISION"), "decision.model_name": .text("gpt-5"),
      "decision.token_count.input": .integer(1_000), "decision.token_count.output": .integer(5),
    ])
    #expect(decision?.event.tokens == Reading.tokens([\.input: 1_000, \.output: 5]))
    #expect(!Attributes.isContent("decision.token_count.input"))
    let ag2 = "opentelemetry.instrumentation.ag2"
    let read: [String: AttributeValue] = [
      "gen_ai.usage.cache_read_input_tokens": .integer(40)
    ]
    #expect(
      try call(Self.chat(read), scope: ag2)?.event.tokens
        == Reading.tokens([\.input: 100, \.cacheRead: 40, \.output: 50]))
    var repeated = Self.chat(read)
    repeated["gen_ai.operation.name"] = nil
    #expect(try call(repeated, scope: ag2) == nil)
  }

  @Test(
    arguments: [
      (
        #"{"input":300,"output":10,"total":1050,"input_audio":700,"output_audio":40}"#,
        "input 1000, output 50, audio_input 700, audio_output 40", nil, 0
      ),
      (
        #"{"input":100,"output":50,"total":150,"input_priority":100}"#,
        "input 100, output 50", "priority", 0
      ),
      (
        #"{"input":0,"output":0,"total":105,"input_modality_TEXT":100,"output_modality_TEXT":5}"#,
        "input 100, output 5", nil, 0
      ),
      (
        #"{"input":100,"output":5,"total":125,"thoughts_token_count":20}"#,
        "input 100, output 25, reasoning 20", nil, 0
      ),
      (
        """
        {"input":0,"output":0,"total":7320,"input_flex_cache_read":5120,"input_flex":2000,
         "output_flex_reasoning":64,"output_flex":136}
        """, "input 2000, cache_read 5120, output 200, reasoning 64", "flex", 0
      ),
      (
        """
        {"input":100,"output":5,"cache_creation_input_tokens":320,
         "cache_creation_ephemeral_1h_input_tokens":64}
        """, "input 100, cache_write_1h 64, cache_write 256, output 5", nil, 0
      ),
      (#"{"input":100,"output":5,"my_units":7}"#, "input 100, output 5", nil, 1),
    ] as [(String, String, String?, Int)])
  func `of Langfuse may have any names`(
    details: String, tokens: String, tier: String?, unread: Int
  ) throws {
    let event = try #require(
      try call([
        "langfuse.observation.type": .text("generation"),
        "langfuse.observation.model.name": .text("gpt-5"),
        "langfuse.observation.usage_details": .text(details),
      ])
    ).event
    #expect(event.tokens.map(Reading.text) == tokens)
    #expect(event.modifiers.serviceTier == tier)
    #expect(event.notes.doubts.count == unread)
  }
}
