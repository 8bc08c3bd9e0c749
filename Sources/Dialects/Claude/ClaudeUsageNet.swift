internal import JSON
internal import Usage

/// Finds numbers in a message's usage that no rule reads, as they may cost something.
enum ClaudeUsageNet {
  /// The names of positive numbers that no rule reads, as paths below the usage object.
  static func unread(in usage: Value) -> [String] {
    var names: [String] = []
    collect(usage, "", depth: 0, &names)
    return names
  }

  private static let depthMax = 4

  /// The counts that `ClaudeUsage` reads.
  private static let read: Set<String> = [
    "input_tokens", "output_tokens", "cache_read_input_tokens", "cache_creation_input_tokens",
    "ephemeral_5m_input_tokens", "ephemeral_1h_input_tokens", "thinking_tokens",
    "web_search_requests",
  ]

  private static let harmless: Set<String> = [
    // Web fetch is free of charge except for its tokens (web fetch page, Usage and pricing).
    "web_fetch_requests", "tool_search_requests",
    // The same counts repeated in the words of other vendors, which gateways add.
    "total_tokens", "prompt_tokens", "completion_tokens", "cached_tokens", "reasoning_tokens",
    "prompt_cache_hit_tokens", "prompt_cache_miss_tokens",
    // What the results in the guide carry, and what gateways say about cost and speed.
    "total_cost_usd", "cost", "latency_ms",
  ]

  /// It has a doubt of its own.
  private static let credit = "fallback_credit"

  private static func collect(
    _ value: Value, _ path: String, depth: Int, _ names: inout [String]
  ) {
    guard depth < depthMax, names.count < Doubt.perEventMax else { return }
    switch value.kind {
    case .object:
      // Nothing adds up the counts of an unknown kind of iteration.
      let type = depth > 0 ? value["type"]?.string : nil
      let isKnown = type.map(ClaudeUsage.iterationTypes.contains) ?? true
      for member in value.members where member.key != credit {
        collect(member.key, member.value, path, isKnown: isKnown, depth: depth, &names)
      }
    case .array:
      for element in value.elements { collect(element, path, depth: depth + 1, &names) }
    default: break
    }
  }

  private static let nameRule = TextRule(bytesMax: 128)

  private static func collect(
    _ key: String, _ value: Value, _ path: String, isKnown: Bool, depth: Int,
    _ names: inout [String]
  ) {
    guard value.numberText != nil else {
      let below = path.isEmpty ? key : "\(path).\(key)"
      return collect(value, below, depth: depth + 1, &names)
    }
    guard !harmless.contains(key), !isKnown || !read.contains(key),
      value.int64.map({ $0 > 0 }) ?? true
    else { return }
    let name = path.isEmpty ? key : "\(path).\(key)"
    let readable = nameRule.allows(name) ? name : "a number with an unreadable name"
    if !names.contains(readable) { names.append(readable) }
  }
}
