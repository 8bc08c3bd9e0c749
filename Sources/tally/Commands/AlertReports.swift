import ArgumentParser
import JSON
import UsageAPI

/// Lists alerts.
struct AlertList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alerts", abstract: "List alerts, the newest first.")

  @Option(help: "Only the alerts of this budget, by its id.")
  var budget: String?

  @Option(help: "Only alerts of this type, such as usage.unpriced.")
  var type: String?

  @OptionGroup var list: ListOptions

  func run() async throws {
    var path = LedgerPath("alerts")
    path.add("budget_id", budget)
    path.add("type", type)
    try await list.show(
      path,
      [
        ("of", .left), ("type", .left), ("at", .left), ("what", .left),
      ]
    ) { alert, table in
      let of = alert["name"] ?? alert["model"] ?? alert["session_id"] ?? alert["start"]
      table.add([
        LedgerText.name(of), alert["type"]?.string ?? "", alert["at"]?.string ?? "",
        Self.what(alert),
      ])
    }
  }

  /// What happened, in a few words.
  private static func what(_ alert: Value) -> String {
    guard alert["budget_id"] == nil else { return threshold(alert) }
    if alert["usual_usd"] != nil {
      return "\(BudgetText.amount("spent", alert)); \(BudgetText.amount("usual", alert)) is usual"
    }
    guard alert["model"] == nil else { return LedgerText.name(alert["unread"]) }
    let agent = alert["agent"]?.string == nil ? "" : " of \(LedgerText.name(alert["agent"]))"
    let isVariance = alert["variance_usd"] != nil
    let value = BudgetText.amount(isVariance ? "variance" : "spent", alert)
    return "\(value)\(agent), limit \(BudgetText.amount("amount", alert))"
  }

  private static func threshold(_ alert: Value) -> String {
    let of = alert["of"]?.string == nil ? "" : " for \(LedgerText.name(alert["of"]))"
    let (spent, amount) = (BudgetText.amount("spent", alert), BudgetText.amount("amount", alert))
    return "\(alert["threshold"]?.string ?? ""): \(spent) of \(amount)\(of)"
  }
}

/// Lists budgets.
struct BudgetList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "budgets", abstract: "List budgets with what their present windows have left.")

  @Flag(help: "Print JSON as the API answers it.")
  var json = false

  @OptionGroup var place: LedgerPlace

  func run() async throws {
    try await place.printList(
      LedgerPath("budgets"), asJSON: json,
      [
        ("budget", .left), ("of", .left), ("spent", .right), ("held", .right), ("left", .right),
        ("amount", .right), ("resets", .left), ("id", .left),
      ]
    ) { budget, table in
      for window in budget["windows"].map({ Array($0.elements) }) ?? [] {
        table.add([
          LedgerText.name(budget["name"]), LedgerText.name(window["of"]),
          BudgetText.amount("spent", window), BudgetText.amount("held", window),
          BudgetText.amount("left", window), BudgetText.amount("amount", budget),
          LedgerText.name(window["resets_at"]), budget["budget_id"]?.string ?? "",
        ])
      }
    }
  }
}

/// Amounts of budgets, as a terminal shows them.
enum BudgetText {
  /// The member `NAME_usd`, `NAME_tokens` or `NAME_requests`, whichever is there.
  static func amount(_ name: String, _ object: Value) -> String {
    if let usd = object["\(name)_usd"]?.string { return "$" + usd }
    for unit in ["tokens", "requests"] {
      if let count = object["\(name)_\(unit)"] { return LedgerText.count(count) + " " + unit }
    }
    return "-"
  }
}
