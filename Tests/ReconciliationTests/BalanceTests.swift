import Reconciliation
import Testing
import Usage

/// A reported total and the known calls.
@Suite struct `A balance` {
  @Test func `lacks what its total has beyond its calls`() {
    var balance = Balance()
    _ = balance.record(counts(3, 3000, 150), baseline: .zero)
    balance.own = counts(1, 1000, 50)
    #expect(balance.residual == counts(2, 2000, 100))
    #expect(balance.unexplained == balance.residual)
    #expect(balance.contribution == counts(3, 3000, 150))
  }

  @Test func `adds nothing where its total is less than its calls`() {
    var balance = Balance()
    _ = balance.record(counts(1, 1000, 50), baseline: .zero)
    balance.own = counts(2, 900, 90)
    #expect(balance.residual == counts(0, 100, 0))
    #expect(balance.contribution == counts(2, 1000, 90))
  }

  @Test func `keeps the latest reading of its total, in whatever order they arrive`() {
    let moments = [counts(1, 100, 10), counts(2, 150, 20), counts(3, 300, 30)]
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0], [2, 0, 1]] {
      var balance = Balance()
      for index in order { _ = balance.record(moments[index], baseline: .zero) }
      #expect(balance.total == moments[2])
    }
  }

  @Test func `has the smallest baseline that was reported`() {
    var balance = Balance()
    _ = balance.record(counts(3, 300, 30), baseline: counts(2, 200, 20))
    #expect(balance.residual == counts(1, 100, 10))
    let isLater = balance.record(counts(2, 250, 25), baseline: .zero)
    #expect(!isLater)
    #expect(balance.residual == counts(3, 300, 30))
  }

  @Test func `shares calls that may be another's, and has no room for those beyond its total`() {
    var balance = Balance()
    _ = balance.record(counts(2, 2000, 200), baseline: .zero)
    balance.shared = counts(3, 2500, 100)
    #expect(balance.unexplained == counts(0, 0, 100))
    #expect(balance.surplus == counts(1, 500, 0))
  }

  @Test func `adds to its parent only what is new`() {
    var (parent, child) = (Balance(), Balance())
    _ = parent.record(counts(4, 4800, 273), baseline: .zero)
    child.own = counts(1, 1200, 80)
    let carried = [
      child.carry(into: &parent, as: "inner"), child.carry(into: &parent, as: "inner"),
    ]
    #expect(carried == [true, false])
    #expect(parent.nested == counts(1, 1200, 80))
    _ = child.record(counts(2, 2400, 160), baseline: .zero)
    _ = child.carry(into: &parent, as: "inner")
    #expect(parent.nested == counts(2, 2400, 160))
    #expect(parent.residual == counts(2, 2400, 113))
  }

  @Test func `compares the sums of its spans with its usage since it was resumed`() {
    var balance = Balance()
    balance.resumedFrom = "before"
    var earlier = Balance()
    earlier.own = counts(1, 1700, 54)
    _ = earlier.carry(into: &balance, as: "before")
    _ = balance.record(counts(2, 3500, 112), baseline: .zero)
    balance.spanTotal = counts(2, 2000, 70)
    #expect(balance.residual == counts(2, 2000, 70))
    balance.spanTotal = counts(1, 1800, 58)
    #expect(balance.residual == counts(1, 1800, 58))
  }
}

/// How the residual of a session is distributed among its balances.
@Suite struct `A shortfall` {
  private func pool(_ balances: [Balance], _ change: (inout BalancePool) -> Void) -> BalancePool {
    var pool = BalancePool()
    for balance in balances { pool.update(from: Balance(), to: balance) }
    change(&pool)
    return pool
  }

  private func balance(_ total: CallCounts, own: CallCounts = .zero) -> Balance {
    var balance = Balance()
    _ = balance.record(total, baseline: .zero)
    balance.own = own
    return balance
  }

  @Test func `is no more than all balances lack when unassigned calls are theirs`() {
    let balances = [balance(counts(1, 600, 60)), balance(counts(1, 400, 40))]
    let pool = pool(balances) { $0.unassigned = counts(1, 700, 70) }
    #expect(pool.residual == counts(1, 300, 30))
    let shortfall = Shortfall(
      of: pool, among: [(id: "b", balance: balances[1]), (id: "a", balance: balances[0])])
    #expect(shortfall.entries.map(\.id) == ["a", "b"])
    #expect(shortfall.entries[0].counts == counts(1, 300, 30))
    #expect(shortfall.entries[1].counts == .zero)
    #expect(shortfall.balancesToLoad == nil)
  }

