import JSON
import Usage

extension Figures {
  /// What everything cost that has a cost; nil where nothing has one.
  func total(by authority: CostAuthority) -> Money? {
    costStatus == .unknown ? nil : cost.total(by: authority)
  }
}

extension Writer {
  /// The `cost` object of every total.
  mutating func cost(_ figures: Figures, authority: CostAuthority) {
    let sums = figures.cost
    let status = figures.costStatus
    // A figure that no event has is not 0 but null; of no events at all, the cost is 0.
    let isComputed = figures.computedEvents > 0 || figures.events == 0
    let isReported = figures.reportedEvents > 0
    let isCompared = figures.comparedEvents > 0
    member(
      "cost",
      object: {
        $0.member("usd", figures.total(by: authority)?.description)
        $0.member("status", status.rawValue)
        $0.member("authority", figures.authority(chosen: authority).rawValue)
        $0.member("computed", isComputed ? sums.computed.description : nil)
        $0.member("reported", isReported ? sums.reported.description : nil)
        $0.member("variance", isCompared ? sums.variance.description : nil)
      })
  }

  /// The `tokens` object of every total. Audio and images are told where there are any.
  mutating func tokens(_ tokens: TokenCounts) {
    member(
      "tokens",
      object: {
        for (name, path) in TokenCounts.fields {
          let count = tokens[keyPath: path]
          let isRare = name.hasPrefix("audio") || name.hasPrefix("image")
          if !isRare || count != 0 { $0.member(name, count) }
        }
        $0.member("total", tokens.total)
      })
  }

  /// Requests, tokens and cost, in this order.
  mutating func figures(_ figures: Figures, authority: CostAuthority) {
    member("requests", figures.requests)
    member("calls_without_usage", figures.callsWithoutUsage)
    if figures.webSearches != 0 { member("web_searches", figures.webSearches) }
    tokens(figures.tokens)
    cost(figures, authority: authority)
  }

  /// A list of totals by model.
  mutating func models(_ models: [ModelTotals], authority: CostAuthority) {
    list("models", models) {
      $0.member("model", $1.model)
      $0.member("provider", $1.provider)
      $0.figures($1.figures, authority: authority)
    }
  }

  /// The events that could not be priced, and their models.
  mutating func unpriced(_ figures: Figures, models: [String]) {
    member(
      "unpriced",
      object: {
        $0.member("events", figures.unpricedEvents)
        $0.member("models", array: { for model in models { $0.string(model) } })
      })
  }

  /// A list of objects; `members` writes those of one.
  mutating func list<Item>(
    _ name: String, _ items: [Item], _ members: (inout Writer, Item) -> Void
  ) {
    member(
      name,
      array: { writer in
        for item in items { writer.object { members(&$0, item) } }
      })
  }
}
