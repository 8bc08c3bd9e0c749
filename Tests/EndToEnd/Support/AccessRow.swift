/// One endpoint, and what it answers to each holder of `AccessKeys.holders`.
struct AccessRow: Sendable {
  var method: String
  var path: String
  var body: Tree?
  var statuses: [Int]

  /// Every endpoint. The rows are requested in this order, in one project where session `s1` of
  /// user `alice` comes into being in the first row; `foreign` administers another project.
  static let all: [AccessRow] = [
    // Holders, in this order: nobody, stranger, revoked, ingest, read, admin, foreign, bound.
    row("POST", "/v1/events", event, [401, 401, 401, 200, 403, 200, 200, 200]),
    row("POST", "/v1/sessions", ["session_id": "s2"], [401, 401, 401, 201, 403, 200, 201, 409]),
    row("GET", "/v1/sessions", nil, [401, 401, 401, 403, 200, 200, 200, 200]),
    row("GET", "/v1/sessions/s1", nil, [401, 401, 401, 403, 200, 200, 200, 200]),
    row("GET", "/v1/sessions/none", nil, [401, 401, 401, 403, 404, 404, 404, 404]),
    row("POST", "/v1/sessions/s1/end", nil, [401, 401, 401, 200, 403, 200, 200, 200]),
    row("GET", "/v1/users/alice", nil, [401, 401, 401, 403, 200, 200, 200, 200]),
    row("GET", "/v1/users/bob", nil, [401, 401, 401, 403, 404, 404, 404, 404]),
    row("GET", "/v1/keys", nil, [401, 401, 401, 403, 403, 200, 200, 403]),
    row("POST", "/v1/keys", key, [401, 401, 401, 403, 403, 201, 201, 403]),
    row("DELETE", "/v1/keys/999", nil, [401, 401, 401, 403, 403, 404, 404, 403]),
    row("POST", "/v1/keys/999/rotate", nil, [401, 401, 401, 403, 403, 404, 404, 403]),
    row("GET", "/v1/audit", nil, [401, 401, 401, 403, 403, 200, 200, 403]),
    row("GET", "/v1/events.csv", nil, [401, 401, 401, 403, 200, 200, 200, 200]),
    row("GET", "/v1/sessions.csv", nil, [401, 401, 401, 403, 200, 200, 200, 200]),
    row("GET", "/v1/focus.csv?month=2026-11", nil, [401, 401, 401, 403, 200, 200, 200, 200]),
    row("GET", "/metrics", nil, [401, 401, 401, 403, 200, 200, 200, 403]),
    row("GET", "/healthz", nil, [200, 200, 200, 200, 200, 200, 200, 200]),
    row("GET", "/readyz", nil, [200, 200, 200, 200, 200, 200, 200, 200]),
    row("GET", "/openapi.yaml", nil, [200, 200, 200, 200, 200, 200, 200, 200]),
    row("GET", "/openapi.json", nil, [200, 200, 200, 200, 200, 200, 200, 200]),
  ]

  private static let event = Samples.call("e1").with(["user_id": "alice"])
  private static let key: Tree = ["name": "another", "scopes": ["read"]]

  private static func row(
    _ method: String, _ path: String, _ body: Tree?, _ statuses: [Int]
  ) -> AccessRow {
    AccessRow(method: method, path: path, body: body, statuses: statuses)
  }
}
