import HTTPServer
import JSON
import Usage

extension API {
  func addKeyRoutes(to router: inout Router) {
    router.on(.get, "/v1/keys", handler(for: .admin, listKeys))
    router.on(.post, "/v1/keys", handler(for: .admin, createKey))
    router.on(.delete, "/v1/keys/{id}", handler(for: .admin, revokeKey))
  }

  /// An administrator sees the keys of the own project; on an open server, all.
  private func project(of identity: Identity) -> ProjectID? {
    keys.isOpen ? nil : identity.project
  }

  private func listKeys(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    let found = try await ask { () async throws(StoreError) in
      try await store.keys(in: project(of: identity))
    }
    return .json { writer in
      writer.object {
        $0.page(Page(items: found, next: nil)) { $0.accessKey($1) }
      }
      writer.newline()
    }
  }

  private func createKey(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    let wanted = try KeyRequest(request)
    let ownProject = try await projectName(of: identity)
    if let project = wanted.project, let ownProject, project != ownProject {
      throw Problem(
        .forbidden, "the key administers the project \(ownProject) alone", field: "project")
    }
    let text = KeyText.make()
    let (prefix, digest) = KeyText.stored(text)
    let key = try await ask { () async throws(StoreError) in
      try await store.createKey(
        NewAccessKey(
          projectName: wanted.project ?? ownProject ?? ProjectID.standardName,
          name: wanted.name, prefix: prefix, digest: digest, scopes: wanted.scopes,
          userID: wanted.userID))
    }
    try await ask { () async throws(StoreError) in try await keys.reload() }
    return .json(201) { writer in
      writer.accessKey(key, text: text)
      writer.newline()
    }
  }

  /// The name of the project that a key administers; nil on an open server, which has all.
  private func projectName(of identity: Identity) async throws(Problem) -> String? {
    guard !keys.isOpen else { return nil }
    return try await ask { () async throws(StoreError) in
      try await store.keys(in: identity.project).first?.projectName
    }
  }

  private func revokeKey(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    guard let id = Int64(request.parameters["id"] ?? "") else { throw Problem(.keyNotFound) }
    let key = try await ask { () async throws(StoreError) in
      try await store.revokeKey(id, in: project(of: identity))
    }
    try await ask { () async throws(StoreError) in try await keys.reload() }
    return .json { writer in
      writer.accessKey(key)
      writer.newline()
    }
  }
}
