import Maintenance
import StoreSupport
import Testing
import Usage

@Suite struct `Idle sessions` {
  private let folder: StoreFolder
  private let clock = TestClock()

  init() throws {
    folder = try StoreFolder()
  }

  private func open(_ kind: StoreKind) throws -> any UsageStore {
    try kind.open(folder, now: { [clock] in clock.now })
  }

  private func service(_ store: any UsageStore) -> IdleSessions {
    IdleSessions(store: store, afterSeconds: 60, now: { [clock] in clock.now })
  }

  @Test(arguments: StoreKind.allCases)
  func `are ended when something happened last in them, and others are not`(
    kind: StoreKind
  ) async throws {
    let store = try open(kind)
    let start = clock.now
    _ = try await store.record(Sample.batch([Sample.call("e1", session: "idle")]))
    _ = try await store.openSession(NewSession(id: "empty"), in: Sample.project)
    _ = try await store.record(Sample.batch([Sample.call("e2", session: "ended")]))
    _ = try await store.endSession(
      "ended", with: SessionEnding(endState: "Success"), in: Sample.project)
    clock.advance(seconds: 50)
    _ = try await store.record(Sample.batch([Sample.call("e3", session: "busy", time: clock.now)]))
    #expect(try await service(store).passOnce() == 0)
    clock.advance(seconds: 20)
    #expect(try await service(store).passOnce() == 2)
    for id in ["idle", "empty"] as [ExternalID] {
      let session = try await store.session(id, in: Sample.project).session
      #expect(session.endState == "Indeterminate")
      #expect(session.endedAt == start)
      #expect(session.revision == 1)
    }
    let ended = try await store.session("ended", in: Sample.project).session
    #expect(ended.endState == "Success")
    #expect(try await store.session("busy", in: Sample.project).session.isEnded == false)
    #expect(try await service(store).passOnce() == 0)
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `end as a client says who comes later, and count what comes late`(
    kind: StoreKind
  ) async throws {
    let store = try open(kind)
    _ = try await store.record(Sample.batch([Sample.call("e1", session: "s")]))
    clock.advance(seconds: 61)
    #expect(try await service(store).passOnce() == 1)
    let late = Sample.call("e2", session: "s", time: clock.now)
    #expect(try await store.record(Sample.batch([late])) == [.accepted])
    let end = SessionEnding(endState: "Success", endedAt: clock.now)
    let totals = try await store.endSession("s", with: end, in: Sample.project)
    #expect(totals.session.endState == "Success")
    #expect(totals.session.endedAt == clock.now)
    #expect(totals.session.lateEvents == 1)
    #expect(totals.session.revision == 2)
    await #expect(throws: StoreError.self) {
      try await store.endSession("s", with: SessionEnding(endState: "Fail"), in: Sample.project)
    }
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `are left alone where something happens while they are looked at`(
    kind: StoreKind
  ) async throws {
    let store = try open(kind)
    _ = try await store.record(Sample.batch([Sample.call("e1", session: "s")]))
    var ending = SessionEnding(endState: SessionEnding.indeterminate)
    ending.idleSince = Sample.now
    let totals = try await store.endSession("s", with: ending, in: Sample.project)
    #expect(totals.session.isEnded == false)
    await store.close()
  }
}
