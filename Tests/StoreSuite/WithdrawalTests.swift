import StoreSupport
import Testing
import Usage

/// Events that a reconciliation takes back, and brings back.
@Suite struct `A store's reconciliation` {
  private let folder: StoreFolder
  private let origin = UpdateOrigin(project: Sample.project, receivedAt: Sample.now)

  init() throws {
    folder = try StoreFolder()
  }

  @Test(arguments: StoreKind.allCases)
  func `withdraws an event, and counts it again when it is put back`(kind: StoreKind) async throws {
    let store = try kind.open(folder)
    #expect(try await withdraw(store, "k") == .duplicate)
    _ = try await revise(store, Sample.call("k"))
    for output in [6, 7] as [Int64] {
      #expect(try await withdraw(store, "k") == .accepted)
      #expect(try await withdraw(store, "k") == .duplicate)
      #expect(try await current(store, "k")?.isCounted == false)
      #expect(try await store.session("s1", in: Sample.project).figures == Figures())
      #expect(try await revise(store, Sample.call("k", output: output)) == .accepted)
      #expect(try await current(store, "k")?.isCounted == true)
      let figures = try await store.session("s1", in: Sample.project).figures
      #expect(figures.requests == 1)
      #expect(figures.tokens.output == output)
    }
    #expect(try await current(store, "k")?.revision == 4)
    #expect(try await revise(store, Sample.call("k", output: 7)) == .duplicate)
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `withdraws nothing that a client took back, and nothing of another user`(
    kind: StoreKind
  ) async throws {
    let store = try kind.open(folder)
    _ = try await revise(store, Sample.call("k", user: "alice"))
    guard case .rejected(let rejection) = try await withdraw(store, "k", by: "bob") else {
      Issue.record("another user's event was withdrawn")
      return
    }
    #expect(rejection.code == .unknownEvent)
    _ = try await withdraw(store, "k", by: "alice")
    _ = try await revise(store, Sample.call("k", user: "alice", output: 6))
    var void = Event(source: "api", id: "v", time: Sample.now)
    void.kind = .void
    void.replaces = "k~2"
    #expect(try await store.record(Sample.batch([void])) == [.accepted])
    #expect(try await withdraw(store, "k") == .duplicate)
    #expect(try await revise(store, Sample.call("k", user: "alice")) == .duplicate)
    #expect(try await current(store, "k")?.isCounted == false)
    await store.close()
  }

  private func revise(_ store: any UsageStore, _ event: Event) async throws -> EventOutcome {
    let priced = Sample.batch([event]).events[0]
    return try await store.update(origin) { transaction throws(LedgerFailure) in
      try transaction.revise(priced)
    }
  }

  private func current(
    _ store: any UsageStore, _ id: ExternalID
  ) async throws -> CurrentEvent? {
    try await store.update(origin) { transaction throws(LedgerFailure) in
      try transaction.current(EventIdentity(source: "api", id: id))
    }
  }

  private func withdraw(
    _ store: any UsageStore, _ id: ExternalID, by user: ExternalID? = nil
  ) async throws -> EventOutcome {
    var origin = origin
    origin.boundUserID = user
    return try await store.update(origin) { transaction throws(LedgerFailure) in
      try transaction.withdraw(EventIdentity(source: "api", id: id))
    }
  }
}
