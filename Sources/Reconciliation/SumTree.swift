public import Usage

/// The spans of a trace that were reported so far, and the usage in it by the sums that runs and
/// turns report.
///
/// A sum includes calls that no span reports, such as those with which a session compacts itself.
/// It also includes the calls of agents that are used as tools, but not those of runs that a tool
/// or guardrail starts by itself; and where tools run at the same time, each of their sums includes
/// what the others used. So a sum is compared with all calls below it, and what it has beyond them
/// is the least that is missing.
public struct SumTree {
  /// Every call that a span reports.
  public private(set) var calls = CallCounts.zero
  /// The least that was used, without calls whose position is not known.
  public private(set) var total = CallCounts.zero

  private var sums: [CountedSpan] = []
  /// For each sum, the calls directly below it, and all calls below it.
  private var directCalls: [CallCounts] = []
  private var allCalls: [CallCounts] = []
  private var children: [[Int]] = []
  private var minimums: [CallCounts] = []

  /// Usage beyond the calls that spans report.
  public var excess: CallCounts { total.excess(over: calls) }

  /// Adds up the usage that the spans report together.
  public init(_ spans: [CountedSpan]) {
    let byID = Dictionary(spans.map { ($0.id, $0) }) { first, _ in first }
    sums = spans.filter { $0.role == .sum }
    directCalls = sums.map { _ in .zero }
    allCalls = directCalls
    minimums = directCalls
    children = sums.map { _ in [] }
    let indices = Dictionary(
      sums.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    for call in spans where call.role == .call {
      calls += call.counts
      switch Self.place(of: call, in: byID, indices) {
      case .within(let index): directCalls[index] += call.counts
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
    for index in tops { total += minimums[index] }
  }

  private enum Place {
    case within(Int)
    case top
    /// Below a span that was not reported.
    case unknown
  }

  /// Only a few spans lie between a call and its turn, or a run and its parent; a circle has no
  /// end.
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

  /// The longest of the sums below unreported spans that overlap no sum already kept. Those that
  /// overlap one may be part of it.
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

  /// Adds up from the innermost sums to those at the top.
  private mutating func addUp(_ tops: [Int]) {
    var order = tops
    var next = 0
    while next < order.count {
      order += children[order[next]]
      next += 1
    }
    for index in order.reversed() {
      allCalls[index] = directCalls[index]
      var parts = directCalls[index]
      for group in Self.groups(children[index], in: sums) {
        let calls = group.reduce(.zero) { $0 + allCalls[$1] }
        allCalls[index] += calls
        // The sums of spans that ran at the same time include each other's calls, but none exceeds
        // what all of them used.
        parts +=
          group.count == 1
          ? minimums[group[0]] : group.reduce(calls) { $0.larger(with: sums[$1].counts) }
      }
      minimums[index] = parts.larger(with: sums[index].counts)
    }
  }

  /// The spans in groups of those that ran at the same time.
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

/// A span's position in its trace, and the usage within it.
public struct CountedSpan: Sendable, Hashable {
  /// Unique within its trace.
  public var id: ExternalID
  /// Nil at the top of the trace.
  public var parentID: ExternalID?
  /// A sum is that of a run, or of one of its turns.
  public var role = TreeNode.Role.link
  /// The usage within it; zero for a link.
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

  /// True where both may have run at the same time: their times overlap or are not known.
  fileprivate func overlaps(_ other: CountedSpan) -> Bool {
    guard let times, let otherTimes = other.times else { return true }
    return times.overlaps(otherTimes)
  }
}
