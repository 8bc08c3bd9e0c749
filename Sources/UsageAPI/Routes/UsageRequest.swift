import HTTPServer
import Usage

/// What a request of `/v1/usage` asks for.
struct UsageRequest: Sendable {
  let range: TimeRange
  let zone: Zone
  /// Nil where the range is not cut.
  let interval: Interval?
  let groupBy: [Dimension]
  let format: AnswerFormat
  let showsPlan: Bool
  let query: UsageQuery
  /// The moment of each edge of the query, in the zone.
  let edges: [String]

  /// The parameters beside those of the forms of filters.
  static let parameters =
    Request.rangeParameters + [
      "interval", "group_by", "order", "top", "fill", "measures", "plan",
    ] + Dimension.named.map(\.name)

  /// True for the names of parameters that may be there several times.
  static func isRepeatable(_ name: String) -> Bool {
    ["group_by", "measures"].contains(name) || Request.isFilter(name)
  }

  init(_ request: Request, _ api: API, format fixed: AnswerFormat? = nil) throws(Problem) {
    (range, zone) = try request.timeRange(zones: api.zones, now: api.now())
    if let fixed { format = fixed } else { format = try AnswerFormat(request) }
    interval = try request.choice("interval", of: Interval.allCases)
    groupBy = try request.dimensions()
    showsPlan = try request.flag("plan")
    let rowsMax = format == .json ? api.limits.usageRowsMax : api.limits.usageFileRowsMax
    var query = UsageQuery(from: range.from, to: range.to)
    if let interval {
      guard let edges = interval.edges(of: range, in: zone, atMost: rowsMax) else {
        throw Problem(StoreError.tooManyRows(rowsMax: rowsMax))
      }
      query.edges = edges
    }
    query.groupBy = groupBy
    query.filters = try request.usageFilters()
    query.order = try request.choice("order", of: UsageOrder.allCases) ?? .cost
    query.top = try request.top(rowsMax)
    query.fillsBuckets = try request.flag("fill")
    query.countsDistinctSessions = try request.countsDistinctSessions()
    query.rowsMax = rowsMax
    query.groupsMax = api.limits.usageGroupsMax
    self.query = query
    edges = query.edges.map { [zone] in zone.text(of: $0) }
  }

  /// The name of a file with the answer.
  var fileName: String {
    TimeBounds(from: range.from, to: range.to, zone: zone).fileName(of: "usage")
  }

  /// The query of a key that may be bound to a user, and then is answered of that user alone.
  func query(for identity: Identity, by prices: PriceBook, _ rates: RateCard?) -> UsageQuery {
    var query = query
    query.rates = rates
    query.listedName = prices.listedNames
    if let bound = identity.userID { query.filters.require(.user, ExternalName(bound.text)) }
    return query
  }
}

extension Request {
  /// A parameter that is one of a few words; nil where it is not there.
  fileprivate func choice<Choice: RawRepresentable<String>>(
    _ name: String, of all: [Choice]
  ) throws(Problem) -> Choice? {
    guard let text = query[name] else { return nil }
    guard let choice = all.first(where: { $0.rawValue.hasSameBytes(as: text) }) else {
      let words = all.map { "`\($0.rawValue)`" }
      throw Problem(
        .invalidRequest,
        "`\(name)` is \(words.dropLast().joined(separator: ", ")) or \(words.last ?? "")",
        field: name)
    }
    return choice
  }

  fileprivate func flag(_ name: String) throws(Problem) -> Bool {
    switch query[name] {
    case nil, "0", "false": return false
    case "1", "true": return true
    default: throw Problem(.invalidRequest, "`\(name)` is 1 or 0", field: name)
    }
  }

  fileprivate func top(_ most: Int) throws(Problem) -> Int? {
    guard let text = query["top"] else { return nil }
    guard let top = Int(text), (1...most).contains(top), !text.hasPrefix("+") else {
      throw Problem(
        .invalidRequest, "`top` is a whole number from 1 to \(most)", field: "top")
    }
    return top
  }

  fileprivate func countsDistinctSessions() throws(Problem) -> Bool {
    let words = words("measures")
    guard words.allSatisfy({ $0 == "distinct_sessions" }) else {
      throw Problem(
        .invalidRequest, "`measures` is `distinct_sessions`; all else is always there",
        field: "measures")
    }
    return !words.isEmpty
  }

  /// The words of a parameter that may be repeated, and may have several with commas between.
  private func words(_ name: String) -> [String] {
    query.items.filter { $0.name == name }.flatMap { item in
      item.value.split(separator: ",").map(String.init)
    }
  }

  fileprivate func dimensions() throws(Problem) -> [Dimension] {
    var dimensions: [Dimension] = []
    for word in words("group_by") {
      guard let dimension = Dimension(name: word) else {
        let names = Dimension.named.map(\.name)
        let nearest = NearestName.find(word, among: names)
        let advice =
          nearest.map { "did you mean `\($0)`?" }
          ?? "they are \(names.map { "`\($0)`" }.joined(separator: ", ")) and `tag:` with a key"
        throw Problem(
          .invalidRequest, "`group_by` has no such dimension; \(advice)", field: "group_by")
      }
      if !dimensions.contains(dimension) { dimensions.append(dimension) }
    }
    guard dimensions.count <= Self.dimensionsMax else {
      throw Problem(
        .invalidRequest, "`group_by` has at most \(Self.dimensionsMax) dimensions",
        field: "group_by")
    }
    return dimensions
  }

  private static let dimensionsMax = 8
}
