import ArgumentParser
import Glibc

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

  /// Throws where there is none: a name that was misspelled must not become an empty ledger.
  func requireExisting(orElse advice: String = "`tally serve` makes one") throws(Refusal) {
    guard access(database, F_OK) == 0 else {
      throw Refusal(
        description: "there is no ledger at \(database); name one with --database, or begin: "
          + advice)
    }
  }
}
