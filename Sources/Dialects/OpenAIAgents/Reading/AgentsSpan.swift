internal import JSON
internal import Usage

/// Where a span stands in its trace, and what was used within it.
struct AgentsSpan: Sendable, Hashable {
  enum Kind: String, Sendable {
    /// It only says what is within what.
    case link
    /// A model call.
    case call
    /// A run or a turn of one, which tells the sum of what was used in it.
    case sum
  }

  var id: ExternalID
  /// Nil for one at the top of its trace.
  var parentID: ExternalID?
  var kind = Kind.link
  var counts = AgentsCounts.zero
  /// When it began and ended, in microseconds; nil where that is not told.
  var times: Range<Int64>?

  init(id: ExternalID, parentID: ExternalID?, times: Range<Int64>?) {
    self.id = id
    self.parentID = parentID
    self.times = times
  }

  /// True where the one may have been at work beside the other: their times overlap, or are not
  /// known.
  func overlaps(_ other: AgentsSpan) -> Bool {
    guard let times, let otherTimes = other.times else { return true }
    return times.overlaps(otherTimes)
  }

  /// As it is stored, under its id.
  var stored: [UInt8] {
    var writer = Writer()
    writer.object {
      $0.state("parent", parentID)
      if kind != .link {
        $0.state("kind", kind.rawValue)
        $0.state("counts", counts)
        $0.state("from", times?.lowerBound)
        $0.state("to", times?.upperBound)
      }
    }
    return writer.bytes
  }

  init(id: ExternalID, stored bytes: [UInt8]) {
    self.id = id
    guard let value = Value(stored: bytes) else { return }
    parentID = value["parent"]?.externalID
    kind = value["kind"]?.string.flatMap(Kind.init) ?? .link
    counts = value.counts("counts") ?? .zero
    if let from = value["from"]?.int64, let to = value["to"]?.int64, from <= to {
      times = from..<to
    }
  }
}

extension AgentsCounts {
  /// Reads the sum that the span of a run or turn tells (`agents/usage.py`,
  /// `total_usage_to_span_metadata`): cached tokens are within the input.
  init(sum usage: Value, at path: String) throws(Rejection) {
    func count(_ name: String) throws(Rejection) -> Int64 {
      try usage.present(name)?.count(of: "\(path).\(name)") ?? 0
    }
    var tokens = TokenCounts()
    tokens.cacheRead = try count("cached_input_tokens")
    tokens.cacheWrite = try count("cache_write_input_tokens")
    let input = try count("input_tokens")
    let cache = tokens.cacheRead + tokens.cacheWrite
    tokens.output = try count("output_tokens")
    let total = try count("total_tokens")
    // A provider may count cached tokens beside the input, and reasoning beside the output.
    let isCacheOutside = cache > input || cache > 0 && total == input + cache + tokens.output
    tokens.input = input - (isCacheOutside ? 0 : cache)
    tokens.output = max(tokens.output, total - tokens.prompt)
    self.init(requests: try count("requests"), tokens: tokens.total > 0 ? tokens : nil)
  }
}
