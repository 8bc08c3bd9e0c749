import Foundation
import JSON
import Usage
import UsageAPI
import UsageSQLite

/// A price as the commands show and compare it.
struct PriceRow {
  var provider: String
  var model: String
  /// The first day; `-` for always.
  var from: String
  /// `own` or `default`.
  var source: String
  var terms: PriceTerms

  var name: String { "\(provider)/\(model)" }
}

/// Where prices are kept.
protocol PricePlace {
  /// Hands over the prices that the query wants, page by page.
  func forEach(_ query: PriceQuery, _ body: (PriceRow) -> Void) async throws

  /// Sets prices, and says what came of each.
  func set(_ prices: [NewPrice], _ report: (String) -> Void) async throws

  func close() async
}

extension PriceQuery {
  /// Every price, in pages as large as a server gives them.
  static var all: PriceQuery { PriceQuery(limit: 500) }
}

extension LedgerPlace {
  /// The prices of the server that was named, of the database, or of the server that has it.
  func prices() async throws -> any PricePlace {
    let key = key ?? ProcessEnvironment.value("TALLY_KEY")
    if let server { return PriceServer(client: try LocalClient(url: server, key: key)) }
    do {
      return try await PriceDatabase(store: LedgerStore(path: database, now: SystemClock.now))
    } catch StoreOpenError.inUse(let holder) {
      guard let url = StoreOpenError.serverAddress(of: holder) else {
        throw StoreOpenError.inUse(holder: holder)
      }
      return PriceServer(client: try LocalClient(url: url, key: key))
    }
  }
}

/// The database itself, while no server has it.
struct PriceDatabase: PricePlace {
  let store: LedgerStore
  let administration: PriceAdministration

  private static let pricesPerTransaction = 200

  init(store: LedgerStore) async throws {
    self.store = store
    let own = try await store.prices(of: nil)
    administration = PriceAdministration(
      store: store, books: PriceBooks(standard: try PriceBook.standard(), own: own))
  }

  func forEach(_ query: PriceQuery, _ body: (PriceRow) -> Void) async throws {
    var query = query
    while true {
      let page = administration.list(query, of: .standard)
      for price in page.items {
        body(
          PriceRow(
            provider: price.provider, model: price.model, from: price.from?.description ?? "-",
            source: price.own == nil ? "default" : "own", terms: price.terms))
      }
      guard page.next != nil, let last = page.items.last else { return }
      query.last = last.place
    }
  }

  func set(_ prices: [NewPrice], _ report: (String) -> Void) async throws {
    var rest = prices[...]
    while !rest.isEmpty {
      let next = Array(rest.prefix(Self.pricesPerTransaction))
      rest = rest.dropFirst(next.count)
      for change in try await administration.set(next, of: .standard) {
        report(change.price.label)
      }
    }
  }

  func close() async { await store.close() }
}

/// A running server.
struct PriceServer: PricePlace {
  let client: LocalClient

  func forEach(_ query: PriceQuery, _ body: (PriceRow) -> Void) async throws {
    var path = "/v1/prices?limit=\(query.limit)&own=\(query.isOwn)"
    if let text = query.text { path += "&q=" + Self.encoded(text) }
    var cursor: String?
    repeat {
      let page = try sent("GET", path + (cursor.map { "&cursor=" + $0 } ?? ""))
      for item in page["data"].map({ Array($0.elements) }) ?? [] { body(PriceRow(item)) }
      cursor = page["next"]?.string
    } while cursor != nil
  }

  func set(_ prices: [NewPrice], _ report: (String) -> Void) async throws {
    for price in prices {
      let place = price.place
      let path = "/v1/prices/\(Self.encoded(place.provider.text))/\(Self.encoded(place.model.text))"
      let answer = try sent("PUT", path, body: price.body)
      let waiting = answer["waiting_events"]?.int64 ?? 0
      report("\(answer["price"]?.string ?? "")\t\(waiting) events wait")
    }
  }

  func close() async {}

  private func sent(_ method: String, _ path: String, body: [UInt8]? = nil) throws -> Value {
    let answer = try client.send(method, path, body: body)
    guard (200..<300).contains(answer.status) else {
      throw LocalClient.Failure(
        description: "the server answered \(answer.status): "
          + String(decoding: answer.body, as: UTF8.self))
    }
    var parser = Parser()
    return try parser.parse(answer.body)
  }

  private static func encoded(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
  }
}
