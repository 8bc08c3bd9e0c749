import JSON
import Usage

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
        $0.member("bound", figures.costBound.rawValue)
        $0.member("authority", figures.authority(chosen: authority).rawValue)
        $0.member("computed", isComputed ? sums.computed.description : nil)
        $0.member("reported", isReported ? sums.reported.description : nil)
        $0.member("variance", isCompared ? sums.variance.description : nil)
        $0.evidence(figures, authority: authority)
      })
  }

  /// How the figures that decided are known; the amounts add up to the cost.
  private mutating func evidence(_ figures: Figures, authority: CostAuthority) {
    let evidence = figures.evidence(by: authority)
    let unread = figures.rare?.doubtful ?? [:]
    member(
      "evidence",
      object: {
        $0.member("provider_billed", evidence.providerBilled.description)
        $0.member("provider_usage", evidence.providerUsage.description)
        $0.member("client_reported", evidence.clientReported.description)
        $0.member("estimated", evidence.estimated.description)
        $0.member("unpriced_events", figures.unpricedEvents)
        $0.member("unread_events", (unread[.unread] ?? 0) + (unread[.unreadDiscount] ?? 0))
      })
  }

  /// What was charged for beside tokens, by kind, in alphabetical order.
  mutating func fees(_ figures: Figures) {
    let fees = (figures.rare?.fees ?? [:]).sorted { $0.key < $1.key }
    list("fees", fees) {
      $0.member("kind", $1.key)
      $0.key("count")
      $0.raw(Array(Fee.text(ofThousandths: $1.value.thousandths).utf8).span)
      $0.member("usd", $1.value.cost.description)
    }
  }

  /// The `tokens` object of every total. Audio, images and the lifetimes that few caches have are
  /// told where there are any.
  mutating func tokens(_ tokens: TokenCounts) {
    member(
      "tokens",
      object: {
        for (name, path, isRare) in Self.counts {
          let count = tokens[keyPath: path]
          if !isRare || count != 0 { $0.member(name, count) }
        }
        $0.member("total", tokens.total)
      })
  }

  private static let rareCounts = ["audio", "image", "cache_write_30m", "cache_write_12h"]
  /// The counts of tokens, and whether they are told only where there are any.
  private static let counts = TokenCounts.fields.map { name, path in
    (name, path, isRare: rareCounts.contains { name.hasPrefix($0) })
  }

  /// Requests, tokens and cost, in this order.
  mutating func figures(_ figures: Figures, authority: CostAuthority) {
    member("requests", figures.requests)
    member("calls_without_usage", figures.callsWithoutUsage)
    if figures.webSearches != 0 { member("web_searches", figures.webSearches) }
    tokens(figures.tokens)
    cost(figures, authority: authority)
    if figures.rare?.fees.isEmpty == false { fees(figures) }
  }

  /// A list of totals by model, one row for each whatever it was called.
  mutating func models(_ models: [ModelTotals], authority: CostAuthority, prices: PriceBook) {
    list("models", models.underListedNames(of: prices)) { row, model in
      row.model(model)
      row.figures(model.figures, authority: authority)
    }
  }

  /// A model's names and provider.
  mutating func model(_ model: ModelTotals) {
    member("model", model.model)
    if !model.names.isEmpty {
      member("names", array: { for name in model.names { $0.string(name.text) } })
    }
    member("provider", model.provider)
  }

  /// The events that could not be priced, and their models.
  mutating func unpriced(_ figures: Figures, models: [ExternalName]) {
    member(
      "unpriced",
      object: {
        $0.member("events", figures.unpricedEvents)
        $0.member("models", array: { for model in models { $0.string(model.text) } })
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
