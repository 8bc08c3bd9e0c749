import StoreSupport
import Testing
import Usage

/// Old events of calls of which vendors' ids were told.
extension `Old events` {
  private func account(_ source: ExternalName, output: Int64 = 5) -> Event {
    call(ExternalID(source.text)) { event in
      event.source = source
      event.tokens?.output = output
      event.vendorCall = VendorCall(ids: ["msg_0001"])
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `stay where several sources tell their call`(kind: StoreKind) async throws {
    var store = try open(kind)
    let fourth = account("d", output: 8)
    for event in [account("a"), account("b", output: 9), account("c", output: 7)] {
      #expect(try await store.record(batch([event])).allSatisfy(\.isStored))
    }
    clock.advance(seconds: 3 * Int64(Self.day))
    _ = try await store.record(batch([call("plain")]))
    clock.advance(seconds: 3 * Int64(Self.day))
    #expect(try await drop(store) == 1)
    await store.close()
    store = try open(kind)
    let record = try await store.records(of: "b", source: nil, in: Sample.project)
    #expect(record.first?.sightings.map(\.event.source) == ["a", "c"])
    let shared = try await store.sharedCalls(after: 0, limit: 9, in: Sample.project)
    #expect(shared.calls.map(\.accounts.count) == [3])
    // The next best counts where the best is taken back, and a fourth one is held against them.
    var void = Sample.void("v1", of: "b")
    void.source = "b"
    #expect(try await store.record(batch([void])) == [.accepted])
    #expect(try await store.totals(of: Sample.project).figures.tokens.output == 7 + 5)
    #expect(try await store.record(batch([fourth])) == [.accepted])
    let figures = try await store.totals(of: Sample.project).figures
    #expect(figures.tokens.output == 8 + 5)
    #expect(figures.requests == 2)
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `are not held against what another source tells later`(kind: StoreKind) async throws {
    let store = try open(kind)
    #expect(try await store.record(batch([account("a")])) == [.accepted])
    clock.advance(seconds: 3 * Int64(Self.day))
    #expect(try await drop(store) == 1)
    let late = batch([account("b", output: 9)])
    #expect(try await store.record(late) == [.accepted])
    #expect(try await store.totals(of: Sample.project).figures.tokens.output == 14)
    // From then on that one is known by the id.
    #expect(try await store.record(batch([account("c", output: 7)])).first?.isStored == true)
    #expect(try await store.totals(of: Sample.project).figures.tokens.output == 14)
    #expect(try await store.record(late) == [.duplicate])
    await store.close()
  }
}
