/// The rates of a project, and which of them holds for what.
///
/// A charge is computed when it is read, of sums of all that is alike to the rates, and is stored
/// nowhere: a rate that is set for days gone by holds for them at once, and whatever changes a cost
/// (a late price, a correction, another authority) changes the charge with it.
public struct RateCard: Sendable {
  /// By what it tells usage apart.
  public let dimensions: [Dimension]
  /// The days from which rates hold, ascending.
  private let days: [Day]
  /// In the order in which they are asked: those of each user, and those of all.
  private var ofUser: [ExternalName: [Row]] = [:]
  private var ofAll: [Row] = []

  private struct Row: Sendable {
    let terms: RateTerms
    let from: Day
    /// What the dimension must be, by its place.
    var tag: (place: Int, value: ExternalName)?
    var model: (place: Int, name: ExternalName)?
    var isPrefix = false

    func holds(for values: [ExternalName?], on day: Day) -> Bool {
      guard from <= day, tag.map({ values[$0.place] == $0.value }) ?? true else { return false }
      guard let model else { return true }
      guard let value = values[model.place] else { return false }
      return isPrefix ? value.hasPrefix(model.name.text) : value == model.name
    }
  }

  /// Nil where there is no rate.
  public init?(_ rates: [Rate]) {
    let rates = rates.filter { $0.terms != nil }.sorted { Rate.Place.precedes($0.place, $1.place) }
    guard !rates.isEmpty else { return nil }
    var dimensions: [Dimension] = []
    func place(_ dimension: Dimension) -> Int {
      if let place = dimensions.firstIndex(of: dimension) { return place }
      dimensions.append(dimension)
      return dimensions.count - 1
    }
    if rates.contains(where: { $0.place.userID != nil }) { _ = place(.user) }
    for rate in rates {
      guard let terms = rate.terms else { continue }
      var row = Row(terms: terms, from: rate.place.from)
      row.tag = rate.place.tag.map { (place(.tag($0.key)), ExternalName($0.value)) }
      row.isPrefix = rate.place.model?.hasSuffix(OwnPrice.anyEnding) ?? false
      row.model = rate.place.model.map { model in
        (place(.model), row.isPrefix ? model.withoutSuffix(OwnPrice.anyEnding) ?? model : model)
      }
      if let user = rate.place.userID {
        ofUser[ExternalName(user.text), default: []].append(row)
      } else {
        ofAll.append(row)
      }
    }
    self.dimensions = dimensions
    days = Set(rates.map(\.place.from)).sorted()
  }

  /// What usage of a day is charged at, given the values of the dimensions; nil for nothing.
  public func terms(for values: [ExternalName?], on day: Day) -> RateTerms? {
    let own = ofUser.isEmpty ? nil : values[0].flatMap { ofUser[$0] }
    let row =
      own?.first { $0.holds(for: values, on: day) }
      ?? ofAll.first { $0.holds(for: values, on: day) }
    return row?.terms
  }

  /// The same usage as a query's, told apart by all that the card needs: what the query tells apart
  /// comes first.
  public func query(for query: UsageQuery) -> UsageQuery {
    var finer = query
    finer.top = nil
    finer.groupBy += dimensions.filter { !query.groupBy.contains($0) }
    let starts = days.map(\.start).filter { query.from < $0 && $0 < query.to }
    if !starts.isEmpty { finer.edges = Set(query.edges + starts).sorted() }
    return finer
  }
}
