import StoreSupport
import Synchronization
import TestSupport
import Testing
import Usage

@Suite struct `The audit log` {
  private static let admin = AuditActor.key(7, name: "admin")
  private let folder: StoreFolder

  init() throws {
    folder = try StoreFolder()
  }

  private static func key(_ secret: String, project: String = "p") -> NewAccessKey {
    NewAccessKey(
      projectName: project, name: "ci", prefix: "tally_", digest: KeyDigest(of: secret[...]),
      scopes: [.ingest, .read], userID: "alice")
  }

  private static func webhook(_ id: ExternalID) -> Webhook {
    Webhook(
      id: id, name: "ops", url: "https://hooks.example/T0/secret", format: .slack,
      isEnabled: true, types: nil, secret: WebhookSecret(bytes: [1]), createdAt: Sample.now)
  }

  private func entries(
    _ store: any UsageStore, _ project: ProjectID = Sample.project,
    _ change: (inout AuditQuery) -> Void = { _ in }
  ) async throws -> [AuditEntry] {
    var query = AuditQuery(limit: 100)
    change(&query)
    return try await store.audit(query, in: project).items
  }

  @Test(arguments: StoreKind.allCases)
  func `has what was done to keys, by whom, and no secret`(kind: StoreKind) async throws {
    let store = try kind.open(folder)
    let key = try await store.createKey(Self.key("secret"), by: .commandLine)
    let until = Sample.now.moved(bySeconds: 60)
    let rotation = KeyRotation(prefix: "t", digest: KeyDigest(of: "new"), oldUntil: until)
    let new = try await store.rotateKey(key.id, rotation, in: nil, by: Self.admin).new
    _ = try await store.revokeKey(new.id, in: nil, by: .anyone)
    _ = try await store.revokeKey(new.id, in: nil, by: .anyone)
    let log = try await entries(store, key.project)
    #expect(log.map(\.number) == [3, 2, 1])
    #expect(log.map(\.act.action) == [.keyRevoked, .keyRotated, .keyCreated])
    #expect(log.map(\.actor) == [.anyone, Self.admin, .commandLine])
    #expect(log.map(\.act.subject) == ["\(new.id)", "\(key.id)", "\(key.id)"])
    #expect(
      log[2].act.details == [
        Tag(key: "name", value: "ci"), Tag(key: "scopes", value: "ingest read"),
        Tag(key: "is_bound", value: "true"),
      ])
    #expect(
      log[1].act.details == [
        Tag(key: "name", value: "ci"), Tag(key: "rotated_to", value: "\(new.id)"),
        Tag(key: "old_expires_at", value: until.description),
      ])
    #expect(try await entries(store).isEmpty, "of another project")
    await store.close()
    let again = try kind.open(folder)
    #expect(try await entries(again, key.project) == log)
    await again.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `has every act of administration`(kind: StoreKind) async throws {
    let store = try kind.open(folder)
    let project = Sample.project
    _ = try await store.setAuthority(.computed, of: project, by: Self.admin)
    let place = OwnPrice.Place(provider: "p", model: "m", from: Day(number: 20_000))
    let terms = PriceTerms(aliasOf: "gpt-4o")
    for terms in [terms, terms, nil, nil] {
      _ = try await store.setPrices(
        [NewPrice(place: place, terms: terms)], of: project, by: Self.admin)
    }
    try await store.createWebhook(Self.webhook("w"), in: project, by: Self.admin)
    var change = WebhookChange()
    change.url = "https://hooks.example/T0/other"
    change.types = .some(nil)
    _ = try await store.changeWebhook("w", change, in: project, by: Self.admin)
    _ = try await store.rotateSecret(
      of: "w", to: WebhookSecret(bytes: [9]), oldUntil: Sample.now, in: project, by: Self.admin)
    let delivery = try await store.testWebhook("w", in: project)
    _ = try await store.replay(delivery.number, of: "w", in: project, by: Self.admin)
    try await store.deleteWebhook("w", in: project, by: Self.admin)
    let log = try await entries(store).reversed()
    #expect(
      log.map(\.act.action) == [
        .projectChanged, .priceSet, .priceRemoved, .webhookCreated, .webhookChanged,
        .webhookRotated, .deliveryReplayed, .webhookDeleted,
      ])
    #expect(log.allSatisfy { $0.actor == Self.admin && $0.at == Sample.now })
    let texts = log.flatMap(\.act.details).map(\.value)
    #expect(texts.allSatisfy { !$0.contains("hooks.example") })
    #expect(texts.contains("gpt-4o") && texts.contains("all"))
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `has what was done to budgets`(kind: StoreKind) async throws {
    let world = try BudgetWorld(kind, folder)
    let store = world.store
    let budget = try await world.make("bud", pico: 5)
    var change = BudgetChange()
    change.isHard = false
    change.thresholds = ["50%"]
    _ = try await store.changeBudget(
      budget.budget.id, change, in: Sample.project, windowsMax: 1, by: Self.admin)
    try await store.deleteBudget(budget.budget.id, in: Sample.project, by: Self.admin)
    let log = try await entries(store)
    #expect(log.map(\.act.action) == [.budgetDeleted, .budgetChanged, .budgetCreated])
    #expect(
      log[1].act.details == [
        Tag(key: "hard", value: "false"), Tag(key: "thresholds", value: "50%"),
      ])
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `keeps nothing of what was refused`(kind: StoreKind) async throws {
    let store = try kind.open(folder)
    let project = Sample.project
    await #expect(throws: StoreError.webhookNotFound) {
      try await store.deleteWebhook("none", in: project, by: Self.admin)
    }
    await #expect(throws: StoreError.budgetNotFound) {
      try await store.deleteBudget("none", in: project, by: Self.admin)
    }
    await #expect(throws: StoreError.keyNotFound) {
      try await store.revokeKey(1, in: project, by: Self.admin)
    }
    #expect(try await entries(store).isEmpty)
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `has what a transaction of a dialect or a service records`(kind: StoreKind) async throws {
    let store = try kind.open(folder)
    let origin = UpdateOrigin(project: Sample.project, receivedAt: Sample.now)
    try await store.update(origin) { ledger throws(LedgerFailure) in
      try ledger.record(AuditAct(.eventsRepriced, of: "range"), by: .server)
    }
    let log = try await entries(store)
    #expect(log.map(\.act) == [AuditAct(.eventsRepriced, of: "range")])
    await store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `comes in pages and is filtered`(kind: StoreKind) async throws {
    let clock = Mutex(Sample.now)
    let store = try kind.open(folder, now: { clock.withLock { $0 } })
    for number in 0..<5 {
      let actor = number.isMultiple(of: 2) ? Self.admin : AuditActor.key(8, name: "other")
      _ = try await store.setAuthority(.computed, of: Sample.project, by: actor)
      clock.withLock { $0 = $0.moved(bySeconds: 1) }
    }
    var numbers: [Int64] = []
    var query = AuditQuery(limit: 2)
    repeat {
      let page = try await store.audit(query, in: Sample.project)
      numbers += page.items.map(\.number)
      query.cursor = page.next
    } while query.cursor != nil
    #expect(numbers == [5, 4, 3, 2, 1])
    #expect(try await entries(store) { $0.key = 8 }.map(\.number) == [4, 2])
    #expect(try await entries(store) { $0.action = .keyCreated }.isEmpty)
    let (from, to) = (Sample.now.moved(bySeconds: 1), Sample.now.moved(bySeconds: 3))
    #expect(try await entries(store) { ($0.from, $0.to) = (from, to) }.map(\.number) == [3, 2])
    await #expect(throws: StoreError.invalidCursor) {
      try await entries(store) { $0.cursor = "w5" }
    }
    await store.close()
  }
}
