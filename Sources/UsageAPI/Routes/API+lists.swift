import HTTPServer
import JSON
import Usage

/// What there is to choose from: models, users, agents, tags and sources.
extension API {
  func addListRoutes(to router: inout Router) {
    // Prices change with the day.
    read("/v1/models", parameters: [], dependsOn: .stateAndMinute, in: &router, listModels)
    read("/v1/users", parameters: ["q", "limit", "cursor"], in: &router, listUsers)
    read("/v1/agents", parameters: [], in: &router, listAgents)
    read("/v1/sources", parameters: [], in: &router, listSources)
    read("/v1/tags", parameters: [], in: &router, listTags)
  }

  private func listModels(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    let models: [ModelTotals]
    let authority: CostAuthority
    if let bound = identity.userID {
      let totals = try await userIfAny(bound, in: identity.project)
      models = totals?.models ?? []
      authority = totals?.authority ?? .automatic
    } else {
      let totals = try await ask { () async throws(StoreError) in
        try await store.totals(of: identity.project)
      }
      (models, authority) = (totals.models, totals.settings.authority)
    }
    let now = now()
    let book = prices.book(of: identity.project)
    return .json { $0.models(models, authority: authority, prices: book, at: now) }
  }

  private func userIfAny(
    _ id: ExternalID, in project: ProjectID
  ) async throws(Problem) -> UserTotals? {
    do throws(StoreError) {
      return try await store.user(id, days: DayQuery(limit: 1), in: project)
    } catch {
      guard error != .userNotFound else { return nil }
      throw Problem(error)
    }
  }

  private func listUsers(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    var query = UserQuery(
      idPrefix: request.query["q"] ?? "", cursor: try place(of: request, in: identity.project),
      limit: try request.limit(limits))
    // A key that is bound to a user finds that one.
    if let bound = identity.userID {
      guard bound.hasPrefix(query.idPrefix) else { return .json { $0.users(.empty) } }
      query = UserQuery(idPrefix: bound.text, limit: 1)
    }
    let wanted = query
    var page = try await ask { () async throws(StoreError) in
      try await store.users(wanted, in: identity.project)
    }
    if let bound = identity.userID {
      page = Page(items: page.items.filter { $0.userID == bound }, next: nil)
    }
    let found = sealed(page, in: identity.project)
    return Response.json { $0.users(found) }.linked(to: found.next, of: request)
  }

  private func listAgents(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    let names = try await choices(for: identity) { project async throws(StoreError) in
      try await store.agents(in: project)
    }
    return .json { $0.names(names, as: "agent") }
  }

  private func listSources(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    let names = try await choices(for: identity) { project async throws(StoreError) in
      try await store.sources(in: project)
    }
    return .json { $0.names(names, as: "source") }
  }

  private func listTags(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    let tags = try await choices(for: identity) { project async throws(StoreError) in
      try await store.tags(in: project)
    }
    return .json { $0.tags(tags) }
  }

  /// What all users of a project have together is nothing for a key that is bound to one.
  private func choices<Value>(
    for identity: Identity, _ read: (ProjectID) async throws(StoreError) -> Value
  ) async throws(Problem) -> Value {
    try identity.refuseBoundKey(what: "what a project's users have named")
    return try await ask { () async throws(StoreError) in try await read(identity.project) }
  }
}
