import ArgumentParser
import Glibc

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
      Serve.self, UsageReport.self, SessionList.self, SessionReport.self, Top.self, Import.self,
      Keys.self, Prices.self, Reprice.self, Backup.self, Restore.self, Check.self, HealthCheck.self,
    ])

  static func main() async {
    let arguments = EnvironmentOptions.merged(into: ProcessArguments.all)
    do {
      var command = try parseAsRoot(arguments)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      exit(withError: error)
    }
  }
}

/// The program's version, as `--version` and `/healthz` tell it.
enum Version {
  static let current = "0.1.0"
}
