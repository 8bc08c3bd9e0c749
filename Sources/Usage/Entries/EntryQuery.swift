/// Which entries of the ledger, and which page of them. What is nil does not matter.
public struct EntryQuery: Sendable {
  /// All of them must pass; one for each dimension.
  public var filters: [UsageFilter] = []
  /// `Event.kind`.
  public var kind: Event.Kind?
  /// True for one entry a call: not what a later one replaced that stands for the same call, and
  /// neither calls of other models within a call nor the witnesses of one.
  public var isOfCalls = false
  /// The event's own time is not before this moment.
  public var from: Timestamp?
  /// It is before this one.
  public var to: Timestamp?
  /// The name under which a model of a provider is listed; nil where it is not.
  public var listedName: ListedName = { _, _ in nil }
  /// Whether filters of models look at the names that events have, too, and not only at those under
  /// which usage is shown.
  public var looksAtOwnNames = true
  /// True for the order of receipt, false for the newest first.
  public var isAscending = false
  /// The `Page.next` of the page before, as it was; nil for the first page.
  public var cursor: String?
  /// The most entries of a page; at least 1.
  public var limit: Int

  /// The name under which a model of a provider is listed, such as `PriceBook.listedName`.
  public typealias ListedName =
    @Sendable (_ model: ExternalName, _ provider: ExternalName?) -> ExternalName?

  /// All entries, the newest first.
  public init(cursor: String? = nil, limit: Int) {
    self.cursor = cursor
    self.limit = limit
  }

  /// Whether an event is asked for; `figures` are what it adds.
  public func wants(_ event: Event, _ figures: @autoclosure () -> Figures) -> Bool {
    if let kind, kind != event.kind { return false }
    if isOfCalls, !event.isCall || event.isWitness { return false }
    if let from, event.time < from { return false }
    if let to, event.time >= to { return false }
    for filter in filters {
      let value: ExternalName?
      switch filter.dimension {
      case .user: value = event.userID.map { ExternalName($0.text) }
      case .session: value = event.sessionID.map { ExternalName($0.text) }
      case .agent: value = event.agent
      case .model:
        guard filter.passes(anyOf: modelNames(of: event)) else { return false }
        continue
      case .provider: value = event.provider
      case .source: value = event.source
      case .tier: value = event.modifiers.serviceTier.map(ExternalName.init)
      case .label: value = event.label
      case .evidence: value = ExternalName(CostGrade(of: figures()).name)
      case .tag(let key):
        value = event.tags.first { $0.key.hasSameBytes(as: key) }.map { ExternalName($0.value) }
      }
      guard filter.passes(value) else { return false }
    }
    return true
  }

  private func modelNames(of event: Event) -> [ExternalName?] {
    guard let model = event.model, let listed = listedName(model, event.provider) else {
      return [event.model]
    }
    return looksAtOwnNames ? [listed, model] : [listed]
  }
}

extension Event {
  /// Whether it stands for a call of a model: a correction may stand for a charge.
  var isCall: Bool { kind == .call || kind == .correction && requests > 0 }
}

/// One model, under whatever names events have for it.
public struct ModelFilter: Sendable {
  /// The model's listed name, or one that events have.
  public var name: ExternalName
  /// The name under which a model of a provider is listed; nil where it is not.
  public var listedName: EntryQuery.ListedName

  /// By the names of a price list, such as `PriceBook.listedName`.
  public init(
    _ name: ExternalName, listedName: @escaping EntryQuery.ListedName = { _, _ in nil }
  ) {
    self.name = name
    self.listedName = listedName
  }

  /// Whether it is for what names no model.
  public var isOfNone: Bool { name.text.isEmpty }

  /// Whether an event of this model and provider is one of the model that is asked for.
  public func wants(_ model: ExternalName?, of provider: ExternalName?) -> Bool {
    guard let model else { return isOfNone }
    return wants(model, of: provider)
  }

  private func wants(_ model: ExternalName, of provider: ExternalName?) -> Bool {
    model == name || listedName(model, provider) == name
  }
}
