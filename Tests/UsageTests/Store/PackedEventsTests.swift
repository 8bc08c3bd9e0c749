import TestSupport
import Testing

@testable import Usage

@Suite struct `Packed events` {
  @Test func `come out as they went in, whatever they tell`() {
    var generator = SplitMix64(seed: 11)
    let given = (0..<600).map { Self.event($0, &generator) }
    var packed = PackedEvents()
    packed.reserveCapacity(given.count)
    for event in given {
      packed.append(event.event, quote: event.quote, hasOwnTime: event.hasOwnTime)
    }
    #expect(packed.count == given.count)
    for (index, event) in given.enumerated() {
      let found = packed[index]
      #expect(found.event == event.event)
      #expect(found.quote == event.quote)
      #expect(found.hasOwnTime == event.hasOwnTime)
    }
  }

  @Test func `keep two spellings of one letter apart`() {
    let spellings = ["caf\u{e9}", "cafe\u{301}"]
    var packed = PackedEvents()
    for spelling in spellings {
      let id = ExternalID(spelling)
      let name = ExternalName(spelling)
      var event = Event(source: name, id: id, time: Timestamp(microseconds: 0))
      event.sessionID = id
      event.userID = id
      event.model = name
      let quote = Quote(cost: .zero, model: ExternalName(spellings[1]), price: "p")
      packed.append(event, quote: quote, hasOwnTime: true)
    }
    for (index, spelling) in spellings.enumerated() {
      let found = packed[index]
      let texts = [
        found.event.source.text, found.event.id.text, found.event.sessionID?.text,
        found.event.userID?.text,
        found.event.model?.text,
      ]
      #expect(texts.map { $0.map { Array($0.utf8) } } == texts.map { _ in Array(spelling.utf8) })
      #expect(found.quote.map { Array($0.model.text.utf8) } == Array(spellings[1].utf8))
    }
  }

  @Test func `hold a text that repeats once`() {
    var packed = PackedEvents()
    for number in 0..<1_000 {
      var event = Event(source: "api", id: "e\(number)", time: Timestamp(microseconds: 0))
      event.model = "model"
      event.agent = "api"
      event.provider = ["anthropic", "openai"][number % 2]
      packed.append(event, quote: nil, hasOwnTime: false)
    }
    #expect(packed.texts.count == 4)
  }

  private static func event(_ number: Int, _ generator: inout SplitMix64) -> PricedEvent {
    func word(_ kind: String, of count: UInt64) -> String? {
      let drawn = generator.next() % (count + 1)
      return drawn == 0 ? nil : "\(kind)-of-some-length-\(drawn)"
    }
    func id(_ kind: String, of count: UInt64) -> ExternalID? {
      word(kind, of: count).map(ExternalID.init)
    }
    func name(_ kind: String, of count: UInt64) -> ExternalName? {
      word(kind, of: count).map(ExternalName.init)
    }
    func isOne(in count: UInt64) -> Bool { generator.next() % count == 0 }
    var event = Event(
      source: name("source", of: 3) ?? "", id: isOne(in: 9) ? "" : "id-\(number)",
      time: Timestamp(microseconds: Int64(number) - 300))
    event.kind = Event.Kind(rawValue: number % 6) ?? .call
    event.sessionID = id("session", of: 40)
    event.userID = id("user", of: 200)
    event.agent = name("agent", of: 2)
    event.provider = name("provider", of: 2)
    event.model = name("model", of: 5)
    event.requests = Int64(number)
    event.webSearches = Int64(number % 3)
    if !isOne(in: 4) {
      var tokens = TokenCounts()
      for (_, path) in TokenCounts.fields { tokens[keyPath: path] = Int64(generator.next() % 99) }
      event.tokens = tokens
    }
    if isOne(in: 4) { event.cost = Money(pico: -Int128(number)) }
    if isOne(in: 3) { event.runID = id("run", of: 3) }
    if isOne(in: 3) { event.parentSessionID = id("session", of: 40) }
    if isOne(in: 3) { event.modifiers.speed = "fast" }
    if isOne(in: 3) { event.replaces = "id-\(number / 2)" }
    if isOne(in: 3) { event.label = name("label", of: 3) }
    if isOne(in: 3) { event.coverage = Coverage(events: 3, cost: event.cost) }
    if isOne(in: 3) { event.tags = [Tag(key: "team", value: word("team", of: 5) ?? "")] }
    let priced = isOne(in: 2) ? event.model : name("model", of: 5)
    let quote = priced.map { Quote(cost: Money(pico: 7), model: $0, price: "book:\($0)") }
    return PricedEvent(event: event, quote: quote, hasOwnTime: isOne(in: 2))
  }
}

@Suite struct `Packed texts` {
  @Test func `are nearly all found again, and given back by their numbers`() {
    var packed = PackedTexts()
    let texts = (0..<5_000).map { "user-\($0)" } + [""]
    let numbers = texts.map { packed.number(of: $0) }
    #expect(zip(numbers, texts).allSatisfy { packed[$0] == $1 })
    let again = texts.map { packed.number(of: $0) }
    #expect(zip(again, texts).allSatisfy { packed[$0] == $1 })
    // How long a text is looked for is bounded, so a few may be there twice.
    #expect(packed.count < texts.count + texts.count / 50)
  }
}
