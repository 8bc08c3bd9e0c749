internal import JSON
internal import Usage

/// What a result reports of one model: an entry of its `modelUsage`.
struct ClaudeModelReport: Sendable, Hashable {
  var model: ExternalName
  var figures = ClaudeFigures()
  var cost = Money.zero
  /// True where the CLI had no price for the model, and used that of another.
  var hasUnknownBasis = false

  var isZero: Bool { figures.isZero && cost == .zero }

  init(model: ExternalName) {
    self.model = model
  }

  init(model: ExternalName, reading value: Value, at path: String) throws(Rejection) {
    self.model = model
    let fields = try UsageFields(claude: value, path: "\(path).\(model)")
    figures.tokens.input = try fields.count(.camelInputTokens) ?? 0
    figures.tokens.cacheRead = try fields.count(.camelCacheReadInputTokens) ?? 0
    figures.tokens.output = try fields.count(.camelOutputTokens) ?? 0
    figures.tokens.setCacheWrites(
      total: try fields.count(.camelCacheCreationInputTokens),
      fiveMinutes: try fields.count(.camelCacheCreationEphemeral5mInputTokens),
      oneHour: try fields.count(.camelCacheCreationEphemeral1hInputTokens))
    figures.tokens.reasoning = min(
      try fields.count(.camelThinkingTokens) ?? 0, figures.tokens.output)
    figures.webSearches = try fields.count(.camelWebSearchRequests) ?? 0
    cost = try fields[.camelCostUSD]?.claudeCost(fields.path(to: .camelCostUSD)) ?? .zero
    hasUnknownBasis = value[ClaudeName.camelCostBasis.text]?.isString("unknown") ?? false
  }

  /// The larger of each figure, for two readings of one cumulative report.
  func merged(with other: ClaudeModelReport) -> ClaudeModelReport {
    var merged = self
    merged.figures = figures.merged(with: other.figures)
    merged.cost = max(cost, other.cost)
    merged.hasUnknownBasis = hasUnknownBasis || other.hasUnknownBasis
    return merged
  }
}

extension Value {
  /// US dollars from the number's own digits.
  func claudeCost(_ field: String) throws(Rejection) -> Money {
    guard let text = numberText, let amount = Money(text), amount >= .zero else {
      throw Rejection(
        .invalidField, field: field,
        "must be an amount of US dollars, but was \(forMessage)")
    }
    return amount
  }
}
