import ArgumentParser
import HTTPServer
import JSON
import UsageAPI

/// Shows and sets the rules of which alerts come beside those of budgets.
struct AlertRuleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alert-rules",
    abstract: "Show or set the rules of alerts, beside those of budgets.",
    discussion: """
      Works on the database while no server runs. While one does, the request goes to that \
      server; give it a key as --key or in TALLY_KEY, to set rules one with the scope admin.
      """,
    subcommands: [Show.self, SetRules.self], defaultSubcommand: Show.self)
}

extension AlertRuleCommand {
  /// One line for each rule.
  private static func show(_ rules: Value) {
    var table = TextTable([("rule", .left), ("value", .right)])
    for rule in rules.members {
      table.add([rule.key, rule.value.string ?? rule.value.numberText ?? "off"])
    }
    for line in table.lines() { print(line) }
  }

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Show the rules.")

    @OptionGroup var place: LedgerPlace

    func run() async throws {
      AlertRuleCommand.show(try await place.value(LedgerPath("alert-rules").text))
    }
  }

  struct SetRules: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "set", abstract: "Set all rules; those that are left out are off.")

    @Option(help: "Alert once when a session costs so much, in USD.")
    var sessionUsd: String?

    @Option(
      help: "Alert once when what was reported of a session and computed lie so far apart, in USD.")
    var varianceUsd: String?

    @Option(
      help: """
        Alert once when an agent of a session makes so many calls in a minute, none with less \
        input than the one before.
        """)
    var loopCalls: Int?

    @Option(
      help: """
        Alert once a day when an hour costs so many percent of what the same hour of earlier \
        weeks cost.
        """)
    var anomalyPercent: Int?

    @Option(help: "What an hour costs at least that is unusual, in USD.")
    var anomalyFloorUsd: String?

    @OptionGroup var place: LedgerPlace

    func run() async throws {
      var body = Writer()
      body.object {
        $0.member("session_usd", sessionUsd)
        $0.member("variance_usd", varianceUsd)
        $0.member("loop_calls", loopCalls.map { Int64($0) })
        $0.member("anomaly_percent", anomalyPercent.map { Int64($0) })
        $0.member("anomaly_floor_usd", anomalyFloorUsd)
      }
      AlertRuleCommand.show(
        try await place.send(.put, LedgerPath("alert-rules").text, body: body.bytes))
    }
  }
}
