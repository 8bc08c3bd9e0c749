import Testing
import Usage

/// What the book that ships has of vendors' own rules.
struct StandardBookTests {
  private static let million: Int64 = 1_000_000

  private func quote(
    _ model: String, _ provider: String, input: Int64 = 0, output: Int64 = 0,
    change: (inout Event) -> Void = { _ in }
  ) throws -> Quote? {
    let event = try call(
      model, provider: provider, at: "2026-11-25T12:00:00Z", input: input, output: output,
      change: change)
    return try Standard.book.get().quote(for: event)
  }

  @Test(
    arguments: [
      ("groq", "llama-3.3-70b-versatile", "0.69"), ("azure", "gpt-4o", "6.25"),
      ("bedrock", "us.anthropic.claude-sonnet-4-6", "9.9"),
      ("gemini", "gemini-embedding-001", "0.075"),
      ("vertex_ai", "claude-sonnet-4-6", "9"), ("openai", "gpt-3.5-turbo", "1"),
      ("mistral", "mistral-medium-2505", "1.2"), ("dashscope", "qwen-plus", "0.8"),
      // Who documents no discount, or not for every model, has no price of it.
      ("together_ai", "meta-llama/Llama-3.3-70B-Instruct-Turbo", nil),
      ("openrouter", "openai/gpt-4o", nil),
      ("bedrock", "writer.palmyra-x4-v1:0", nil), ("perplexity", "sonar", nil),
    ] as [(String, String, String?)])
  func `a batch costs what the vendor documents, and else nobody knows`(
    provider: String, model: String, cost: String?
  ) throws {
    let quote = try quote(
      model, provider, input: Self.million,
      output: model.contains("embedding") ? 0 : Self.million
    ) { $0.modifiers.isBatch = true }
    #expect(quote?.cost.description == cost)
  }

  @Test(
    arguments: [
      ("groq", "llama-3.3-70b-versatile", "flex", "1.38"),
      ("groq", "llama-3.3-70b-versatile", "performance", nil),
      ("openai", "gpt-5.6", "flex", "12"), ("openai", "gpt-5.6", "priority", "48"),
      ("openai", "gpt-5.6", "scale", nil), ("openai", "gpt-5-nano", "priority", nil),
      ("gemini", "gemini-2.5-flash", "flex", "1.4"),
      ("vertex_ai", "gemini-2.5-flash", "provisioned_throughput", nil),
      ("bedrock", "anthropic.claude-sonnet-4-6", "reserved", nil),
      ("anthropic", "claude-opus-5-5", "priority", "24"),
      ("xai", "grok-4.3", "default", "3.75"),
      ("groq", "llama-3.3-70b-versatile", "on_demand", "1.38"),
    ] as [(String, String, String, String?)])
  func `a tier has its own price or none`(
    provider: String, model: String, tier: String, cost: String?
  ) throws {
    let quote = try quote(model, provider, input: 100_000, output: 100_000) {
      $0.modifiers.serviceTier = tier
    }
    let tenth = try cost.map { Money(pico: try Money(decimal: $0.utf8).pico / 10) }
    #expect(quote?.cost == tenth)
  }

  @Test func `a discount that is not documented for cached tokens is not given`() throws {
    let quote = try quote("openai/gpt-oss-120b", "groq") {
      $0.modifiers.isBatch = true
      $0.tokens?.cacheRead = Self.million
    }
    #expect(quote?.cost.description == "0.075")
  }

