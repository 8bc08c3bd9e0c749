internal import Usage

/// A call that a model refused before any output.
struct ClaudeRefusal: Sendable, Hashable {
  /// The reason as the API names it; nil where it is not reported.
  var category: String?

  /// The categories that are charged for since `chargedSince`.
  private static let charged: Set<String> = ["bio", "frontier_llm", "reasoning_extraction"]
  /// Before, a refusal cost as much as any call.
  private static let freeSince = Day("2026-06-02")
  private static let chargedSince = Day("2026-09-24")

  /// The uncertainty of its cost. Refusals without output are free of charge since June 2026,
  /// except for three categories since September (the platform's release notes of both days).
  func doubt(at time: Timestamp) -> Doubt? {
    guard let freeSince = Self.freeSince, let chargedSince = Self.chargedSince else { return nil }
    guard time.day >= freeSince else { return nil }
    if time.day >= chargedSince, let category, Self.charged.contains(category) { return nil }
    return Doubt(.upperBound, "a call that was refused before any output may be free of charge")
  }
}
