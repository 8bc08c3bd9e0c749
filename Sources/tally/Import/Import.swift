import ArgumentParser

/// Brings in what other programs have written down of their usage.
struct Import: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Import usage that other programs have written down.",
    subcommands: [ImportClaude.self, ImportLedger.self])
}
