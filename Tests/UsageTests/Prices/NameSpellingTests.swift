import Testing
import Usage

/// Names whose spelling says who sold the model, and words that name no one who did.
struct NameSpellingTests {
  private static let million: Int64 = 1_000_000

  /// A million tokens in and out of Claude Sonnet 4.6 on Amazon Bedrock: 3 and 15 dollars through
  /// the global endpoint, a tenth more elsewhere.
  static let bedrock: [(model: String, cost: String)] = [
    ("us.anthropic.claude-sonnet-4-6", "19.8"),
    ("eu.anthropic.claude-sonnet-4-6", "19.8"),
    ("apac.anthropic.claude-sonnet-4-6", "19.8"),
    ("jp.anthropic.claude-sonnet-4-6", "19.8"),
    ("au.anthropic.claude-sonnet-4-6", "19.8"),
    ("us-gov.anthropic.claude-sonnet-4-6", "19.8"),
    ("global.anthropic.claude-sonnet-4-6", "18"),
    ("anthropic.claude-sonnet-4-6", "19.8"),
    ("anthropic.claude-sonnet-4-6-v1:0", "19.8"),
    ("arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-sonnet-4-6", "19.8"),
    (
      "arn:aws:bedrock:eu-west-1:123456789012:inference-profile/eu.anthropic.claude-sonnet-4-6",
      "19.8"
    ),
    (
      "arn:aws:bedrock:us-east-2:123456789012:inference-profile/global.anthropic.claude-sonnet-4-6",
      "18"
    ),
    ("bedrock/us.anthropic.claude-sonnet-4-6", "19.8"),
    ("bedrock/converse/global.anthropic.claude-sonnet-4-6", "18"),
    ("bedrock/eu-west-3/anthropic.claude-sonnet-4-6", "19.8"),
  ]

  @Test(arguments: bedrock)
  func `Bedrock's spelling is Bedrock's price, whoever is told`(
    model: String, cost: String
  ) throws {
    let book = try Standard.book.get()
    for provider in ["bedrock", "aws.bedrock", nil] {
      let event = try call(model, provider: provider, input: Self.million, output: Self.million)
      #expect(book.cost(event) == cost, "\(provider ?? "-")")
    }
    guard !model.hasPrefix("bedrock/") else { return }
    let told = try call(model, provider: "anthropic", input: Self.million, output: Self.million)
    #expect(book.cost(told) == cost)
  }

  @Test(arguments: [
    ("claude-haiku-4-5-20251001", "6.6"), ("claude-haiku-4-5", "6.6"),
    ("claude-sonnet-4-6", "19.8"), ("claude-opus-4-1-20250805", "90"),
    ("us.anthropic.claude-haiku-4-5", "6.6"), ("global.anthropic.claude-haiku-4-5-20251001", "6"),
  ])
  func `Anthropic's own names on Bedrock cost what a call within a region does`(
    model: String, cost: String
  ) throws {
    let book = try Standard.book.get()
    let event = try call(model, provider: "bedrock", input: Self.million, output: Self.million)
    #expect(book.cost(event) == cost)
  }

  @Test(
    arguments: [
      ("anthropic", "claude-opus-4-6@default", "vertex_ai"),
      (nil, "claude-opus-4-6@default", "vertex_ai"),
      ("vertex", "claude-opus-4-6@default", "vertex_ai"),
      (nil, "publishers/anthropic/models/claude-opus-4-6", "vertex_ai"),
      (
        "anthropic", "projects/p/locations/l/publishers/anthropic/models/claude-opus-4-6@default",
        "vertex_ai"
      ),
      (
        "google", "projects/p/locations/global/publishers/google/models/gemini-2.5-pro", "vertex_ai"
      ),
      ("vertex_ai", "publishers/deepseek-ai/models/deepseek-v3.2-maas", "vertex_ai"),
      ("google", "models/gemini-2.5-pro", "gemini"), ("anthropic", "claude-opus-4-6", "anthropic"),
    ] as [(String?, String, String)])
  func `Vertex AI's spelling is Vertex AI's price`(
    provider: String?, model: String, owner: String
  ) throws {
    let time = try #require(Timestamp("2026-11-17T08:00:00Z"))
    let lookup = try Standard.book.get().lookup(model: model, provider: provider, at: time)
    #expect(lookup?.price.provider == owner)
  }

  @Test(arguments: ["GLM-4.7", "glm-4.7", "Glm-4.7"])
  func `letter case decides nothing between two lists of a provider`(model: String) throws {
    let book = try PriceBook(
      parsing: """
        version t
        zai glm-4.7 - - in=0.6
        zhipuai GLM-4.7 - - in=0.3
        zhipuai GLM-4.9 - - in=0.2
        """)
    #expect(try book.cost(call(model, provider: "zai", input: Self.million)) == "0.6")
    #expect(try book.cost(call(model, provider: "zhipu", input: Self.million)) == "0.3")
    #expect(try book.cost(call("GLM-4.9", provider: "zai", input: Self.million)) == "0.2")
  }

  @Test(arguments: [
    "crewai", "ag2", "AutoGen", "agno", "haystack", "langgraph", "LangChain", "llama-index",
    "smolagents", "openai_agents", "gcp.vertex.agent", "pydantic-ai", "litellm", "Semantic Kernel",
  ])
  func `a framework is no one who bills`(word: String) throws {
    let book = try Standard.book.get()
    #expect(
      try book.cost(call("gpt-4o-mini", provider: word, input: 1_000, output: 100)) == "0.00021")
    #expect(
      try book.cost(call("gemini-2.5-flash", provider: word, input: 1_000, output: 100))
        == "0.00055")
    #expect(
      try book.cost(call("claude-opus-5-5", provider: word, input: 1_000, output: 100)) == "0.006")
  }

  @Test func `a reseller that nobody lists asks what the only maker does`() throws {
    let book = try Standard.book.get()
    let time = try #require(Timestamp("2026-11-17T08:00:00Z"))
    let lookup = try #require(book.lookup(model: "gpt-4o", provider: "acme", at: time))
    #expect(lookup.price.provider == "openai")
    #expect(lookup.rules == [.unknownProvider])
    let dated = book.lookup(model: "claude-opus-5-5-20261001", provider: "acme", at: time)
    #expect(dated?.rules == [.unknownProvider, .dateSuffix])
    // Anybody may run these, and at any price.
    for model in ["llama-3.3-70b-versatile", "gpt-oss-120b", "deepseek-chat", "glm-4.7"] {
      #expect(book.lookup(model: model, provider: "acme", at: time) == nil, "\(model)")
    }
    #expect(book.lookup(model: "gpt-4o", provider: "vllm", at: time) == nil)
    // One that is listed has what is listed.
    let custom = try PriceBook(parsing: "version c\nacme other - - in=1")
    let own = book.overlaid(by: custom)
    #expect(own.lookup(model: "gpt-4o", provider: "acme", at: time) == nil)
  }
}
