import Dispatch
import Synchronization
import Usage

/// Reads that wait until something of their project has changed.
final class ChangeWaiters: Sendable {
  private struct Waiter {
    var project: ProjectID
    var continuation: CheckedContinuation<Void, Never>
  }

  private struct State {
    var waiters: [Int: Waiter] = [:]
    var nextID = 0
    var isClosed = false
  }

  private let state = Mutex(State())
  private let queue = DispatchQueue(label: "tally.waiters", target: .global())
  private let countMax: Int

  init(countMax: Int) {
    self.countMax = countMax
  }

  var count: Int { state.withLock { $0.waiters.count } }

  /// Returns when the project has changed, when so many seconds have passed, or at once when too
  /// many wait. `isChanged` is asked once it would not be missed any more.
  func wait(for project: ProjectID, seconds: Int, isChanged: @Sendable () -> Bool) async {
    await withCheckedContinuation { continuation in
      let id = state.withLock { state -> Int? in
        guard !state.isClosed, state.waiters.count < countMax else { return nil }
        state.nextID += 1
        state.waiters[state.nextID] = Waiter(project: project, continuation: continuation)
        return state.nextID
      }
      guard let id else { return continuation.resume() }
      if isChanged() { return resume { key, _ in key == id } }
      queue.asyncAfter(deadline: .now() + .seconds(seconds)) { self.resume { key, _ in key == id } }
    }
  }

  /// Ends the waiting of a project's reads.
  func changed(_ project: ProjectID) {
    resume { _, waiter in waiter.project == project }
  }

  /// Ends all waiting; nobody waits any more.
  func close() {
    state.withLock { $0.isClosed = true }
    resume { _, _ in true }
  }

  private func resume(_ isMeant: (Int, Waiter) -> Bool) {
    let resumed = state.withLock { state in
      let found = state.waiters.filter { isMeant($0.key, $0.value) }
      for id in found.keys { state.waiters[id] = nil }
      return found.values.map(\.continuation)
    }
    for continuation in resumed { continuation.resume() }
  }
}
