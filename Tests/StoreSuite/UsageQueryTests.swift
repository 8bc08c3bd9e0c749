import StoreSupport
import Testing
import Usage

/// What every store must answer to queries of usage.
@Suite struct `A store's usage` {
  private let folder: StoreFolder

  init() throws {
    folder = try StoreFolder()
  }

  private static let day = Timestamp.microsecondsPerDay
  private static let start = Sample.now.microseconds / day * day

  private static func time(_ day: Int64, second: Int64 = 0) -> Timestamp {
    Timestamp(microseconds: start + day * Self.day + second * Timestamp.microsecondsPerSecond)
  }

  /// Three days, each a bucket.
  private static var days: UsageQuery {
    var query = UsageQuery(from: time(0), to: time(3))
    query.edges = (0...3).map { time($0) }
    return query
  }

  private func lines(_ result: UsageResult) -> [String] {
    result.rows.map { row in
      let values = row.values.map { $0?.text ?? "-" }.joined(separator: " ")
      let name = row.isOther ? "other" : values
      return "\(row.bucket) \(name) \(row.sums.figures.requests)"
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `is cut where the edges are, and includes the first moment but not the last`(
    kind: StoreKind
  ) async throws {
    let store = try kind.open(folder)
    _ = try await store.record(
      Sample.batch([
        Sample.call("before", time: Self.time(-1, second: 86_399)),
        Sample.call("first", time: Self.time(0)),
        Sample.call("last", time: Self.time(0, second: 86_399)),
        Sample.call("third", time: Self.time(2)),
        Sample.call("after", time: Self.time(3)),
      ]))
    var query = Self.days
    let found = try await store.usage(query, in: Sample.project)
    #expect(lines(found) == ["0  2", "2  1"])
    #expect(found.total.figures.requests == 3)
    #expect(found.total.figures.cost.computed == Money(pico: 45))
    #expect(found.other == nil)
    #expect(found.lastEvent == 5)
    query.fillsBuckets = true
    let filled = try await store.usage(query, in: Sample.project)
    #expect(lines(filled) == ["0  2", "1  0", "2  1"])
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `has a row for each group, the dearest first, and the rest as one`(
    kind: StoreKind
  ) async throws {
    let store = try kind.open(folder)
    _ = try await store.record(
      Sample.batch([
        Sample.call("1", user: "alice", input: 1, time: Self.time(0)),
        Sample.call("2", session: nil, user: nil, input: 300, time: Self.time(0)),
        Sample.call("3", session: "s2", user: "bob", input: 100, time: Self.time(1)),
        Sample.call("4", session: "s2", user: "bob", input: 100, time: Self.time(2)),
        Sample.call("5", session: "s3", user: "carol", input: 1, time: Self.time(2)),
      ]))
    var query = Self.days
    query.groupBy = [.user]
    let all = try await store.usage(query, in: Sample.project)
    #expect(lines(all) == ["0 - 1", "0 alice 1", "1 bob 1", "2 bob 1", "2 carol 1"])
    query.top = 1
    let top = try await store.usage(query, in: Sample.project)
    #expect(lines(top) == ["0 - 1", "0 other 1", "1 other 1", "2 other 2"])
    #expect(top.other?.figures.requests == 4)
    #expect(top.other?.figures.cost.computed == Money(pico: 222))
    #expect(top.total == all.total)
    query.order = .requests
    let frequent = try await store.usage(query, in: Sample.project)
    #expect(lines(frequent) == ["0 other 2", "1 bob 1", "2 bob 1", "2 other 1"])
    query.top = nil
    query.rowsMax = 4
    await #expect(throws: StoreError.tooManyRows(rowsMax: 4)) {
      try await store.usage(query, in: Sample.project)
    }
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `is without what was taken back, at its own time and in its own group`(
    kind: StoreKind
  ) async throws {
    let store = try kind.open(folder)
    _ = try await store.record(
      Sample.batch([
        Sample.call("1", user: "alice", input: 10, time: Self.time(0)),
        Sample.call("2", user: "alice", input: 20, time: Self.time(0)),
        Sample.call("3", user: "bob", input: 30, time: Self.time(1)),
        Sample.call("4", user: nil, time: Self.time(2)) {
          $0.kind = .void
          $0.replaces = "1"
        },
        Sample.call("5", user: "bob", input: 40, time: Self.time(2)) {
          $0.kind = .correction
          $0.replaces = "3"
        },
      ]))
    var query = Self.days
    query.groupBy = [.user]
    let found = try await store.usage(query, in: Sample.project)
    #expect(lines(found) == ["0 alice 1", "2 bob 1"])
    #expect(found.rows.map { $0.sums.figures.tokens.input } == [20, 40])
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `is filtered by values, first bytes and what is missing`(kind: StoreKind) async throws {
    let store = try kind.open(folder)
    func call(_ id: ExternalID, agent: ExternalName?, team: String?) -> Event {
      Sample.call(id, time: Self.time(0)) {
        $0.agent = agent
        $0.tags = team.map { [Tag(key: "team", value: $0)] } ?? []
      }
    }
    _ = try await store.record(
      Sample.batch([
        call("1", agent: "planner", team: "red"), call("2", agent: "plan", team: nil),
        call("3", agent: nil, team: "caf\u{e9}"), call("4", agent: "coder", team: "cafe\u{301}"),
      ]))
    func requests(_ change: (inout UsageQuery) -> Void) async throws -> Int64 {
      var query = Self.days
      change(&query)
      return try await store.usage(query, in: Sample.project).total.figures.requests
    }
    func filter(_ dimension: Dimension, _ change: (inout UsageFilter) -> Void) -> UsageFilter {
      var filter = UsageFilter(dimension)
      change(&filter)
      return filter
    }
    let plan = filter(.agent) { $0.prefixes = ["plan"] }
    #expect(try await requests { $0.filters = [plan] } == 2)
    let none = filter(.agent) { $0.anyOf = [nil, "coder"] }
    #expect(try await requests { $0.filters = [none] } == 2)
    let others = filter(.agent) { $0.noneOf = ["plan"] }
    #expect(try await requests { $0.filters = [others] } == 3)
    let unknown = filter(.agent) { $0.anyOf = ["nobody"] }
    #expect(try await requests { $0.filters = [unknown] } == 0)
    let cafe = filter(.tag("team")) { $0.anyOf = ["caf\u{e9}"] }
    #expect(try await requests { $0.filters = [cafe] } == 1)
    let untagged = filter(.tag("team")) { $0.anyOf = [nil] }
    #expect(try await requests { $0.filters = [untagged, plan] } == 1)
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `counts a session once where it began, and tells sessions apart on wish`(
    kind: StoreKind
  ) async throws {
    let store = try kind.open(folder)
    _ = try await store.record(
      Sample.batch([
        Sample.call("1", session: "a", time: Self.time(1)),
        Sample.call("2", session: "a", time: Self.time(0)),
        Sample.call("3", session: "b", model: "n", time: Self.time(1)),
        Sample.call("4", session: "b", time: Self.time(1)),
        Sample.call("5", session: nil, time: Self.time(1)),
      ]))
    var query = Self.days
    query.countsDistinctSessions = true
    let found = try await store.usage(query, in: Sample.project)
    #expect(found.rows.map(\.sums.sessionsBegun) == [0, 2])
    #expect(found.rows.map(\.sums.distinctSessions) == [1, 2])
    #expect(found.total.sessionsBegun == 2)
    #expect(found.total.distinctSessions == 2)
    query.groupBy = [.model]
    let models = try await store.usage(query, in: Sample.project)
    #expect(models.rows.map { $0.values[0] } == ["m", "m", "n"])
    #expect(models.rows.map(\.sums.sessionsBegun) == [0, 1, 1])
    #expect(models.rows.map(\.sums.distinctSessions) == [1, 2, 1])
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `tells grades of evidence and listed names`(kind: StoreKind) async throws {
    let store = try kind.open(folder)
    _ = try await store.record(
      Sample.batch([
        Sample.call("1", time: Self.time(0)),
        Sample.call("2", model: "other", time: Self.time(0)),
        Sample.call("3", model: "other", time: Self.time(0)) { $0.cost = Money(pico: 5) },
        Sample.call("4", time: Self.time(0)) {
          $0.cost = Money(pico: 7)
          $0.notes.isBilled = true
        },
      ]))
    var query = Self.days
    query.groupBy = [.evidence]
    query.order = .requests
    let grades = try await store.usage(query, in: Sample.project)
    #expect(
      grades.rows.map { $0.values[0] } == [
        "client_reported", "provider_billed", "provider_usage", "unpriced",
      ])
    query.groupBy = [.model]
    query.listedName = { model, provider in provider == "p" ? "listed-\(model)" : nil }
    let models = try await store.usage(query, in: Sample.project)
    #expect(models.rows.map { $0.values[0] } == ["listed-m", "listed-other"])
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `is its project's own, and the same after a restart`(kind: StoreKind) async throws {
    let store = try kind.open(folder)
    let key = try await store.createKey(
      NewAccessKey(
        projectName: "other", name: "k", prefix: "t", digest: KeyDigest(of: "k"),
        scopes: [.ingest], userID: nil))
    _ = try await store.record(Sample.batch([Sample.call("1", time: Self.time(0))]))
    _ = try await store.record(
      Sample.batch([Sample.call("1", time: Self.time(1))], project: key.project))
    let before = try await store.usage(Self.days, in: Sample.project)
    #expect(lines(before) == ["0  1"])
    #expect(lines(try await store.usage(Self.days, in: key.project)) == ["1  1"])
    await store.close()
    let again = try kind.open(folder)
    #expect(try await again.usage(Self.days, in: Sample.project).rows == before.rows)
    _ = try await again.record(Sample.batch([Sample.call("2", time: Self.time(2))]))
    #expect(lines(try await again.usage(Self.days, in: Sample.project)) == ["0  1", "2  1"])
    await again.close()
  }
}
