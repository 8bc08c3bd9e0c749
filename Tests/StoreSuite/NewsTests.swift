import StoreSupport
import Synchronization
import Testing
import Usage

/// What every store must say of what has changed.
@Suite struct `A store's news` {
  private let folder: StoreFolder

  init() throws {
    folder = try StoreFolder()
  }

  /// Keeps the news that a store tells, and waits until they say enough.
  private final class Listener: Sendable {
    private let told = Mutex<[StoreNews]>([])

    init(_ store: any UsageStore) {
      store.listen { news in self.told.withLock { $0.append(news) } }
    }

    /// All news together once `isEnough`; what came by then when it does not become so in time.
    func news(until isEnough: @Sendable (StoreNews) -> Bool) async throws -> StoreNews? {
      for _ in 0..<500 {
        let all = told.withLock { told in
          told.dropFirst().reduce(into: told.first) { $0?.add($1, namesMax: 100) }
        }
        if let all, isEnough(all) { return all }
        try await Task.sleep(for: .milliseconds(10))
      }
      return nil
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `change a project's marker with whatever a read would show`(kind: StoreKind) async throws {
    let store = try kind.open(folder)
    let other = try await store.createKey(
      NewAccessKey(
        projectName: "other", name: "k", prefix: "p", digest: KeyDigest(of: "k"),
        scopes: [.read], userID: nil)
    ).project
    var markers: [ChangeMarker] = [store.marker(of: Sample.project)]
    let otherMarker = store.marker(of: other)
    func changed() -> Bool {
      markers.append(store.marker(of: Sample.project))
      return markers.dropLast().allSatisfy { $0 != markers.last }
    }
    _ = try await store.record(Sample.batch([Sample.call("e1")]))
    #expect(changed())
    _ = try await store.openSession(NewSession(id: "s9"), in: Sample.project)
    #expect(changed())
    _ = try await store.endSession("s1", with: SessionEnding(), in: Sample.project)
    #expect(changed())
    _ = try await store.setAuthority(.computed, of: Sample.project)
    #expect(changed())
    _ = try await store.session("s1", in: Sample.project)
    _ = try await store.record(Sample.batch([Sample.call("e1")]))
    #expect(store.marker(of: Sample.project) == markers.last)
    #expect(store.marker(of: other) == otherMarker)
    #expect(markers.allSatisfy { ChangeMarker("\($0)") == $0 })
    #expect(markers[0].isBefore(orAt: markers[1]) && !markers[1].isBefore(orAt: markers[0]))
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `name the sessions and users that changed`(kind: StoreKind) async throws {
    let store = try kind.open(folder)
    let listener = Listener(store)
    let second = Sample.call("e2", session: "s2", user: "bob") { $0.parentSessionID = "above" }
    _ = try await store.record(Sample.batch([Sample.call("e1"), second]))
    let marker = store.marker(of: Sample.project)
    let news = try #require(try await listener.news { $0.sessions.count == 3 })
    #expect(Set(news.sessions) == ["s1", "s2", "above"])
    #expect(news.users.contains("bob"))
    #expect(news.project == Sample.project)
    #expect(news.marker == marker)
    #expect(news.unnamed == 0)
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `name the session and user from whom an event is taken away`(kind: StoreKind) async throws {
    let store = try kind.open(folder)
    _ = try await store.record(Sample.batch([Sample.call("e1", user: "alice")]))
    let listener = Listener(store)
    var void = Event(source: "api", id: "v1", time: Sample.now)
    void.kind = .void
    void.replaces = "e1"
    _ = try await store.record(Sample.batch([void]))
    let news = try #require(try await listener.news { !$0.sessions.isEmpty })
    #expect(news.sessions == ["s1"])
    #expect(news.users == ["alice"])
    await store.close()
  }

  @Test func `are added up to a limit, beyond which they are counted`() {
    let epoch = ChangeMarker(epoch: 7, number: 1)
    var news = StoreNews(project: Sample.project, marker: epoch, sessions: ["a"], users: ["u"])
    let later = ChangeMarker(epoch: 7, number: 2)
    news.add(
      StoreNews(project: Sample.project, marker: later, sessions: ["a", "b", "c"], unnamed: 4),
      namesMax: 2)
    #expect(news.sessions == ["a", "b"])
    #expect(news.users == ["u"])
    #expect(news.unnamed == 5)
    #expect(news.marker == later)
  }

  @Test(arguments: ["", "1", "1-", "-1", "1-2-3", "01-2", "g-1", "1-2 ", "A-1"])
  func `have markers whose text is read back or refused`(text: String) {
    #expect(ChangeMarker(text[...]) == nil)
  }
}
