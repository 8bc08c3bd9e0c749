import ArgumentParser
import JSON
import UsageAPI

/// Lists sessions.
struct SessionList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sessions", abstract: "List sessions, the newest first, or in another order.")

  @Option(name: .customLong("user"), help: "Only the sessions of this user.")
  var userID: String?

  @Option(help: "Only active or ended ones.")
  var status: String?

  @Option(name: .customLong("cost-over"), help: "Only those that cost more than so many dollars.")
  var costOver: String?

  @Option(help: "created, activity, session_id, cost (the dearest first) or -cost (--order=-cost).")
  var order: String?

  @OptionGroup var list: ListOptions

  func run() async throws {
    var path = LedgerPath("sessions")
    path.add("user_id", userID)
    path.add("status", status)
    path.add("cost_over", costOver)
    path.add("order", order)
    try await list.show(
      path,
      [
        ("session", .left), ("user", .left), ("status", .left), ("last event", .left),
        ("requests", .right), ("tokens", .right), ("cost", .decimal),
      ]
    ) { session, table in
      table.add([
        LedgerText.name(session["session_id"]), LedgerText.name(session["user_id"]),
        session["status"]?.string ?? "", LedgerText.name(session["last_event_at"]),
        LedgerText.count(session["requests"]), LedgerText.count(session["tokens"]?["total"]),
        LedgerText.cost(session["cost"]),
      ])
    }
  }
}

/// Shows one session.
struct SessionReport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "session", abstract: "Show a session's totals, and why they are what they are.")

  @Argument(help: "The session's id.")
  var id: String

  @Flag(help: "Show each event behind the total, with its price.")
  var why = false

  @Flag(help: "Print JSON as the API answers it.")
  var json = false

  @OptionGroup var place: LedgerPlace

  private static let eventsMax = 500

  func run() async throws {
    let path = why ? eventsPath : LedgerPath("sessions", id).text
    guard !json else { return print(raw: try await place.read(path)) }
    show(try await place.value(LedgerPath("sessions", id).text))
    if why { showEvents(try await place.value(eventsPath)) }
  }

  private var eventsPath: String {
    var path = LedgerPath("events")
    path.add("session_id", id)
    path.add("order", "asc")
    path.add("limit", "\(Self.eventsMax)")
    return path.text
  }

  private func show(_ session: Value) {
    print("\(LedgerText.name(session["session_id"]))  \(LedgerText.cost(session["cost"]))")
    let cost = session["cost"]
    for (name, value) in [
      ("user", session["user_id"]), ("status", session["status"]),
      ("started", session["started_at"]), ("ended", session["ended_at"]),
      ("computed", cost?["computed"]), ("reported", cost?["reported"]),
      ("variance", cost?["variance"]), ("decides", cost?["authority"]),
    ] where value?.string != nil {
      print("  \(name): \(LedgerText.name(value))")
    }
    var table = TextTable([
      ("model", .left), ("requests", .right), ("input", .right), ("cache read", .right),
      ("output", .right), ("cost", .decimal),
    ])
    for model in session["models"].map({ Array($0.elements) }) ?? [] {
      let tokens = model["tokens"]
      table.add([
        LedgerText.name(model["model"]), LedgerText.count(model["requests"]),
        LedgerText.count(tokens?["input"]), LedgerText.count(tokens?["cache_read"]),
        LedgerText.count(tokens?["output"]), LedgerText.cost(model["cost"]),
      ])
    }
    for line in table.lines() { print(line) }
    for warning in session["warnings"].map({ Array($0.elements) }) ?? [] {
      print("  \(LedgerText.name(warning["code"])): \(LedgerText.name(warning["detail"]))")
    }
  }

  private func showEvents(_ page: Value) {
    var table = TextTable([
      ("event", .left), ("time", .left), ("kind", .left), ("model", .left), ("tokens", .right),
      ("cost", .decimal), ("price", .left),
    ])
    for event in page["data"].map({ Array($0.elements) }) ?? [] {
      table.add([
        LedgerText.name(event["event_id"]), LedgerText.name(event["time"]),
        LedgerText.name(event["kind"]), LedgerText.name(event["model"]),
        LedgerText.count(event["tokens"]?["total"]), LedgerText.cost(event["cost"]),
        LedgerText.name(event["price"]),
      ])
    }
    for line in table.lines() { print(line) }
    if page["next"]?.string != nil {
      print("  … and more: GET \(LedgerPath("events").text)?session_id=\(id)")
    }
  }
}

/// Prints bytes as they are.
func print(raw bytes: [UInt8]) {
  print(String(decoding: bytes, as: UTF8.self), terminator: "")
}
