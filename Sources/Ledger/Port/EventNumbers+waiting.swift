public import Usage

extension EventNumbers {
  /// Whether the event has a model that may get a price for it, or for a part of it, later.
  @inlinable
  public var isWaiting: Bool {
    guard model != nil, tokens != nil, kind == .call || kind == .adjustment || kind == .correction
    else { return false }
    return computed == nil || hasUnpricedPart
  }

  @usableFromInline
  var hasUnpricedPart: Bool {
    notes?.value.quoted.doubts.contains { $0.kind == .unpricedPart } ?? false
  }

  /// Whether it takes a late price back, together with the event that had it.
  @usableFromInline
  var isWithdrawnPrice: Bool {
    kind == .pricing && notes?.value.effect?.value.isWithdrawal ?? false
  }

  /// How many events more wait for a price because of this one.
  @inlinable
  public var waiting: Int64 {
    kind == .pricing ? notes?.value.effect?.value.waiting ?? 0 : isWaiting ? 1 : 0
  }

  /// Where it waits, or where the event does that it prices.
  public var waitingPlace: WaitingStretch.Place {
    WaitingStretch.Place(
      project: project, provider: provider ?? 0, model: model ?? 0,
      day: Int64(Timestamp(microseconds: time).day.number),
      block: (prices ?? seq) / WaitingStretch.Place.eventsPerBlock)
  }

  /// What the price of the event depends on.
  public func toPrice<Failure: Error>(
    provider: ExternalName?, model: ExternalName,
    word: (Int64) throws(Failure) -> ExternalName?
  ) throws(Failure) -> Event {
    var event = Event(
      source: try word(source) ?? "", id: "", time: Timestamp(microseconds: time))
    event.kind = kind
    event.provider = provider
    event.model = model
    event.tokens = tokens
    event.requests = requests
    event.webSearches = webSearches
    var modifiers = PriceModifiers()
    modifiers.isBatch = isBatch
    if let serviceTier { modifiers.serviceTier = try word(serviceTier)?.text }
    if let speed { modifiers.speed = try word(speed)?.text }
    if let geo { modifiers.geo = try word(geo)?.text }
    event.modifiers = modifiers
    if let notes { event.notes = notes.value }
    return event
  }

  /// Sets what a quote says beside the cost.
  mutating func setQuoted(_ quoted: QuotedNotes) {
    var notes = self.notes?.value ?? EventNotes()
    notes.quoted = quoted
    self.notes = notes == EventNotes() ? nil : Boxed(notes)
  }
}
