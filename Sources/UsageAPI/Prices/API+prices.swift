import Dialects
import HTTPServer
import JSON
import Usage

extension API {
  func addPriceRoutes(to router: inout Router) {
    let one = "/v1/prices/{provider}/{model}"
    read("/v1/prices", parameters: ["q", "own", "limit", "cursor"], in: &router, listPrices)
    read(one, parameters: [], in: &router, showPrices)
    router.on(.put, one, parameters: [], handler(for: .admin, setPrice))
    router.on(.delete, one, parameters: ["from"], handler(for: .admin, removePrice))
  }

  private var administration: PriceAdministration {
    PriceAdministration(store: store, books: prices, changed: priceChanged)
  }

  private func listPrices(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    var query = PriceQuery(limit: try request.limit(limits))
    query.text = request.query["q"]
    query.isOwn = try request.choice("own", [("true", true), ("false", false)]) ?? false
    if let cursor = request.query["cursor"], !query.go(on: cursor) {
      throw Problem(StoreError.invalidCursor)
    }
    let page = administration.list(query, of: identity.project)
    return .json { writer in
      writer.object { $0.page(page) { $0.price($1) } }
    }
  }

  private func showPrices(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    let (provider, model) = request.pricedModel
    let found = administration.prices(of: model, provider: provider, in: identity.project)
    let current = prices.book(of: identity.project).lookup(
      model: model, provider: provider, at: now())
    guard !found.own.isEmpty || !found.shipped.isEmpty else {
      throw Problem(priceOf: model, provider: provider)
    }
    return .json { writer in
      writer.object {
        $0.member("provider", provider)
        $0.member("model", model)
        $0.member("price_now", current?.label)
        $0.member(
          "resolved_by",
          array: { rules in for rule in current?.rules ?? [] { rules.string(rule.rawValue) } })
        $0.page(Page(items: found.own + found.shipped, next: nil)) { $0.price($1) }
      }
    }
  }

  private func setPrice(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    let (provider, model) = request.pricedModel
    try check(provider.text, "provider")
    try check(model.text, "model")
    let new = try PriceRequest.read(
      try request.jsonObject(limits.json), provider: provider, model: model)
    if let alias = new.terms?.aliasOf,
      !administration.leadsToPrices(alias, from: new.place, in: identity.project)
    {
      throw Problem(
        .invalidRequest,
        "no model \(alias) has a price; name one that is in /v1/prices and no alias itself",
        field: "alias_of")
    }
    guard prices.ownCount(of: identity.project) < limits.ownPricesMax else {
      throw Problem(
        .invalidRequest,
        "the project has \(limits.ownPricesMax) prices of its own; take some away first")
    }
    let administration = administration
    let (change, waiting) = try await ask { () async throws(StoreError) in
      let change = try await administration.set(new, of: identity.project, by: identity.actor)
      guard let change else { return (change, Int64(0)) }
      return (change, try await administration.waitingEvents(for: change.price))
    }
    // What has terms is always stored, or is current already.
    guard let change else { throw Problem(.internalError, "the price was not stored") }
    return .json(change.previous == nil ? 201 : 200) { writer in
      writer.object {
        $0.members(of: ListedPrice(change.price))
        $0.member("waiting_events", waiting)
      }
    }
  }

  private func removePrice(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    let (provider, model) = request.pricedModel
    guard let from = try request.day("from") else {
      throw Problem(
        .invalidRequest, "say by `from` which of the model's prices is to be taken away",
        field: "from")
    }
    let place = OwnPrice.Place(provider: provider, model: model, from: from)
    let administration = administration
    let change = try await ask { () async throws(StoreError) in
      try await administration.set(
        NewPrice(place: place, terms: nil), of: identity.project, by: identity.actor)
    }
    guard let removed = change?.previous else {
      throw Problem(
        .priceNotFound,
        "the project has set no price of \(provider)/\(model) from \(from) on; "
          + "see /v1/prices?own=true",
        field: "from")
    }
    return .json { $0.price(ListedPrice(removed)) }
  }

  /// A name is written in the ledger's labels of prices, and every listed name is ASCII.
  private func check(_ name: String, _ field: String) throws(Problem) {
    guard limits.events.nameRule.allows(name), name.utf8.allSatisfy({ (0x21..<0x7F) ~= $0 })
    else {
      throw Problem(
        .invalidRequest,
        "the \(field) in the path must be 1 to \(limits.events.nameBytesMax) printable ASCII "
          + "characters without spaces; write / as %2F", field: field)
    }
  }
}

extension Request {
  /// The model that the path names.
  fileprivate var pricedModel: (provider: ExternalName, model: ExternalName) {
    (ExternalName(parameters["provider"] ?? ""), ExternalName(parameters["model"] ?? ""))
  }
}

extension Problem {
  fileprivate init(priceOf model: ExternalName, provider: ExternalName) {
    self.init(
      .priceNotFound,
      "no price of \(provider)/\(model) is known; set one with PUT, or look for another spelling "
        + "in /v1/prices")
  }
}
