import Testing
import Usage

@Suite struct `A query of usage` {
  @Test func `names its dimensions as answers do`() {
    for (name, dimension) in Dimension.named {
      #expect(Dimension(name: name) == dimension)
      #expect(dimension.name == name)
    }
    #expect(Dimension(name: "user") == .user)
    #expect(Dimension(name: "session") == .session)
    #expect(Dimension(name: "tag:team") == .tag("team"))
    #expect(Dimension.tag("a:b").name == "tag:a:b")
    for name in ["", "tag:", "tag", "User", "models", "model_id", "tags:team"] {
      #expect(Dimension(name: name) == nil, "\(name)")
    }
    #expect(Dimension.tag("caf\u{e9}") != .tag("cafe\u{301}"))
  }

  @Test func `takes any of the values and none of the others`() {
    var filter = UsageFilter(.agent)
    #expect(filter.passes(nil) && filter.passes("a"))
    filter.anyOf = ["a", nil]
    filter.prefixes = ["pla"]
    filter.noneOf = ["plan"]
    #expect(filter.passes("a") && filter.passes(nil) && filter.passes("planner"))
    #expect(!filter.passes("b") && !filter.passes("plan") && !filter.passes("pl"))
  }

  @Test func `has each moment of its range in one bucket`() {
    func time(_ number: Int64) -> Timestamp { Timestamp(microseconds: number) }
    var query = UsageQuery(from: time(10), to: time(40))
    query.edges = [time(10), time(20), time(25), time(40)]
    let buckets = [9, 10, 19, 20, 24, 25, 39, 40].map { query.bucket(of: $0) }
    #expect(buckets == [nil, 0, 0, 1, 1, 2, 2, nil])
    #expect(query.bucketCount == 3)
  }

  @Test(arguments: [
    (0, 0, nil), (3, 3, "1"), (3, 0, "0"), (2, 1, "0.5"), (3, 2, "0.6666"), (100, 7, "0.07"),
    (1_000_000, 999_999, "0.9999"), (100_000, 1, "0"), (1, 5, "1"),
  ])
  func `tells which share of events has a cost, rounded down`(
    events: Int64, computed: Int64, coverage: String?
  ) {
    var figures = Figures()
    figures.events = events
    figures.computedEvents = computed
    #expect(figures.coverage == coverage)
  }

  @Test func `orders missing values before others, and others by their bytes`() {
    let rows: [[ExternalName?]] = [["b", nil], [nil, "z"], ["a", "x"], ["b", "a"], [nil, nil]]
    let sorted = rows.sorted(by: UsageRow.precedes)
    #expect(sorted == [[nil, nil], [nil, "z"], ["a", "x"], ["b", nil], ["b", "a"]])
  }
}
