import HTTPServer
import Usage
import UsageAPI
import UsageSQLite

/// The API over a ledger that no server has, asked without a socket: commands show what a server
/// would answer.
struct LocalAPI {
  private let api: API

  /// Whoever can read the file needs no key.
  init(store: LedgerStore) async throws {
    let books = PriceBooks(
      standard: try PriceBook.standard(), own: try await store.prices(of: nil))
    api = API(
      store: store, prices: books, keys: KeyRing.open, document: [],
      version: Version.current, now: SystemClock.now, newID: SystemClock.newID)
  }

  /// What `GET` answers.
  func get(_ path: String) async throws -> [UInt8] {
    guard let request = Request(method: .get, target: path) else {
      throw Refusal(description: "\(path) is no path")
    }
    let router = api.router
    let response = await withCheckedContinuation { continuation in
      router.handle(request, Exchange { continuation.resume(returning: $0) })
    }
    guard response.status == 200 else {
      throw Refusal(description: String(decoding: response.body, as: UTF8.self))
    }
    return response.body
  }
}
