import Foundation

/// Requests of one real AgentOps client, in the order in which it sent them.
struct AgentOpsRecording {
  struct Request {
    var name: String
    var method: String
    var path: String
    var headers: [String: String]
    var body: [UInt8]
  }

  let requests: [Request]

  private static let folder = Repository.path("Tests/DialectsTests/Fixtures/agentops")

  /// Paths by the names that the recordings have for them.
  private static let paths = [
    "v2_create_session": "/v2/create_session", "v2_update_session": "/v2/update_session",
    "v2_create_agent": "/v2/create_agent", "v2_create_events": "/v2/create_events",
    "v3_auth_token": "/v3/auth/token", "v4_logs_upload": "/v4/logs/upload/",
    "v1_traces": "/v1/traces",
  ]

  /// What belongs to the connection that was recorded, and the token that it was given.
  private static let ownHeaders = [
    "host", "content-length", "connection", "keep-alive", "authorization", "x-agentops-api-key",
  ]

  init(_ client: String) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder).sorted()
    requests = try names.compactMap { name in
      guard name.hasPrefix(client + "__"), name.hasSuffix(".headers.txt") else { return nil }
      let stem = String(name.dropLast(".headers.txt".count))
      // `<client>__<number>_<method>_<path>`
      let parts = stem.dropFirst(client.count + 2).split(separator: "_", maxSplits: 2)
      let path = Self.paths[String(parts[2])] ?? ""
      let kind = names.contains(stem + ".bin") ? ".bin" : ".json"
      let body = try Data(contentsOf: URL(filePath: Self.folder + "/" + stem + kind))
      let text = try String(contentsOfFile: Self.folder + "/" + name, encoding: .utf8)
      var headers: [String: String] = [:]
      for line in text.split(separator: "\n") {
        let field = line.split(separator: ":", maxSplits: 1).map {
          $0.trimmingCharacters(in: .whitespaces)
        }
        guard field.count == 2, !Self.ownHeaders.contains(field[0].lowercased()) else { continue }
        headers[field[0]] = field[1]
      }
      return Request(
        name: stem, method: String(parts[1]), path: path, headers: headers, body: Array(body))
    }
  }

  /// Sends every request with the token that the server gave last, and returns the answers.
  func replay(
    to client: HTTPClient, key: String? = "11111111-2222-4333-8444-555555555555"
  ) throws -> [(request: Request, answer: Answer)] {
    var token: String?
    return try requests.map { request in
      var headers = request.headers
      let isStart = request.path == "/v2/create_session"
      if isStart, let key { headers["X-Agentops-Api-Key"] = key }
      if !isStart, let token { headers["Authorization"] = "Bearer \(token)" }
      var body = request.body
      if request.path == "/v3/auth/token", let key { body = Array("{\"api_key\":\"\(key)\"}".utf8) }
      let answer = try client.send(
        request.method, request.path, headers: headers, body: body)
      token = answer["jwt"].string ?? answer["token"].string ?? token
      return (request, answer)
    }
  }
}
