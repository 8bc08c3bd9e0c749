import StoreSupport
import Testing
import Usage

@Suite struct `A session of very many models and agents` {
  private let folder: StoreFolder

  init() throws {
    folder = try StoreFolder()
  }

  private func open(_ kind: StoreKind, sums: Int = 3) throws -> any UsageStore {
    try kind.open(folder, sumsPerSessionMax: sums)
  }

  private func call(_ number: Int, session: ExternalID = "s1") -> Event {
    Sample.call("\(session)-\(number)", session: session, model: "m\(number)") {
      $0.agent = "a\(number)"
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `has a sum for each of the first ones, and one for the rest`(kind: StoreKind) async throws {
    let store = try open(kind)
    _ = try await store.record(Sample.batch((0..<10).map { call($0) }))
    let totals = try await store.session("s1", in: Sample.project)
    #expect(totals.figures.requests == 10)
    #expect(totals.models.map(\.model) == ["[rest]", "m0", "m1", "m2"])
    #expect(totals.models.map(\.figures.requests) == [7, 1, 1, 1])
    #expect(totals.agents.map(\.agent) == ["[rest]", "a0", "a1", "a2"])
    #expect(totals.warnings.map(\.code) == [.sumsLimited])
    // Other sessions have sums of their own.
    _ = try await store.record(Sample.batch((0..<3).map { call($0, session: "s2") }))
    let other = try await store.session("s2", in: Sample.project)
    #expect(other.models.map(\.model) == ["m0", "m1", "m2"])
    #expect(other.warnings.isEmpty)
    await store.close()
  }

  @Test(arguments: StoreKind.allCases, [3, 1, 100])
  func `takes an event back from where it was counted, also after a restart`(
    kind: StoreKind, sums: Int
  ) async throws {
    let store = try open(kind)
    _ = try await store.record(Sample.batch((0..<5).map { call($0) }))
    await store.close()
    let reopened = try open(kind, sums: sums)
    // One that has a sum of its own, and one of the rest; then a new model, which is of the rest.
    for number in [1, 4] {
      var void = Event(source: "api", id: "v\(number)", time: Sample.now)
      void.kind = .void
      void.replaces = "s1-\(number)"
      void.requests = 0
      #expect(try await reopened.record(Sample.batch([void])) == [.accepted])
    }
    _ = try await reopened.record(Sample.batch([call(7)]))
    let totals = try await reopened.session("s1", in: Sample.project)
    #expect(totals.figures.requests == 4)
    #expect(totals.models.map(\.model) == ["[rest]", "m0", "m2"])
    #expect(totals.models.map(\.figures.requests) == [2, 1, 1])
    #expect(totals.models.reduce(into: Figures()) { $0 += $1.figures } == totals.figures)
    await reopened.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `is not one whose client calls a model like the rest`(kind: StoreKind) async throws {
    let store = try open(kind)
    let call = Sample.call("e1", model: SessionTotals.rest) { $0.agent = "a" }
    _ = try await store.record(Sample.batch([call]))
    let totals = try await store.session("s1", in: Sample.project)
    #expect(totals.models.map(\.model) == [SessionTotals.rest])
    #expect(totals.warnings.isEmpty)
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `sums up adjustments of the rest under a label of their own`(kind: StoreKind) async throws {
    let store = try open(kind, sums: 1)
    let adjustments = ["one", "two"].map { (label: String) in
      Sample.call("\(label)") {
        $0.kind = .adjustment
        $0.label = ExternalName(label)
      }
    }
    _ = try await store.record(Sample.batch(adjustments))
    let totals = try await store.session("s1", in: Sample.project)
    #expect(totals.adjustments.map(\.label) == ["[rest]", "one"])
    #expect(totals.adjustments.map(\.figures.tokens.input) == [10, 10])
    await store.close()
  }
}
