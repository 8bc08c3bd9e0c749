internal import JSON
internal import Usage

/// The passes of one call to Anthropic's Messages interface.
struct UsageIterations {
  /// Those that the counts of the call contain.
  private var messages: [TokenCounts] = []
  /// Summing up the conversation, which they do not contain.
  private(set) var compaction = TokenCounts()
  private var compactions: [TokenCounts] = []
  /// What other models did.
  private(set) var parts: [UsagePart] = []

  /// What of them nobody reads, or contradicts itself.
  private(set) var doubts: [Doubt] = []

  /// The most passes that one object may tell.
  static let passesMax = 1_000

  init(_ fields: borrowing UsageFields) throws(Rejection) {
    var count = 0
    try fields.forEachObject(in: .iterations) { object, place throws(Rejection) in
      count += 1
      guard count <= Self.passesMax else {
        throw Rejection(
          .invalidField, field: place.text,
          "is beyond the \(Self.passesMax) passes that are accepted")
      }
      try take(UsageFields(object: object, place: place))
    }
  }

  private mutating func take(_ fields: borrowing UsageFields) throws(Rejection) {
    var tokens = TokenCounts()
    doubts += try tokens.readAnthropic(fields)
    let tools = try fields.details(.serverToolUse)
    switch try fields.word(.type) {
    case "compaction":
      compaction += tokens
      compactions.append(tokens)
    case "advisor_message":
      parts.append(
        UsagePart(
          label: "advisor_message", model: fields[.model]?.externalName, tokens: tokens,
          webSearches: try tools.count(.webSearchRequests) ?? 0))
    default: messages.append(tokens)
    }
    tools.forEachUnread { doubts.append(UsageNet.doubt(of: $0)) }
    fields.forEachUnread { doubts.append(UsageNet.doubt(of: $0)) }
  }

  /// Every pass, added up.
  var all: TokenCounts {
    (messages + compactions).reduce(into: advice) { $0 += $1 }
  }

  /// Those of other models, added up.
  var advice: TokenCounts {
    parts.reduce(into: TokenCounts()) { $0 += $1.tokens }
  }

  /// The passes of the call's own model, where they come to its counts.
  func passes(of tokens: TokenCounts) -> [TokenCounts] {
    let passes = messages + compactions
    var sum = passes.reduce(into: TokenCounts()) { $0 += $1 }
    // Thinking is told of the whole call alone.
    sum.reasoning = tokens.reasoning
    guard sum == tokens else { return [] }
    guard tokens.reasoning > 0, !passes.isEmpty else { return passes }
    var told = passes
    told[0].reasoning = tokens.reasoning
    return told
  }
}
