import HTTPServer
import JSON
import Usage

extension API {
  func addKeyRoutes(to router: inout Router) {
    router.on(.get, "/v1/keys", parameters: [], handler(for: .admin, listKeys))
    router.on(.post, "/v1/keys", parameters: [], handler(for: .admin, createKey))
    router.on(.delete, "/v1/keys/{id}", parameters: [], handler(for: .admin, revokeKey))
    router.on(.post, "/v1/keys/{id}/rotate", parameters: [], handler(for: .admin, rotateKey))
  }

  private var administration: KeyAdministration {
    KeyAdministration(store: store, now: now, changed: keys.update)
  }

  /// An administrator has the own project; whoever reaches an open server has all.
  private func project(of identity: Identity) -> ProjectID? {
    keys.isOpen ? nil : identity.project
  }

  private func listKeys(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    let body = try await ask { () async throws(StoreError) in
      try await administration.list(in: project(of: identity))
    }
    return .json(200, body)
  }

  private func createKey(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    try request.requireJSON()
    var wanted = try KeyRequest(body: request.body)
    if let own = try await projectName(of: identity) {
      guard wanted.project ?? own == own else {
        throw Problem(.forbidden, "the key administers the project \(own) alone", field: "project")
      }
      wanted.project = own
    }
    return .json(201, try await administration.create(wanted, by: identity.actor))
  }

  /// The name of the project that a key administers; nil on an open server.
  private func projectName(of identity: Identity) async throws(Problem) -> String? {
    guard let project = project(of: identity) else { return nil }
    return try await ask { () async throws(StoreError) in
      try await store.keys(in: project).first?.projectName
    }
  }

  private func revokeKey(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    let id = try request.keyID
    let body = try await ask { () async throws(StoreError) in
      try await administration.revoke(id, in: project(of: identity), by: identity.actor)
    }
    return .json(200, body)
  }

  private func rotateKey(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    let id = try request.keyID
    if !request.body.isEmpty { try request.requireJSON() }
    let wanted = try KeyRotationRequest(
      body: request.body, overlapSecondsMax: limits.keyOverlapSecondsMax)
    return .json(
      201,
      try await administration.rotate(
        id, wanted, in: project(of: identity), by: identity.actor))
  }
}

extension Request {
  /// The key that the path names. A number has one spelling: `+1` and `01` are no keys.
  fileprivate var keyID: Int64 {
    get throws(Problem) {
      guard let text = parameters["id"], let id = Int64(text), "\(id)" == text else {
        throw Problem(StoreError.keyNotFound)
      }
      return id
    }
  }
}
