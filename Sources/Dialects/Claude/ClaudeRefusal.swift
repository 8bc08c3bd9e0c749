internal import Usage

/// A call that a model refused before any output.
struct ClaudeRefusal: Sendable, Hashable {
  /// Why, in the API's word; nil where it is not told.
  var category: String?

  /// The categories that are charged for since `chargedSince`.
  private static let charged: Set<String> = ["bio", "frontier_llm", "reasoning_extraction"]
  /// Before, a refusal cost what any call does.
  private static let freeSince = Day("2026-06-02")
  private static let chargedSince = Day("2026-09-24")

  /// What is not sure of its cost: refusals without output are free of charge since June 2026, but
  /// for three categories since September (the platform's release notes of both days).
  func doubt(at time: Timestamp) -> Doubt? {
    guard let freeSince = Self.freeSince, let chargedSince = Self.chargedSince else { return nil }
    guard time.day >= freeSince else { return nil }
    if time.day >= chargedSince, let category, Self.charged.contains(category) { return nil }
    return Doubt(.upperBound, "a call that was refused before any output may be free of charge")
  }
}
