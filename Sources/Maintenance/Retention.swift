public import Usage

/// Drops events that are old, whose sums stay: in the background, a hundred in a transaction.
public struct Retention: Sendable {
  private let store: any UsageStore
  private let days: Int
  private let keptSources: Set<ExternalName>
  private let now: @Sendable () -> Timestamp
  private let report: @Sendable (String) -> Void

  /// The writer has this time for others between two transactions.
  private static let pauseMilliseconds = 20
  /// How often it looks whether a day is over.
  private static let intervalSeconds = 600

  /// - Parameters:
  ///   - days: how many whole days an event is kept from when it came in, at least.
  ///   - keptSources: sources whose events are all kept.
  ///   - report: called with what keeps it from its work, which it tries again.
  public init(
    store: any UsageStore, days: Int, keptSources: Set<ExternalName>,
    now: @escaping @Sendable () -> Timestamp,
    report: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.store = store
    self.days = days
    self.keptSources = keptSources
    self.now = now
    self.report = report
  }

  /// Works until its task is cancelled: once at first, and then each day.
  public func run() async {
    var done: Day?
    while !Task.isCancelled {
      let day = firstKept
      if day != done {
        do throws(StoreError) {
          _ = try await passOnce()
          done = day
        } catch {
          report("old events wait to be dropped: \(error)")
        }
      }
      try? await Task.sleep(for: .seconds(Self.intervalSeconds))
    }
  }

  /// Drops what is old enough now, in all projects; returns how many events that were.
  public func passOnce() async throws(StoreError) -> Int {
    let rule = RetentionRule(before: firstKept, keptSources: keptSources)
    var count = 0
    var last: Int64? = 0
    while let number = last, !Task.isCancelled {
      let step = try await store.dropEvents(by: rule, after: number)
      count += step.dropped
      last = step.last
      if last != nil { try? await Task.sleep(for: .milliseconds(Self.pauseMilliseconds)) }
    }
    return count
  }

  /// The first day of which every event is kept.
  private var firstKept: Day { Day(number: now().day.number - days) }
}