  @Test(arguments: [
    ("openai", "whisper-1", "second", 12, "0.0012"),
    ("cohere", "rerank-v3.5", "search_unit", 3, "0.006"),
    ("xai", "grok-4.3", "x_search", 2, "0.01"),
    ("xai", "grok-4.3", "code_interpreter", 1, "0.005"),
    ("xai", "grok-4.3", "collections_search", 4, "0.01"),
    ("xai", "grok-4.3", "mcp", 4, "0"), ("openai", "gpt-5.6", "file_search", 2, "0.005"),
    ("gemini", "gemini-2.5-flash", "maps_grounding", 1, "0.025"),
    ("openai", "tts-1", "character", 1_000, "0.015"),
    ("mistral", "mistral-ocr-latest", "page", 5, "0.02"),
    ("cohere", "embed-english-v3.0", "image", 2, "0.0002"),
  ])
  func `what is charged for beside tokens has the vendor's fee`(
    provider: String, model: String, kind: String, count: Int64, cost: String
  ) throws {
    let quote = try quote(model, provider) { $0.notes.fees = [Fee(kind, count: count)] }
    #expect(quote?.cost.description == cost)
    #expect(quote?.notes?.value.fees.count == 1)
  }

  @Test(arguments: [
    ("xai", "grok-4.3", "0.01"), ("openai", "gpt-5.6", "0.02"), ("openai", "gpt-4o", "0.02"),
    ("anthropic", "claude-opus-5-5", "0.02"), ("gemini", "gemini-2.5-flash", "0.07"),
    ("vertex_ai", "gemini-3-flash-preview", "0.028"), ("perplexity", "sonar-deep-research", "0.01"),
  ])
  func `web searches have the vendor's fee`(provider: String, model: String, cost: String) throws {
    #expect(try quote(model, provider) { $0.webSearches = 2 }?.cost.description == cost)
  }

  @Test(
    arguments: [
      ("sonar", nil, "0.005"), ("sonar", "low", "0.005"), ("sonar", "medium", "0.008"),
      ("sonar", "high", "0.012"), ("sonar-pro", nil, "0.006"), ("sonar-pro", "high", "0.014"),
      ("sonar-deep-research", nil, "0"),
    ] as [(String, String?, String)])
  func `Perplexity's fee goes by the request and its context`(
    model: String, context: String?, cost: String
  ) throws {
    let quote = try quote(model, "perplexity") { $0.notes.searchContext = context }
    #expect(quote?.cost.description == cost)
  }

  @Test func `writes cost by their lifetime`() throws {
    let openAI = try quote("gpt-5.6", "openai") {
      $0.tokens?.cacheWrite30m = 10_000
      $0.tokens?.cacheWrite12h = 10_000
    }
    #expect(openAI?.cost.description == "0.15")
    let batch = try quote("gpt-5.6", "openai") {
      $0.modifiers.isBatch = true
      $0.tokens?.cacheWrite12h = 10_000
    }
    #expect(batch?.cost.description == "0.05", "in proportion to the write of thirty minutes")
    let qwen = try quote("qwen3-coder-plus", "dashscope") { $0.tokens?.cacheWrite5m = 10_000 }
    #expect(qwen?.cost.description == "0.0125")
  }

  @Test func `images have rates of their own where they are sold so`() throws {
    let embedding = try quote("gemini-embedding-2", "google", input: 1_000) {
      $0.tokens?.imageInput = 600
    }
    #expect(embedding?.cost.description == "0.00035")
    let cached = try quote("gpt-image-2", "openai") {
      $0.tokens?.cacheRead = 1_000
      $0.tokens?.imageCacheRead = 1_000
    }
    #expect(cached?.cost.description == "0.002")
  }

  @Test func `no rate is one that nobody asks`() throws {
    #expect(
      try quote("core42/jais-13b-chat", "watsonx", input: 1_000)?.cost.description == "0.0018")
    #expect(try quote("jais-30b-chat", "azure_ai", input: 1_000)?.cost.description == "0.0032")
  }

  @Test func `retired models keep their price, and what changed had another before`() throws {
    #expect(try quote("gpt-4", "azure", input: Self.million)?.cost.description == "30")
    let qwen = { (time: String) in
      try Standard.book.get().cost(
        call("Qwen/Qwen3.7-Max", provider: "together", at: time, input: Self.million))
    }
    #expect(try qwen("2026-11-18T23:59:59Z") == "1.5")
    #expect(try qwen("2026-11-19T00:00:00Z") == "2.5")
  }
}
