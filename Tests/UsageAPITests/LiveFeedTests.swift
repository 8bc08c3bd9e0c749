import Synchronization
import Testing
import Usage

@testable import HTTPServer
@testable import UsageAPI

@Suite struct `A live feed` {
  static let marker = ChangeMarker(epoch: 1, number: 5)

  static func news(
    _ number: UInt64 = 9, sessions: [ExternalID] = [], users: [ExternalID] = [], unnamed: Int = 0
  ) -> StoreNews {
    StoreNews(
      project: .standard, marker: ChangeMarker(epoch: 1, number: number), sessions: sessions,
      users: users, unnamed: unnamed)
  }

  @Test func `is touched by what it follows`() {
    let feed = LiveFeed(marker: Self.marker)
    let news = Self.news(sessions: ["s1"], users: ["alice"])
    #expect(feed.isTouched(by: news, as: .project))
    #expect(feed.isTouched(by: news, as: .session("s1")))
    #expect(!feed.isTouched(by: news, as: .session("s2")))
    #expect(feed.isTouched(by: news, as: .user("alice")))
    #expect(!feed.isTouched(by: news, as: .user("bob")))
    // What is not named may be anybody's.
    #expect(feed.isTouched(by: Self.news(unnamed: 1), as: .user("bob")))
    // What its readers have is no news.
    #expect(!feed.isTouched(by: Self.news(5, sessions: ["s1"]), as: .session("s1")))
    #expect(feed.isTouched(by: Self.news(5, sessions: ["s1"]), as: .project))
    var family = feed
    family.hasChildren = true
    #expect(family.isTouched(by: news, as: .session("s2")))
  }

  @Test func `names so many sessions, and counts the others`() {
    var changed = LiveFeed.Changed()
    changed.add(Self.news(sessions: (0..<70).map { ExternalID("s\($0)") }))
    changed.add(Self.news(sessions: (60..<120).map { ExternalID("s\($0)") }, unnamed: 3))
    #expect(changed.sessions.count == 100)
    #expect(changed.more == 20 + 3)
  }

  @Test func `tells a reader that is too slow that it was dropped`() {
    let stream = ResponseStream(bytesMax: 10)
    let reader = StreamReader(stream: stream, isAllowed: { true })
    #expect(reader.send([UInt8](repeating: 1, count: 8)))
    #expect(!reader.send([UInt8](repeating: 1, count: 8)))
    let piece = stream.take(room: 1_000)
    #expect(piece.bytes == [UInt8](repeating: 1, count: 8) + EventMessage.dropped)
    #expect(piece.end == .complete)
  }

  @Test func `sends nothing to a reader whose key may not read any more`() {
    let stream = ResponseStream(bytesMax: 10)
    let allowed = Mutex(true)
    let reader = StreamReader(stream: stream) { allowed.withLock { $0 } }
    #expect(reader.send([1]))
    allowed.withLock { $0 = false }
    #expect(!reader.send([2]))
    let piece = stream.take(room: 1_000)
    #expect(piece.bytes == [1])
    #expect(piece.end == .complete)
  }
}
