public import Usage

/// Requests and tokens of calls as clients add them up, with cached tokens inside the prompt, so
/// that a total that leaves out the details can still be held against its parts.
///
/// Every figure is one lane: sums and differences of all of them are single operations, none of
/// which can trap.
public struct CallCounts: Sendable, Hashable {
  private var lanes: SIMD8<Int64>

  /// Nothing of anything.
  public static let zero = CallCounts(lanes: .zero)

  private init(lanes: SIMD8<Int64>) {
    self.lanes = lanes
  }

  /// Nil tokens are those of calls whose provider reported no usage.
  public init(requests: Int64, tokens: TokenCounts?) {
    let counts = tokens ?? TokenCounts()
    self.init(
      lanes: [
        requests, tokens == nil ? requests : 0, counts.prompt, counts.cacheRead,
        counts.prompt - counts.input - counts.cacheRead, counts.output, counts.reasoning, 0,
      ])
  }

  /// How many figures there are.
  public static let laneCount = 7

  /// One of the figures, to be stored.
  public subscript(lane: Int) -> Int64 {
    get { lanes[lane] }
    set { lanes[lane] = newValue }
  }

  /// How many calls there were, each try of one for itself.
  public var requests: Int64 {
    get { lanes[0] }
    set { lanes[0] = newValue }
  }

  /// The requests whose usage nobody reported.
  public var requestsWithoutUsage: Int64 {
    get { lanes[1] }
    set { lanes[1] = newValue }
  }

  /// The tokens in exclusive buckets; nil where there are none. The lifetime of cache writes is not
  /// known of a sum.
  public var tokens: TokenCounts? {
    guard hasTokens else { return nil }
    var tokens = TokenCounts()
    tokens.cacheRead = min(lanes[3], lanes[2])
    tokens.cacheWrite = min(lanes[4], lanes[2] - tokens.cacheRead)
    tokens.input = lanes[2] - tokens.cacheRead - tokens.cacheWrite
    tokens.output = lanes[5]
    tokens.reasoning = min(lanes[6], lanes[5])
    return tokens
  }

  /// True where anything was sent or generated.
  public var hasTokens: Bool { lanes[2] > 0 || lanes[5] > 0 }

  /// Figure by figure.
  public static func + (left: CallCounts, right: CallCounts) -> CallCounts {
    CallCounts(lanes: left.lanes &+ right.lanes)
  }

  /// Figure by figure, below nothing where the other's is larger.
  public static func - (left: CallCounts, right: CallCounts) -> CallCounts {
    CallCounts(lanes: left.lanes &- right.lanes)
  }

  /// Adds the other's figures.
  public static func += (left: inout CallCounts, right: CallCounts) { left = left + right }

  /// Takes the other's figures away.
  public static func -= (left: inout CallCounts, right: CallCounts) { left = left - right }

  /// What of each figure is beyond the other's.
  public func excess(over other: CallCounts) -> CallCounts {
    CallCounts(lanes: pointwiseMax(lanes &- other.lanes, .zero))
  }

  /// The larger of each figure.
  public func larger(with other: CallCounts) -> CallCounts {
    CallCounts(lanes: pointwiseMax(lanes, other.lanes))
  }

  /// What both have of each figure.
  public func common(with other: CallCounts) -> CallCounts {
    CallCounts(lanes: pointwiseMin(lanes, other.lanes))
  }

  /// Of what both have the figures that are parts of another, with as much of that: cached tokens
  /// with the prompt, reasoning with the output, and requests without usage.
  public func details(within other: CallCounts) -> CallCounts {
    var common = common(with: other).lanes
    common[1] = min(common[1], common[0])
    common[0] = common[1]
    common[3] = min(common[3], common[2])
    common[4] = min(common[4], common[2] &- common[3])
    common[2] = common[3] &+ common[4]
    common[6] = min(common[6], common[5])
    common[5] = common[6]
    return CallCounts(lanes: common)
  }

  /// Figures that are parts of another beyond what there is of that, which none can be shown of.
  public var partsWithoutWhole: Int64 {
    max(lanes[1] &- lanes[0], 0) &+ max(lanes[3] &+ lanes[4] &- lanes[2], 0)
      &+ max(lanes[6] &- lanes[5], 0)
  }

  /// Of two moments of a total the later one, which is nowhere smaller.
  public func isLater(than other: CallCounts) -> Bool {
    if requests != other.requests { return requests > other.requests }
    return lanes[2] &+ lanes[5] > other.lanes[2] &+ other.lanes[5]
  }

  /// Requests without tokens though their usage was reported; none where there are tokens.
  public var bareRequests: Int64 { hasTokens ? 0 : max(requests - requestsWithoutUsage, 0) }

  /// The requests of which no tokens are known: all of them where there are none.
  public var requestsWithoutTokens: Int64 {
    hasTokens ? min(requestsWithoutUsage, requests) : requests
  }
}
