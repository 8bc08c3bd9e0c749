internal import JSON
internal import Usage

/// The usage object of a message or a result.
///
/// It has the shape of the Messages API, but is read more leniently than elsewhere, as the CLI has
/// already charged for it.
struct ClaudeUsage: Sendable, Hashable {
  var figures = ClaudeFigures()
  var modifiers = PriceModifiers()
  var iterations = ClaudeIterations()
  /// False where it has no known count.
  var hasCounts = true
  /// What its counts leave open: numbers that no rule reads, and usage in another vendor's shape.
  private var unsure: [Doubt] = []
  /// True where the API credits tokens that a refused model had read, which lowers the cost.
  var hasCredit = false

  init(figures: ClaudeFigures) {
    self.figures = figures
  }

  private static let counts = UsageNames(
    .inputTokens, .outputTokens, .cacheReadInputTokens, .cacheCreationInputTokens, .cacheCreation)

  init(reading value: Value, at path: String) throws(Rejection) {
    let fields = try UsageFields(claude: value, path: path)
    guard fields.hasAny(Self.counts) else {
      try read(foreign: value, at: path)
      return
    }
    try readCounts(fields)
    try modifiers.read(fields)
    try fields.forEachObject(in: .iterations) { iteration, place throws(Rejection) in
      try read(iteration: iteration, at: place.text)
    }
    unsure = Self.unread(in: value)
    hasCredit = value["fallback_credit"].map { !$0.isNull } ?? false
  }

  private mutating func readCounts(_ fields: borrowing UsageFields) throws(Rejection) {
    figures.tokens.input = try fields.count(.inputTokens) ?? 0
    figures.tokens.cacheRead = try fields.count(.cacheReadInputTokens) ?? 0
    figures.tokens.output = try fields.count(.outputTokens) ?? 0
    let split = try fields.details(.cacheCreation)
    figures.tokens.setCacheWrites(
      total: try fields.count(.cacheCreationInputTokens),
      fiveMinutes: try split.count(.ephemeral5mInputTokens),
      oneHour: try split.count(.ephemeral1hInputTokens))
    let thinking = try fields.details(.outputTokensDetails).count(.thinkingTokens) ?? 0
    figures.tokens.reasoning = min(thinking, figures.tokens.output)
    figures.webSearches =
      try fields.details(.serverToolUse).count(.webSearchRequests) ?? 0
  }

  /// Reads one iteration of a call. Compactions and advice come on top of the top-level counts;
  /// messages, and those of a fallback model, add up to them.
  private mutating func read(iteration: Value, at path: String) throws(Rejection) {
    let type = iteration["type"]?.string ?? ""
    guard Self.iterationTypes.contains(type) else { return }
    let usage = try ClaudeUsage(reading: iteration, at: path)
    let model = try iteration.present("model")?.name(of: "\(path).model", EventLimits())
    let pass = ClaudePass(
      model: model.map(ClaudeModelName.plain), figures: usage.figures,
      speed: usage.modifiers.speed)
    switch type {
    case "compaction": iterations.compaction += usage.figures
    case "advisor_message": iterations.addAdvice(pass)
    default:
      if iterations.passes.count < ClaudeIterations.passesMax { iterations.passes.append(pass) }
    }
  }

  static let iterationTypes: Set<String> = [
    "compaction", "advisor_message", "message", "fallback_message",
  ]

  /// Reads the usage of another vendor's model, which some gateways pass on unchanged.
  private mutating func read(foreign value: Value, at path: String) throws(Rejection) {
    do {
      let usage = try ProviderUsage(reading: value, at: path)
      figures.tokens = usage.tokens
      figures.webSearches = usage.webSearches
      modifiers = usage.modifiers
      hasCounts = usage.isTold
      unsure = usage.notes.doubts + Self.unkept(of: usage)
    } catch {
      guard error.code == .unknownUsageShape else { throw error }
      hasCounts = false
      unsure = Self.unread(in: value)
    }
  }

  /// What may cost something, but has no place in a call of this dialect.
  private static func unkept(of usage: ProviderUsage) -> [Doubt] {
    let fees = usage.notes.fees.map { Doubt(.unread, "the fee \($0.kind)") }
    let parts = usage.parts.map { Doubt(.unread, "calls of \($0.model?.text ?? $0.label)") }
    return fees + parts
  }

  private static func unread(in value: Value) -> [Doubt] {
    ClaudeUsageNet.unread(in: value).map { Doubt(.unread, $0) }
  }

  /// Adds the usage of another response of the same call.
  mutating func append(_ other: ClaudeUsage) {
    var parts = iterations.passes.isEmpty ? [ownPass] : iterations.passes
    parts += other.iterations.passes.isEmpty ? [other.ownPass] : other.iterations.passes
    figures += other.figures
    iterations.append(other.iterations)
    iterations.passes = parts.count > ClaudeIterations.passesMax ? [] : parts
    modifiers.fill(from: other.modifiers)
    hasCounts = hasCounts || other.hasCounts
    hasCredit = hasCredit || other.hasCredit
    unsure += other.unsure
  }

  private var ownPass: ClaudePass { ClaudePass(model: nil, figures: figures, speed: nil) }

  /// What is uncertain about the call.
  var doubts: [Doubt] {
    var doubts = Array(unsure.prefix(Doubt.perEventMax - 2))
    if hasCredit {
      doubts.append(Doubt(.upperBound, "credit for what a refused model had read is not known"))
    }
    return doubts
  }
}

extension UsageFields {
  /// Rejects a value that is no object, which would otherwise be read as usage without counts, so
  /// as a free call.
  init(claude value: Value, path: String) throws(Rejection) {
    guard value.kind == .object else {
      throw Rejection(
        .invalidField, field: path, "must be an object, but was \(value.forMessage)")
    }
    self.init(object: value, path: path)
  }
}

extension TokenCounts {
  /// Splits cache writes as the CLI does: those that live an hour come first, and the rest lives
  /// five minutes. Here, the rest has an unknown lifetime where nothing says how it is split; both
  /// have the same price.
  mutating func setCacheWrites(total: Int64?, fiveMinutes: Int64?, oneHour: Int64?) {
    let total = total ?? (fiveMinutes ?? 0) &+ (oneHour ?? 0)
    cacheWrite1h = min(oneHour ?? 0, total)
    cacheWrite5m = min(fiveMinutes ?? 0, total - cacheWrite1h)
    cacheWrite = total - cacheWrite1h - cacheWrite5m
  }
}
