import ArgumentParser

/// The ledger's file, of commands that work on it themselves.
struct DatabaseOption: ParsableArguments {
  @Option(help: "The database file. [env: TALLY_DATABASE]")
  var database = ProcessEnvironment.value("TALLY_DATABASE") ?? "tally.db"
}
