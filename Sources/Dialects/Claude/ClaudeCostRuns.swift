internal import Usage

/// The runs of a session whose results have costs, but no figures by model: the cost of a result is
/// that of its process so far.
///
/// A result that continues a run adds the cost of its own turn to the previous total; one that
/// begins a run costs as much as its turn. To decide, the cost that Tally computes for the turn's
/// tokens is compared with both, scaled by the lowest ratio of reported to computed cost.
struct ClaudeCostRuns {
  /// The cost of all runs.
  private(set) var total = Money.zero

  private struct End {
    var cost: Money
    var duration: Int64
  }

  /// The most ends that are compared with one result.
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

    /// True where the cost that it adds is nearer to the cost of its tokens than its whole cost is.
    /// The ratios are equal where the product of the two is the square of the cost of its tokens.
    func goesOn(from earlier: Money) -> Bool {
      let added = cost.pico - earlier.pico
      guard added >= 0, cost.pico > 0 else { return added >= 0 }
      let (product, isOver) = added.multipliedReportingOverflow(by: cost.pico)
      let (square, isOwnOver) = own.multipliedReportingOverflow(by: own)
      return isOver || !isOwnOver && product >= square
    }
  }

  /// Ordered by cost, so that the order of arrival does not matter.
  private static func turns(
    _ results: [ClaudeReport], _ price: (ClaudeReport) -> Money?
  ) -> [Turn] {
    let withCost = results.filter { $0.total != nil }.sorted {
      ($0.total ?? .zero, $0.duration ?? 0, $0.id) < ($1.total ?? .zero, $1.duration ?? 0, $1.id)
    }
    let prices = withCost.map { price($0)?.pico }
    // Where a model has no price, tokens are compared instead.
    let isPriced = prices.allSatisfy { $0 != nil }
    let own = withCost.enumerated().map { index, report in
      isPriced ? prices[index] ?? 0 : Int128(report.main?.figures.tokens.total ?? 0)
    }
    // The lowest ratio of the CLI's cost to Tally's.
    var scale: (cost: Int128, own: Int128)?
    for (index, report) in withCost.enumerated() where own[index] > 0 {
      let cost = report.total?.pico ?? 0
      guard cost > 0 else { continue }
      let least = scale ?? (cost, own[index])
      let isLess = multiplied(cost, least.own) < multiplied(least.cost, own[index])
      scale = isLess ? (cost, own[index]) : least
    }
    return withCost.enumerated().map { index, report in
      let scaled = scale.map { multiplied(own[index], $0.cost) / $0.own } ?? own[index]
      return Turn(cost: report.total ?? .zero, duration: report.duration, own: scaled)
    }
  }

  /// The product, or the largest number where it overflows.
  private static func multiplied(_ one: Int128, _ other: Int128) -> Int128 {
    let (product, isOver) = one.multipliedReportingOverflow(by: other)
    return isOver ? .max : product
  }
}
