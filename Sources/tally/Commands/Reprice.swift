import ArgumentParser
import HTTPServer
import JSON
import Usage
import UsageAPI

/// Prices events anew that have a price, in the database itself or through the server that has it.
struct Reprice: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Price events of a time anew, by the prices of now.",
    discussion: """
      The events stay as they are: each whose cost changes gets an entry with the difference. Such \
      entries have the kind pricing and the label reprice.
      """)

  @Option(help: "The first day or moment, such as 2026-10-01 or -7d.")
  var from: String

  @Option(help: "The first day or moment that is not priced anew; now, by default.")
  var to: String?

  @Option(help: "The time zone of dates.")
  var tz: String?

  @Option(help: "Only events of this provider, as they name it.")
  var provider: String?

  @Option(help: "Only events of this model, as they name it.")
  var model: String?

  @Flag(help: "Change nothing, and show what would change.")
  var dryRun = false

  @OptionGroup var place: LedgerPlace

  func run() async throws {
    var path = LedgerPath("reprice")
    path.add("from", from)
    path.add("to", to)
    path.add("tz", tz)
    path.add("provider", provider)
    path.add("model", model)
    path.add("dry_run", "\(dryRun)")
    let service = try await place.service()
    var events: Int64 = 0
    var (before, after) = (Money.zero, Money.zero)
    var next: String?
    repeat {
      var page = path
      page.add("cursor", next)
      let step = try await service.value(.post, page)
      events += step["events"]?.int64 ?? 0
      before += step["before_usd"]?.string.flatMap { Money($0) } ?? .zero
      after += step["after_usd"]?.string.flatMap { Money($0) } ?? .zero
      next = step["next"]?.string
    } while next != nil
    await service.close()
    print(
      "\(events) events \(dryRun ? "would cost" : "cost") \(after) USD instead of \(before), "
        + "\(after - before) more")
  }
}
