import TestSupport
public import Usage

/// Draws queries of usage, of what `RandomEvents` draws: of one seed always the same.
public struct RandomQueries {
  private var random: SplitMix64

  public init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  private mutating func isOne(of count: Int) -> Bool {
    Int.random(in: 0..<count, using: &random) == 0
  }

  private static let dimensions: [Dimension] = [
    .user, .session, .agent, .model, .provider, .source, .tier, .label, .evidence, .tag("team"),
    .tag("other"),
  ]
  /// Those for which sums are kept.
  private static let summed: [Dimension] = [.user, .agent, .model, .provider, .model]

  /// The next query.
  public mutating func next() -> UsageQuery {
    var query = UsageQuery(from: Sample.now, to: Sample.now)
    query.edges = edges()
    let among = isOne(of: 2) ? Self.summed : Self.dimensions
    let shuffled = among.shuffled(using: &random)
    for dimension in shuffled.prefix(Int.random(in: 0...3, using: &random))
    where !query.groupBy.contains(dimension) {
      query.groupBy.append(dimension)
    }
    let filtered = among.shuffled(using: &random).prefix(isOne(of: 2) ? 0 : isOne(of: 3) ? 2 : 1)
    for dimension in filtered where !query.filters.contains(where: { $0.dimension == dimension }) {
      query.filters.append(filter(dimension))
    }
    query.order = UsageOrder.allCases.randomElement(using: &random) ?? .cost
    if isOne(of: 2) { query.top = Int.random(in: 1...5, using: &random) }
    query.fillsBuckets = isOne(of: 6)
    query.countsDistinctSessions = isOne(of: 6)
    if isOne(of: 2) { query.listedName = { model, _ in model == "o" ? "n" : nil } }
    query.rowsMax = isOne(of: 12) ? 20 : 1_000_000
    if isOne(of: 3) { query.rates = RateCard(rates()) }
    return query
  }

  private mutating func rates() -> [Rate] {
    (0..<Int64.random(in: 0...6, using: &random)).map { revision in
      let day = Sample.now.day.number - Int.random(in: 0...22, using: &random)
      var place = Rate.Place(from: Day(number: isOne(of: 2) ? 0 : day))
      if isOne(of: 3) {
        place.userID = values(of: .user).randomElement(using: &random)?.map { ExternalID($0.text) }
      }
      if isOne(of: 3), let value = values(of: .tag("team")).compactMap(\.self).last {
        place.tag = Tag(key: isOne(of: 4) ? "other" : "team", value: value.text)
      }
      if isOne(of: 2) { place.model = isOne(of: 3) ? "caf*" : values(of: .model)[1] }
      var terms = PriceTerms(perRequest: Money(pico: Int128(revision)))
      terms.steps[0].rates[.input] = Money(pico: 1_500_001)
      if isOne(of: 2) { terms.steps[0].rates[.output] = Money(pico: 1) }
      let markup = Markup(percent: "\(revision * 7).\(revision)").map { RateTerms.markup($0) }
      return Rate(
        project: Sample.project, place: place, terms: isOne(of: 3) ? .fixed(terms) : markup,
        revision: revision, setAt: Sample.now)
    }
  }

  /// Quarter-hours, days, and any moments.
  private mutating func edges() -> [Timestamp] {
    let unit: Int64 = isOne(of: 3) ? 1 : isOne(of: 2) ? 900_000_000 : Timestamp.microsecondsPerDay
    let last = Sample.now.microseconds / unit * unit + unit
    let longest = 22 * Timestamp.microsecondsPerDay / unit
    let (first, second) = (
      Int64.random(in: 0...longest, using: &random), Int64.random(in: 0...longest, using: &random)
    )
    let (from, to) = (last - max(first, second) * unit, last - min(first, second) * unit)
    var edges: Set = [from, to + (from == to ? unit : 0)]
    for _ in 0..<(isOne(of: 2) ? 0 : Int.random(in: 1...30, using: &random)) where to > from {
      edges.insert(from + Int64.random(in: 0...(to - from) / unit, using: &random) * unit)
    }
    return edges.sorted().map { Timestamp(microseconds: $0) }
  }

  private mutating func filter(_ dimension: Dimension) -> UsageFilter {
    var filter = UsageFilter(dimension)
    let values = values(of: dimension)
    func some(_ count: ClosedRange<Int>) -> [ExternalName?] {
      Array(values.shuffled(using: &random).prefix(Int.random(in: count, using: &random)))
    }
    switch Int.random(in: 0..<4, using: &random) {
    case 0: filter.noneOf = some(1...2)
    case 1:
      filter.prefixes = some(1...2).compactMap { $0 }.map { value in
        String(value.text.prefix(Int.random(in: 1...6, using: &random)))
      }
    case 2:
      filter.anyOf = some(1...4)
      filter.noneOf = some(1...1)
    default: filter.anyOf = some(1...3)
    }
    return filter
  }

  private mutating func values(of dimension: Dimension) -> [ExternalName?] {
    let number = Int.random(in: 0..<30, using: &random)
    return switch dimension {
    case .user: [nil, "user-\(number)", "user-1", "nobody"]
    case .session: [nil, "session-\(number)", "session-2"]
    case .agent: [nil, "agent-1", "agent-2", "agent-5"]
    case .model: [nil, "m", "n", "o", "caf\u{e9}", "cafe\u{301}"]
    case .provider: [nil, "p", "q", "r"]
    case .source: ["api", "other", "dialect"]
    case .tier: [nil, "flex"]
    case .label: [nil, "subagent", "auxiliary"]
    case .evidence: CostGrade.allCases.map { ExternalName($0.name) }
    case .tag: [nil, "red", "caf\u{e9}", "cafe\u{301}"]
    }
  }
}

/// What a store says to a query, to be held against another's.
struct QueryContents {
  /// What must be the same in all stores.
  struct Contents: Equatable {
    var authority: CostAuthority?
    var other: UsageSums?
    var total: UsageSums?
    var lastEvent: Int64?
    var rows: [UsageRow] = []
    var failure: StoreError?
  }

  private(set) var contents = Contents()
  /// How it was answered, which is each store's own.
  private(set) var plan = UsagePlan()

  var rows: [UsageRow] { contents.rows }

  init(of store: any UsageStore, _ query: UsageQuery, in project: ProjectID) async {
    do throws(StoreError) {
      let result = try await store.usage(query, in: project)
      plan = result.plan
      contents = Contents(
        authority: result.authority, other: result.other, total: result.total,
        lastEvent: result.lastEvent, rows: result.rows)
    } catch {
      contents.failure = error
    }
  }
}
