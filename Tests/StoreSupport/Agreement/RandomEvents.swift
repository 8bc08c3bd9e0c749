import TestSupport
import Usage

/// Draws events of every kind, and some again: of one seed always the same.
struct RandomEvents {
  var random: SplitMix64
  let projects: [ProjectID]
  private var drawn = 0
  /// What was drawn last, to be repeated, changed and taken back.
  private var recent: [PricedEvent] = []

  private static let recentMax = 500

  /// Whether several sources tell one call: which one counts depends on what has a price then.
  private let hasWitnesses: Bool

  init(seed: UInt64, projects: [ProjectID], hasWitnesses: Bool) {
    random = SplitMix64(seed: seed)
    self.hasWitnesses = hasWitnesses
    self.projects = projects
  }

  /// True in one of so many cases.
  mutating func isOne(of count: Int) -> Bool { Int.random(in: 0..<count, using: &random) == 0 }

  mutating func one<Value>(of values: [Value], or fallback: Value) -> Value {
    values.randomElement(using: &random) ?? fallback
  }

  mutating func project() -> ProjectID { isOne(of: 5) ? projects[1] : projects[0] }

  /// Sessions become more with the events, and old ones get late events.
  mutating func session() -> ExternalID {
    let newest = drawn / 40 + 3
    let oldest = isOne(of: 4) ? 0 : max(0, newest - 20)
    return "session-\(Int.random(in: oldest..<newest, using: &random))"
  }

  mutating func user() -> ExternalID { "user-\(Int.random(in: 0..<30, using: &random))" }

  mutating func time() -> Timestamp {
    let back = Int64.random(in: 0..<20 * Timestamp.microsecondsPerDay, using: &random)
    return Timestamp(microseconds: Sample.now.microseconds - back)
  }

  mutating func tags() -> [Tag] {
    [Tag(key: "team", value: one(of: ["red", "caf\u{e9}", "cafe\u{301}"], or: ""))]
  }

  /// An event for the next batch; one of a bound key has that key's user.
  mutating func event(bound: ExternalID? = nil) -> PricedEvent {
    let known = recent.randomElement(using: &random)
    if let known, isOne(of: 12) { return known }
    var event = known != nil && isOne(of: 8) ? taking(back: known?.event) : fresh()
    if let known, isOne(of: 40) { event.id = known.event.id }
    if let bound, !isOne(of: 10) { event.userID = bound }
    let priced = priced(event)
    remember(priced)
    return priced
  }

  /// A call within another. It has no identity of its own: its id may be another event's, and
  /// another event may have its id later.
  mutating func part() -> PricedEvent {
    let known = isOne(of: 4) ? recent.randomElement(using: &random)?.event.id : nil
    let part = priced(call(id: known ?? "part-\(drawn)"))
    if isOne(of: 4) { remember(part) }
    return part
  }

  /// A state of something that grows, to be revised.
  mutating func growing() -> PricedEvent {
    var event = call(id: "growing-\(Int.random(in: 0..<60, using: &random))")
    event.source = "dialect"
    event.time = Sample.now
    if isOne(of: 6) { event.cost = Money(pico: 77) }
    return priced(event)
  }

  private mutating func remember(_ event: PricedEvent) {
    if recent.count < Self.recentMax {
      recent.append(event)
    } else {
      recent[Int.random(in: 0..<Self.recentMax, using: &random)] = event
    }
  }

  private mutating func taking(back known: Event?) -> Event {
    var event =
      isOne(of: 2)
      ? call(id: "correction-\(drawn)") : Event(source: "api", id: "void-\(drawn)", time: time())
    event.kind = event.tokens == nil ? .void : .correction
    if event.kind == .void { event.requests = 0 }
    if isOne(of: 3) { event.sessionID = nil }
    event.source = known?.source ?? "api"
    event.replaces = isOne(of: 20) ? "nobody" : known?.id
    return event
  }

