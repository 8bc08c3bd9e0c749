import ArgumentParser
import HTTPServer
import JSON
import UsageAPI

/// Manages what is charged for usage, in the database itself or, while a server has it, through
/// that server.
struct RateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rates", abstract: "List, set and remove the rates at which usage is charged.",
    discussion: """
      Works on the rates of the project `default` in the database while no server runs. While one \
      does, requests go to that server, and the key decides on the project.
      """,
    subcommands: [List.self, SetRate.self, Remove.self], defaultSubcommand: List.self)
}

extension RateCommand {
  private static let rateEnding = "_per_million_usd"

  /// One line for each rate.
  private static func show(_ rates: [Value]) {
    var table = TextTable([
      ("user", .left), ("tag", .left), ("model", .left), ("from", .left), ("rate", .left),
    ])
    for rate in rates {
      let tags = rate["tags"].map { $0.members.map { "\($0.key)=\($0.value.string ?? "")" } } ?? []
      table.add([
        rate["user_id"]?.string ?? "-", tags.first ?? "-", rate["model"]?.string ?? "-",
        rate["from"]?.string ?? "-", terms(rate),
      ])
    }
    for line in table.lines() { print(line) }
  }

  private static func terms(_ rate: Value) -> String {
    if let percent = rate["markup_percent"]?.string {
      let isLess = percent.hasPrefix("-")
      return "cost \(isLess ? "-" : "+") \(isLess ? String(percent.dropFirst()) : percent)%"
    }
    return rate.members.compactMap { member in
      guard let amount = member.value.string, member.key.hasSuffix("_usd") else { return nil }
      let name =
        member.key.hasSuffix(rateEnding)
        ? String(member.key.dropLast(rateEnding.count)) : "request"
      return "\(name)=\(amount)"
    }.joined(separator: " ")
  }

  /// What a rate holds for.
  struct Scope: ParsableArguments {
    @Option(help: "The user whose usage it is for.")
    var user: String?

    @Option(help: "A tag that the usage has, such as team=search.")
    var tag: String?

    @Option(help: "The model under its listed name; with * behind it, all that begin so.")
    var model: String?

    @Option(help: "The first UTC day of the events for which it holds; always, by default.")
    var from: String?

    func pair() throws -> (key: String, value: String)? {
      guard let tag else { return nil }
      let parts = tag.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { throw ValidationError("\(tag) is no tag such as team=search") }
      return (parts[0], parts[1])
    }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List rates in the order in which they are asked, one a line.")

    @OptionGroup var place: LedgerPlace

    func run() async throws {
      let found = try await place.value(LedgerPath("rates").text)
      RateCommand.show(found["data"].map { Array($0.elements) } ?? [])
    }
  }

  struct SetRate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "set", abstract: "Set a rate: a markup on costs, or fixed rates of a model.")

    @OptionGroup var scope: Scope

    @Option(help: "By how many percent of a cost its charge is more; less, below 0.")
    var markupPercent: String?

    @Option(help: "US dollars for a million input tokens.")
    var input: String?

    @Option(help: "US dollars for a million output tokens.")
    var output: String?

    @Option(
      name: .customLong("rate"),
      help: "Another rate, such as cache_read=0.5. Repeat it for several.")
    var rates: [String] = []

    @Option(help: "US dollars for each call.")
    var perRequest: String?

    @OptionGroup var place: LedgerPlace

    func run() async throws {
      let tag = try scope.pair()
      let others = try rates.map { text in
        let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2 else {
          throw ValidationError("\(text) is no pair such as cache_read=0.5")
        }
        return (name: parts[0], amount: parts[1])
      }
      var body = Writer()
      body.object { body in
        body.member("user_id", scope.user)
        if let tag { body.member("tags", object: { $0.member(tag.key, tag.value) }) }
        body.member("model", scope.model)
        body.member("from", scope.from)
        body.member("markup_percent", markupPercent)
        body.member("input" + RateCommand.rateEnding, input)
        body.member("output" + RateCommand.rateEnding, output)
        for rate in others { body.member(rate.name + RateCommand.rateEnding, rate.amount) }
        body.member("per_request_usd", perRequest)
      }
      RateCommand.show([try await place.send(.put, LedgerPath("rates").text, body: body.bytes)])
    }
  }

  struct Remove: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take a rate away: the one of just this scope and day.")

    @OptionGroup var scope: Scope

    @OptionGroup var place: LedgerPlace

    func run() async throws {
      var path = LedgerPath("rates")
      path.add("from", scope.from ?? "1970-01-01")
      path.add("user_id", scope.user)
      path.add("model", scope.model)
      if let tag = try scope.pair() { path.add("tag:" + tag.key, tag.value) }
      RateCommand.show([try await place.send(.delete, path.text)])
    }
  }
}
