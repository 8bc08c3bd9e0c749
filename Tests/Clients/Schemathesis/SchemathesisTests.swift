import Foundation
import TestSupport
import TestThreads
import Testing

/// schemathesis reads the description that the server serves, makes requests of it that fit and
/// that do not fit, and checks every answer against it.
@Suite(.serialized, .programThreads) struct `The description of the interface` {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path
  private static let python = Result {
    try PythonEnvironment(requirements: folder + "/requirements.txt")
  }

  @Test func `is true of a server that has keys`() throws {
    let server = try ServerProcess(keyScopes: ["admin"])
    let key = try #require(server.key)
    let number = try #require(try server.get("/v1/keys")["data"].items.first?["id"].integer)
    let answers = try run(
      against: server, ["--header", "Authorization: Bearer \(key)"],
      environment: ["TALLY_TEST_KEY_ID": "\(number)"])
    for operation in Self.operations {
      #expect(answers.contains("answer: \(operation) 20"), "\(operation) never succeeded")
    }
    #expect(answers.contains("answer: POST /v1/events 207"))
    #expect(answers.contains("answer: POST /v1/events 422"))
  }

  /// Shorter: what differs is that no key is asked for.
  @Test func `is true of an open server`() throws {
    let server = try ServerProcess()
    _ = try run(
      against: server,
      [
        "--phases", "examples,fuzzing,stateful",
        // The first key that is made closes the server.
        "--exclude-path-regex", "^/v1/keys",
        // It asks for keys to be asked for.
        "--exclude-checks", "ignored_auth",
      ])
  }

  private static let operations = [
    "POST /v1/events", "POST /v1/ingest/claude", "POST /v1/ingest/codex",
    "POST /v1/ingest/openai-agents",
    "POST /v1/traces/ingest",
    "POST /v1/ingest/litellm", "GET /v1/sessions", "POST /v1/sessions", "GET /v1/sessions/{id}",
    "GET /v1/sessions/{id}/calls",
    "POST /v1/sessions/{id}/end", "GET /v1/users/{id}", "GET /v1/keys", "POST /v1/keys",
    "DELETE /v1/keys/{id}", "GET /", "GET /v1/project", "PATCH /v1/project", "GET /healthz",
    "GET /readyz",
    "POST /v1/traces", "POST /v1/logs", "POST /v1/metrics", "POST /api/public/otel/v1/traces",
    "POST /v2/create_session", "POST /v2/reauthorize_jwt", "POST /v2/update_session",
    "POST /v2/create_events", "POST /v2/create_agent",
    "POST /sessions", "POST /events", "POST /agents", "GET /v3/auth/token",
    "POST /v4/logs/upload/", "POST /v4/objects/upload/", "GET /public/v1/project",
    "GET /public/v1/traces/{id}", "GET /public/v1/traces/{id}/metrics",
    "GET /public/v1/spans/{id}", "GET /public/v1/spans/{id}/metrics",
    "GET /v2/sessions/{id}/stats", "GET /v2/sessions/{id}/export",
  ]

  private func run(
    against server: ServerProcess, _ arguments: [String], environment: [String: String] = [:]
  ) throws -> String {
    // It leaves caches in the folder that it runs in, and looks for its hooks there.
    let work = try TemporaryFolder()
    for name in ["schemathesis.toml", "hooks.py"] {
      try FileManager.default.copyItem(atPath: Self.folder + "/" + name, toPath: work.file(name))
    }
    let result = try Command(
      executable: try Self.python.get().program("schemathesis"),
      arguments: [
        "--config-file", "schemathesis.toml", "run",
        server.address + "/openapi.yaml", "--no-color",
      ] + arguments,
      folder: work.path,
      environment: environment.merging(["PYTHONDONTWRITEBYTECODE": "1"]) { $1 },
      secondsMax: 600
    ).run()
    #expect(result.status == 0, "\(result.output)")
    return result.output
  }
}
