internal import Usage

/// The runs of a session whose results tell costs, but no figures by model: the cost of a result is
/// that of its process so far.
///
/// A result that goes on from another adds the cost of its turn to it; one that begins a run costs
/// as much as its turn. The price of the turn's own tokens tells which is nearer, at the least that
/// the CLI takes for what costs so much at Tally's prices.
struct ClaudeCostRuns {
  /// What all runs come to.
  private(set) var total = Money.zero

  private struct End {
    var cost: Money
    var duration: Int64
  }

  /// Ends that are tried for one result.
  private static let triedMax = 1_024

  init(of results: [ClaudeReport], price: (ClaudeReport) -> Money?) {
    let turns = Self.turns(results, price)
    var ends: [End] = []
    for turn in turns {
      let end = End(cost: turn.cost, duration: turn.duration ?? .max)
      let known = ends.indices.suffix(Self.triedMax).filter { index in
        // The API's time grows with a process, too.
        (turn.duration.map { $0 >= ends[index].duration } ?? true)
          && turn.goesOn(from: ends[index].cost)
      }
      if let known = known.max(by: { ends[$0].cost < ends[$1].cost }) {
        ends[known] = end
      } else {
        ends.append(end)
      }
    }
    total = ends.reduce(Money.zero) { $0 + $1.cost }
  }

  private struct Turn {
    var cost: Money
    var duration: Int64?
    /// What its own tokens should add to the cost.
    var own: Int128

    /// True where the cost that it adds is nearer to that of its tokens than all of it is: the
    /// first is as much too small as the second is too large where their product is the square.
    func goesOn(from earlier: Money) -> Bool {
      let added = cost.pico - earlier.pico
      guard added >= 0, cost.pico > 0 else { return added >= 0 }
      let (product, isOver) = added.multipliedReportingOverflow(by: cost.pico)
      let (square, isOwnOver) = own.multipliedReportingOverflow(by: own)
      return isOver || !isOwnOver && product >= square
    }
  }

  /// From the lowest cost on, so that the order in which they came is nothing.
  private static func turns(
    _ results: [ClaudeReport], _ price: (ClaudeReport) -> Money?
  ) -> [Turn] {
    let told = results.filter { $0.total != nil }.sorted {
      ($0.total ?? .zero, $0.duration ?? 0, $0.id) < ($1.total ?? .zero, $1.duration ?? 0, $1.id)
    }
    let prices = told.map { price($0)?.pico }
    // A model without a price: tokens stand for it.
    let isPriced = prices.allSatisfy { $0 != nil }
    let own = told.enumerated().map { index, report in
      isPriced ? prices[index] ?? 0 : Int128(report.main?.figures.tokens.total ?? 0)
    }
    // How much the CLI takes for what costs one.
    var scale: (cost: Int128, own: Int128)?
    for (index, report) in told.enumerated() where own[index] > 0 {
      let cost = report.total?.pico ?? 0
      guard cost > 0 else { continue }
      let least = scale ?? (cost, own[index])
      let isLess = multiplied(cost, least.own) < multiplied(least.cost, own[index])
      scale = isLess ? (cost, own[index]) : least
    }
    return told.enumerated().map { index, report in
      let scaled = scale.map { multiplied(own[index], $0.cost) / $0.own } ?? own[index]
      return Turn(cost: report.total ?? .zero, duration: report.duration, own: scaled)
    }
  }

  /// Beyond what can be held, the largest number.
  private static func multiplied(_ one: Int128, _ other: Int128) -> Int128 {
    let (product, isOver) = one.multipliedReportingOverflow(by: other)
    return isOver ? .max : product
  }
}
