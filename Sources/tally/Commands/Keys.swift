import ArgumentParser
import HTTPServer
import JSON
import Usage
import UsageAPI
import UsageSQLite

/// Manages API keys, in the database itself or, while a server has it, through that server.
struct Keys: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make, list, rotate and revoke API keys.",
    discussion: """
      Works on the database while no server runs. While one does, the request goes to that \
      server; give it a key with the scope admin as --key or in TALLY_KEY.
      """,
    subcommands: [Create.self, List.self, Rotate.self, Revoke.self])
}

extension Keys {
  struct Create: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make a key and print it; it cannot be shown again.")

    @Option(help: "What the key is for.")
    var name: String

    @Option(
      name: .customLong("scope"),
      help: "What its holder may do: ingest, read or admin; several with commas, or repeated.")
    var scopes: [String] = ["ingest", "read"]

    @Option(help: "The project it belongs to; a new one is made.")
    var project = ProjectID.standardName

    @Option(name: .customLong("user"), help: "Bind it to one user.")
    var userID: String?

    @OptionGroup var expiry: KeyExpiryOptions

    @Flag(help: "Write the key as a UUID, for clients that take no other, such as AgentOps'.")
    var uuid = false

    @Flag(help: "Make the ledger where there is none yet.")
    var create = false

    @OptionGroup var place: LedgerPlace

    func run() async throws {
      var body = Writer()
      body.object {
        $0.member("name", name)
        $0.member("project", project)
        $0.member("scopes", array: { for scope in scopeNames { $0.string(scope) } })
        $0.member("user_id", userID)
        $0.member("form", (uuid ? KeyForm.uuid : .tally).rawValue)
        expiry.write(to: &$0)
      }
      let request = try KeyRequest(body: body.bytes)
      let made = try await place.act(
        creates: create,
        inDatabase: { store in try await KeyAdministration(store).create(request, by: .commandLine)
        },
        onServer: { try await $0.send(.post, "/v1/keys", body: body.bytes) })
      print(made["key"]?.string ?? "")
    }

    private var scopeNames: [String] {
      scopes.flatMap { $0.split(separator: ",").map(String.init) }
    }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the keys.")

    @OptionGroup var place: LedgerPlace

    func run() async throws {
      let list = try await place.act(
        inDatabase: { store in try await KeyAdministration(store).list(in: nil) },
        onServer: { try await $0.send(.get, "/v1/keys", body: nil) })
      let keys = list["data"].map { Array($0.elements) } ?? []
      guard !keys.isEmpty else {
        return print("no keys yet: whoever reaches the server may do everything")
      }
      var table = TextTable([
        ("name", .left), ("id", .right), ("begins with", .left), ("project", .left),
        ("scopes", .left), ("user", .left), ("last used", .left), ("state", .left),
      ])
      let now = SystemClock.now()
      for key in keys {
        let scopes = key["scopes"]?.elements.compactMap(\.string).joined(separator: ",") ?? ""
        table.add([
          LedgerText.name(key["name"]), "\(key["id"]?.int64 ?? 0)", key["prefix"]?.string ?? "",
          LedgerText.name(key["project"]), scopes, LedgerText.name(key["user_id"]),
          LedgerText.name(key["last_used_at"]), KeyState(key, at: now).text,
        ])
      }
      for line in table.lines() { print(line) }
    }
  }

  struct Rotate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make a key that takes another's place and print it; the old one stays for a time.")

    @Argument(help: "The key's number, as `tally keys list` shows it.")
    var id: Int64

    @Option(help: "Seconds for which the old key stays in use.")
    var overlapSeconds = Int(KeyRotationRequest.overlapSecondsDefault)

    @OptionGroup var expiry: KeyExpiryOptions

    @OptionGroup var place: LedgerPlace

    func run() async throws {
      var body = Writer()
      body.object {
        $0.member("overlap_seconds", overlapSeconds)
        expiry.write(to: &$0)
      }
      let request = try KeyRotationRequest(
        body: body.bytes, overlapSecondsMax: APILimits().keyOverlapSecondsMax)
      let made = try await place.act(
        inDatabase: { store in
          try await KeyAdministration(store).rotate(id, request, in: nil, by: .commandLine)
        },
        onServer: { try await $0.send(.post, "/v1/keys/\(id)/rotate", body: body.bytes) })
      print(made["key"]?.string ?? "")
    }
  }

  struct Revoke: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Revoke a key; it is refused from then on.")

    @Argument(help: "The key's number, as `tally keys list` shows it.")
    var id: Int64

    @OptionGroup var place: LedgerPlace

    func run() async throws {
      let revoked = try await place.act(
        inDatabase: { store in
          try await KeyAdministration(store).revoke(id, in: nil, by: .commandLine)
        },
        onServer: { try await $0.send(.delete, "/v1/keys/\(id)", body: nil) })
      print("revoked \(revoked["prefix"]?.string ?? "")")
    }
  }
}

extension KeyAdministration {
  /// For a ledger that no server has.
  fileprivate init(_ store: LedgerStore) {
    self.init(store: store, now: SystemClock.now)
  }
}
