import TestSupport
import Testing

/// A server with one key of every kind, by its holder's name.
struct AccessKeys {
  /// The columns of the table of access.
  static let holders = [
    "nobody", "stranger", "revoked", "ingest", "read", "admin", "foreign", "bound",
  ]

  let server: TallyServer
  private var texts: [String: String] = ["stranger": "tally_" + String(repeating: "0", count: 43)]

  /// Makes the first key of each of two projects by the command line, the others over HTTP.
  init(_ options: [String] = []) throws {
    let folder = try TemporaryFolder()
    texts["admin"] = try Self.make("admin", project: "default", in: folder)
    texts["foreign"] = try Self.make("foreign", project: "elsewhere", in: folder)
    server = try TallyServer(in: folder, options)
    let requests: [(String, Tree)] = [
      ("ingest", ["scopes": ["ingest"]]),
      ("read", ["scopes": ["read"]]),
      ("bound", ["scopes": ["ingest", "read"], "user_id": "alice"]),
      ("revoked", ["scopes": ["admin"]]),
    ]
    let admin = client("admin")
    for (name, request) in requests {
      let made = try admin.post("/v1/keys", request.with(["name": "\(name)"]))
      let text: String = try #require(made["key"].string)
      texts[name] = text
      if name == "revoked" { _ = try admin.delete("/v1/keys/\(made["id"])") }
    }
  }

  private static func make(
    _ name: String, project: String, in folder: TemporaryFolder
  ) throws -> String {
    let made = try TallyBinary.run(
      [
        "keys", "create", "--create", "--name", name, "--project", project, "--scope", "admin",
        "--database", folder.database,
      ], in: folder)
    try #require(made.exitStatus() == 0, "\(made.errors)")
    return made.output.filter { $0 != "\n" }
  }

  /// A holder's key; nil for nobody.
  subscript(holder: String) -> String? { texts[holder] }

  /// Sends requests as the holder.
  func client(_ holder: String) -> HTTPClient { server.client.with(key: self[holder]) }
}
