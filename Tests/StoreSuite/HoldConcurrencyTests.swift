import StoreSupport
import TestSupport
import Testing
import Usage

@Suite struct `Many who hold at once` {
  private let folder: StoreFolder

  init() throws {
    folder = try StoreFolder()
  }

  /// What one of them has done, by its own account.
  private struct Account: Sendable {
    var granted = 0
    var refused = 0
    var excess: Int64 = 0
    var withoutHold: Int64 = 0
    var spent: Int64 = 0
    /// What it has left open.
    var open: Int64 = 0

    static func += (left: inout Account, right: Account) {
      left.granted += right.granted
      left.refused += right.refused
      left.excess += right.excess
      left.withoutHold += right.withoutHold
      left.spent += right.spent
      left.open += right.open
    }
  }

  private static let amount: Int64 = 20_000

  /// Takes holds of random sizes, and posts events that are under and over them, in parts, twice,
  /// taken back, and without any.
  private static func act(
    as name: String, seed: UInt64, in world: BudgetWorld
  ) async throws -> Account {
    var random = SplitMix64(seed: seed)
    var account = Account()
    for number in 0..<12 {
      let id = ExternalID("\(name)-\(number)")
      if Int.random(in: 0..<6, using: &random) == 0 {
        let cost = Int64.random(in: 1...40, using: &random)
        try await world.record(Sample.cost(id, cost))
        account.withoutHold += cost
        account.spent += cost
      }
      let estimate = Int64.random(in: 1...300, using: &random)
      guard try await world.hold("h\(id)", pico: estimate).hold != nil else {
        account.refused += 1
        continue
      }
      account.granted += 1
      var used: Int64 = 0
      for part in 0..<Int.random(in: 0...2, using: &random) {
        let cost = Int64.random(in: 1...200, using: &random)
        let event = Sample.cost("\(id)/\(part)", cost, hold: "h\(id)")
        // Sent twice, as by a client that had no answer.
        _ = try await world.record(event)
        #expect(try await world.record(event) == [.duplicate])
        if Int.random(in: 0..<5, using: &random) == 0 {
          try await world.record(Sample.void("v\(id)/\(part)", of: event.id))
        } else {
          used += cost
        }
      }
      account.spent += used
      account.excess += max(0, used - estimate)
      if Bool.random(using: &random) {
        _ = try await world.store.releaseHold("h\(id)", in: Sample.project, boundTo: nil)
      } else {
        account.open += max(0, estimate - used)
      }
    }
    return account
  }

  @Test(arguments: StoreKind.allCases, [1, 2, 3] as [UInt64])
  func `never overspend a budget together, and what lies above it is told exactly`(
    kind: StoreKind, seed: UInt64
  ) async throws {
    let world = try BudgetWorld(kind, folder)
    _ = try await world.make("b1", pico: Self.amount)
    let watch = Task {
      // What is granted never exceeds the amount, at any moment.
      var looks = 0
      while !Task.isCancelled {
        guard let window = try await world.window("b1") else { continue }
        let granted = Int64(
          window.spent - window.overEstimate - window.withoutHold + window.held)
        #expect(granted <= Self.amount)
        looks += 1
        await Task.yield()
      }
      return looks
    }
    var all = Account()
    try await withThrowingTaskGroup(of: Account.self) { group in
      for index in 0..<64 {
        group.addTask {
          try await Self.act(as: "t\(index)", seed: seed &* 1_000 &+ UInt64(index), in: world)
        }
      }
      for try await account in group { all += account }
    }
    watch.cancel()
    #expect(try await watch.value > 0)
    #expect(all.granted > 0)
    #expect(all.refused > 0)
    let window = try #require(try await world.window("b1"))
    #expect(window.spent == Int128(all.spent))
    #expect(window.overEstimate == Int128(all.excess))
    #expect(window.withoutHold == Int128(all.withoutHold))
    #expect(window.held == Int128(all.open))
    #expect(window.refused == Int64(all.refused))
    await world.store.close()
    let again = try BudgetWorld(kind, folder)
    #expect(try await again.window("b1") == window)
    await again.store.close()
  }
}
