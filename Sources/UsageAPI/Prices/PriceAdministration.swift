import Usage

/// Sets, takes away and shows prices, for the routes.
struct PriceAdministration: Sendable {
  let store: any UsageStore
  let books: PriceBooks
  /// Called once a price was set or taken away.
  let changed: @Sendable () -> Void

  /// Sets a price or takes it away, in effect for whatever comes after. Nil where there was none to
  /// take away.
  func set(
    _ price: NewPrice, of project: ProjectID, by actor: AuditActor
  ) async throws(StoreError) -> PriceChange? {
    guard let change = try await store.setPrices([price], of: project, by: actor).first else {
      return nil
    }
    books.update([change.price])
    changed()
    return change
  }

  /// How many events of the project wait for a price, and will be looked at with this one.
  func waitingEvents(for price: OwnPrice) async throws(StoreError) -> Int64 {
    var count: Int64 = 0
    var last = WaitingStretch.Place.start
    last.project = price.project.number
    repeat {
      let page = try await store.waiting(after: last, limit: Self.stretchesPerPage)
      for stretch in page where stretch.project == price.project {
        // The project's book is made anew after each price, so only where it is needed.
        let found = books.book(of: price.project).lookup(
          model: stretch.model, provider: stretch.provider, at: stretch.time)
        if found?.label == price.label { count += stretch.events }
      }
      guard page.count == Self.stretchesPerPage, let end = page.last,
        end.project == price.project
      else { return count }
      last = end.place
    } while true
  }

  private static let stretchesPerPage = 1_000

  /// A page of prices: the project's own and those that ship, or its own alone.
  func list(_ query: PriceQuery, of project: ProjectID) -> Page<ListedPrice> {
    let own = books.own(of: project).map { ListedPrice($0) }.filter { query.wants($0.place) }
    let limit = query.limit + 1
    let shipped =
      query.isOwn ? [] : books.standard.listed(limit: limit) { query.wants($0) }
    let found = (own.prefix(limit) + shipped).sorted { $0.place < $1.place }
    let page = found.prefix(query.limit)
    let next =
      found.count > query.limit ? page.last.map { PriceQuery.cursor(after: $0.place) } : nil
    return Page(items: Array(page), next: next)
  }

  /// The dated prices of a model: those that the project has set, then those that ship.
  func prices(
    of model: ExternalName, provider: ExternalName, in project: ProjectID
  ) -> (own: [ListedPrice], shipped: [ListedPrice], rules: [Lookup.Rule]) {
    let own = books.own(of: project).filter {
      $0.place.provider == provider && $0.place.model == model
    }
    let shipped = books.standard.listed(model: model, provider: provider)
    return (own.map { ListedPrice($0) }, shipped.prices, shipped.rules)
  }

  /// True where an alias leads to prices.
  func leadsToPrices(_ alias: String, from place: OwnPrice.Place, in project: ProjectID)
    -> Bool
  {
    let others = books.own(of: project).filter { $0.terms?.aliasOf == nil && $0.place != place }
    let book = books.standard.overlaid(by: others)
    let name = ExternalName(alias)
    return !book.listed(model: name, provider: place.provider).prices.isEmpty
      || !book.listed(model: name, provider: nil).prices.isEmpty
  }
}
