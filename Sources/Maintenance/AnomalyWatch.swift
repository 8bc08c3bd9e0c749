public import Usage

/// Looks for hours that cost more than the same hour of earlier weeks, in the projects that have a
/// rule for it.
///
/// The hour under way is held against whole hours: what it has cost only grows, so it is unusual as
/// soon as it has cost too much. The hour before is looked at as well, for what came late. A week
/// counts in which the hour had usage whose cost is complete; of fewer than three nothing is
/// concluded.
public struct AnomalyWatch: Sendable {
  private let store: any UsageStore
  private let now: @Sendable () -> Timestamp
  private let report: @Sendable (String) -> Void

  /// How many weeks are looked back.
  private static let weeks = 8
  /// How many of them must have had usage in the hour.
  private static let weeksMin = 3
  private static let hourSeconds = 3_600
  private static let weekSeconds = 7 * 86_400
  private static let pauseSeconds = 60

  /// `report` is called with what keeps it from its work, which it tries again.
  public init(
    store: any UsageStore, now: @escaping @Sendable () -> Timestamp,
    report: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.store = store
    self.now = now
    self.report = report
  }

  /// Works until its task is cancelled.
  public func run() async {
    while !Task.isCancelled {
      do throws(StoreError) {
        try await passOnce()
      } catch {
        report("unusual hours are looked for later: \(error)")
      }
      try? await Task.sleep(for: .seconds(Self.pauseSeconds))
    }
  }

  /// Looks at the hour under way and the one before, in all projects with a rule.
  public func passOnce() async throws(StoreError) {
    let hour = Int64(Self.hourSeconds) * Timestamp.microsecondsPerSecond
    let start = Timestamp(microseconds: now().microseconds / hour * hour)
    for (project, rules) in try await store.alertRules() {
      guard let rule = rules.anomaly else { continue }
      for start in [start.moved(bySeconds: -Self.hourSeconds), start] {
        try await look(at: start, by: rule, in: project)
      }
    }
  }

  private func look(
    at start: Timestamp, by rule: AnomalyRule, in project: ProjectID
  ) async throws(StoreError) {
    let (figures, authority) = try await hour(start, in: project)
    let spent = figures.cost.total(by: authority)
    guard spent >= rule.floor else { return }
    var earlier: [Money] = []
    for week in 1...Self.weeks {
      let (figures, authority) = try await hour(
        start.moved(bySeconds: -week * Self.weekSeconds), in: project)
      guard figures.events > 0, figures.costStatus == .complete else { continue }
      earlier.append(figures.cost.total(by: authority))
    }
    guard earlier.count >= Self.weeksMin else { return }
    let usual = Self.median(earlier)
    guard rule.isUnusual(spent, usual: usual) else { return }
    try await store.record(
      UsageAnomaly(start: start, spent: spent, usual: usual), in: project)
  }

  private func hour(
    _ start: Timestamp, in project: ProjectID
  ) async throws(StoreError) -> (Figures, CostAuthority) {
    let query = UsageQuery(from: start, to: start.moved(bySeconds: Self.hourSeconds))
    let result = try await store.usage(query, in: project)
    return (result.total.figures, result.authority)
  }

  /// Of an even number the mean of the two in the middle, without what is below a pico-dollar.
  private static func median(_ amounts: [Money]) -> Money {
    let sorted = amounts.sorted()
    let middle = sorted[sorted.count / 2]
    guard sorted.count.isMultiple(of: 2) else { return middle }
    return Money(pico: (sorted[sorted.count / 2 - 1] + middle).pico / 2)
  }
}
