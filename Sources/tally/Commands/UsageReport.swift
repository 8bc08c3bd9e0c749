import ArgumentParser
import UsageAPI

/// Shows what was used and spent in a range of time.
struct UsageReport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "usage",
    abstract: "Show what was used and spent: by model, user, day or any other cut.",
    discussion: """
      Reads the database while no server runs, or asks the server that has it; give a server that \
      has keys one with the scope read as --key or in TALLY_KEY. The amounts are exact; ≥ means at \
      least, since something has no price.
      """)

  @Option(help: "What to tell apart: model, user_id, agent, tag:KEY … Repeat it for several.")
  var by: [String] = []

  @Option(help: "How far back: 7d, 24h, 30m, 4w.")
  var since: String?

  @Option(help: "The first moment: a date, a time of RFC 3339, or -7d.")
  var from: String?

  @Option(help: "The first moment that does not count any more.")
  var to: String?

  @Option(help: "A row for each 15m, hour, day, week or month.")
  var interval: String?

  @Option(help: "The time zone of dates and days, such as Europe/Berlin.")
  var tz: String?

  @Option(help: "Only the dearest; the others are one row.")
  var top: Int?

  @Option(
    help: "Only what fits: user_id=alice, model!=gpt-4o, tag:team^=plat. Repeat it for several.")
  var filter: [String] = []

  @Flag(help: "Print JSON as the API answers it.")
  var json = false

  @Flag(help: "Print CSV.")
  var csv = false

  @OptionGroup var place: LedgerPlace

  func validate() throws {
    if since != nil, from != nil { throw ValidationError("give --since or --from, not both") }
    if json, csv { throw ValidationError("give --json or --csv, not both") }
    for filter in filter where !filter.contains("=") {
      throw ValidationError("--filter \(filter): it is written as user_id=alice")
    }
  }

  func run() async throws {
    guard !json, !csv else { return print(raw: try await place.read(path)) }
    let answer = try await place.value(path)
    let table = UsageTable(dimensions: by, hasInterval: interval != nil)
    for line in table.text(of: answer).lines() { print(line) }
  }

  private var path: String {
    var path = csv ? LedgerPath("usage.csv") : LedgerPath("usage")
    path.add("from", since.map { "-" + $0 } ?? from)
    path.add("to", to)
    path.add("interval", interval)
    path.add("tz", tz)
    path.add("top", top.map(String.init))
    for name in by { path.add("group_by", name) }
    for filter in filter {
      let parts = filter.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      path.add(String(parts[0]), String(parts[1]))
    }
    return path.text
  }
}
