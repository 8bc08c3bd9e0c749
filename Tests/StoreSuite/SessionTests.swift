import StoreSupport
import Testing
import Usage

/// What every store must do with sessions and users.
@Suite struct `A store's sessions` {
  private let folder: StoreFolder

  init() throws {
    folder = try StoreFolder()
  }

  @Test(arguments: StoreKind.allCases)
  func `end once, and late events raise the revision`(kind: StoreKind) async throws {
    let store = try kind.open(folder)
    _ = try await store.record(Sample.batch([Sample.call("e1")]))
    let open = try await store.session("s1", in: Sample.project)
    #expect(!open.session.isEnded)
    #expect(open.session.revision == 0)
    let ending = SessionEnding(endState: "Success")
    let ended = try await store.endSession("s1", with: ending, in: Sample.project)
    #expect(ended.session.revision == 1)
    #expect(ended.session.endState == "Success")
    let again = try await store.endSession("s1", with: ending, in: Sample.project)
    #expect(again.session == ended.session)
    _ = try await store.record(Sample.batch([Sample.call("e2"), Sample.call("e1")]))
    let late = try await store.session("s1", in: Sample.project)
    #expect(late.session.revision == 2)
    #expect(late.session.lateEvents == 1)
    #expect(late.figures.requests == 2)
    await #expect(throws: StoreError.self) {
      try await store.endSession("s1", with: SessionEnding(endState: "Fail"), in: Sample.project)
    }
    await #expect(throws: StoreError.sessionNotFound) {
      try await store.endSession("none", with: ending, in: Sample.project)
    }
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `are filled in but never contradicted`(kind: StoreKind) async throws {
    let store = try kind.open(folder)
    let first = try await store.openSession(NewSession(id: "s1"), in: Sample.project)
    #expect(first.isNew)
    let second = try await store.openSession(
      NewSession(id: "s1", userID: "alice", tags: [Tag(key: "a", value: "b")]),
      in: Sample.project)
    #expect(!second.isNew)
    #expect(second.totals.session.userID == "alice")
    #expect(second.totals.session.tags == [Tag(key: "a", value: "b")])
    await #expect(
      throws: StoreError.sessionConflict(field: "user_id", stored: "alice", given: "bob")
    ) {
      try await store.openSession(NewSession(id: "s1", userID: "bob"), in: Sample.project)
    }
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `hand their user to events without one`(kind: StoreKind) async throws {
    let store = try kind.open(folder)
    _ = try await store.openSession(NewSession(id: "s1", userID: "alice"), in: Sample.project)
    _ = try await store.record(Sample.batch([Sample.call("e1"), Sample.call("e2")]))
    _ = try await store.record(Sample.batch([Sample.call("e3", session: "s2", user: "alice")]))
    let user = try await store.user("alice", days: DayQuery(limit: 5), in: Sample.project)
    #expect(user.figures.requests == 3)
    #expect(user.sessions == 2)
    #expect(user.days.items.map(\.sessions) == [2])
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `sum up a user's days, newest first, in pages`(kind: StoreKind) async throws {
    let store = try kind.open(folder)
    let days = (0..<5).map { number in
      Sample.call(
        "e\(number)", session: "s\(number)", user: "alice", input: Int64(number), output: 0,
        time: Timestamp(
          microseconds: Sample.now.microseconds - Int64(number) * Timestamp.microsecondsPerDay))
    }
    _ = try await store.record(Sample.batch(days))
    let first = try await store.user("alice", days: DayQuery(limit: 3), in: Sample.project)
    #expect(first.days.items.map(\.figures.tokens.input) == [0, 1, 2])
    #expect(first.figures.tokens.input == 10)
    let rest = try await store.user(
      "alice", days: DayQuery(cursor: first.days.next, limit: 3), in: Sample.project)
    #expect(rest.days.items.map(\.figures.tokens.input) == [3, 4])
    #expect(rest.days.next == nil)
    await #expect(throws: StoreError.invalidCursor) {
      try await store.user(
        "alice", days: DayQuery(cursor: "nonsense", limit: 3), in: Sample.project)
    }
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `are listed in pages that hold each once`(kind: StoreKind) async throws {
    let store = try kind.open(folder)
    for number in 0..<25 {
      _ = try await store.record(
        Sample.batch([
          Sample.call("e\(number)", session: "s\(number)", user: number % 2 == 0 ? "even" : "odd")
        ]))
    }
    var seen: [ExternalID] = []
    var cursor: String?
    repeat {
      let page = try await store.sessions(
        SessionQuery(cursor: cursor, limit: 10), in: Sample.project)
      seen += page.items.map(\.session.id)
      cursor = page.next
    } while cursor != nil
    #expect(seen == (0..<25).reversed().map { "s\($0)" })
    let odd = try await store.sessions(
      SessionQuery(userID: "odd", limit: 100), in: Sample.project)
    #expect(odd.items.count == 12)
    #expect(odd.items.allSatisfy { $0.figures.tokens.total == 15 })
    let ended = try await store.sessions(
      SessionQuery(isEnded: true, limit: 100), in: Sample.project)
    #expect(ended.items.isEmpty)
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `include their children, at any depth and in circles`(kind: StoreKind) async throws {
    let store = try kind.open(folder)
    _ = try await store.record(
      Sample.batch([
        Sample.call("e1", session: "root"),
        Sample.call("e2", session: "child") { $0.parentSessionID = "root" },
        Sample.call("e3", session: "grandchild") { $0.parentSessionID = "child" },
        Sample.call("e4", session: "root") { $0.parentSessionID = "grandchild" },
      ]))
    let root = try await store.session("root", in: Sample.project)
    #expect(root.figures.requests == 2)
    #expect(root.children.sessions == 2)
    #expect(root.children.inclusive?.requests == 4)
    await store.close()
  }
}
