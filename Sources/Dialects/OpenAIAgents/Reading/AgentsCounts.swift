internal import Usage

/// Requests and tokens as the OpenAI Agents SDK adds them up, with cached tokens inside the prompt,
/// so that a total that leaves out the details can still be held against its parts.
///
/// Every figure is one lane: sums and differences of all of them are single operations, none of
/// which can trap.
struct AgentsCounts: Sendable, Hashable {
  private(set) var lanes: SIMD8<Int64>

  static let zero = AgentsCounts(lanes: .zero)

  private init(lanes: SIMD8<Int64>) {
    self.lanes = lanes
  }

  /// Nil tokens are those of calls whose provider told no usage.
  init(requests: Int64, tokens: TokenCounts?) {
    let counts = tokens ?? TokenCounts()
    self.init(
      lanes: [
        requests, tokens == nil ? requests : 0, counts.prompt, counts.cacheRead,
        counts.prompt - counts.input - counts.cacheRead, counts.output, counts.reasoning, 0,
      ])
  }

  /// From what `figures` gave; lanes that are missing are 0.
  init(figures: [Int64]) {
    var lanes = SIMD8<Int64>.zero
    for (index, figure) in figures.prefix(Self.figureCount).enumerated() { lanes[index] = figure }
    self.init(lanes: lanes)
  }

  private static let figureCount = 7

  /// All figures, to be kept.
  var figures: [Int64] { (0..<Self.figureCount).map { lanes[$0] } }

  var requests: Int64 {
    get { lanes[0] }
    set { lanes[0] = newValue }
  }

  /// The requests whose usage nobody was told.
  var requestsWithoutUsage: Int64 {
    get { lanes[1] }
    set { lanes[1] = newValue }
  }

  /// The tokens in exclusive buckets; nil where there are none. The lifetime of cache writes is not
  /// known of a sum.
  var tokens: TokenCounts? {
    guard lanes[2] > 0 || lanes[5] > 0 else { return nil }
    var tokens = TokenCounts()
    tokens.cacheRead = min(lanes[3], lanes[2])
    tokens.cacheWrite = min(lanes[4], lanes[2] - tokens.cacheRead)
    tokens.input = lanes[2] - tokens.cacheRead - tokens.cacheWrite
    tokens.output = lanes[5]
    tokens.reasoning = min(lanes[6], lanes[5])
    return tokens
  }

  static func + (left: AgentsCounts, right: AgentsCounts) -> AgentsCounts {
    AgentsCounts(lanes: left.lanes &+ right.lanes)
  }

  static func - (left: AgentsCounts, right: AgentsCounts) -> AgentsCounts {
    AgentsCounts(lanes: left.lanes &- right.lanes)
  }

  static func += (left: inout AgentsCounts, right: AgentsCounts) { left = left + right }
  static func -= (left: inout AgentsCounts, right: AgentsCounts) { left = left - right }

  /// What of each figure is beyond the other's.
  func excess(over other: AgentsCounts) -> AgentsCounts {
    AgentsCounts(lanes: pointwiseMax(lanes &- other.lanes, .zero))
  }

  /// The larger of each figure.
  func larger(with other: AgentsCounts) -> AgentsCounts {
    AgentsCounts(lanes: pointwiseMax(lanes, other.lanes))
  }

  /// What both have of each figure.
  func common(with other: AgentsCounts) -> AgentsCounts {
    AgentsCounts(lanes: pointwiseMin(lanes, other.lanes))
  }

  /// Of what both have the figures that are parts of another, with as much of that: cached tokens
  /// with the prompt, reasoning with the output, and requests without usage.
  func details(within other: AgentsCounts) -> AgentsCounts {
    var common = common(with: other).lanes
    common[1] = min(common[1], common[0])
    common[0] = common[1]
    common[3] = min(common[3], common[2])
    common[4] = min(common[4], common[2] &- common[3])
    common[2] = common[3] &+ common[4]
    common[6] = min(common[6], common[5])
    common[5] = common[6]
    return AgentsCounts(lanes: common)
  }

  /// Figures that are parts of another beyond what there is of that, which none can be shown of.
  var partsWithoutWhole: Int64 {
    max(lanes[1] &- lanes[0], 0) &+ max(lanes[3] &+ lanes[4] &- lanes[2], 0)
      &+ max(lanes[6] &- lanes[5], 0)
  }

  /// Of a run's or session's cumulative figures the later ones, which are nowhere smaller.
  func isLater(than other: AgentsCounts) -> Bool {
    if requests != other.requests { return requests > other.requests }
    return lanes[2] &+ lanes[5] > other.lanes[2] &+ other.lanes[5]
  }
}
