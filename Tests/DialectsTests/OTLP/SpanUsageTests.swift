import Testing
import Usage

@testable import Dialects

@Suite struct `The usage of a span` {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var counts: [String: Int64]
    var provider: ExternalName?
    var isProviderRaw = true
    var tokens: TokenCounts
  }

  private static func tokens(
    _ input: Int64, _ output: Int64, read: Int64 = 0, write: Int64 = 0, reasoning: Int64 = 0
  ) -> TokenCounts {
    Reading.tokens([
      \.input: input, \.output: output, \.cacheRead: read, \.cacheWrite: write,
      \.reasoning: reasoning,
    ])
  }

  private static let cases = [
    Case(
      testDescription: "OpenAI's cached tokens are within its prompt",
      counts: [
        "prompt_tokens": 2006, "completion_tokens": 300, "total_tokens": 2306,
        "cache_read_input_tokens": 1920, "reasoning_tokens": 64,
      ], provider: "OpenAI", tokens: tokens(86, 300, read: 1920, reasoning: 64)),
    Case(
      testDescription: "Anthropic's are beside it",
      counts: [
        "prompt_tokens": 5000, "completion_tokens": 20, "total_tokens": 5020,
        "cache_read_input_tokens": 3000, "cache_creation_input_tokens": 1500,
      ], provider: "Anthropic", tokens: tokens(5000, 20, read: 3000, write: 1500)),
    Case(
      testDescription: "unless they follow the conventions",
      counts: ["input_tokens": 4510, "output_tokens": 20, "cache_read.input_tokens": 3000],
      provider: "anthropic", isProviderRaw: false, tokens: tokens(1510, 20, read: 3000)),
    Case(
      testDescription: "more cached than sent proves that they are beside it",
      counts: ["input_tokens": 10, "output_tokens": 20, "cache_write.input_tokens": 1500],
      isProviderRaw: false, tokens: tokens(10, 20, write: 1500)),
    Case(
      testDescription: "the total proves it as well",
      counts: [
        "input_tokens": 100, "output_tokens": 20, "cache_read.input_tokens": 50,
        "total_tokens": 170,
      ], isProviderRaw: false, tokens: tokens(100, 20, read: 50)),
    Case(
      testDescription: "and that reasoning is beside the output",
      counts: [
        "input_tokens": 100, "output_tokens": 20, "reasoning_tokens": 7, "total_tokens": 127,
      ],
      tokens: tokens(100, 27, reasoning: 7)),
    Case(
      testDescription: "one count alone is usage",
      counts: ["completion_tokens": 3], tokens: tokens(0, 3)),
  ]

  @Test(arguments: cases)
  func `is counted as it is meant`(sample: Case) throws {
    let attributes = Attributes(
      sample.counts.map { Attribute(name: "gen_ai.usage." + $0.key, value: .integer($0.value)) })
    let isAnthropic = UsageSender(provider: sample.provider).isAnthropic
    let usage = try SpanUsage(
      attributes, provider: sample.provider,
      isCacheOutside: sample.isProviderRaw && isAnthropic)
    #expect(usage?.tokens == sample.tokens)
  }

  @Test func `is none where there is no count`() throws {
    let attributes = Attributes([Attribute(name: "gen_ai.usage.total_cost", value: .integer(1))])
    #expect(try SpanUsage(attributes, provider: nil, isCacheOutside: false) == nil)
  }

  @Test(arguments: [
    (AttributeValue.text("150"), Int64(150)), (.decimal("150.0"), 150), (.integer(150), 150),
  ])
  func `may be told in any type of number`(value: AttributeValue, count: Int64) throws {
    let attributes = Attributes([Attribute(name: "gen_ai.usage.input_tokens", value: value)])
    let usage = try SpanUsage(attributes, provider: nil, isCacheOutside: false)
    #expect(usage?.tokens.input == count)
  }

  @Test(arguments: [
    AttributeValue.text("many"), .decimal("1.5"), .integer(-1), .integer(.max), .flag(true),
  ])
  func `that is no count is refused`(value: AttributeValue) throws {
    let attributes = Attributes([Attribute(name: "gen_ai.usage.input_tokens", value: value)])
    let rejection = try Reading.rejection {
      _ = try SpanUsage(attributes, provider: nil, isCacheOutside: false)
    }
    #expect(rejection?.code == .invalidField)
    #expect(rejection?.field == "gen_ai.usage.input_tokens")
  }

  @Test func `with more reasoning than output is in doubt, unless the total explains it`() throws {
    let attributes = Attributes(
      ["output_tokens", "reasoning_tokens"].enumerated().map {
        Attribute(name: "gen_ai.usage." + $1, value: .integer(Int64($0) + 1))
      })
    let usage = try #require(try SpanUsage(attributes, provider: nil, isCacheOutside: false))
    #expect(usage.tokens.reasoning == 1)
    #expect(usage.doubts.map(\.kind) == [.contradictory])
  }
}
