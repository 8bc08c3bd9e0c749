import HTTPServer
import Usage
import UsageAPI
import UsageSQLite

/// The API over a ledger that no server has, asked without a socket: commands show what a server
/// would answer.
struct LocalAPI {
  private let api: API

  /// Whoever can read the file needs no key.
  init(store: LedgerStore) throws {
    api = API(
      store: store, prices: try PriceBook.standard(), keys: KeyRing.open, document: [],
      version: Version.current, now: SystemClock.now, newID: SystemClock.newID)
  }

  /// What `GET` answers.
  func get(_ path: String) async throws -> [UInt8] { try await send(.get, path) }

  /// What the API answers; throws where it refuses.
  func send(_ method: Method, _ path: String, body: [UInt8] = []) async throws -> [UInt8] {
    let headers = Headers(body.isEmpty ? [] : [("content-type", "application/json")])
    guard let request = Request(method: method, target: path, headers: headers, body: body) else {
      throw Refusal(description: "\(path) is no path")
    }
    let router = api.router
    let response = await withCheckedContinuation { continuation in
      router.handle(request, Exchange { continuation.resume(returning: $0) })
    }
    guard (200..<300).contains(response.status) else {
      throw Refusal(description: String(decoding: response.body, as: UTF8.self))
    }
    return response.body
  }
}
