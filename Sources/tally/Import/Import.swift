import ArgumentParser

/// Brings in what other programs have written down of their usage.
struct Import: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Import usage that other programs have written down.",
    subcommands: [ImportClaude.self, ImportCodex.self, ImportLedger.self])

  /// What holds for all of them.
  static let discussion = """
    Importing a file again changes nothing: to resume an import that was stopped, run it again. \
    Works on the database while no server runs, or through a server; give a server that has keys \
    one with the scope ingest as --key or in TALLY_KEY. The exit status is 1 where something was \
    rejected.
    """
}
