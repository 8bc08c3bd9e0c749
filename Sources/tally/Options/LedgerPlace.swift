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

  /// The API of the server that was named, of the database, which `creates` makes where there is
  /// none, or of the server that has it.
  func service(creates: Bool = false) async throws -> any LedgerService {
    try await file.open(
      orServer: server, key: key, creates: creates, inDatabase: { try await LocalAPI(store: $0) },
      onServer: { $0 })
  }

  /// What a route that reads answers.
  func read(_ path: String) async throws -> [UInt8] { try await ask(.get, path, body: nil) }

  private func ask(_ method: Method, _ path: String, body: [UInt8]?) async throws -> [UInt8] {
    let service = try await service()
    let answer = try await service.send(method, path, body: body)
    await service.close()
    return answer
  }

  /// The same as JSON.
  func value(_ path: String) async throws -> Value {
    var parser = Parser()
    return try parser.parse(try await read(path))
  }

  /// What a route answers that changes something; null for an answer without content.
  @discardableResult
  func send(_ method: Method, _ path: String, body: [UInt8]? = nil) async throws -> Value {
    let answer = try await ask(method, path, body: body)
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
    let body = try await file.open(
      orServer: server, key: key, creates: creates,
      inDatabase: { store in
        let body = try await inDatabase(store)
        await store.close()
        return body
      }, onServer: { try await onServer($0) })
    var parser = Parser()
    return try parser.parse(body)
  }

  /// True unless there is neither a server that was named nor a database.
  var exists: Bool { file.server(orNamed: server) != nil || file.exists }
}
