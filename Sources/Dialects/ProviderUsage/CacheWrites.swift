internal import Usage

/// Tokens written to a cache, by its lifetime.
struct CacheWrites {
  var fiveMinutes = AgreedCount()
  var oneHour = AgreedCount()
  var thirtyMinutes = AgreedCount()
  var twelveHours = AgreedCount()
  /// All of them, of whatever lifetime.
  var all = AgreedCount()
  /// Numbers beside the lifetimes that nobody reads.
  private var unread: [Doubt] = []
  /// True where a sender tells the longer lifetime alone, and all others live five minutes.
  var isRestFiveMinutes = false

  private var known: Int64 {
    fiveMinutes.orZero + oneHour.orZero + thirtyMinutes.orZero + twelveHours.orZero
  }

  /// The parts that are known may be less than the sum: the rest is of unknown lifetime.
  var total: Int64 { max(all.orZero, known) }

  /// Reads the split that Anthropic's objects have, and those of gateways that copy it.
  mutating func takeSplit(_ split: borrowing UsageFields) throws(Rejection) {
    guard split.isPresent else { return }
    try fiveMinutes.take(split, .ephemeral5mInputTokens)
    try oneHour.take(split, .ephemeral1hInputTokens)
    try thirtyMinutes.take(split, CountNames.shared.writtenFor30m)
    try twelveHours.take(split, CountNames.shared.writtenFor12h)
  }

  /// The same of an object of that name that holds the split alone.
  mutating func takeObject(
    _ name: UsageName, in fields: borrowing UsageFields
  ) throws(Rejection) {
    guard fields.has(name) else { return }
    let split = try fields.details(name)
    try takeSplit(split)
    split.forEachUnread { unread.append(UsageNet.doubt(of: $0)) }
  }

  /// Puts them into their buckets; tells what is odd about them.
  func put(into tokens: inout TokenCounts) -> [Doubt] {
    tokens.cacheWrite5m = fiveMinutes.orZero
    tokens.cacheWrite1h = oneHour.orZero
    tokens.cacheWrite30m = thirtyMinutes.orZero
    tokens.cacheWrite12h = twelveHours.orZero
    let rest = max(0, all.orZero - known)
    if isRestFiveMinutes { tokens.cacheWrite5m += rest } else { tokens.cacheWrite = rest }
    guard let told = all.value, told > 0, known > told else { return unread }
    return unread + [Self.contradiction(known: known, of: told)]
  }

  static func contradiction(known: Int64, of all: Int64) -> Doubt {
    Doubt(
      .contradictory,
      "\(known) tokens written to caches by lifetime are more than the \(all) written in all")
  }
}

extension Doubt {
  /// Senders mean the same names differently, and no total tells which of them this is.
  static func cachePlace(_ cache: Int64, input: Int64) -> Doubt {
    Doubt(
      .ambiguous,
      "\(cache) cached tokens may be inside or beside the input of \(input); they count as inside")
  }
}
