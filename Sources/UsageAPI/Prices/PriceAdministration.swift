import JSON
public import Usage

/// Sets, takes away and shows prices, and tells of them as JSON: for the routes and for the command
/// line alike.
public struct PriceAdministration: Sendable {
  let store: any UsageStore
  let books: PriceBooks
  private let changed: @Sendable () -> Void

  /// `changed` is called once prices were set or taken away.
  public init(
    store: any UsageStore, books: PriceBooks, changed: @escaping @Sendable () -> Void = {}
  ) {
    self.store = store
    self.books = books
    self.changed = changed
  }

  /// Sets prices or takes them away, and has them in force for whatever comes after.
  public func set(
    _ prices: [NewPrice], of project: ProjectID
  ) async throws(StoreError) -> [PriceChange] {
    let changes = try await store.setPrices(prices, of: project)
    books.update(changes.map(\.price))
    if !changes.isEmpty { changed() }
    return changes
  }

  /// How many events of the project wait for a price, and will be looked at with this one.
  public func waitingEvents(for price: OwnPrice) async throws(StoreError) -> Int64 {
    let book = books.book(of: price.project)
    var count: Int64 = 0
    var last = WaitingStretch.Place.start
    last.project = price.project.number
    repeat {
      let page = try await store.waiting(after: last, limit: Self.stretchesPerPage)
      for stretch in page where stretch.project == price.project {
        let found = book.lookup(
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
  public func list(_ query: PriceQuery, of project: ProjectID) -> Page<ListedPrice> {
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
  public func prices(
    of model: ExternalName, provider: ExternalName, in project: ProjectID
  ) -> (own: [ListedPrice], shipped: [ListedPrice], rules: [Lookup.Rule]) {
    let own = books.own(of: project).filter {
      $0.place.provider == provider && $0.place.model == model
    }
    let shipped = books.standard.listed(model: model, provider: provider)
    return (own.map { ListedPrice($0) }, shipped.prices, shipped.rules)
  }

  /// True where an alias leads to prices.
  public func leadsToPrices(_ alias: String, from place: OwnPrice.Place, in project: ProjectID)
    -> Bool
  {
    let others = books.own(of: project).filter { $0.terms?.aliasOf == nil && $0.place != place }
    let book = books.standard.overlaid(by: others)
    let name = ExternalName(alias)
    return !book.listed(model: name, provider: place.provider).prices.isEmpty
      || !book.listed(model: name, provider: nil).prices.isEmpty
  }
}

/// Which prices, and which page of them.
public struct PriceQuery: Sendable {
  /// What `provider/model` must have somewhere, in any letter case; nil for all.
  public var text: String?
  /// Only prices that the project has set.
  public var isOwn = false
  /// The last price of the page before; nil for the first page.
  public var last: ListedPlace?
  /// The most prices of a page; at least 1.
  public var limit: Int

  /// Every price, from the first on.
  public init(limit: Int) {
    self.limit = limit
  }

  func wants(_ place: ListedPlace) -> Bool {
    if let last, !(last < place) { return false }
    guard let text else { return true }
    return "\(place.provider)/\(place.model)".lowercased().contains(text.lowercased())
  }

  /// The cursor of the page behind a price.
  static func cursor(after place: ListedPlace) -> String {
    let day = place.from?.description ?? "-"
    let text = [place.provider, place.model, day, place.isOwn ? "own" : "default"]
      .joined(separator: "\n")
    return "p" + text.utf8.map(\.hexadecimal).joined()
  }

  /// Goes on behind a cursor; false for one of another list.
  mutating func go(on cursor: String) -> Bool {
    guard cursor.hasPrefix("p"), let bytes = [UInt8](hexadecimal: cursor.dropFirst()) else {
      return false
    }
    let parts = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    guard parts.count == 4 else { return false }
    let place = ListedPlace(
      provider: String(parts[0]), model: String(parts[1]), from: Day(String(parts[2])),
      isOwn: parts[3] == "own")
    last = place
    return Self.cursor(after: place) == cursor
  }
}

extension [UInt8] {
  fileprivate init?(hexadecimal text: Substring) {
    let digits = text.utf8.map { byte -> UInt8? in
      Character(Unicode.Scalar(byte)).hexDigitValue.map(UInt8.init)
    }
    guard digits.count.isMultiple(of: 2), !digits.contains(nil) else { return nil }
    self = stride(from: 0, to: digits.count, by: 2).map { index in
      (digits[index] ?? 0) << 4 | (digits[index + 1] ?? 0)
    }
  }
}
