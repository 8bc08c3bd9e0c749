import HTTPServer
import Usage
import UsageAPI
import UsageSQLite

/// The API over a ledger that no server has, asked without a socket: commands show what a server
/// would answer.
struct LocalAPI: LedgerService {
  private let store: LedgerStore
  private let router: Router

  /// Whoever can read the file needs no key. It closes the store.
  init(store: LedgerStore) async throws {
    self.store = store
    let books = PriceBooks(
      standard: try PriceBook.standard(), own: try await store.prices(of: nil))
    router =
      API(
        store: store, prices: books, rates: RateCards(try await store.rates()), keys: KeyRing.open,
        document: [],
        version: Version.current, now: SystemClock.now, newID: SystemClock.newID
      ).router
  }

  func send(_ method: Method, _ path: String, body: [UInt8]?) async throws -> [UInt8] {
    let response = try await answer(method, path, body: body)
    guard (200..<300).contains(response.status) else {
      throw Refusal(description: LedgerText.detail(ofProblem: response.body))
    }
    return response.body
  }

  func export(_ write: ([UInt8]) throws -> Void) async throws -> Int {
    var file = ArchiveFile(of: .standard, in: store, now: SystemClock.now)
    var lines = 0
    while true {
      let part = try await file.next()
      lines += part.bytes.count(where: { $0 == 0x0A })
      try write(part.bytes)
      guard !part.isLast else { return lines }
    }
  }

  /// The answer, whatever it is.
  func answer(
    _ method: Method, _ path: String, type: String = "application/json", body: [UInt8]?
  ) async throws -> Response {
    let headers = Headers(body == nil ? [] : [("content-type", type)])
    guard
      let request = Request(method: method, target: path, headers: headers, body: body ?? [])
    else { throw Refusal(description: "\(path) is no path") }
    return await withCheckedContinuation { continuation in
      router.handle(request, Exchange { continuation.resume(returning: $0) })
    }
  }

  func close() async { await store.close() }
}
