import Testing
import Usage

@Suite struct `A rate card` {
  private static func rate(
    _ percent: String, from: String = "1970-01-01", revision: Int64 = 1,
    _ change: (inout Rate.Place) -> Void = { _ in }
  ) -> Rate {
    var place = Rate.Place(from: Day(from) ?? Day(number: 0))
    change(&place)
    return Rate(
      project: .standard, place: place, terms: Markup(percent: percent).map { .markup($0) },
      revision: revision, setAt: Timestamp(microseconds: 0))
  }

  /// In no order.
  private static let rates = [
    rate("1"), rate("2") { $0.model = "big*" }, rate("3") { $0.model = "big-2*" },
    rate("4") { $0.model = "big-2" }, rate("5") { $0.tag = Tag(key: "team", value: "x") },
    rate("6") { $0.tag = Tag(key: "area", value: "y") },
    rate("7") {
      $0.tag = Tag(key: "team", value: "x")
      $0.model = "big"
    },
    rate("8") { $0.userID = "bob" },
    rate("9", from: "2026-06-01") { $0.userID = "bob" },
    rate("10") {
      $0.userID = "bob"
      $0.model = "big-2"
    },
  ]

  @Test(
    arguments: [
      (nil, nil, nil, nil, "1"), (nil, "big", nil, nil, "2"), (nil, "big-20", nil, nil, "3"),
      (nil, "big-2", nil, nil, "4"), (nil, "big-2", "x", nil, "5"), (nil, "big-2", "x", "y", "6"),
      (nil, "big", "x", nil, "7"), (nil, "big", "x", "y", "6"), ("bob", "big", "x", "y", "8"),
      ("bob", "big-2", "x", "y", "10"), ("eve", "big-2", nil, nil, "4"),
      ("bob", nil, nil, nil, "8"),
    ] as [(ExternalName?, ExternalName?, ExternalName?, ExternalName?, String)])
  func `has one rate for each event, the narrowest`(
    user: ExternalName?, model: ExternalName?, team: ExternalName?, area: ExternalName?,
    percent: String
  ) throws {
    for rates in [Self.rates, Self.rates.reversed()] {
      let card = try #require(RateCard(rates))
      let values = card.dimensions.map { dimension in
        switch dimension {
        case .user: user
        case .model: model
        case .tag("team"): team
        default: area
        }
      }
      let day = try #require(Day("2026-01-01"))
      #expect(card.terms(for: values, on: day) == Markup(percent: percent).map { .markup($0) })
    }
  }

  @Test func `has rates from their first day on`() throws {
    let card = try #require(
      RateCard([Self.rate("1", from: "2026-01-01"), Self.rate("2", from: "2026-06-01")]))
    func percent(_ day: String) throws -> String? {
      guard case .markup(let markup)? = card.terms(for: [], on: try #require(Day(day))) else {
        return nil
      }
      return markup.percent
    }
    #expect(try percent("2025-12-31") == nil)
    #expect(try percent("2026-01-01") == "1" && percent("2026-05-31") == "1")
    #expect(try percent("2026-06-01") == "2")
    let edge = try #require(Day("2026-06-01")).start
    let finer = card.query(
      for: UsageQuery(from: edge.moved(bySeconds: -1), to: edge.moved(bySeconds: 1)))
    #expect(finer.edges.count == 3 && finer.edges[1] == edge)
  }

  @Test(arguments: ["-100", "-0.5", "0", "12.5", "99.9999", "100000"])
  func `writes a markup as it is read`(percent: String) {
    #expect(Markup(percent: percent)?.percent == percent)
    #expect(RateTerms(text: "markup=" + percent)?.text == "markup=" + percent)
  }

  @Test(arguments: ["", "-100.0001", "100000.1", "0.00001", "a", "1%"])
  func `has no other markups`(percent: String) {
    #expect(Markup(percent: percent) == nil)
    #expect(RateTerms(text: "markup=" + percent) == nil)
  }

  @Test func `keeps what is newer, and forgets an erased user`() {
    let cards = RateCards()
    let new = Self.rate("2", revision: 2) { $0.userID = "bob" }
    cards.update([new])
    cards.update([Self.rate("1", revision: 1) { $0.userID = "bob" }])
    #expect(cards.rates(of: .standard) == [new])
    cards.rename("bob", to: "erased", in: .standard)
    #expect(cards.rates(of: .standard).map(\.place.userID) == ["erased"])
    var gone = new
    gone.place.userID = "erased"
    gone.terms = nil
    gone.revision = 3
    cards.update([gone])
    #expect(cards.card(of: .standard) == nil && cards.count(of: .standard) == 1)
  }
}
