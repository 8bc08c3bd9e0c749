import ArgumentParser
import HTTPServer
import JSON
import Usage
import UsageSQLite

/// Where the ledger is that a command works on: a file or, while a server has it, that server.
struct LedgerPlace: ParsableArguments {
  @OptionGroup var file: DatabaseOption

  @Option(
    help: """
      The address of a running server, if it is not the one that has the database. \
      [env: TALLY_URL, where no database is named]
      """)
  var server: String?

  @Option(help: "A key for a running server, with the scope that is needed. [env: TALLY_KEY]")
  var key: String?

  /// The API of the server that was named, of the database, or of the server that has it.
  func service() async throws -> any LedgerService {
    try await open(
      inDatabase: { try await LocalAPI(store: $0) }, onServer: { $0 })
  }

  /// What a route that reads answers.
  func read(_ path: String) async throws -> [UInt8] {
    let service = try await service()
    let body = try await service.send(.get, path, body: nil)
    await service.close()
    return body
  }

  /// The same as JSON.
  func value(_ path: String) async throws -> Value {
    var parser = Parser()
    return try parser.parse(try await read(path))
  }

  /// What a route answers that changes something; null for an answer without content.
  @discardableResult
  func send(_ method: Method, _ path: String, body: [UInt8]? = nil) async throws -> Value {
    let service = try await service()
    let answer = try await service.send(method, path, body: body)
    await service.close()
    var parser = Parser()
    return try parser.parse(answer.isEmpty ? Array("null".utf8) : answer)
  }

  /// Does the work in the database, which `creates` makes where there is none, or through the
  /// server that has it. Returns its JSON.
  func act(
    creates: Bool = false,
    inDatabase: (LedgerStore) async throws -> [UInt8],
    onServer: (any LedgerService) async throws -> [UInt8]
  ) async throws -> Value {
    let body = try await open(
      creates: creates,
      inDatabase: { store in
        let body = try await inDatabase(store)
        await store.close()
        return body
      }, onServer: { try await onServer($0) })
    var parser = Parser()
    return try parser.parse(body)
  }

  /// The server that was named; nil to look for the database first.
  var address: String? {
    server ?? (file.named == nil ? ProcessEnvironment.value("TALLY_URL") : nil)
  }

  private func open<Result>(
    creates: Bool = false,
    inDatabase: (LedgerStore) async throws -> Result,
    onServer: (LocalClient) async throws -> Result
  ) async throws -> Result {
    if let address { return try await onServer(try client(address)) }
    if !creates { try file.requireExisting() }
    do {
      return try await inDatabase(LedgerStore(path: file.database, now: SystemClock.now))
    } catch StoreOpenError.inUse(let holder) {
      guard let url = StoreOpenError.serverAddress(of: holder) else {
        throw StoreOpenError.inUse(holder: holder)
      }
      return try await onServer(try client(url))
    }
  }

  private func client(_ url: String) throws(LocalClient.Failure) -> LocalClient {
    try LocalClient(url: url, key: key ?? ProcessEnvironment.value("TALLY_KEY"))
  }
}
