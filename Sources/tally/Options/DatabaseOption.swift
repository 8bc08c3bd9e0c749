import ArgumentParser
import Glibc
import Usage
import UsageSQLite

/// The ledger's file, of commands that work on it themselves.
struct DatabaseOption: ParsableArguments {
  @Option(
    name: .customLong("database"),
    help: "The database file; tally.db where nothing says otherwise. [env: TALLY_DATABASE]")
  var named: String?

  /// Where it is or would be.
  var database: String {
    named ?? ProcessEnvironment.value("TALLY_DATABASE") ?? "tally.db"
  }

  /// Whether there is one.
  var exists: Bool { access(database, F_OK) == 0 }

  /// The server that a command named or that the environment names, where no database was named;
  /// nil to look for the database first.
  func server(orNamed server: String?) -> String? {
    server ?? (named == nil ? ProcessEnvironment.value("TALLY_URL") : nil)
  }

  /// Works through the server that was named, on the database, or through the server that has it. A
  /// database that is not there is made where `creates`, and else refused: a name that was
  /// misspelled must not become an empty ledger.
  func open<Result>(
    orServer server: String?, key: String?, creates: Bool = false,
    inDatabase: (LedgerStore) async throws -> Result,
    onServer: (LocalClient) async throws -> Result
  ) async throws -> Result {
    let key = key ?? ProcessEnvironment.value("TALLY_KEY")
    if let url = self.server(orNamed: server) {
      return try await onServer(try LocalClient(url: url, key: key))
    }
    guard !DatabaseURL.isOne(database) else {
      throw Refusal(
        description: "this command works on files; for a ledger on PostgreSQL name one of its "
          + "servers with --server")
    }
    guard creates || exists else {
      throw Refusal(
        description: "there is no ledger at \(database); name one with --database, or begin: "
          + "`tally serve` makes one")
    }
    do {
      return try await inDatabase(LedgerStore(path: database, now: SystemClock.now))
    } catch StoreOpenError.inUse(let holder) {
      guard let url = Self.serverAddress(of: holder) else {
        throw StoreOpenError.inUse(holder: holder)
      }
      return try await onServer(try LocalClient(url: url, key: key))
    }
  }

  /// The address of the server that has a database open; nil where another program has it.
  private static func serverAddress(of holder: String) -> String? {
    holder.split(separator: " ").last.map(String.init).flatMap {
      $0.hasPrefix("http://") ? $0 : nil
    }
  }
}
