import Foundation
import Synchronization

/// Runs the same work on threads of its own, all at once, and returns what each made of it.
func together<Value: Sendable>(
  _ count: Int, _ work: @escaping @Sendable (Int) throws -> Value
) throws -> [Value] {
  let results = Together<Value>(count: count)
  for index in 0..<count {
    let thread = Thread { results.finish(index, Result { try work(index) }) }
    thread.stackSize = 1 << 20
    thread.start()
  }
  return try results.wait()
}

/// Collects what threads make.
private final class Together<Value: Sendable>: Sendable {
  private let results: Mutex<[Int: Result<Value, any Error>]>
  private let remaining: DispatchGroup

  init(count: Int) {
    results = Mutex([:])
    remaining = DispatchGroup()
    for _ in 0..<count { remaining.enter() }
  }

  func finish(_ index: Int, _ result: Result<Value, any Error>) {
    results.withLock { $0[index] = result }
    remaining.leave()
  }

  func wait() throws -> [Value] {
    remaining.wait()
    return try results.withLock { $0 }.sorted { $0.key < $1.key }.map { try $0.value.get() }
  }
}
