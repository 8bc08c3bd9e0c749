import Foundation
import HTTPServer
import JSON
import Synchronization
import TestSupport
import Testing
import Usage
import UsageSQLite

@testable import UsageAPI

/// The API over a real ledger in a folder of its own, called without a socket.
final class Service: Sendable {
  static let now = Timestamp("2025-11-22T12:00:00Z") ?? Timestamp(microseconds: 0)
  /// What the service takes for the present moment.
  let clock: Clock
  private static let prices = Result { try PriceBook.standard() }

  let store: LedgerStore
  private let folder: TemporaryFolder
  let router: Router
  private let rule: ContentRule
  private let api: API
  /// The prices that the API knows.
  let books: PriceBooks

  init(
    limits: APILimits = APILimits(),
    missingLibrary: @escaping @Sendable () -> String? = { nil }, hasMailRelay: Bool = true
  ) async throws {
    folder = try TemporaryFolder()
    let clock = Clock()
    self.clock = clock
    store = try LedgerStore(path: folder.file("tally.db"), now: { clock.now })
    let count = Mutex(0)
    books = PriceBooks(standard: try Service.prices.get())
    api = API(
      store: store, prices: books,
      keys: try await KeyRing(store: store, now: { clock.now }),
      document: Array("openapi: 3.1.0\n".utf8), version: "1.2.3", limits: limits,
      missingLibrary: missingLibrary, hasMailRelay: hasMailRelay, now: { clock.now },
      newID: {
        count.withLock { count in
          count += 1
          return "\(count)"
        }
      })
    router = api.router
    rule = api.contentRule(of: router)
  }

  /// Sends a request and waits for its answer. `key` goes into the Authorization field.
  func send(
    _ method: Method, _ target: String, _ body: String = "", key: String? = nil,
    headers: [(name: String, value: String)] = [], type: String? = "application/json"
  ) async throws -> Answer {
    let response = try await respond(method, target, body, key: key, headers: headers, type: type)
    guard let stream = response.stream else { return Answer(response) }
    return Answer(response, streamed: await StreamedBody(taking: stream))
  }

  /// The same, with a body that is sent while it is made not yet taken.
  func respond(
    _ method: Method, _ target: String, _ body: String = "", key: String? = nil,
    headers: [(name: String, value: String)] = [], type: String? = "application/json"
  ) async throws -> Response {
    var fields = headers
    if !body.isEmpty, let type { fields.append(("Content-Type", type)) }
    if let key { fields.append(("Authorization", "Bearer \(key)")) }
    let request = try #require(
      Request(
        method: method, target: target, headers: Headers(fields), body: Array(body.utf8)))
    return await withCheckedContinuation { continuation in
      router.handle(request, Exchange { continuation.resume(returning: $0) })
    }
  }

  /// What a server answers its requests with.
  func handler(_ workers: Workers) -> Handler { api.handler(of: router, workers: workers) }

  /// How large the content of a request may be, where that is more than of others.
  func contentLimits(
    _ method: Method, _ target: String, headers: [(name: String, value: String)] = []
  ) throws -> ContentLimits? {
    let verdict = try verdict(method, target, headers: headers)
    return if case .raised(let limits) = verdict { limits } else { nil }
  }

  /// What becomes of the content of a request before it has come.
  func verdict(
    _ method: Method, _ target: String, headers: [(name: String, value: String)] = []
  ) throws -> ContentVerdict {
    rule(try #require(Request(method: method, target: target, headers: Headers(headers))))
  }

  func close() async { await store.close() }

  /// The ledger's file, for when it is closed.
  var file: LedgerFile { get throws { try LedgerFile(folder.file("tally.db")) } }

  /// A clock that moves only when it is told to.
  final class Clock: Sendable {
    private let moment = Mutex(Service.now)

    var now: Timestamp { moment.withLock { $0 } }

    func advance(bySeconds seconds: Int) {
      moment.withLock { $0 = $0.moved(bySeconds: seconds) }
    }
  }

  /// Has the service take a key that the store has.
  func take(_ key: AccessKey) { api.keys.update(key) }

  /// The number of the key that was made last.
  func lastKeyID() async throws -> Int64 {
    try #require(try await store.keys(in: nil).last).id
  }

  /// What is on disk, by file.
  func files() throws -> [(name: String, bytes: [UInt8])] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).map { name in
      (name, Array(try Data(contentsOf: URL(filePath: folder.file(name)))))
    }
  }

  /// Makes a key and returns its text; before it one with the scope `admin`, which the first key of
  /// a ledger must have.
  func makeKey(_ members: String, key: String? = nil) async throws -> String {
    var key = key
    if key == nil, !members.contains("admin"), try await store.keys(in: nil).isEmpty {
      key = try await makeKey(#""scopes":["admin"]"#)
    }
    let answer = try await send(.post, "/v1/keys", "{\"name\":\"test\",\(members)}", key: key)
    return try #require(answer["key"], "\(answer.body)")
  }
}
