import ArgumentParser
import HTTPServer
import JSON
import Usage
import UsageAPI

/// Manages prices, in the database itself or, while a server has it, through that server.
struct Prices: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List, set, import and compare prices.",
    discussion: """
      Works on the prices of the project `default` in the database while no server runs. While \
      one does, requests go to that server, and the key decides on the project.
      """,
    subcommands: [List.self, SetPrice.self, ImportFile.self, Diff.self])
}

extension Prices {
  /// The list of prices, in pages as large as a server gives them.
  private static func path(own: Bool = false, text: String? = nil) -> LedgerPath {
    var path = LedgerPath("prices")
    path.add("limit", "\(pageItems)")
    path.add("own", "\(own)")
    path.add("q", text)
    return path
  }

  private static let pageItems = APILimits().pageItemsMax

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List prices, one a line.")

    @Flag(help: "Only prices that the project has set.")
    var own = false

    @Option(name: .customLong("find"), help: "What provider/model has somewhere.")
    var text: String?

    @OptionGroup var place: LedgerPlace

    func run() async throws {
      let service = try await place.service()
      try await service.forEach(Prices.path(own: own, text: text)) { item in
        let row = PriceRow(item)
        let terms = row.terms.aliasOf ?? row.terms.text
        print([row.name, row.from, row.source, terms].joined(separator: "\t"))
      }
      await service.close()
    }
  }

  struct SetPrice: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "set",
      abstract: "Set a price of a model; events that wait for one get it by themselves.")

    @Argument(help: "Who sells the model, as events spell it; * for whoever does.")
    var provider: String

    @Argument(help: "The model, as events name it.")
    var model: String

    @Option(help: "The first UTC day on which it holds; always, by default.")
    var from: String?

    @Option(help: "US dollars for a million input tokens.")
    var input: String?

    @Option(help: "US dollars for a million output tokens.")
    var output: String?

    @Option(help: "US dollars for a million tokens that were read from a cache.")
    var cacheRead: String?

    @Option(
      name: .customLong("rate"),
      help: "Another rate, such as cache_write_5m=3.75. Repeat it for several.")
    var rates: [String] = []

    @Option(
      name: .customLong("fee"), help: "A fee, such as web_search=0.01. Repeat it for several.")
    var fees: [String] = []

    @Option(help: "US dollars for each call.")
    var perRequest: String?

    @Option(help: "The model whose prices hold, in place of rates.")
    var aliasOf: String?

    @Option(
      help: """
        What a contract takes off list prices, in percent; 0 ends it. With it a model may end in \
        *, for all that begin so.
        """)
    var discountPercent: String?

    @Flag(help: "The rates are the vendor's list, of which contracts take their discounts off.")
    var listPrice = false

    @OptionGroup var place: LedgerPlace

    func run() async throws {
      let service = try await place.service()
      let answer = try await service.set(provider, model, try body())
      let waiting = answer["waiting_events"]?.int64 ?? 0
      print("\(answer["price"]?.string ?? "")\t\(waiting) events wait")
      await service.close()
    }

    private func body() throws -> [UInt8] {
      let rates = try rates.map(Self.pair)
      let fees = try fees.map(Self.pair)
      var body = Writer()
      body.object { body in
        body.member("from", from)
        body.member("alias_of", aliasOf)
        body.member("discount_percent", discountPercent)
        if listPrice { body.member("list_price", true) }
        body.member("input_per_million_usd", input)
        body.member("output_per_million_usd", output)
        body.member("cache_read_per_million_usd", cacheRead)
        body.member("per_request_usd", perRequest)
        for (name, rate) in rates { body.member(name + "_per_million_usd", rate) }
        body.member(
          "fees_usd", object: { for (kind, fee) in fees { $0.member(kind, fee) } })
      }
      return body.bytes
    }

    private static func pair(_ text: String) throws -> (String, String) {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        throw ValidationError("\(text) is no pair such as cache_write_5m=3.75")
      }
      return (parts[0], parts[1])
    }
  }

  /// A file of prices, and what of it is meant.
  struct Source: ParsableArguments {
    @Argument(
      help: """
        LiteLLM's model_prices_and_context_window.json, or genai-prices' data.json; - for standard \
        input.
        """)
    var file: String

    @Option(help: "The first UTC day of prices that the file gives no date; today, by default.")
    var from: String?

    @Option(name: .customLong("find"), help: "Only models of which provider/model has this.")
    var text: String?

    @OptionGroup var place: LedgerPlace

    /// What the file would change.
    func plan(_ service: any LedgerService) async throws -> (plan: PricePlan, unread: Int) {
      var day = SystemClock.now().day
      if let from {
        guard let given = Day(from) else { throw ValidationError("--from is no day: \(from)") }
        day = given
      }
      let bytes = try SmallFile.read(
        file == "-" ? "/dev/stdin" : file, bytesMax: PriceFile.bytesMax)
      let read = try PriceFile(bytes, from: day)
      var snapshot = PriceSnapshot()
      try await service.forEach(Prices.path()) { snapshot.add(PriceRow($0)) }
      let plan = PricePlan(read, current: snapshot) { place in
        text.map { "\(place.provider)/\(place.model)".lowercased().contains($0.lowercased()) }
          ?? true
      }
      return (plan, read.unread)
    }

    /// Prints what a plan would change, and how much.
    static func show(_ plan: PricePlan, unread: Int) {
      for change in plan.changes { print(change.line) }
      let new = plan.changes.count { $0.isNew }
      print(
        "\(new) new, \(plan.changes.count - new) changed, \(plan.same) the same, \(unread) without "
          + "a price by the token")
    }
  }

  struct Diff: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Compare a file of prices with those that hold.",
      discussion: "A line begins with + for a new price and with ~ for one that is another.")

    @OptionGroup var source: Source

    func run() async throws {
      let service = try await source.place.service()
      let (plan, unread) = try await source.plan(service)
      Source.show(plan, unread: unread)
      await service.close()
    }
  }

  struct ImportFile: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: "Set the prices of a file that are other than those that hold.")

    @Flag(help: "Change nothing, and show what would change.")
    var dryRun = false

    @OptionGroup var source: Source

    func run() async throws {
      let service = try await source.place.service()
      let (plan, unread) = try await source.plan(service)
      Source.show(plan, unread: unread)
      if !dryRun {
        for change in plan.changes {
          let place = change.price.place
          _ = try await service.set(
            place.provider.text, place.model.text, change.price.body)
        }
      }
      await service.close()
    }
  }
}

extension LedgerService {
  /// Sets a price, and returns it as it is then.
  fileprivate func set(
    _ provider: String, _ model: String, _ body: [UInt8]
  ) async throws -> Value {
    try await value(.put, LedgerPath("prices", provider, model), body: body)
  }
}
