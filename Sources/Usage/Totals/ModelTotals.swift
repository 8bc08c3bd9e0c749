/// What was counted for one model of a provider, in a session, for a user or for a project.
public struct ModelTotals: Sendable {
  /// As the events name it, or its listed name; nil for those that name none, such as a tool's
  /// charge.
  public var model: ExternalName?
  /// As the events name it; nil where neither they nor their usage tell.
  public var provider: ExternalName?
  /// The events that name this model and provider.
  public var figures: Figures
  /// The names that the events have for it, sorted, where they are not just `model`.
  public var names: [ExternalName] = []

  public init(model: ExternalName?, provider: ExternalName?, figures: Figures) {
    self.model = model
    self.provider = provider
    self.figures = figures
  }

  /// The order of rows of models: by the model's name, then the provider's; no name comes first.
  public static func precedes(_ one: ModelTotals, _ other: ModelTotals) -> Bool {
    (one.model ?? "", one.provider ?? "") < (other.model ?? "", other.provider ?? "")
  }
}

extension [ModelTotals] {
  /// The names of the models with events that could not be priced, sorted. Events that name
  /// no model have none.
  public var unpriced: [ExternalName] {
    Set(filter { $0.figures.unpricedEvents > 0 }.compactMap(\.model)).sorted()
  }

  /// The same totals with one row for one model of a provider: under the name that the price list
  /// has for it, and with the names that were told beside it. What is not listed keeps its name.
  public func underListedNames(of book: PriceBook) -> [ModelTotals] {
    var rows: [ModelTotals] = []
    var places: [ListedModel: Int] = [:]
    for told in self {
      let listed = told.model.flatMap { book.listedName(of: $0, provider: told.provider) }
      let model = listed ?? told.model
      let key = ListedModel(model: model, provider: told.provider)
      let place = places[key] ?? rows.count
      if place == rows.count {
        places[key] = place
        rows.append(ModelTotals(model: model, provider: told.provider, figures: Figures()))
      }
      rows[place].figures += told.figures
      if let name = told.model { rows[place].names.append(name) }
    }
    for index in rows.indices {
      rows[index].names.sort()
      let (names, model) = (rows[index].names, rows[index].model)
      if let model, names.count == 1, names[0] == model { rows[index].names = [] }
    }
    return rows.sorted(by: ModelTotals.precedes)
  }
}

/// What makes one row of totals under listed names.
private struct ListedModel: Hashable {
  var model: ExternalName?
  var provider: ExternalName?
}
