public import Usage

extension EventNumbers {
  /// Whether the event is of a kind that has a price where its model has one.
  @inlinable
  public var mayHavePrice: Bool {
    model != nil && tokens != nil && !isWitness
      && (kind == .call || kind == .adjustment || kind == .correction)
  }

  /// Whether the event may get a price, or one of a part of it, later.
  @inlinable
  public var isWaiting: Bool { mayHavePrice && (computed == nil || hasUnpricedPart) }

  @usableFromInline
  var hasUnpricedPart: Bool {
    notes?.value.quoted.doubts.contains { $0.kind == .unpricedPart } ?? false
  }

  /// Where it waits.
  public var waitingPlace: WaitingStretch.Place {
    WaitingStretch.Place(
      project: project, provider: provider ?? 0, model: model ?? 0,
      day: Int64(Timestamp(microseconds: time).day.number),
      block: seq / WaitingStretch.Place.eventsPerBlock)
  }

  /// What the price of the event depends on.
  public func toPrice<Failure: Error>(
    word: (Int64) throws(Failure) -> ExternalName?
  ) throws(Failure) -> EventToPrice {
    var event = Event(
      source: try word(source) ?? "", id: "", time: Timestamp(microseconds: time))
    event.kind = kind
    if let provider { event.provider = try word(provider) }
    if let model { event.model = try word(model) }
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
    return EventToPrice(
      number: seq, event: event, computed: computed.map { Money(pico: Int128($0)) })
  }

  /// Takes over the price of an entry that came after the event.
  mutating func take(priceOf entry: EventNumbers) {
    computed = (computed ?? 0) + (entry.computed ?? 0)
    price = entry.price
    pricedModel = entry.pricedModel
    quoted = entry.quoted
    quoted.earlierDiscount = nil
  }

  /// What a quote says beside the cost.
  var quoted: QuotedNotes {
    get { notes?.value.quoted ?? QuotedNotes() }
    set {
      var notes = self.notes?.value ?? EventNotes()
      notes.quoted = newValue
      self.notes = notes == EventNotes() ? nil : Boxed(notes)
    }
  }
}
