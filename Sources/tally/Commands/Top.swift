import ArgumentParser
import JSON
import UsageAPI

/// Shows, again and again, who spends now.
struct Top: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show what is being spent, as it happens, until it is interrupted.",
    discussion: "It asks a running server; give one that has keys a key with the scope read.")

  @Option(help: "What to tell apart: model, user_id, session_id, agent …")
  var by = "model"

  @Option(help: "How far back: 15m, 1h, 24h.")
  var since = "1h"

  @Option(help: "Seconds between two looks.")
  var seconds = 2

  @Option(help: "How often to look; as often as it lasts, when it is left out.")
  var count: Int?

  @OptionGroup var place: LedgerPlace

  private static let rows = 20
  /// The cursor to the corner, and what is below it erased (ECMA-48, CUP and ED).
  private static let home = "\u{1B}[H\u{1B}[J"

  func validate() throws {
    guard seconds >= 1 else { throw ValidationError("--seconds must be at least 1") }
  }

  func run() async throws {
    var path = LedgerPath("usage")
    path.add("from", "-" + since)
    path.add("group_by", by)
    path.add("top", "\(Self.rows)")
    var left = count ?? .max
    while left > 0 {
      let answer = try await place.value(path.text)
      var table = TextTable([
        (by, .left), ("requests", .right), ("tokens", .right), ("cost", .decimal),
      ])
      for row in answer["data"].map({ Array($0.elements) }) ?? [] {
        table.add([
          row["other"]?.bool == true ? "other" : LedgerText.name(row[by]),
          LedgerText.count(row["requests"]), LedgerText.count(row["tokens"]?["total"]),
          LedgerText.cost(row["cost"]),
        ])
      }
      let total = answer["total"]
      let lines = [
        "the last \(since): \(LedgerText.cost(total?["cost"])), "
          + "\(LedgerText.count(total?["requests"])) requests"
      ]
      print(Self.home + (lines + table.lines()).joined(separator: "\n"))
      left -= 1
      if left > 0 { try await Task.sleep(for: .seconds(seconds)) }
    }
  }
}
