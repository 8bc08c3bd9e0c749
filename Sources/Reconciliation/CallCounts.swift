public import Usage

/// Requests and tokens as clients add them up, with cached tokens inside the prompt, so that a
/// total without details can still be compared with its calls.
///
/// Each figure is a SIMD lane: adding or subtracting all of them is one operation, which cannot
/// trap.
public struct CallCounts: Sendable, Hashable {
  private var lanes: SIMD8<Int64>

  /// No requests and no tokens.
  public static let zero = CallCounts(lanes: .zero)

  private init(lanes: SIMD8<Int64>) {
    self.lanes = lanes
  }

  /// Nil tokens mean calls whose provider reported no usage.
  public init(requests: Int64, tokens: TokenCounts?) {
    let counts = tokens ?? TokenCounts()
    self.init(
      lanes: [
        requests, tokens == nil ? requests : 0, counts.prompt, counts.cacheRead,
        counts.prompt - counts.input - counts.cacheRead, counts.output, counts.reasoning, 0,
      ])
  }

  /// The number of figures.
  public static let laneCount = 7

  /// One of the figures, for storage.
  public subscript(lane: Int) -> Int64 {
    get { lanes[lane] }
    set { lanes[lane] = newValue }
  }

  /// The number of calls, where each retry counts.
  public var requests: Int64 {
    get { lanes[0] }
    set { lanes[0] = newValue }
  }

  /// The requests for which no usage was reported.
  public var requestsWithoutUsage: Int64 {
    get { lanes[1] }
    set { lanes[1] = newValue }
  }

  /// The tokens in exclusive buckets; nil where there are none. A sum does not say how long its
  /// cache writes live.
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

  /// Adds figure by figure.
  public static func + (left: CallCounts, right: CallCounts) -> CallCounts {
    CallCounts(lanes: left.lanes &+ right.lanes)
  }

  /// Subtracts figure by figure; a figure is negative where the other's is larger.
  public static func - (left: CallCounts, right: CallCounts) -> CallCounts {
    CallCounts(lanes: left.lanes &- right.lanes)
  }

  /// Adds the other's figures.
  public static func += (left: inout CallCounts, right: CallCounts) { left = left + right }

  /// Takes the other's figures away.
  public static func -= (left: inout CallCounts, right: CallCounts) { left = left - right }

  /// How far each figure exceeds the other's, which is at least 0.
  public func excess(over other: CallCounts) -> CallCounts {
    CallCounts(lanes: pointwiseMax(lanes &- other.lanes, .zero))
  }

  /// The larger of each figure.
  public func larger(with other: CallCounts) -> CallCounts {
    CallCounts(lanes: pointwiseMax(lanes, other.lanes))
  }

  /// The smaller of each figure.
  public func common(with other: CallCounts) -> CallCounts {
    CallCounts(lanes: pointwiseMin(lanes, other.lanes))
  }

  /// The smaller of the figures that are part of another, each with an equal amount of its whole:
  /// cached tokens with the prompt, reasoning with the output, and requests without usage.
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

  /// How far parts exceed their wholes, such as cached tokens the prompt. `tokens` cannot show that
  /// excess.
  public var partsWithoutWhole: Int64 {
    max(lanes[1] &- lanes[0], 0) &+ max(lanes[3] &+ lanes[4] &- lanes[2], 0)
      &+ max(lanes[6] &- lanes[5], 0)
  }

  /// True where this is the later of two readings of a total, which never falls.
  public func isLater(than other: CallCounts) -> Bool {
    if requests != other.requests { return requests > other.requests }
    return lanes[2] &+ lanes[5] > other.lanes[2] &+ other.lanes[5]
  }

  /// Requests whose usage was reported, but whose tokens are not among these counts; 0 where any
  /// tokens are.
  public var orphanRequests: Int64 { hasTokens ? 0 : max(requests - requestsWithoutUsage, 0) }

  /// The requests of which no tokens are known; all of them where there are no tokens.
  public var requestsWithoutTokens: Int64 {
    hasTokens ? min(requestsWithoutUsage, requests) : requests
  }
}
