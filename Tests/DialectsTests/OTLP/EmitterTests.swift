import Reconciliation
import Testing
import Usage

@testable import Dialects

/// One span of each emitter, as its own documentation or source has it: 1 000 tokens were sent, of
/// which 600 were cached and 50 written, and 20 came back.
@Suite struct `Spans of an emitter` {
  struct Sample: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var scope = ""
    var name = "span"
    var resource: [String: String] = [:]
    var attributes: [String: AttributeValue]
    var role = TreeNode.Role.call
    var tokens = Sample.sent

    static let sent = Reading.tokens([
      \.input: 350, \.output: 20, \.cacheRead: 600, \.cacheWrite: 50,
    ])
  }

  /// Counts under the names of the conventions.
  private static func conventions(
    _ input: Int64 = 1_000, _ more: [String: AttributeValue] = [:]
  ) -> [String: AttributeValue] {
    [
      "gen_ai.operation.name": .text("chat"), "gen_ai.response.model": .text("gpt-4o"),
      "gen_ai.usage.input_tokens": .integer(input), "gen_ai.usage.output_tokens": .integer(20),
      "gen_ai.usage.cache_read.input_tokens": .integer(600),
      "gen_ai.usage.cache_creation.input_tokens": .integer(50),
    ].merging(more) { $1 }
  }

  private static func without(
    _ names: String..., in attributes: [String: AttributeValue]
  ) -> [String: AttributeValue] {
    attributes.filter { !names.contains($0.key) }
  }

  private static let calls = [
    Sample(testDescription: "the conventions", attributes: conventions()),
    Sample(
      testDescription: "Bedrock's instrumentation of the conventions",
      scope: "opentelemetry.instrumentation.botocore.bedrock-runtime",
      attributes: conventions(350)),
    Sample(
      testDescription: "OpenLIT, of Anthropic's models", scope: "openlit.otel.tracing",
      attributes: conventions(350, ["gen_ai.provider.name": .text("anthropic")])),
    Sample(
      testDescription: "OpenLLMetry of before, without an operation",
      scope: "opentelemetry.instrumentation.openai.v1",
      attributes: without(
        "gen_ai.operation.name",
        in: conventions(1_000, ["llm.request.type": .text("chat")]))),
    Sample(
      testDescription: "OpenInference", scope: "openinference.instrumentation.openai",
      attributes: [
        "openinference.span.kind": .text("LLM"), "llm.model_name": .text("gpt-4o"),
        "llm.token_count.prompt": .integer(1_000), "llm.token_count.completion": .integer(20),
        "llm.token_count.prompt_details.cache_read": .integer(600),
        "llm.token_count.prompt_details.cache_write": .integer(50),
      ]),
    Sample(
      testDescription: "Langfuse's SDK, with buckets of its own", scope: "langfuse-sdk",
      attributes: [
        "langfuse.observation.type": .text("generation"),
        "langfuse.observation.model.name": .text("gpt-4o"),
        "langfuse.observation.usage_details": .text(
          #"{"prompt_tokens": 1000, "completion_tokens": 20, "prompt_tokens_details": "#
            + #"{"cached_tokens": 600, "cache_write_tokens": 50}}"#),
      ]),
    Sample(
      testDescription: "LangSmith, with what was cached in an object",
      attributes: without(
        "gen_ai.operation.name", "gen_ai.usage.cache_read.input_tokens",
        "gen_ai.usage.cache_creation.input_tokens",
        in: conventions(
          1_000,
          [
            "langsmith.span.kind": .text("llm"),
            "langsmith.metadata.usage_metadata": .text(
              #"{"input_tokens": 1000, "output_tokens": 20, "total_tokens": 1020, "#
                + #""input_token_details": {"cache_read": 600, "cache_creation": 50}}"#),
          ]))),
    Sample(
      testDescription: "LiteLLM, with an object as Python prints it",
      attributes: without(
        "gen_ai.usage.cache_read.input_tokens", "gen_ai.usage.cache_creation.input_tokens",
        in: conventions(
          1_000,
          [
            "metadata.usage_object": .text(
              "{'prompt_tokens': 1000, 'completion_tokens': 20, 'note': \"it's\", 'x': None, "
                + "'prompt_tokens_details': {'cached_tokens': 600, 'cache_write_tokens': 50}, "
                + "'completion_tokens_details': {'reasoning_tokens': 7}}")
          ])),
      tokens: Reading.tokens([
        \.input: 350, \.output: 20, \.cacheRead: 600, \.cacheWrite: 50, \.reasoning: 7,
      ])),
    Sample(
      testDescription: "Vercel's SDK of version 6", scope: "ai", name: "ai.generateText.doGenerate",
      attributes: [
        "ai.operationId": .text("ai.generateText.doGenerate"), "ai.model.id": .text("gpt-4o"),
        "ai.usage.inputTokens": .integer(1_000), "ai.usage.outputTokens": .integer(20),
        "ai.usage.inputTokenDetails.cacheReadTokens": .integer(600),
        "ai.usage.inputTokenDetails.cacheWriteTokens": .integer(50),
      ]),
    Sample(
      testDescription: "Vercel's SDK of version 5, of Anthropic's models", scope: "ai",
      attributes: [
        "ai.operationId": .text("ai.streamText.doStream my-function"),
        "ai.model.id": .text("claude-sonnet-4-5"), "ai.model.provider": .text("anthropic.messages"),
        "ai.usage.inputTokens": .integer(350), "ai.usage.outputTokens": .integer(20),
        "ai.usage.cachedInputTokens": .integer(600),
        "ai.response.providerMetadata": .text(
          #"{"anthropic": {"usage": {"input_tokens": 350, "output_tokens": 20, "#
            + #""cache_read_input_tokens": 600, "cache_creation_input_tokens": 50}}}"#),
      ]),
    Sample(
      testDescription: "Claude Code", scope: "com.anthropic.claude_code.tracing",
      name: "claude_code.llm_request",
      attributes: [
        "model": .text("claude-sonnet-4-5"), "input_tokens": .integer(350),
        "output_tokens": .integer(20), "cache_read_tokens": .integer(600),
        "cache_creation_tokens": .integer(50),
      ]),
    Sample(
      testDescription: "Codex", name: "handle_responses",
      resource: ["service.name": "codex_cli_rs"],
      attributes: without("gen_ai.operation.name", in: conventions())),
  ]

  private static let others = [
    Sample(
      testDescription: "an agent of the conventions",
      attributes: conventions(
        1_000, ["gen_ai.operation.name": .text("invoke_agent")]), role: .sum),
    Sample(
      testDescription: "a workflow of OpenLLMetry",
      attributes: conventions(
        1_000, ["traceloop.span.kind": .text("workflow")]), role: .sum),
    Sample(
      testDescription: "a chain of OpenInference without usage",
      attributes: ["openinference.span.kind": .text("CHAIN")], role: .link),
    Sample(
      testDescription: "Vercel's sum of its steps",
      attributes: [
        "ai.operationId": .text("ai.generateText"), "ai.usage.inputTokens": .integer(1_000),
      ], role: .sum),
    Sample(
      testDescription: "a tool of Claude Code", scope: "com.anthropic.claude_code.tracing",
      name: "claude_code.tool", attributes: ["input_tokens": .integer(5)], role: .link),
    Sample(testDescription: "a request over HTTP", attributes: [:], role: .link),
  ]

  private func reading(_ sample: Sample) throws -> SpanReading {
    var span = ExportedSpan()
    (span.traceID, span.spanID) = ("1", "2")
    (span.scopeName, span.name) = (sample.scope, sample.name)
    span.attributes = Attributes(
      sample.attributes.map { Attribute(name: $0.key, value: $0.value) })
    let resource = Attributes(
      sample.resource.map { Attribute(name: $0.key, value: .text($0.value)) })
    var reader = SpanReader(
      pricer: Pricer(try Recording.prices.get()), limits: EventLimits(),
      receivedAt: Reading.receivedAt)
    return try reader.read(span, from: resource)
  }

  @Test(arguments: calls)
  func `are calls with the tokens of each kind`(sample: Sample) throws {
    let reading = try reading(sample)
    #expect(reading.node.role == .call)
    #expect(reading.sighting?.priced.event.tokens == sample.tokens)
    #expect(reading.sighting?.priced.event.model != nil)
    #expect(reading.sighting?.priced.event.notes.doubts == [])
  }

  @Test(arguments: others)
  func `may repeat what calls below them used, or use nothing`(sample: Sample) throws {
    #expect(try reading(sample).node.role == sample.role)
  }

  @Test func `say whose they are under names of their own`() throws {
    let names = SpanLabels.sessions + SpanLabels.conversations
    for name in names {
      let sample = Sample(
        testDescription: name, attributes: Self.conventions(1_000, [name: .text("mine")]))
      let labels = try reading(sample).node.labels
      #expect([labels.sessionID, labels.conversationID].contains("mine"), "\(name)")
    }
    for name in SpanLabels.users {
      let sample = Sample(
        testDescription: name, attributes: Self.conventions(1_000, [name: .text("me")]))
      #expect(try reading(sample).node.labels.userID == "me", "\(name)")
    }
  }

  @Test func `without a count of more than 0 are calls without usage`() throws {
    let sample = Sample(
      testDescription: "zeros",
      attributes: [
        "gen_ai.operation.name": .text("chat"), "gen_ai.usage.input_tokens": .integer(0),
        "gen_ai.usage.output_tokens": .integer(0),
      ])
    let reading = try reading(sample)
    #expect(reading.node.role == .call)
    #expect(reading.sighting?.priced.event.tokens == nil)
  }
}
