internal import Usage

/// The tokens of a model call, as a span's `gen_ai.usage.*` attributes tell them
/// (https://opentelemetry.io/docs/specs/semconv/gen-ai/gen-ai-spans/, with the names of its earlier
/// versions and of AgentOps).
struct SpanUsage {
  private(set) var tokens = TokenCounts()

  private static let prefix = "gen_ai.usage."

  /// Nil where the span tells no count.
  ///
  /// The conventions have cached tokens within the input; `isProviderRaw` is true of an
  /// instrumentation that copies the provider's own counts, and Anthropic counts them beside it.
  /// Where the counts themselves prove it they decide, and what contradicts itself is refused.
  init?(_ attributes: Attributes, provider: String?, isProviderRaw: Bool) throws(Rejection) {
    let counts = try Counts(attributes)
    guard counts.isTold else { return nil }
    let input = counts.input ?? 0
    let output = counts.output ?? 0
    let cache = counts.cached + counts.written
    let hidden = counts.reasoning
    let isAnthropic = provider?.lowercased() == "anthropic"
    let isCacheOutside =
      isProviderRaw && isAnthropic || cache > input
      || cache > 0 && counts.total == input + output + cache
    let sum = input + output + (isCacheOutside ? cache : 0)
    let isReasoningOutside = hidden > 0 && counts.total == sum + hidden
    guard isReasoningOutside || hidden <= output else {
      throw Rejection(
        .contradictoryUsage, field: Self.prefix + "reasoning_tokens",
        "is \(hidden), more than the output's \(output)")
    }
    tokens.input = input - (isCacheOutside ? 0 : cache)
    tokens.cacheRead = counts.cached
    tokens.cacheWrite = counts.written
    tokens.output = output + (isReasoningOutside ? hidden : 0)
    tokens.reasoning = hidden
  }

  /// The counts under any of their names.
  private struct Counts {
    var input: Int64?
    var output: Int64?
    var cached: Int64
    var written: Int64
    var reasoning: Int64
    var total: Int64?

    var isTold: Bool { input != nil || output != nil }

    init(_ attributes: Attributes) throws(Rejection) {
      func count(_ names: String...) throws(Rejection) -> Int64? {
        for name in names.map({ SpanUsage.prefix + $0 }) {
          guard let value = attributes[name] else { continue }
          guard let count = value.integer, (0...TokenCounts.perEventMax).contains(count) else {
            throw Rejection(
              .invalidField, field: name,
              "must be an integer from 0 to \(TokenCounts.perEventMax)")
          }
          return count
        }
        return nil
      }
      input = try count("input_tokens", "prompt_tokens")
      output = try count("output_tokens", "completion_tokens")
      cached = try count("cache_read.input_tokens", "cache_read_input_tokens") ?? 0
      written =
        try count(
          "cache_write.input_tokens", "cache_creation.input_tokens", "cache_creation_input_tokens",
          "cache_write_input_tokens") ?? 0
      reasoning = try count("reasoning.output_tokens", "reasoning_tokens") ?? 0
      total = try count("total_tokens")
    }
  }
}
