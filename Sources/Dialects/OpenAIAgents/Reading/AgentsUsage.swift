internal import JSON
internal import Reconciliation
internal import Usage

/// A `Usage` of the OpenAI Agents SDK, in either of its serialisations: details as objects, or as
/// arrays that hold the one object (`agents/usage.py`, `serialize_usage`).
struct AgentsUsage: Sendable, Hashable {
  /// The larger of the client's count and the number of listed requests; 0 where there are neither,
  /// and no tokens.
  private(set) var requests: Int64 = 0
  /// The part of `requests` without usage. The SDK lists a request that failed and was retried with
  /// zeros (`run_internal/model_retry.py`), and does not list others at all.
  private(set) var requestsWithoutUsage: Int64 = 0
  /// Nil where every count is 0 or null: the SDK turns missing usage into zeros.
  private(set) var tokens: TokenCounts?
  /// The requests with tokens one by one, as far as the SDK lists them.
  private(set) var entries: [TokenCounts] = []
  private(set) var webSearches: Int64 = 0
  private(set) var modifiers = PriceModifiers()
  private(set) var provider: ExternalName?
  /// Doubts about the usage, charges besides tokens, and the cost that the provider reported.
  private(set) var notes = EventNotes()
  private(set) var cost: Money?

  init(
    reading value: Value, at path: String = "usage", limits: EventLimits
  ) throws(Rejection) {
    let usage = try ProviderUsage(reading: value, at: path)
    if usage.tokens.total > 0 { tokens = usage.tokens }
    webSearches = usage.webSearches
    modifiers = usage.modifiers
    provider = usage.provider
    notes = usage.notes
    cost = usage.cost
    let fields = UsageFields(object: value, path: path)
    let listed = try readEntries(fields)
    if tokens == nil, !entries.isEmpty { tokens = entries.sum }
    requests = tokens == nil ? 0 : 1
    if let reported = try fields.count(.requests) { requests = reported }
    requests = max(requests, listed)
    guard requests <= limits.requestsMax else {
      throw Rejection(
        .invalidField, field: path + ".requests",
        "must be at most \(limits.requestsMax), but was \(requests)")
    }
    requestsWithoutUsage = countWithoutUsage(listed: listed)
  }

  /// Reads the requests one by one, and returns how many are listed. One that is null or all zeros
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
      let counts = try ProviderUsage(reading: entry, at: place.text).tokens
      if counts.total > 0 { entries.append(counts) }
    }
    return Int64(list.count)
  }

  /// Where the entries add up to all tokens, every other request had none. Otherwise only those
  /// that are listed with zeros had none.
  private func countWithoutUsage(listed: Int64) -> Int64 {
    guard let tokens else { return requests }
    guard !entries.isEmpty else { return min(listed, requests - 1) }
    let counted = Int64(entries.count)
    return entries.sum.total == tokens.total ? requests - counted : listed - counted
  }

  /// The figures of a cumulative usage.
  var counts: CallCounts {
    var counts = CallCounts(requests: requests, tokens: tokens)
    counts.requestsWithoutUsage = requestsWithoutUsage
    return counts
  }

  /// True where the entries add up to the usage, so that each can be priced by itself.
  var entriesAreComplete: Bool { !entries.isEmpty && entries.sum == tokens }
}

extension [TokenCounts] {
  /// All of them together.
  var sum: TokenCounts { reduce(into: TokenCounts()) { $0 += $1 } }
}
