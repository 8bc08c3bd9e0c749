import ArgumentParser
import JSON
import UsageAPI

/// Lists what administrators did.
struct AuditReport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "List what administrators did, the newest first.")

  @Option(help: "Only acts of this kind, such as key.created.")
  var action: String?

  @Option(name: .customLong("key-id"), help: "Only what the holder of this key did, by its number.")
  var keyID: Int64?

  @Option(help: "From when on: a day, a moment, or a time ago such as -7d.")
  var from: String?

  @Option(help: "Until when, which is not included.")
  var to: String?

  @OptionGroup var list: ListOptions

  func run() async throws {
    var path = LedgerPath("audit")
    path.add("action", action)
    path.add("key_id", keyID.map { "\($0)" })
    path.add("from", from)
    path.add("to", to)
    try await list.show(
      path,
      [
        ("details", .left), ("at", .left), ("who", .left), ("action", .left), ("of", .left),
      ]
    ) { entry, table in
      let details = entry["details"]?.members.map { "\($0.key)=\($0.value.string ?? "")" } ?? []
      let key = entry["key_id"]?.int64.map { "\(LedgerText.name(entry["key_name"])) (\($0))" }
      table.add([
        LedgerText.shown(details.joined(separator: " ")), entry["at"]?.string ?? "",
        key ?? entry["actor"]?.string ?? "", entry["action"]?.string ?? "",
        LedgerText.name(entry["subject"]),
      ])
    }
  }
}
