import ArgumentParser
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

  /// Does the work in the database, which `creates` makes where there is none, or through the
  /// server that has it. Returns its JSON.
  func act(
    creates: Bool = false,
    inDatabase: (LedgerStore) async throws -> [UInt8],
    onServer: (LocalClient) throws -> LocalClient.Answer
  ) async throws -> Value {
    var parser = Parser()
    return try parser.parse(
      try await bytes(creates: creates, inDatabase: inDatabase, onServer: onServer))
  }

  /// What a route that reads answers.
  func read(_ path: String) async throws -> [UInt8] {
    try await bytes(
      inDatabase: { try await LocalAPI(store: $0).get(path) },
      onServer: { try $0.send("GET", path) })
  }

  /// The same as JSON.
  func value(_ path: String) async throws -> Value {
    var parser = Parser()
    return try parser.parse(try await read(path))
  }

  /// The server that was named; nil to look for the database first.
  private var address: String? {
    server ?? (file.named == nil ? ProcessEnvironment.value("TALLY_URL") : nil)
  }

  private func bytes(
    creates: Bool = false,
    inDatabase: (LedgerStore) async throws -> [UInt8],
    onServer: (LocalClient) throws -> LocalClient.Answer
  ) async throws -> [UInt8] {
    if let address {
      return try onServer(try client(address)).accepted
    }
    if !creates { try file.requireExisting() }
    do {
      let store = try LedgerStore(path: file.database, now: SystemClock.now)
      let body = try await inDatabase(store)
      await store.close()
      return body
    } catch StoreOpenError.inUse(let holder) {
      guard let url = StoreOpenError.serverAddress(of: holder) else {
        throw StoreOpenError.inUse(holder: holder)
      }
      return try onServer(try client(url)).accepted
    }
  }

  private func client(_ url: String) throws(LocalClient.Failure) -> LocalClient {
    try LocalClient(url: url, key: key ?? ProcessEnvironment.value("TALLY_KEY"))
  }
}
