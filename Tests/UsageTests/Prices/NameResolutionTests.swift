import Testing
import Usage

struct NameResolutionTests {
  /// The provider and model of an event, the price that they lead to, and by which rules.
  static let table: [(String?, String, String, [Lookup.Rule])] = [
    ("openai", "gpt-4o", "openai/gpt-4o", []),
    (nil, "gpt-4o", "openai/gpt-4o", []),
    (nil, "openai/gpt-4o", "openai/gpt-4o", [.providerPrefix]),
    ("openai", "openai/gpt-4o", "openai/gpt-4o", [.providerPrefix]),
    ("openai", "azure/gpt-4o", "azure/gpt-4o", [.providerPrefix]),
    ("azure", "gpt-4o", "azure/gpt-4o", []),
    ("azure_openai", "azure/gpt-4o", "azure/gpt-4o", [.providerPrefix]),
    ("az.ai.openai", "gpt-4o", "azure/gpt-4o", []),
    ("openai", "GPT-4o", "openai/gpt-4o", [.letterCase]),
    ("OpenAI", "gpt-4o", "openai/gpt-4o", []),
    ("openai.responses", "gpt-4o", "openai/gpt-4o", []),
    ("openai", "gpt-5-mini-20250807", "openai/gpt-5-mini-2025-08-07", [.dateSuffix]),
    ("openai", "gpt-5-mini-2031-02-03", "openai/gpt-5-mini", [.dateSuffix]),
    (
      "openai", "ft:gpt-4o-mini-2024-07-18:acme::a1B2", "openai/ft:gpt-4o-mini-2024-07-18",
      [.fineTune]
    ),
    ("anthropic", "claude-sonnet-4-5-20250929", "anthropic/claude-sonnet-4-5-20250929", []),
    (
      "anthropic", "claude-sonnet-4-5@20250929", "anthropic/claude-sonnet-4-5-20250929",
      [.dateSuffix]
    ),
    ("anthropic", "claude-sonnet-4.5", "anthropic/claude-sonnet-4.5", []),
    ("anthropic", "claude-opus-5-5-20261001", "anthropic/claude-opus-5-5", [.dateSuffix]),
    ("firstParty", "claude-opus-5-5", "anthropic/claude-opus-5-5", []),
    ("vertex", "claude-sonnet-4-5@20250929", "vertex_ai/claude-sonnet-4-5@20250929", []),
    ("vertex_ai-anthropic_models", "claude-sonnet-4-5", "vertex_ai/claude-sonnet-4-5", []),
    ("google", "gemini-2.5-pro", "gemini/gemini-2.5-pro", []),
    ("google_genai", "models/gemini-2.5-pro", "gemini/gemini-2.5-pro", [.resourcePath]),
    ("gcp.vertex_ai", "gemini-2.5-pro", "vertex_ai/gemini-2.5-pro", []),
    (
      "google_vertexai", "projects/p/locations/l/publishers/google/models/gemini-2.5-pro",
      "vertex_ai/gemini-2.5-pro", [.resourcePath]
    ),
    (nil, "gemini/gemini-2.5-pro", "gemini/gemini-2.5-pro", [.providerPrefix]),
    (
      "aws", "us.anthropic.claude-sonnet-4-5-20250929-v1:0",
      "bedrock/us.anthropic.claude-sonnet-4-5-20250929-v1:0", []
    ),
    (
      "aws.bedrock", "sa.anthropic.claude-sonnet-4-5-20250929-v1:0",
      "bedrock/anthropic.claude-sonnet-4-5-20250929-v1:0", [.regionPrefix]
    ),
    (
      "bedrock",
      "arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-sonnet-4-5-20250929-v1:0",
      "bedrock/anthropic.claude-sonnet-4-5-20250929-v1:0", [.resourcePath]
    ),
    (
      "bedrock_converse", "bedrock/anthropic.claude-sonnet-4-5-20250929-v1:0",
      "bedrock/anthropic.claude-sonnet-4-5-20250929-v1:0", [.providerPrefix]
    ),
    (
      "bedrock", "anthropic.claude-opus-4-8-v1:0", "bedrock/anthropic.claude-opus-4-8",
      [.versionSuffix]
    ),
    ("x-ai", "grok-4", "xai/grok-4", []),
    ("openrouter", "anthropic/claude-sonnet-4.5", "openrouter/anthropic/claude-sonnet-4.5", []),
    ("_OTHER", "gpt-4o", "openai/gpt-4o", []),
    ("", "gpt-4o", "openai/gpt-4o", []),
  ]

