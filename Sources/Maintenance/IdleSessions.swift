public import Usage

/// Ends sessions in which nothing has happened for a while, where nobody said that they ended.
///
/// They end when something happened last in them, in the state `Indeterminate`, which gives way to
/// any other that a client still reports.
public struct IdleSessions: Sendable {
  private let store: any UsageStore
  private let afterSeconds: Int
  private let now: @Sendable () -> Timestamp
  private let report: @Sendable (String) -> Void

  private static let sessionsPerPage = 500
  /// Between two looks at what is idle lies a tenth of the time after which it is ended, within
  /// these bounds.
  private static let pauseSeconds = 1...600

  /// - Parameters:
  ///   - afterSeconds: how long nothing has happened in a session that is ended.
  ///   - report: called with what keeps it from its work, which it tries again.
  public init(
    store: any UsageStore, afterSeconds: Int, now: @escaping @Sendable () -> Timestamp,
    report: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.store = store
    self.afterSeconds = afterSeconds
    self.now = now
    self.report = report
  }

  /// Works until its task is cancelled.
  public func run() async {
    let bounds = Self.pauseSeconds
    let pause = min(max(afterSeconds / 10, bounds.lowerBound), bounds.upperBound)
    while !Task.isCancelled {
      do throws(StoreError) {
        _ = try await passOnce()
      } catch {
        report("idle sessions wait: \(error)")
      }
      try? await Task.sleep(for: .seconds(pause))
    }
  }

  /// Ends what is idle now, in all projects; returns how many sessions that were.
  public func passOnce() async throws(StoreError) -> Int {
    var projects: Set<ProjectID> = [.standard]
    for key in try await store.keys(in: nil) { projects.insert(key.project) }
    var count = 0
    for project in projects { count += try await pass(project) }
    return count
  }

  private func pass(_ project: ProjectID) async throws(StoreError) -> Int {
    let before = now().moved(bySeconds: -afterSeconds)
    var query = SessionQuery(isEnded: false, limit: Self.sessionsPerPage)
    query.order = .activity
    query.to = before
    var count = 0
    repeat {
      let page = try await store.sessions(query, in: project)
      for summary in page.items {
        guard !Task.isCancelled else { return count }
        if try await end(summary.session, idleSince: before, in: project) { count += 1 }
      }
      query.cursor = page.next
    } while query.cursor != nil
    return count
  }

  /// False where something has happened in it by now.
  private func end(
    _ session: Session, idleSince before: Timestamp, in project: ProjectID
  ) async throws(StoreError) -> Bool {
    var ending = SessionEnding(
      endState: SessionEnding.indeterminate, endedAt: session.lastActivityAt)
    ending.idleSince = before
    do throws(StoreError) {
      return try await store.endSession(session.id, with: ending, in: project).session.isEnded
    } catch {
      // A client has ended it in the meantime.
      guard case .sessionConflict = error else { throw error }
      return false
    }
  }
}