  @Test func `asks for the balances that hold what remains, those with entries first`() {
    let here = balance(counts(1, 100, 10))
    var there = balance(counts(2, 900, 90))
    let open = pool([here, there]) { _ in }
    #expect(Shortfall(of: open, among: [(id: "a", balance: here)]).balancesToLoad == .any)
    there.entry = counts(2, 900, 90)
    let settled = pool([here, there]) { $0.updateEntry(from: .zero, to: there.entry) }
    let enough = Shortfall(of: settled, among: [(id: "a", balance: here)])
    #expect(enough.balancesToLoad == nil)
    #expect(enough.entries[0].counts == counts(1, 100, 10))
    let covered = pool([here, there]) {
      $0.updateEntry(from: .zero, to: there.entry)
      $0.unassigned = counts(1, 500, 50)
    }
    let needed = Shortfall(of: covered, among: [(id: "a", balance: here)]).balancesToLoad
    #expect(needed == .withEntries)
  }

  @Test func `leaves no cached tokens without a prompt, and no requests without tokens`() {
    var (withCache, other) = (CallCounts.zero, CallCounts.zero)
    withCache = CallCounts(requests: 1, tokens: tokens(100, 50, read: 900))
    other = counts(1, 500, 20)
    let balances = [balance(other), balance(withCache)]
    let pool = pool(balances) { $0.unassigned = counts(1, 500, 20) }
    let entries = Shortfall(
      of: pool, among: [(id: "a", balance: balances[0]), (id: "b", balance: balances[1])]
    ).entries
    #expect(entries.reduce(.zero) { $0 + $1.counts } == pool.residual)
    #expect(entries.allSatisfy { $0.counts.partsWithoutWhole == 0 })
    #expect(entries.allSatisfy { $0.counts.orphanRequests == 0 })
  }

  @Test func `keeps what spans report beyond their own calls, whatever is unassigned`() {
    var balance = Balance()
    balance.spanExcess = counts(1, 100, 10)
    let pool = pool([balance]) { $0.unassigned = counts(5, 5000, 500) }
    let shortfall = Shortfall(of: pool, among: [(id: "a", balance: balance)])
    #expect(shortfall.entries[0].counts == counts(1, 100, 10))
  }
}

/// Calls that two sides report, each with ids of its own.
@Suite struct `Matched pairs` {
  @Test func `are the n-th of one side and the n-th of the other`() {
    var pairs = MatchedPairs()
    let events = [
      pairs.record("h1", by: .first, in: nil, pairsMax: 9),
      pairs.record("h2", by: .first, in: nil, pairsMax: 9),
      pairs.record("s1", by: .second, in: "t", pairsMax: 9),
      pairs.record("s2", by: .second, in: "t", pairsMax: 9),
      pairs.record("s3", by: .second, in: "t", pairsMax: 9),
    ]
    #expect(events == ["h1", "h2", "h1", "h2", "s3"])
    #expect(pairs.event(of: "s2", by: .second) == "h2")
    #expect(pairs.event(of: "s2", by: .first) == nil)
  }

  @Test func `are of one tree where both sides say in which`() {
    var pairs = MatchedPairs()
    let events = [
      pairs.record("h1", by: .first, in: "t", pairsMax: 9),
      pairs.record("s1", by: .second, in: "u", pairsMax: 9),
      pairs.record("s2", by: .second, in: "t", pairsMax: 9),
    ]
    #expect(events == ["h1", "s1", "h1"])
  }

  @Test func `are found when a call moves to another session`() throws {
    var (here, there) = (MatchedPairs(), MatchedPairs())
    _ = here.record("h1", by: .first, in: nil, pairsMax: 9)
    _ = there.record("s1", by: .second, in: "t", pairsMax: 9)
    let removed = [there.remove(event: "s1"), there.remove(event: "s1")]
    let moved = try #require(removed[0])
    #expect(removed[1] == nil)
    let known = [here.add(moved), here.add(moved)]
    #expect(known == ["h1", nil])
    #expect(here.pairs.count == 2)
  }

  @Test func `are forgotten oldest first`() {
    var pairs = MatchedPairs()
    for index in 0..<3 {
      _ = pairs.record("h\(index)", by: .first, in: nil, pairsMax: 2)
    }
    #expect(pairs.pairs.map(\.eventID) == ["h1", "h2"])
  }
}

private func tokens(_ input: Int64, _ output: Int64, read: Int64 = 0) -> TokenCounts {
  var tokens = TokenCounts()
  tokens.input = input
  tokens.output = output
  tokens.cacheRead = read
  return tokens
}

private func counts(_ requests: Int64, _ input: Int64, _ output: Int64) -> CallCounts {
  let tokens = tokens(input, output)
  var counts = CallCounts(requests: requests, tokens: tokens)
  if tokens.total == 0 { counts.requestsWithoutUsage = 0 }
  return counts
}