  @Test(arguments: table.indices)
  func `a name leads to its price by the documented rules`(index: Int) throws {
    let (provider, model, price, rules) = Self.table[index]
    let book = try Standard.book.get()
    let time = try #require(Timestamp("2026-11-17T08:00:00Z"))
    let lookup = try #require(
      book.lookup(model: model, provider: provider, at: time), "\(provider ?? "-") \(model)")
    #expect(lookup.price.provider + "/" + lookup.price.model == price)
    #expect(lookup.rules == rules)
  }

  @Test(
    arguments: [
      (nil, "gpt-4o-foo"), (nil, "gpt-4oo"), (nil, "claude-sonnet-4-5-evil"),
      (nil, "claude-opus-9"), (nil, "claude-sonnet-4-5-2025092"),
      (nil, "claude-sonnet-4-5-20259929"),
      (nil, "gpt-4o-2024-99-99"), (nil, "gpt-4o-2024-02-30"), (nil, "gpt-4o-1999-01-01"),
      (nil, "evil-gpt-4o"), (nil, "gpt-4o:free"), (nil, "gpt-4o-latest"), (nil, ""), (nil, "/"),
      (nil, "openai/"), (nil, "openai/gpt-4o/x"), (nil, "ft:gpt-4o"), (nil, "ft:claude-opus-5::x"),
      ("openai", "ft:gpt-5-mini:acme::x"), ("openai", "claude-opus-5-5"), ("anthropic", "gpt-4o"),
      ("acme", "gpt-4oo"), ("anthropic", "openai/gpt-4o"), ("azure", "my-deployment"),
      ("openai", "us.gpt-4o"), ("openai", "gpt-4o-v1:0"), (nil, "llama-3.3-70b-versatile"),
      ("github_copilot", "no-such-model"), (nil, "evil/gpt-4o"), ("anthropic", "claude"),
      ("openai", "text-embedding"), ("xai", "grok"), (nil, "us."), (nil, "-20250929"),
    ] as [(String?, String)])
  func `what only looks like a listed model is unpriced`(provider: String?, model: String) throws {
    let book = try Standard.book.get()
    let event = try call(model, provider: provider, input: 1)
    #expect(book.quote(for: event) == nil)
  }

  @Test func `the same name costs what its provider asks`() throws {
    let book = try PriceBook(
      parsing: """
        version t
        azure gpt - - in=2
        azure odd - - in=5
        openai gpt * - in=1
        together_ai odd - - in=6
        """)
    #expect(try book.cost(call("gpt", provider: "openai", input: 1_000_000)) == "1")
    #expect(try book.cost(call("gpt", provider: "azure", input: 1_000_000)) == "2")
    #expect(try book.cost(call("gpt", input: 1_000_000)) == "1")
    #expect(try book.cost(call("odd", input: 1_000_000)) == "unpriced")
    #expect(try book.cost(call("azure/odd", input: 1_000_000)) == "5")
  }

  @Test func `a quote says which model, version and day its price is of`() throws {
    let book = try PriceBook(
      parsing: """
        version 7
        openai gpt * 2026-02-01 in=3
        openai gpt * - in=1
        """)
    let quote = try #require(book.quote(for: call("GPT-2026-01-02", input: 1_000_000)))
    #expect(quote.model == "gpt")
    #expect(quote.price == "7:openai/gpt@2026-02-01")
    let earlier = try call("gpt", at: "2026-01-31T23:59:59Z", input: 1_000_000)
    #expect(book.quote(for: earlier)?.price == "7:openai/gpt@-")
  }

  @Test func `a custom book is asked first and only from its first day on`() throws {
    let custom = try PriceBook(
      parsing: """
        version mine
        * in-house * - in=9
        openai gpt-4o * 2026-06-01 in=1
        """)
    let book = try Standard.book.get().overlaid(by: custom)
    let million: Int64 = 1_000_000
    #expect(try book.cost(call("gpt-4o", provider: "openai", input: million)) == "1")
    #expect(
      try book.cost(
        call("gpt-4o", provider: "openai", at: "2026-05-31T23:59:59Z", input: million)) == "2.5")
    #expect(try book.cost(call("gpt-4o-2024-05-13", input: million)) == "5", "exact comes first")
    #expect(try book.cost(call("in-house", provider: "vllm", input: million)) == "9")
    #expect(try book.cost(call("in-house", input: million)) == "9")
    #expect(book.version.hasPrefix("mine+"))
    #expect(try book.cost(call("gpt-4o-mini", input: million)) == "0.15")
  }

  @Test(arguments: [
    "gro\u{212a}-4", "\u{212a}imi-k2.6", "gpt-4\u{43e}", "claude-sonnet-4-5\u{301}",
  ])
  func `a letter that only looks or counts alike makes another name`(model: String) throws {
    let book = try PriceBook.standard()
    let time = Timestamp(microseconds: 1_795_341_600_000_000)
    #expect(book.lookup(model: model, provider: nil, at: time) == nil)
  }
}
