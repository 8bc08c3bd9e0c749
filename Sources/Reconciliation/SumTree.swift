public import Usage

/// The spans of a trace, as far as they have come, and what was used in it by the sums that runs
/// and turns report.
///
/// A sum has what no span of a call reports, such as what a session used to compact itself. It also
/// has the calls of agents that are used as tools, but not those of runs that a tool or guardrail
/// started by itself; and of tools at work at the same time each has what the others used. So a sum
/// is held against all calls below it, and what it has beyond them is the least that is missing.
public struct SumTree {
  /// Every call that a span reports.
  public private(set) var calls = CallCounts.zero
  /// What was used at least, without calls of which it is not known where they belong.
  public private(set) var total = CallCounts.zero

  private var sums: [CountedSpan] = []
  /// Of each sum what the calls right below it come to, and all calls below it.
  private var own: [CallCounts] = []
  private var below: [CallCounts] = []
  private var children: [[Int]] = []
  private var least: [CallCounts] = []

  /// What was used beyond the calls that spans report.
  public var excess: CallCounts { total.excess(over: calls) }

  /// Adds up what was used by what the spans say together.
  public init(_ spans: [CountedSpan]) {
    let byID = Dictionary(spans.map { ($0.id, $0) }) { first, _ in first }
    sums = spans.filter { $0.role == .sum }
    own = sums.map { _ in .zero }
    below = own
    least = own
    children = sums.map { _ in [] }
    let indices = Dictionary(
      sums.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    for call in spans where call.role == .call {
      calls += call.counts
      switch Self.place(of: call, in: byID, indices) {
      case .within(let index): own[index] += call.counts
      case .top: total += call.counts
      case .unknown: break
      }
    }
    var tops: [Int] = []
    var unplaced: [Int] = []
    for index in sums.indices {
      switch Self.place(of: sums[index], in: byID, indices) {
      case .within(let above): children[above].append(index)
      case .top: tops.append(index)
      case .unknown: unplaced.append(index)
      }
    }
    tops += separate(unplaced, from: tops)
    addUp(tops)
    for index in tops { total += least[index] }
  }

  private enum Place {
    case within(Int)
    case top
    /// Below a span that has not come.
    case unknown
  }

  /// Between a call and its turn, or a run and what it is in, are few; a circle has no end.
  private static let linksMax = 64

  private static func place(
    of span: CountedSpan, in spans: [ExternalID: CountedSpan], _ sums: [ExternalID: Int]
  ) -> Place {
    var span = span
    for _ in 0..<linksMax {
      guard let parentID = span.parentID else { return .top }
      if let index = sums[parentID] { return .within(index) }
      guard let parent = spans[parentID] else { return .unknown }
      span = parent
    }
    return .unknown
  }

  /// Of sums below spans that have not come, which may be within others, those that none was at
  /// work beside.
  private func separate(_ unplaced: [Int], from tops: [Int]) -> [Int] {
    func duration(_ index: Int) -> Int { sums[index].times?.count ?? 0 }
    var kept = tops
    for index in unplaced.sorted(by: { duration($0) > duration($1) }).prefix(Self.unplacedMax)
    where !kept.contains(where: { sums[$0].overlaps(sums[index]) }) {
      kept.append(index)
    }
    return Array(kept.dropFirst(tops.count))
  }

  private static let unplacedMax = 256

  /// From the innermost sums to those at the top.
  private mutating func addUp(_ tops: [Int]) {
    var order = tops
    var next = 0
    while next < order.count {
      order += children[order[next]]
      next += 1
    }
    for index in order.reversed() {
      below[index] = own[index]
      var parts = own[index]
      for group in Self.groups(children[index], in: sums) {
        let calls = group.reduce(.zero) { $0 + below[$1] }
        below[index] += calls
        // Of several at the same time no sum is one's own, but none is more than that of all.
        parts +=
          group.count == 1
          ? least[group[0]] : group.reduce(calls) { $0.larger(with: sums[$1].counts) }
      }
      least[index] = parts.larger(with: sums[index].counts)
    }
  }

  /// The spans that were at work at the same time, together.
  private static func groups(_ indices: [Int], in sums: [CountedSpan]) -> [[Int]] {
    guard indices.count > 1 else { return indices.isEmpty ? [] : [indices] }
    guard indices.allSatisfy({ sums[$0].times != nil }) else { return [indices] }
    var groups: [[Int]] = []
    var end = Int64.min
    for index in indices.sorted(by: { sums[$0].start < sums[$1].start }) {
      if groups.isEmpty || sums[index].start >= end { groups.append([]) }
      groups[groups.count - 1].append(index)
      end = max(end, sums[index].times?.upperBound ?? end)
    }
    return groups
  }
}

/// Where a span is in its trace, and what was used within it.
public struct CountedSpan: Sendable, Hashable {
  /// Distinct within its trace.
  public var id: ExternalID
  /// Nil for one at the top of its trace.
  public var parentID: ExternalID?
  /// A sum is that of a run, or of a turn of one.
  public var role = TreeNode.Role.link
  /// What was used in it; nothing for a link.
  public var counts = CallCounts.zero
  /// When it began and ended, in microseconds; nil where that is not reported.
  public var times: Range<Int64>?

  /// A span of which nothing is counted yet.
  public init(id: ExternalID, parentID: ExternalID?, times: Range<Int64>?) {
    self.id = id
    self.parentID = parentID
    self.times = times
  }

  fileprivate var start: Int64 { times?.lowerBound ?? 0 }

  /// True where the one may have been at work beside the other: their times overlap, or are not
  /// known.
  fileprivate func overlaps(_ other: CountedSpan) -> Bool {
    guard let times, let otherTimes = other.times else { return true }
    return times.overlaps(otherTimes)
  }
}
