internal import Usage

/// Tokens written to a cache, by its lifetime.
struct CacheWrites {
  var fiveMinutes: Int64 = 0
  var oneHour: Int64 = 0
  var unknown: Int64 = 0
  /// Where they were found; nil where there are none.
  private(set) var place: FieldPath?

  var total: Int64 { fiveMinutes + oneHour + unknown }

  /// The parts that are known may be less than the total: the rest is of unknown lifetime. They
  /// cannot be more.
  init(
    total: AgreedCount, fiveMinutes: Int64?, oneHour: Int64?,
    split place: FieldPath
  ) throws(Rejection) {
    self.fiveMinutes = fiveMinutes ?? 0
    self.oneHour = oneHour ?? 0
    self.place = total.place ?? (self.total > 0 ? place : nil)
    guard let total = total.value else { return }
    guard self.total <= total else {
      throw Rejection(
        .contradictoryUsage, field: place.text,
        "adds up to \(self.total) tokens, which is more than the \(total) written in all")
    }
    unknown = total - self.total
  }

  /// Reads the split that Anthropic's objects have, and those of gateways that copy it.
  init(total: AgreedCount, split: borrowing UsageFields) throws(Rejection) {
    try self.init(
      total: total, fiveMinutes: split.count(.ephemeral5mInputTokens),
      oneHour: split.count(.ephemeral1hInputTokens), split: split.place)
  }
}

extension TokenCounts {
  mutating func setCacheWrites(_ writes: CacheWrites) {
    cacheWrite5m = writes.fiveMinutes
    cacheWrite1h = writes.oneHour
    cacheWrite = writes.unknown
  }
}
