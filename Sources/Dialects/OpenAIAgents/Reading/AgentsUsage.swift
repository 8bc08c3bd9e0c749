internal import JSON
internal import Usage

/// A `Usage` of the SDK, in either of its serialisations: details as objects, or as arrays that
/// hold the one object (`agents/usage.py`, `serialize_usage`).
struct AgentsUsage: Sendable, Hashable {
  /// As the client counts them; 0 where it counted none.
  var requests: Int64
  /// Nil where every count is 0: the SDK turns a usage that was not told into zeros.
  var tokens: TokenCounts?
  /// The requests one by one, as far as the SDK kept them: it leaves out those without tokens.
  var entries: [TokenCounts]
  var webSearches: Int64
  var modifiers: PriceModifiers
  var provider: String?

  init(
    reading value: Value, at path: String = "usage", limits: EventLimits
  ) throws(Rejection) {
    let usage = try ProviderUsage(reading: value, at: path)
    tokens = usage.tokens.total > 0 ? usage.tokens : nil
    requests = usage.requests ?? (tokens == nil ? 0 : 1)
    guard requests <= limits.requestsMax else {
      throw Rejection(
        .invalidField, field: path + ".requests",
        "must be at most \(limits.requestsMax), but was \(requests)")
    }
    webSearches = usage.webSearches
    modifiers = usage.modifiers
    provider = usage.provider
    entries = []
    let fields = UsageFields(object: value, path: path)
    try fields.forEachObject(in: .requestUsageEntries) { entry, place throws(Rejection) in
      entries.append(try ProviderUsage(reading: entry, at: place.text).tokens)
    }
  }

  /// The figures of a cumulative usage. Where its requests are listed one by one, those that are
  /// not among them had no usage.
  var counts: AgentsCounts {
    var counts = AgentsCounts(requests: requests, tokens: tokens)
    let listed = Int64(entries.count)
    if tokens != nil, listed > 0, listed < requests {
      counts.requestsWithoutUsage = requests - listed
    }
    return counts
  }

  /// True where the entries are all of it, so that each can be priced by itself.
  var entriesAreComplete: Bool {
    var sum = TokenCounts()
    for entry in entries { sum += entry }
    return !entries.isEmpty && sum == tokens
  }
}
