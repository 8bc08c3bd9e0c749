import ArgumentParser
import HTTPServer
import JSON
import UsageAPI

/// Manages webhooks, in the database itself or, while a server has it, through that server.
struct WebhookCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "webhooks", abstract: "Make, list, test and delete webhooks.",
    discussion: """
      Works on the database while no server runs. While one does, the request goes to that \
      server; give it a key with the scope admin as --key or in TALLY_KEY.
      """,
    subcommands: [
      Create.self, List.self, Test.self, Deliveries.self, Rotate.self, Delete.self,
    ])
}

extension WebhookCommand {
  struct Create: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make a webhook and print its secret; it cannot be shown again.")

    @Argument(help: "Where alerts go: an https URL, or mailto: and an address.")
    var url: String

    @Option(help: "What it is called.")
    var name: String?

    @Option(help: "standard or slack; e-mail has a form of its own.")
    var format: String?

    @Option(
      name: .customLong("type"),
      help: "A type of alerts that it gets, such as usage.unpriced; may be repeated; all without.")
    var types: [String] = []

    @OptionGroup var place: LedgerPlace

    func run() async throws {
      var body = Writer()
      body.object {
        $0.member("url", url)
        $0.member("name", name)
        $0.member("format", format)
        guard !types.isEmpty else { return }
        $0.member("types", array: { for type in types { $0.string(type) } })
      }
      let made = try await place.send(.post, LedgerPath("webhooks").text, body: body.bytes)
      print(made["webhook_id"]?.string ?? "", made["secret"]?.string ?? "")
    }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the webhooks.")

    @OptionGroup var place: LedgerPlace

    func run() async throws {
      try await place.printList(
        LedgerPath("webhooks"),
        [
          ("name", .left), ("id", .left), ("url", .left), ("format", .left), ("state", .left),
        ]
      ) { webhook, table in
        table.add([
          LedgerText.name(webhook["name"]), webhook["webhook_id"]?.string ?? "",
          LedgerText.name(webhook["url"]), webhook["format"]?.string ?? "",
          webhook["enabled"]?.bool == true ? "enabled" : "disabled",
        ])
      }
    }
  }

  struct Test: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Send a test message; the server delivers it.")

    @Argument(help: "The webhook's id, as `tally webhooks list` shows it.")
    var id: String

    @OptionGroup var place: LedgerPlace

    func run() async throws {
      let made = try await place.send(.post, LedgerPath("webhooks", id, "test").text)
      print("on its way as \(made["message_id"]?.string ?? "")")
    }
  }

  struct Deliveries: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show what became of the messages of a webhook, the newest first.")

    @Argument(help: "The webhook's id, as `tally webhooks list` shows it.")
    var id: String

    @OptionGroup var list: ListOptions

    func run() async throws {
      try await list.show(
        LedgerPath("webhooks", id, "deliveries"),
        [
          ("type", .left), ("number", .right), ("made", .left), ("status", .left),
          ("attempts", .right), ("next", .left), ("last error", .left),
        ]
      ) { delivery, table in
        let attempts = delivery["attempts"].map { Array($0.elements) } ?? []
        table.add([
          delivery["type"]?.string ?? "", "\(delivery["delivery_id"]?.int64 ?? 0)",
          delivery["created_at"]?.string ?? "", delivery["status"]?.string ?? "",
          "\(attempts.count)", LedgerText.name(delivery["next_attempt_at"]),
          LedgerText.name(attempts.last?["error"]),
        ])
      }
    }
  }

  struct Rotate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Give a webhook a new secret and print it; the old one stays in use for a time.")

    @Argument(help: "The webhook's id, as `tally webhooks list` shows it.")
    var id: String

    @Option(help: "Seconds for which the old secret stays in use.")
    var overlapSeconds = 86_400

    @OptionGroup var place: LedgerPlace

    func run() async throws {
      var body = Writer()
      body.object { $0.member("overlap_seconds", overlapSeconds) }
      let changed = try await place.send(
        .post, LedgerPath("webhooks", id, "rotate").text, body: body.bytes)
      print(changed["secret"]?.string ?? "")
    }
  }

  struct Delete: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Delete a webhook and its deliveries.")

    @Argument(help: "The webhook's id, as `tally webhooks list` shows it.")
    var id: String

    @OptionGroup var place: LedgerPlace

    func run() async throws {
      try await place.send(.delete, LedgerPath("webhooks", id).text)
      print("deleted \(id)")
    }
  }
}
