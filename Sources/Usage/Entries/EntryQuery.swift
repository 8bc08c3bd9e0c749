/// Which entries of the ledger, and which page of them. What is nil does not matter; an empty text,
/// which no event has, stands for none.
public struct EntryQuery: Sendable {
  /// The session of the event.
  public var sessionID: ExternalID?
  /// The user of the event, or of its session when it was received.
  public var userID: ExternalID?
  /// The model, whatever the event calls it.
  public var model: ModelFilter?
  /// `Event.agent`.
  public var agent: ExternalName?
  /// `Event.provider`.
  public var provider: ExternalName?
  /// `Event.source`.
  public var source: ExternalName?
  /// `Event.label`.
  public var label: ExternalName?
  /// `Event.kind`.
  public var kind: Event.Kind?
  /// The event has all of these; one without a value is a tag that the event does not have.
  public var tags: [Tag] = []
  /// The event's own time is not before this moment.
  public var from: Timestamp?
  /// It is before this one.
  public var to: Timestamp?
  /// True for the order of receipt, false for the newest first.
  public var isAscending = false
  /// The `Page.next` of the page before, as it was; nil for the first page.
  public var cursor: String?
  /// The most entries of a page; at least 1.
  public var limit: Int

  /// Whether an event has the tags that are asked for, and none that may not be there.
  public func areMet(by tags: [Tag]) -> Bool {
    self.tags.allSatisfy { tags.contains($0) || $0.value.isEmpty && !tags.contains(key: $0.key) }
  }

  /// All entries, the newest first.
  public init(cursor: String? = nil, limit: Int) {
    self.cursor = cursor
    self.limit = limit
  }
}

/// One model, under whatever names events have for it.
public struct ModelFilter: Sendable {
  /// The model's listed name, or one that events have.
  public var name: ExternalName
  /// The name under which a model of a provider is listed; nil where it is not.
  public var listedName:
    @Sendable (_ model: ExternalName, _ provider: ExternalName?) ->
      ExternalName?

  /// By the names of a price list, such as `PriceBook.listedName`.
  public init(
    _ name: ExternalName,
    listedName:
      @escaping @Sendable (
        _ model: ExternalName, _ provider: ExternalName?
      ) -> ExternalName? = { _, _ in nil }
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
