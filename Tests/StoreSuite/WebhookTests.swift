import StoreSupport
import Synchronization
import Testing
import Usage

@Suite struct `A webhook` {
  private let folder: StoreFolder

  init() throws {
    folder = try StoreFolder()
  }

  private func webhook(_ id: ExternalID) -> Webhook {
    Webhook(
      id: id, name: id.text, url: "https://example.com/\(id.text)",
      secret: WebhookSecret(bytes: [1, 2, 3]), createdAt: Sample.now)
  }

  private func deliveries(
    _ world: BudgetWorld, _ id: ExternalID, cursor: String? = nil, limit: Int = 100
  ) async throws -> Page<WebhookDelivery> {
    try await world.store.deliveries(
      DeliveryQuery(cursor: cursor, limit: limit), of: id, in: Sample.project)
  }

  private func report(
    _ world: BudgetWorld, _ delivery: Int64, _ outcome: DeliveryReport.Outcome, status: Int?
  ) async throws {
    try await world.store.record(
      DeliveryReport(
        delivery: delivery,
        attempt: DeliveryAttempt(
          at: world.clock.now, milliseconds: 7, httpStatus: status,
          error: status == 200 ? nil : "failed"),
        outcome: outcome))
  }

  @Test(arguments: StoreKind.allCases)
  func `is made, changed and deleted, and is the same after a restart`(kind: StoreKind) async throws
  {
    let world = try BudgetWorld(kind, folder)
    try await world.store.createWebhook(webhook("w1"), in: Sample.project)
    try await world.store.createWebhook(webhook("w2"), in: Sample.project)
    var change = WebhookChange()
    change.name = "ops"
    change.url = "https://example.com/new"
    change.format = .slack
    change.isEnabled = false
    let changed = try await world.store.changeWebhook("w1", change, in: Sample.project)
    let until = Timestamp(microseconds: Sample.now.microseconds + 5)
    let rotated = try await world.store.rotateSecret(
      of: "w1", to: WebhookSecret(bytes: [9]), oldUntil: until, in: Sample.project)
    #expect(changed.name == "ops" && changed.format == .slack && !changed.isEnabled)
    #expect(rotated.secret.bytes == [9])
    #expect(
      rotated.oldSecret
        == ExpiringSecret(secret: WebhookSecret(bytes: [1, 2, 3]), until: until))
    try await world.store.deleteWebhook("w2", in: Sample.project)
    await world.store.close()
    let again = try BudgetWorld(kind, folder)
    #expect(try await again.store.webhooks(in: Sample.project) == [rotated])
    await #expect(throws: StoreError.webhookNotFound) {
      try await again.store.deleteWebhook("w2", in: Sample.project)
    }
    await #expect(throws: StoreError.webhookNotFound) {
      _ = try await again.store.changeWebhook("w2", WebhookChange(), in: Sample.project)
    }
    await again.store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `belongs to its project alone`(kind: StoreKind) async throws {
    let world = try BudgetWorld(kind, folder)
    let key = try await world.store.createKey(
      NewAccessKey(
        projectName: "other", name: "k", prefix: "p", digest: KeyDigest(of: "k"),
        scopes: [.admin], userID: nil))
    try await world.store.createWebhook(webhook("w1"), in: Sample.project)
    let made = try await world.store.testWebhook("w1", in: Sample.project)
    #expect(try await world.store.webhooks(in: key.project).isEmpty)
    await #expect(throws: StoreError.webhookNotFound) {
      _ = try await world.store.testWebhook("w1", in: key.project)
    }
    await #expect(throws: StoreError.webhookNotFound) {
      _ = try await world.store.replay(made.number, of: "w1", in: key.project)
    }
    try await world.store.createWebhook(webhook("w2"), in: key.project)
    await #expect(throws: StoreError.deliveryNotFound) {
      _ = try await world.store.replay(made.number, of: "w2", in: key.project)
    }
    await world.store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `has a delivery for each alert that is recorded while it is enabled`(
    kind: StoreKind
  ) async throws {
    let world = try BudgetWorld(kind, folder)
    try await world.store.createWebhook(webhook("on"), in: Sample.project)
    var off = webhook("off")
    off.isEnabled = false
    try await world.store.createWebhook(off, in: Sample.project)
    _ = try await world.make("b1", pico: 100) {
      $0.thresholds = ["50%", "80%"].compactMap { BudgetThreshold($0, unit: .usd) }
    }
    try await world.record(Sample.cost("e1", 60), Sample.cost("e2", 30), Sample.cost("e3", 30))
    let alerts = try await world.store.alerts(AlertQuery(limit: 10), in: Sample.project).items
    let found = try await deliveries(world, "on").items
    #expect(found.map(\.message) == alerts.map { .alert($0) })
    #expect(found.map(\.message.alert?.threshold) == ["80%", "50%"])
    #expect(found.map(\.status) == [.pending, .pending])
    #expect(Set(found.map(\.messageID)).count == 2)
    #expect(try await deliveries(world, "off").items.isEmpty)
    await world.store.close()
    let again = try BudgetWorld(kind, folder)
    #expect(try await deliveries(again, "on").items == found)
    await again.store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `has what was tried of each delivery, and pages of them`(kind: StoreKind) async throws {
    let world = try BudgetWorld(kind, folder)
    try await world.store.createWebhook(webhook("w1"), in: Sample.project)
    var numbers: [Int64] = []
    for _ in 1...3 {
      numbers.append(try await world.store.testWebhook("w1", in: Sample.project).number)
    }
    let pending = try await world.store.pendingDeliveries()
    #expect(pending.map(\.delivery) == [numbers[0]])
    #expect(pending.map(\.at) == [Sample.now])
    let later = Timestamp(microseconds: Sample.now.microseconds + 60_000_000)
    try await report(world, numbers[0], .retry(at: later), status: 500)
    #expect(try await world.store.pendingDeliveries().map(\.delivery) == [numbers[1]])
    #expect(try await world.store.outgoing(numbers[0])?.tries == 1)
    try await report(world, numbers[1], .delivered, status: 200)
    try await report(world, numbers[2], .failed, status: nil)
    #expect(try await world.store.pendingDeliveries().map(\.at) == [later])
    #expect(try await world.store.outgoing(numbers[1]) == nil)
    let first = try await deliveries(world, "w1", limit: 2)
    #expect(first.items.map(\.status) == [.failed, .delivered])
    #expect(first.items.map { $0.attempts.map(\.httpStatus) } == [[nil], [200]])
    let rest = try await deliveries(world, "w1", cursor: first.next, limit: 2)
    #expect(rest.items.map(\.number) == [numbers[0]])
    #expect(rest.items.first?.attempts.map(\.error) == ["failed"])
    #expect(rest.items.first?.attempts.map(\.milliseconds) == [7])
    #expect(rest.next == nil)
    await #expect(throws: StoreError.invalidCursor) {
      _ = try await deliveries(world, "w1", cursor: "l5")
    }
    let again = try await world.store.replay(numbers[2], of: "w1", in: Sample.project)
    #expect(again.status == .pending && again.attempts.count == 1)
    #expect(again.messageID == first.items.first?.messageID)
    #expect(try await world.store.outgoing(numbers[2])?.tries == 0)
    await world.store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `waits while it is disabled, and takes its deliveries with it`(kind: StoreKind) async throws
  {
    let world = try BudgetWorld(kind, folder)
    let calls = Atomic(0)
    world.store.listenForDeliveries {
      calls.add(1, ordering: .sequentiallyConsistent)
    }
    try await world.store.createWebhook(webhook("w1"), in: Sample.project)
    let made = try await world.store.testWebhook("w1", in: Sample.project)
    #expect(calls.load(ordering: .sequentiallyConsistent) == 1)
    var change = WebhookChange()
    change.isEnabled = false
    _ = try await world.store.changeWebhook("w1", change, in: Sample.project)
    #expect(try await world.store.pendingDeliveries().isEmpty)
    #expect(try await world.store.outgoing(made.number) == nil)
    change.isEnabled = true
    _ = try await world.store.changeWebhook("w1", change, in: Sample.project)
    #expect(calls.load(ordering: .sequentiallyConsistent) == 3)
    #expect(try await world.store.pendingDeliveries().map(\.delivery) == [made.number])
    try await report(world, made.number, .gone, status: 410)
    #expect(try await world.store.webhooks(in: Sample.project).map(\.isEnabled) == [false])
    try await world.store.deleteWebhook("w1", in: Sample.project)
    try await report(world, made.number, .delivered, status: 200)
    try await world.store.createWebhook(webhook("w1"), in: Sample.project)
    #expect(try await deliveries(world, "w1").items.isEmpty)
    let other = try await world.store.testWebhook("w1", in: Sample.project)
    #expect(other.number > made.number)
    await world.store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `is kept to so many, and to so many finished deliveries`(kind: StoreKind) async throws {
    var limits = WebhookLimits()
    limits.webhooksPerProjectMax = 1
    limits.deliveriesKeptMax = 2
    let world = try BudgetWorld(kind, folder, webhooks: limits)
    try await world.store.createWebhook(webhook("w1"), in: Sample.project)
    await #expect(throws: StoreError.tooManyWebhooks(max: 1)) {
      try await world.store.createWebhook(webhook("w2"), in: Sample.project)
    }
    let waiting = try await world.store.testWebhook("w1", in: Sample.project)
    var numbers: [Int64] = []
    for _ in 1...4 {
      let made = try await world.store.testWebhook("w1", in: Sample.project)
      numbers.append(made.number)
      try await report(world, made.number, .delivered, status: 200)
    }
    let kept = try await deliveries(world, "w1").items.map(\.number)
    #expect(kept == [numbers[3], numbers[2], waiting.number])
    await world.store.close()
  }
}
