internal import Dispatch
internal import Synchronization
public import Usage

/// Knows the state of each project, and tells a listener what has changed.
///
/// States change before anybody is told that a commit is durable, so a reader that asks afterwards
/// never takes an older answer for the present one.
public final class NewsDesk: Sendable {
  /// Called with news, never twice at once; it must not block.
  public typealias Listener = @Sendable (StoreNews) -> Void

  private struct State {
    var numbers: [ProjectID: UInt64] = [:]
    var listener: Listener?
    /// What waits to be told, by project.
    var waiting: [ProjectID: StoreNews] = [:]
    var isScheduled = false
    var deliverer: (@Sendable () -> Void)?
  }

  private let epoch = UInt64.random(in: 1 ... .max)
  private let state = Mutex(State())
  private let listens = Atomic(false)
  private let queue = DispatchQueue(label: "tally.news")
  private let milliseconds: Int

  /// News of `milliseconds` come together, with as many sessions and users named as `ChangeLog`
  /// keeps.
  public init(milliseconds: Int) {
    self.milliseconds = milliseconds
  }

  /// Whether anybody wants to know which sessions and users changed.
  public var isListening: Bool { listens.load(ordering: .relaxed) }

  /// The present state of a project.
  public func marker(of project: ProjectID) -> ChangeMarker {
    state.withLock { ChangeMarker(epoch: epoch, number: $0.numbers[project] ?? 0) }
  }

  /// Hands all news to come to `listener`, in place of the one before; nil for nobody.
  public func listen(_ listener: Listener?) {
    state.withLock { $0.listener = listener }
    listens.store(listener != nil, ordering: .relaxed)
  }

  /// Has `listener` called after each commit with which a delivery to a webhook may have become
  /// due, in place of the one before; nil for nobody.
  public func listenForDeliveries(_ listener: (@Sendable () -> Void)?) {
    state.withLock { $0.deliverer = listener }
  }

  /// Tells of deliveries to webhooks, once what made them is durable.
  public func publishDeliveries() {
    state.withLock { $0.deliverer }?()
  }

  /// Changes the states of projects. To be called before anybody is told of the commit.
  public func advance(_ projects: some Sequence<Int64>) {
    state.withLock { state in
      for project in projects { state.numbers[ProjectID(number: project), default: 0] += 1 }
    }
  }

  /// Tells the listener what a commit has changed. `user` has the id of a user's number.
  public func publish(
    _ changes: [Int64: ChangeLog.Changes], user: (Int64) -> ExternalID?
  ) {
    guard isListening else { return }
    for (project, changed) in changes {
      let project = ProjectID(number: project)
      let users = changed.users.compactMap(user)
      let startsTimer = state.withLock { state in
        let news = StoreNews(
          project: project,
          marker: ChangeMarker(epoch: epoch, number: state.numbers[project] ?? 0),
          sessions: changed.sessions, users: users,
          unnamed: changed.unnamed + changed.users.count - users.count)
        if state.waiting[project]?.add(news, namesMax: ChangeLog.namesMax) == nil {
          state.waiting[project] = news
        }
        defer { state.isScheduled = true }
        return !state.isScheduled
      }
      guard startsTimer else { continue }
      queue.asyncAfter(deadline: .now() + .milliseconds(milliseconds)) { self.deliver() }
    }
  }

  private func deliver() {
    let (listener, news) = state.withLock { state in
      defer {
        state.waiting = [:]
        state.isScheduled = false
      }
      return (state.listener, state.waiting.values)
    }
    guard let listener else { return }
    for item in news { listener(item) }
  }
}
