import ArgumentParser
import Glibc
import Usage

/// The command line.
@main
struct Tally: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tally",
    abstract: "An exact, self-hosted ledger of what LLM agents use and what it costs.",
    discussion: """
      Start it with `tally serve`, post usage events to /v1/events, and end a session to get its \
      totals. Every option of `serve` can also be set in the environment: --port as TALLY_PORT.
      """,
    version: Version.current,
    subcommands: [
      Serve.self, UsageReport.self, SessionList.self, SessionReport.self, Top.self, Cost.self,
      Import.self,
      BudgetList.self, AlertList.self, AlertRuleCommand.self, WebhookCommand.self, Prices.self,
      RateCommand.self, Reprice.self, Keys.self, Users.self, AuditReport.self, Export.self,
      Backup.self, Restore.self, Check.self,
      Compact.self, Doctor.self, HealthCheck.self,
    ])

  static func main() async {
    do {
      let arguments = ProcessArguments.all
      try refuseUnknownCommand(arguments.first)
      var command = try parseAsRoot(try EnvironmentOptions.merged(into: arguments))
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      exit(withError: error)
    }
  }

  /// The parser would call it an unexpected argument, and say no more.
  private static func refuseUnknownCommand(_ word: String?) throws {
    let names = configuration.subcommands.map { $0._commandName }
    guard let word, !word.hasPrefix("-"), word != "help", !names.contains(word) else { return }
    let nearest = NearestName.find(word, among: names)
    throw ValidationError(
      "there is no command `\(word)`; "
        + (nearest.map { "did you mean `\($0)`?" }
          ?? "the commands are \(names.joined(separator: ", "))"))
  }
}

/// The program's version, as `--version` and `/healthz` tell it.
enum Version {
  static let current = "0.1.0"
}
