internal import JSON
internal import Usage

/// A `Usage` of the OpenAI Agents SDK, in either of its serialisations: details as objects, or as
/// arrays that hold the one object (`agents/usage.py`, `serialize_usage`).
struct AgentsUsage: Sendable, Hashable {
  /// As the client counts them, and as many as it lists; 0 where it counted none.
  private(set) var requests: Int64 = 0
  /// Those of `requests` of which no usage was told: the SDK lists a request that failed before it
  /// was tried again with zeros (`run_internal/model_retry.py`), and leaves out others.
  private(set) var requestsWithoutUsage: Int64 = 0
  /// Nil where every count is 0 or null: the SDK turns a usage that was not told into zeros.
  private(set) var tokens: TokenCounts?
  /// The requests with tokens one by one, as far as the SDK kept them.
  private(set) var entries: [TokenCounts] = []
  private(set) var webSearches: Int64 = 0
  private(set) var modifiers = PriceModifiers()
  private(set) var provider: String?
  /// Members with a number that are not read, by their path below the usage.
  private(set) var unreadNames: [String] = []

  init(
    reading value: Value, at path: String = "usage", limits: EventLimits
  ) throws(Rejection) {
    let usage = try Self.told(by: value, at: path)
    if let usage, usage.tokens.total > 0 { tokens = usage.tokens }
    webSearches = usage?.webSearches ?? 0
    modifiers = usage?.modifiers ?? PriceModifiers()
    provider = usage?.provider
    let fields = UsageFields(object: value, path: path)
    let listed = try readEntries(fields)
    if tokens == nil, !entries.isEmpty { tokens = entries.sum }
    requests = tokens == nil ? 0 : 1
    if let told = try fields.count(.requests) { requests = told }
    requests = max(requests, listed)
    guard requests <= limits.requestsMax else {
      throw Rejection(
        .invalidField, field: path + ".requests",
        "must be at most \(limits.requestsMax), but was \(requests)")
    }
    requestsWithoutUsage = countWithoutUsage(listed: listed)
    unreadNames = AgentsUsageNames.unread(in: value)
  }

  /// What the provider's usage object says; nil where it has counts by name, but says none.
  private static func told(
    by value: Value, at path: String
  ) throws(Rejection) -> ProviderUsage? {
    do throws(Rejection) {
      return try ProviderUsage(reading: value, at: path)
    } catch {
      guard error.code == .unknownUsageShape, isUntold(value) else { throw error }
      return nil
    }
  }

  /// The counts that every usage object of the SDK has.
  private static let countNames = [
    "input_tokens", "output_tokens", "prompt_tokens", "completion_tokens", "total_tokens",
  ]

  /// True where the counts are there and null, and nothing else is counted but requests.
  private static func isUntold(_ value: Value) -> Bool {
    countNames.contains { value[$0]?.isNull == true }
      && !value.members.contains { $0.key != UsageName.requests.text && $0.value.hasPositiveNumber }
  }

  /// Reads the requests one by one, and tells how many are listed. One that is null or has zeros
  /// has no usage.
  private mutating func readEntries(_ fields: borrowing UsageFields) throws(Rejection) -> Int64 {
    guard let list = fields[.requestUsageEntries] else { return 0 }
    guard list.kind == .array else {
      throw Rejection(
        .invalidField, field: fields.path(to: .requestUsageEntries),
        "must be an array of objects, but was \(list.forMessage)")
    }
    for (index, entry) in list.elements.enumerated() where !entry.isNull {
      let place = fields.place[.requestUsageEntries][index]
      let counts = try Self.told(by: entry, at: place.text)?.tokens
      if let counts, counts.total > 0 { entries.append(counts) }
    }
    return Int64(list.count)
  }

  /// Where the entries are all of the tokens, every other request had none; where they are not,
  /// those that are listed with zeros.
  private func countWithoutUsage(listed: Int64) -> Int64 {
    guard let tokens else { return requests }
    guard !entries.isEmpty else { return min(listed, requests - 1) }
    let counted = Int64(entries.count)
    return entries.sum.total == tokens.total ? requests - counted : listed - counted
  }

  /// The figures of a cumulative usage.
  var counts: AgentsCounts {
    var counts = AgentsCounts(requests: requests, tokens: tokens)
    counts.requestsWithoutUsage = requestsWithoutUsage
    return counts
  }

  /// True where the entries are all of it, so that each can be priced by itself.
  var entriesAreComplete: Bool { !entries.isEmpty && entries.sum == tokens }
}

extension [TokenCounts] {
  /// All of them together.
  var sum: TokenCounts { reduce(into: TokenCounts()) { $0 += $1 } }
}