  private mutating func fresh() -> Event {
    drawn += 1
    var event = call(id: "event-\(drawn)")
    switch Int.random(in: 0..<20, using: &random) {
    case 0, 1:
      event.kind = .charge
      event.tokens = nil
      event.cost = Money(pico: Int128.random(in: 1...900, using: &random))
    case 2, 3:
      event.kind = .adjustment
      event.label = one(of: ["subagent", "auxiliary", "output_finalised"], or: "")
      event.tokens?.input = Int64.random(in: -50...50, using: &random)
    case 4:
      event.kind = .statement
      event.tokens = nil
      event.requests = 0
      event.cost = Money(pico: Int128.random(in: 1...900, using: &random))
      event.coverage = Coverage(
        events: Int64.random(in: 1...9, using: &random),
        cost: isOne(of: 3) ? nil : Money(pico: Int128.random(in: 1...900, using: &random)))
    case 5, 6: addNotes(to: &event)
    default: break
    }
    return event
  }

  private mutating func call(id: ExternalID) -> Event {
    drawn += 1
    var event = Event(source: isOne(of: 9) ? "other" : "api", id: id, time: time())
    event.sessionID = isOne(of: 12) ? nil : session()
    event.userID = isOne(of: 2) ? nil : user()
    event.agent = isOne(of: 3) ? nil : "agent-\(Int.random(in: 0..<6, using: &random))"
    event.provider = one(of: ["p", "q", nil], or: nil)
    event.model = one(of: ["m", "m", "n", "o", "caf\u{e9}", "cafe\u{301}", nil], or: nil)
    if !isOne(of: 15) {
      event.tokens = TokenCounts(
        input: Int64.random(in: 0..<1_000, using: &random),
        output: Int64.random(in: 0..<100, using: &random))
      if isOne(of: 5) { event.tokens?.cacheRead = 5_000 }
      if isOne(of: 20) { event.tokens?.audioOutput = 7 }
    }
    if isOne(of: 6) { event.runID = "run-\(Int.random(in: 0..<4, using: &random))" }
    if isOne(of: 15) { event.parentSessionID = session() }
    if isOne(of: 10) { event.tags = tags() }
    if isOne(of: 10) { event.cost = Money(pico: Int128.random(in: 0..<2_000, using: &random)) }
    if isOne(of: 10) { event.webSearches = 2 }
    if isOne(of: 20) { event.modifiers.serviceTier = "flex" }
    if hasWitnesses, isOne(of: 4) {
      event.vendorCall = vendorCall()
      event.time = Sample.now
    }
    return event
  }

  /// Of few calls, so that several sources tell the same one.
  mutating func vendorCall() -> VendorCall {
    let ids = (0..<Int.random(in: 1...2, using: &random)).map { _ in
      ExternalID("vendor-id-\(Int.random(in: 0..<60, using: &random))")
    }
    return VendorCall(ids: ids, isSummed: isOne(of: 20))
  }

  private mutating func addNotes(to event: inout Event) {
    var notes = EventNotes()
    notes.isBilled = event.cost != nil && isOne(of: 2)
    if isOne(of: 2) { notes.fees = [Fee(isOne(of: 2) ? "page" : "image", count: 3)] }
    let kind = one(of: Doubt.Kind.allCases, or: .unread)
    if isOne(of: 2) { notes.doubts = [Doubt(kind, isOne(of: 2) ? "thing_tokens" : "other_tokens")] }
    event.notes = notes
  }

  /// Models m and n have a price, of one pico-dollar for each token.
  private mutating func priced(_ event: Event) -> PricedEvent {
    var quote: Quote?
    if event.model == "m" || event.model == "n", let tokens = event.tokens {
      quote = Quote(
        cost: Money(pico: Int128(tokens.total)), model: "m", price: "test:p/m@-",
        notes: isOne(of: 15) ? Boxed(quotedNotes()) : nil)
    }
    return PricedEvent(event: event, quote: quote, hasOwnTime: !isOne(of: 10))
  }

  private func quotedNotes() -> QuotedNotes {
    var notes = QuotedNotes()
    notes.fees = [FeeCost(fee: Fee("page", count: 2), cost: Money(pico: 5))]
    notes.doubts = [Doubt(.unpricedPart, "image")]
    return notes
  }
}
