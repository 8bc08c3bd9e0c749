internal import Usage

extension Emitter {
  /// The emitters that are known, in the order in which a span is held against them: those with a
  /// mark of their own before those of the conventions.
  static let all: [Emitter] =
    codingAgents + [
      vercel, langfuse, decisions, openInference, langSmith, openLLMetry, mlflow, ag2,
    ]
    + rawCounts + [conventions, modelsOnly]

  /// The first that the span is known by.
  static func of(_ span: ExportedSpan, from resource: Attributes) -> Emitter {
    (span.isRecord ? logs : all).first { $0.emits(span, from: resource) }
      ?? (span.isRecord ? nothing : modelsOnly)
  }

  /// Operations that are calls of a model
  /// (https://opentelemetry.io/docs/specs/semconv/registry/attributes/gen-ai/); others, such as
  /// `invoke_agent`, repeat the usage of the calls below them. `completion` and `generate` are of
  /// earlier versions.
  static let operations: Set<String> = [
    "chat", "text_completion", "completion", "generate_content", "generate", "embeddings",
    // Of OpenLIT and of Mistral's SDK, which count no tokens of them.
    "image", "audio", "video", "speech_to_text", "text_to_speech", "rerank", "ocr",
  ]

  /// Anything that follows the conventions for generative AI.
  private static let conventions = Emitter(
    "gen_ai", [.attribute("gen_ai.operation.name")],
    calls: .attribute("gen_ai.operation.name", operations))

  /// Earlier versions of the conventions and of OpenLLMetry, which name no operation.
  private static let modelsOnly = Emitter("gen_ai", [.anything], calls: .withModel)

  /// https://github.com/Arize-ai/openinference, spec/semantic_conventions.md.
  private static let openInference = Emitter(
    "openinference", [.attribute("openinference.span.kind")],
    calls: .attribute("openinference.span.kind", ["LLM", "EMBEDDING"]))

  /// What OpenAI's interface is asked beside its answer has names of its own.
  private static let decisions = with(
    Emitter(
      "openinference", [.attribute("decision.model_name")],
      calls: .attribute("openinference.span.kind", ["DECISION"]))
  ) {
    $0.models = ["decision.model_name"]
    $0.counts = [
      .input: ["decision.token_count.input"], .output: ["decision.token_count.output"],
    ]
  }

  /// https://mlflow.org/docs/latest/genai/tracing, where its spans keep names of their own.
  private static let mlflow = with(
    Emitter(
      "mlflow", [.attribute("mlflow.spanType")],
      calls: .attribute(
        "mlflow.spanType",
        ["CHAT_MODEL", "LLM", "EMBEDDING", #""CHAT_MODEL""#, #""LLM""#, #""EMBEDDING""#]))
  ) {
    $0.isQuoted = true
    $0.models = ["mlflow.llm.model", "model"]
    $0.cache = .outsideForAnthropic
    $0.countsObject = "mlflow.chat.tokenUsage"
    $0.counts = [
      .input: ["input_tokens"], .output: ["output_tokens"], .total: ["total_tokens"],
      .cacheRead: ["cache_read_input_tokens"], .cacheWrite: ["cache_creation_input_tokens"],
    ]
  }

  /// https://github.com/ag2ai/ag2: a span beside that of each call repeats its usage, and what
  /// Anthropic's models read from a cache is beside the input.
  private static let ag2 = with(
    Emitter(
      "gen_ai", [.scope("opentelemetry.instrumentation.ag2")],
      calls: .attributeAlone("gen_ai.operation.name", operations))
  ) { $0.cache = .outsideForAnthropic }

  /// https://docs.langchain.com/langsmith/trace-with-opentelemetry.
  private static let langSmith = Emitter(
    "langsmith", [.attribute("langsmith.span.kind")],
    calls: .attribute("langsmith.span.kind", ["llm"]))

  /// Workflows, tasks, agents and tools of https://github.com/traceloop/openllmetry; its calls
  /// follow the conventions.
  private static let openLLMetry = Emitter(
    "openllmetry", [.attribute("traceloop.span.kind")], calls: .none)

  /// https://langfuse.com/integrations/native/opentelemetry.
  private static let langfuse = with(
    Emitter(
      "langfuse", [.attribute("langfuse.observation.type")],
      calls: .attribute("langfuse.observation.type", ["generation", "embedding"]))
  ) { $0.usageObjects = ["langfuse.observation.usage_details"] }

  /// https://ai-sdk.dev/docs/ai-sdk-core/telemetry: `ai.generateText` repeats the sum of its steps.
  private static let vercel = with(
    Emitter(
      "vercel", [.attribute("ai.operationId")],
      calls: .lastWord("ai.operationId", ["doGenerate", "doStream", "doEmbed"]))
  ) { $0.cache = .asVercel }

  /// Instrumentations of the conventions that copy Bedrock's and Anthropic's own counts.
  private static let rawCounts: [Emitter] = [
    ("opentelemetry.instrumentation.botocore.bedrock-runtime", CachePlace.outside),
    ("opentelemetry.instrumentation.bedrock", .outside),
    ("openlit", .outsideForAnthropic),
  ].map { scope, cache in
    with(Emitter("gen_ai", [.scope(scope)], calls: conventions.calls)) { $0.cache = cache }
  }

  static func with(_ emitter: Emitter, _ change: (inout Emitter) -> Void) -> Emitter {
    var emitter = emitter
    change(&emitter)
    return emitter
  }
}
