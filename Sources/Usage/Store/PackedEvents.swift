/// The events of a batch with their prices, laid out for the way to the store.
///
/// What has one size lies in one stretch of memory and texts in another, those that repeat once. So
/// no event is an object of its own, which one thread would make, another look at and a third free,
/// and whoever goes through them reads memory in order.
public struct PackedEvents: Sendable {
  /// In the order in which they were appended.
  public private(set) var records: [PackedEvent] = []
  /// The texts that the records name.
  public private(set) var texts = PackedTexts()
  private var details: [EventDetails] = []

  /// Enough for the ids of an event and its session, as most clients make them.
  private static let idBytes = 64
  /// Enough for the words of a request.
  private static let wordBytes = 256

  public init() {}

  /// How many there are.
  public var count: Int { records.count }
  /// True where none was appended.
  public var isEmpty: Bool { records.isEmpty }

  /// Makes room for so many events.
  public mutating func reserveCapacity(_ count: Int) {
    records.reserveCapacity(count)
    texts.reserveCapacity(Self.wordBytes + count * Self.idBytes)
  }

  /// Adds an event; see `PricedEvent` for the other arguments.
  ///
  /// A part belongs to the event before it that is none: it is stored where that is accepted, and
  /// taken back with it. It has no identity of its own.
  public mutating func append(
    _ event: borrowing Event, quote: Quote?, hasOwnTime: Bool, isPart: Bool = false
  ) {
    var record = PackedEvent(
      kind: event.kind, hasOwnTime: hasOwnTime, time: event.time, requests: event.requests,
      webSearches: event.webSearches, tokens: event.tokens, cost: event.cost,
      computed: quote?.cost, id: texts.append(event.id.text),
      source: texts.number(of: event.source.text), isPart: isPart)
    record.sessionID = event.sessionID.map { texts.append($0.text) }
    record.userID = number(of: event.userID?.text)
    record.agent = number(of: event.agent?.text)
    record.provider = number(of: event.provider?.text)
    record.model = number(of: event.model?.text)
    if let quote {
      record.price = texts.number(of: quote.price)
      let isModel = event.model == quote.model
      if !isModel { record.pricedModel = texts.number(of: quote.model.text) }
    }
    if quote?.notes != nil || event.details.box != nil {
      record.details = UInt32(details.count)
      details.append(event.details)
      details[details.count - 1].take(quote?.notes)
    }
    records.append(record)
  }

  private mutating func number(of text: String?) -> UInt32? {
    guard let text else { return nil }
    return texts.number(of: text)
  }

  /// What few events tell; nil where this one tells nothing of it.
  public func rareMembers(of record: PackedEvent) -> Boxed<Event.RareMembers>? {
    guard let place = record.details else { return nil }
    return details[Int(place)].box
  }

  private func name(_ number: UInt32?) -> ExternalName? {
    number.map { ExternalName(texts[$0]) }
  }

  /// An event as it was appended.
  public subscript(index: Int) -> PricedEvent {
    let record = records[index]
    let model = name(record.model)
    let quote = record.computed.map {
      Quote(
        cost: $0, model: name(record.pricedModel) ?? model ?? "",
        price: record.price.map { texts[$0] } ?? "")
    }
    var event = Event(
      source: ExternalName(texts[record.source]), id: texts[record.id], time: record.time)
    event.kind = record.kind
    event.sessionID = record.sessionID.map { texts[$0] }
    event.userID = record.userID.map { ExternalID(texts[$0]) }
    event.agent = name(record.agent)
    event.provider = name(record.provider)
    event.model = model
    event.tokens = record.tokens
    event.requests = record.requests
    event.webSearches = record.webSearches
    event.cost = record.cost
    if let place = record.details { event.details = details[Int(place)] }
    return PricedEvent(event: event, quote: quote, hasOwnTime: record.hasOwnTime)
  }
}

/// An event of which every part has one size. Its texts are in `PackedEvents.texts`, and what few
/// events tell is in `PackedEvents.rareMembers`.
public struct PackedEvent: Sendable {
  /// `Event.kind`.
  public let kind: Event.Kind
  /// `PricedEvent.hasOwnTime`.
  public let hasOwnTime: Bool
  /// `Event.time`.
  public let time: Timestamp
  /// `Event.requests`.
  public let requests: Int64
  /// `Event.webSearches`.
  public let webSearches: Int64
  /// `Event.tokens`.
  public let tokens: TokenCounts?
  /// `Event.cost`.
  public let cost: Money?
  /// `Quote.cost`; nil where the event has no quote.
  public let computed: Money?
  /// `Event.id`.
  public let id: PackedTexts.Place
  /// `Event.source`.
  public let source: UInt32
  /// True for a part of the event before it.
  public let isPart: Bool
  /// `Event.sessionID`.
  public internal(set) var sessionID: PackedTexts.Place?
  /// `Event.userID`.
  public internal(set) var userID: UInt32?
  /// `Event.agent`.
  public internal(set) var agent: UInt32?
  /// `Event.provider`.
  public internal(set) var provider: UInt32?
  /// `Event.model`.
  public internal(set) var model: UInt32?
  /// `Quote.price`.
  public internal(set) var price: UInt32?
  /// `Quote.model` where that is not the event's.
  public internal(set) var pricedModel: UInt32?
  var details: UInt32?
}
