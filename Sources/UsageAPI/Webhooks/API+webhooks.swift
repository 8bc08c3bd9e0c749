import HTTPServer
import JSON
import Usage
import Webhooks

/// The routes of webhooks and their deliveries.
extension API {
  func addWebhookRoutes(to router: inout Router) {
    router.on(.get, "/v1/webhooks", parameters: [], handler(for: .admin, listWebhooks))
    router.on(.post, "/v1/webhooks", parameters: [], handler(for: .admin, createWebhook))
    router.on(.get, "/v1/webhooks/{id}", parameters: [], handler(for: .admin, webhook))
    router.on(.patch, "/v1/webhooks/{id}", parameters: [], handler(for: .admin, changeWebhook))
    router.on(.delete, "/v1/webhooks/{id}", parameters: [], handler(for: .admin, deleteWebhook))
    router.on(
      .post, "/v1/webhooks/{id}/rotate", parameters: [], handler(for: .admin, rotateSecret))
    router.on(.post, "/v1/webhooks/{id}/test", parameters: [], handler(for: .admin, testWebhook))
    router.on(
      .get, "/v1/webhooks/{id}/deliveries", parameters: ["limit", "cursor"],
      handler(for: .admin, listDeliveries))
    router.on(
      .post, "/v1/webhooks/{id}/deliveries/{delivery}/replay", parameters: [],
      handler(for: .admin, replay))
  }

  /// For how long an old secret stays in use where nothing else is said.
  private static let overlapSecondsDefault: Int64 = 86_400

  private func newSecret() -> WebhookSecret {
    var generator = SystemRandomNumberGenerator()
    return .make(&generator)
  }

  private func createWebhook(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    if let missing = missingLibrary() { throw Problem(.libraryMissing, missing) }
    let body = try WebhookRequest(
      try request.jsonObject(limits.json), known: WebhookRequest.members)
    guard let url = try body.url(targets, hasMailRelay: hasMailRelay) else {
      throw Problem(.invalidRequest, "say in `url` where alerts are to be posted", field: "url")
    }
    let id = ExternalID("wh_\(newID())")
    let webhook = Webhook(
      id: id, name: try body.name() ?? id.text, url: url,
      format: try body.format(for: url), isEnabled: try body.isEnabled() ?? true,
      types: try body.types() ?? nil, secret: newSecret(), createdAt: now())
    try await ask { () async throws(StoreError) in
      try await store.createWebhook(webhook, in: identity.project, by: identity.actor)
    }
    return .json(201) { $0.webhook(webhook, showsSecret: true) }
  }

  private func webhooks(_ identity: Identity) async throws(Problem) -> [Webhook] {
    try await ask { () async throws(StoreError) in
      try await store.webhooks(in: identity.project)
    }
  }

  private func listWebhooks(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    let webhooks = try await webhooks(identity)
    return .json { $0.object { $0.page(Page(items: webhooks, next: nil)) { $0.webhook($1) } } }
  }

  private func webhook(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    let webhook = try await webhook(request.pathID, identity)
    return .json { $0.webhook(webhook) }
  }

  private func webhook(
    _ id: ExternalID, _ identity: Identity
  ) async throws(Problem) -> Webhook {
    guard let webhook = try await webhooks(identity).first(where: { $0.id == id }) else {
      throw Problem(StoreError.webhookNotFound)
    }
    return webhook
  }

  private func changeWebhook(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    let body = try WebhookRequest(
      try request.jsonObject(limits.json), known: WebhookRequest.members)
    var change = WebhookChange()
    change.name = try body.name()
    change.url = try body.url(targets, hasMailRelay: hasMailRelay)
    let present = try await self.webhook(request.pathID, identity)
    let format = try body.format(for: change.url ?? present.url, present: present.format)
    if format != present.format { change.format = format }
    change.isEnabled = try body.isEnabled()
    change.types = try body.types()
    let (id, wanted) = (request.pathID, change)
    let webhook = try await ask { () async throws(StoreError) in
      try await store.changeWebhook(id, wanted, in: identity.project, by: identity.actor)
    }
    return .json { $0.webhook(webhook) }
  }

  private func rotateSecret(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    var seconds = Self.overlapSecondsDefault
    if !request.body.isEmpty {
      let body = try WebhookRequest(
        try request.jsonObject(limits.json), known: ["overlap_seconds"])
      seconds = try body.overlapSeconds(max: limits.webhooks.overlapSecondsMax) ?? seconds
    }
    let (id, secret) = (request.pathID, newSecret())
    let until = Timestamp(
      microseconds: now().microseconds + seconds * Timestamp.microsecondsPerSecond)
    let webhook = try await ask { () async throws(StoreError) in
      try await store.rotateSecret(
        of: id, to: secret, oldUntil: until, in: identity.project, by: identity.actor)
    }
    return .json { $0.webhook(webhook, showsSecret: true) }
  }

  private func deleteWebhook(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    let id = request.pathID
    try await ask { () async throws(StoreError) in
      try await store.deleteWebhook(id, in: identity.project, by: identity.actor)
    }
    return Response(status: 204, headers: [], body: [])
  }

  // MARK: Deliveries

  private func testWebhook(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    if let missing = missingLibrary() { throw Problem(.libraryMissing, missing) }
    let id = request.pathID
    let delivery = try await ask { () async throws(StoreError) in
      try await store.testWebhook(id, in: identity.project)
    }
    return .json(202) { $0.delivery(delivery) }
  }

  private func replay(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    // A number has one spelling: `+1` and `01` are no deliveries.
    guard let text = request.parameters["delivery"], let number = Int64(text), "\(number)" == text
    else { throw Problem(StoreError.deliveryNotFound) }
    let id = request.pathID
    let delivery = try await ask { () async throws(StoreError) in
      try await store.replay(number, of: id, in: identity.project, by: identity.actor)
    }
    return .json(202) { $0.delivery(delivery) }
  }

  private func listDeliveries(
    _ request: Request, _ identity: Identity
  ) async throws(Problem) -> Response {
    let query = DeliveryQuery(
      cursor: try place(of: request, in: identity.project), limit: try request.limit(limits))
    let id = request.pathID
    let found = try await ask { () async throws(StoreError) in
      try await store.deliveries(query, of: id, in: identity.project)
    }
    let page = sealed(found, in: identity.project)
    return .json { $0.object { $0.page(page) { $0.delivery($1) } } }
  }
}
