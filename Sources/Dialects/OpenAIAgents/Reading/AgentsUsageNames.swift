internal import JSON
internal import Usage

/// The members of the SDK's own `Usage` by where they stand, so that a number under another name is
/// seen (`agents/usage.py`). Details may be an object, or an array of the one.
enum AgentsUsageNames {
  private static let counts: Set<String> = [
    "requests", "input_tokens", "output_tokens", "total_tokens", "prompt_tokens",
    "completion_tokens",
  ]
  private static let details: Set<String> = [
    "input_tokens_details", "output_tokens_details", "prompt_tokens_details",
    "completion_tokens_details",
  ]
  private static let entries = "request_usage_entries"
  private static let detailCounts: Set<String> = [
    "cached_tokens", "cache_write_tokens", "reasoning_tokens", "audio_tokens", "image_tokens",
  ]

  /// Names that need not be read, and why.
  private static let harmless: Set<String> = [
    // `AdvancedSQLiteSession.get_session_usage` tells how many turns a sum is of.
    "total_turns",
    // Parts that cost what the rest of the input or output costs.
    "text_tokens", "accepted_prediction_tokens", "rejected_prediction_tokens",
  ]

  /// Members of a usage that have a number above 0 and are not read, by their path below it. A
  /// provider's own object in another shape is none of the SDK's.
  static func unread(in usage: Value) -> [String] {
    guard usage["input_tokens"] != nil || usage["prompt_tokens"] != nil else { return [] }
    var names: [String] = []
    for member in usage.members {
      if details.contains(member.key) {
        names += unread(in: member.value, at: member.key, but: detailCounts)
      } else if member.key == entries {
        for (index, entry) in member.value.elements.enumerated() {
          names += unread(in: entry).map { "\(entries)[\(index)].\($0)" }
        }
      } else if !counts.contains(member.key), !harmless.contains(member.key),
        member.value.hasPositiveNumber
      {
        names.append(member.key)
      }
    }
    return names
  }

  private static func unread(
    in object: Value, at path: String, but read: Set<String>
  ) -> [String] {
    if object.kind == .array {
      return object.elements.flatMap { unread(in: $0, at: path, but: read) }
    }
    return object.members.filter {
      !read.contains($0.key) && !harmless.contains($0.key) && $0.value.hasPositiveNumber
    }.map { "\(path).\($0.key)" }
  }
}

extension Value {
  /// True for a number above 0, and for what has one in it.
  var hasPositiveNumber: Bool {
    switch kind {
    case .number: numberText?.isPositiveNumber == true
    case .object: members.contains { $0.value.hasPositiveNumber }
    case .array: elements.contains { $0.hasPositiveNumber }
    case .null, .bool, .string: false
    }
  }
}
