import HTTPServer
import Usage

/// The filters of lists, under the names that events have for them.
extension Request {
  private static let tagPrefix = "tag:"

  /// The parameters of a list that comes in pages.
  static let pageParameters = ["limit", "cursor"]

  /// True for a filter by the value of a tag: `tag:team=search`.
  static func isTagFilter(_ name: String) -> Bool {
    name.withoutPrefixBytes(tagPrefix)?.isEmpty == false
  }

  /// Every tag that is asked for, in any order.
  var tagFilters: [Tag] {
    query.items.compactMap { item in
      item.name.withoutPrefixBytes(Self.tagPrefix).map { Tag(key: $0, value: item.value) }
    }
  }

  func id(_ name: String) -> ExternalID? { query[name].map(ExternalID.init) }

  func name(_ name: String) -> ExternalName? { query[name].map(ExternalName.init) }

  /// The model that is asked for, whatever events call it.
  func model(_ prices: PriceBook) -> ModelFilter? {
    name("model").map { ModelFilter($0, listedName: prices.listedNames) }
  }

  /// One of a few words; nil where the parameter is not there.
  func choice<Value>(
    _ name: String, _ choices: [(word: String, value: Value)]
  ) throws(Problem) -> Value? {
    guard let text = query[name] else { return nil }
    guard let choice = choices.first(where: { $0.word == text }) else {
      let words = choices.map { "`\($0.word)`" }
      let list = words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
      throw Problem(.invalidRequest, "`\(name)` is \(list)", field: name)
    }
    return choice.value
  }
}

extension Request {
  static let sessionParameters =
    ["user_id", "status", "idle", "model", "agent", "cost_over", "q", "order"]
    + rangeParameters

  /// The sessions of a project that are asked for.
  func sessionQuery(_ api: API, in project: ProjectID) throws(Problem) -> SessionQuery {
    var wanted = SessionQuery(
      userID: id("user_id"), cursor: try api.place(of: self, in: project),
      limit: try limit(api.limits))
    wanted.isEnded = try choice("status", [("active", false), ("ended", true)])
    let now = api.now()
    if let isIdle = try choice("idle", [("true", true), ("false", false)]) {
      wanted.idle = (now.moved(bySeconds: -api.limits.sessionIdleSeconds), isIdle)
    }
    let bounds = try timeBounds(zones: api.zones, now: now)
    (wanted.from, wanted.to) = (bounds.from, bounds.to)
    wanted.model = model(api.prices.book(of: project))
    wanted.agent = name("agent")
    wanted.tags = tagFilters
    if let text = query["cost_over"] {
      guard let amount = Money(text) else {
        throw Problem(
          .invalidRequest, "`cost_over` is an amount of dollars such as 0.50", field: "cost_over")
      }
      wanted.costOver = amount
    }
    wanted.idPrefix = query["q"] ?? ""
    let given = try choice("order", SessionOrder.allCases.map { ($0.rawValue, $0) })
    wanted.order = given ?? (query["q"] == nil ? wanted.nearestOrder : .id)
    return wanted
  }
}

extension Request {
  static let entryParameters =
    Dimension.named.map(\.name) + ["kind", "order"] + rangeParameters

  /// The entries of a project's ledger that are asked for.
  func entryQuery(_ api: API, in project: ProjectID) throws(Problem) -> EntryQuery {
    var wanted = EntryQuery(
      cursor: try api.place(of: self, in: project), limit: try limit(api.limits))
    wanted.filters = try usageFilters()
    wanted.listedName = api.prices.book(of: project).listedNames
    wanted.kind = try choice("kind", Event.Kind.allCases.map { ($0.name, $0) })
    let bounds = try timeBounds(zones: api.zones, now: api.now())
    (wanted.from, wanted.to) = (bounds.from, bounds.to)
    wanted.isAscending = try choice("order", [("desc", false), ("asc", true)]) ?? false
    return wanted
  }
}

extension SessionQuery {
  /// What is found by when something happened in it, or by what it costs, comes in that order: so
  /// no more sessions are looked at than there are of them. Those found by their ids do, too.
  fileprivate var nearestOrder: SessionOrder {
    if from ?? to != nil { return .activity }
    return costOver == nil ? .created : .cost
  }
}
