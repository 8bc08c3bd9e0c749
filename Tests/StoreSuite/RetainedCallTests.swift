import StoreSupport
import Testing
import Usage

/// Old events of calls of which vendors' ids were told.
extension `Old events` {
  private func account(
    _ source: ExternalName, output: Int64 = 5, _ change: (inout Event) -> Void = { _ in }
  ) -> Event {
    call(ExternalID(source.text)) { event in
      event.source = source
      event.tokens?.output = output
      event.vendorCall = VendorCall(ids: ["msg_0001"])
      change(&event)
    }
  }

  /// When the first events are recorded.
  private static let start = TestClock().now

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
    #expect(try await store.sharedCalls().map(\.accounts.count) == [3])
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
  func `count for their call, whatever another source tells of it later`(
    kind: StoreKind
  ) async throws {
    var store = try open(kind)
    #expect(try await store.record(batch([account("a")])) == [.accepted])
    clock.advance(seconds: 3 * Int64(Self.day))
    #expect(try await drop(store) == 1)
    let late = batch([account("b", output: 9) { $0.time = Self.start }])
    #expect(try await store.record(late) == [.witness(of: nil)])
    await store.close()
    store = try open(kind)
    #expect(try await store.record(late) == [.duplicate])
    let third = account("c", output: 7) { $0.time = Self.start }
    #expect(try await store.record(batch([third])) == [.witness(of: nil)])
    // Nor does one that is corrected count, or one that is taken back change anything.
    var correction = account("b'", output: 8) { $0.time = Self.start }
    (correction.source, correction.kind, correction.replaces) = ("b", .correction, "b")
    var void = Sample.void("c'", of: "c")
    void.source = "c"
    #expect(try await store.record(batch([correction, void])).allSatisfy(\.isStored))
    let figures = try await store.totals(of: Sample.project).figures
    #expect(figures.tokens.output == 5)
    #expect(figures.requests == 1)
    // Nothing that is stored says of what time the call is.
    #expect(try await store.sharedCalls().isEmpty)
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `count for their call, to which a stored event turns out to belong`(
    kind: StoreKind
  ) async throws {
    let store = try open(kind)
    #expect(try await store.record(batch([account("a")])) == [.accepted])
    // Another id of the same call: that both are one is told after the first was dropped.
    let other = account("kept", output: 9) { $0.vendorCall = VendorCall(ids: ["req_0001"]) }
    #expect(try await store.record(batch([other])) == [.accepted])
    clock.advance(seconds: 3 * Int64(Self.day))
    #expect(try await drop(store, keeping: ["kept"]) == 1)
    #expect(try await store.totals(of: Sample.project).figures.tokens.output == 5 + 9)
    let origin = UpdateOrigin(project: Sample.project, receivedAt: clock.now)
    for _ in 1...2 {
      try await store.update(origin) { ledger throws(LedgerFailure) in
        try ledger.note(VendorCall(ids: ["msg_0001", "req_0001"]), of: other.identity)
      }
      let figures = try await store.totals(of: Sample.project).figures
      #expect(figures.tokens.output == 5)
      #expect(figures.requests == 1)
    }
    let third = account("c", output: 7) { event in
      event.time = Self.start
      event.vendorCall = VendorCall(ids: ["req_0001"])
    }
    #expect(try await store.record(batch([third])) == [.witness(of: nil)])
    await store.close()
  }

  /// What is another call than the dropped one, though it has the id.
  enum OtherCall: CaseIterable, Sendable {
    case takenBack, ofTheSameSource, aDayLater
  }

  @Test(arguments: StoreKind.allCases, OtherCall.allCases)
  func `count beside another call of the same id`(kind: StoreKind, other: OtherCall) async throws {
    let store = try open(kind)
    #expect(try await store.record(batch([account("a")])) == [.accepted])
    if other == .takenBack {
      var void = Sample.void("v", of: "a")
      void.source = "a"
      #expect(try await store.record(batch([void])) == [.accepted])
    }
    clock.advance(seconds: 3 * Int64(Self.day))
    #expect(try await drop(store) == (other == .takenBack ? 2 : 1))
    let late = account("b", output: 9) { event in
      event.time = other == .aDayLater ? clock.now : Self.start
      if other == .ofTheSameSource { event.source = "a" }
    }
    #expect(try await store.record(batch([late])) == [.accepted])
    let figures = try await store.totals(of: Sample.project).figures
    #expect(figures.tokens.output == (other == .takenBack ? 9 : 14))
    // From then on that one is known by the id.
    let third = account("c", output: 7) { $0.time = late.time }
    #expect(try await store.record(batch([third])) == [.witness(of: late.identity)])
    await store.close()
  }
}
