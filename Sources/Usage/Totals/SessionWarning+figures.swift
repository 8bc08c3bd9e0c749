extension SessionWarning {
  /// What the totals themselves say that a reader should know.
  public static func told(by totals: SessionTotals) -> [SessionWarning] {
    // A client may call a model so, too, but hardly an agent besides.
    let isLimited =
      totals.models.contains { $0.model == SessionTotals.rest && $0.provider == nil }
      && totals.agents.contains { $0.agent == SessionTotals.rest }
    return told(by: totals.figures)
      + (isLimited
        ? [
          SessionWarning(
            code: .sumsLimited,
            detail: "more models and agents than are told apart; what the others used is under "
              + "\(SessionTotals.rest)")
        ] : [])
  }

  /// What the figures themselves say that a reader should know: they follow from events, and go
  /// with them.
  public static func told(by figures: Figures) -> [SessionWarning] {
    guard let rare = figures.rare else { return [] }
    func count(_ kinds: Doubt.Kind...) -> Int64 {
      kinds.reduce(0) { $0 + max(0, rare.doubtful[$1] ?? 0) }
    }
    var warnings: [SessionWarning] = []
    let unread = count(.unread, .unreadDiscount)
    if unread > 0 {
      let names = rare.unread.filter { $0.value > 0 }.keys.sorted().joined(separator: ", ")
      warnings.append(
        SessionWarning(
          code: .unreadUsage, detail: "\(events(unread)) numbers that no rule reads: \(names)"))
    }
    let ambiguous = count(.ambiguous)
    if ambiguous > 0 {
      warnings.append(
        SessionWarning(
          code: .ambiguousUsage,
          detail: "\(events(ambiguous)) cached tokens that may be inside or beside the input"))
    }
    let contradictory = count(.contradictory)
    if contradictory > 0 {
      warnings.append(
        SessionWarning(
          code: .contradictoryUsage,
          detail: "\(events(contradictory)) counts that cannot all be true"))
    }
    return warnings
  }

  private static func events(_ count: Int64) -> String {
    count == 1 ? "1 event has" : "\(count) events have"
  }
}
