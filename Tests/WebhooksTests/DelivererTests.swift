import Foundation
import StoreSupport
import Synchronization
import Testing
import Usage

@testable import Webhooks

/// A network of which a test says what it answers.
private final class FakeNetwork: MessageSender {
  struct Sent: Sendable, Equatable {
    var url: String
    var id: String
    var body: String
  }

  let sent = Mutex<[Sent]>([])
  private let answers: @Sendable (String, Int) -> SendOutcome

  /// `answers` is given the URL and how many messages were sent there before.
  init(_ answers: @escaping @Sendable (String, Int) -> SendOutcome) {
    self.answers = answers
  }

  func send(
    _ message: SignedMessage, to url: String, isCancelled: @escaping @Sendable () -> Bool
  ) -> SendOutcome {
    let before = sent.withLock { sent in
      let before = sent.count { $0.url == url }
      sent.append(
        Sent(
          url: url, id: message.headers[0].value,
          body: String(decoding: message.body, as: UTF8.self)))
      return before
    }
    return answers(url, before)
  }
}

@Suite struct `The deliverer` {
  private let folder: StoreFolder

  init() throws {
    folder = try StoreFolder()
  }

  private func deliverer(
    _ store: any UsageStore, _ network: FakeNetwork, _ clock: TestClock,
    limits: WebhookLimits = WebhookLimits()
  ) -> Deliverer {
    Deliverer(
      outbox: store, sender: network, limits: limits,
      body: { Array("\($0.delivery.number)".utf8) }, now: { clock.now })
  }

  private func webhook(_ id: ExternalID) -> Webhook {
    Webhook(
      id: id, name: id.text, url: "https://\(id.text)/", secret: WebhookSecret(bytes: [1]),
      createdAt: Sample.now)
  }

  /// Waits until the deliveries of a webhook are as wanted.
  private func wait(
    _ store: any UsageStore, _ id: ExternalID,
    until isWanted: ([WebhookDelivery]) -> Bool
  ) async throws -> [WebhookDelivery] {
    let end = ContinuousClock.now + .seconds(60)
    while true {
      let found = try await store.deliveries(
        DeliveryQuery(limit: 100), of: id, in: Sample.project
      ).items
      if isWanted(found) || ContinuousClock.now > end { return found }
      try await Task.sleep(for: .milliseconds(5))
    }
  }

  @Test(arguments: StoreKind.allCases)
  func `tries no e-mail again that a relay refuses for good`(kind: StoreKind) async throws {
    let world = try BudgetWorld(kind, folder)
    let network = FakeNetwork { _, before in
      before == 0
        ? SendOutcome(httpStatus: 550, error: "RCPT failed: 550", isRefused: true)
        : SendOutcome(httpStatus: 250)
    }
    try await world.store.createWebhook(webhook("a"), in: Sample.project)
    _ = try await world.store.testWebhook("a", in: Sample.project)
    let deliverer = deliverer(world.store, network, TestClock())
    await deliverer.start()
    let refused = try await wait(world.store, "a") { $0.first?.status == .failed }
    let attempts = try #require(refused.first).attempts
    #expect(attempts.map(\.httpStatus) == [550])
    #expect(
      attempts.map(\.error) == [
        "the relay answered 550, which is for good: it is not tried again"
      ])
    await deliverer.stop(secondsMax: 9)
    await world.store.close()
  }

  @Test(arguments: StoreKind.allCases)
  func `sends an alert to each webhook as it is recorded`(kind: StoreKind) async throws {
    let world = try BudgetWorld(kind, folder)
    let network = FakeNetwork { _, _ in SendOutcome(httpStatus: 204) }
    let deliverer = deliverer(world.store, network, world.clock)
    await deliverer.start()
    for id: ExternalID in ["w1", "w2"] {
      try await world.store.createWebhook(webhook(id), in: Sample.project)
    }
    _ = try await world.make("b1", pico: 100) {
      $0.thresholds = ["50%"].compactMap { BudgetThreshold($0, unit: .usd) }
    }
    try await world.record(Sample.cost("e1", 60))
    for id: ExternalID in ["w1", "w2"] {
      let found = try await wait(world.store, id) { $0.first?.status == .delivered }
      #expect(found.map(\.status) == [.delivered])
      #expect(found.first?.message.alert?.budget?.threshold == "50%")
      #expect(found.first?.attempts.map(\.httpStatus) == [204])
      let sent = network.sent.withLock { $0.filter { $0.url == "https://\(id.text)/" } }
      #expect(sent.map(\.id) == [found.first?.messageID])
      #expect(sent.map(\.body) == [found.first.map { "\($0.number)" }])
    }
    await deliverer.stop(secondsMax: 10)
    await world.store.close()
  }

  @Test func `tries again with the same id, also after a restart, until it is taken`() async throws
  {
    let clock = TestClock()
    let network = FakeNetwork { _, before in
      before < 2 ? SendOutcome(httpStatus: 500) : SendOutcome(httpStatus: 200)
    }
    var id: String?
    for round in 1...3 {
      let world = try BudgetWorld(.sqlite, folder, clock: clock)
      if round == 1 {
        try await world.store.createWebhook(webhook("w1"), in: Sample.project)
        id = try await world.store.testWebhook("w1", in: Sample.project).messageID
      }
      let deliverer = deliverer(world.store, network, clock)
      await deliverer.start()
      let found = try await wait(world.store, "w1") { $0.first?.attempts.count == round }
      #expect(found.first?.status == (round < 3 ? .pending : .delivered))
      #expect(found.first?.attempts.map(\.httpStatus) == Array([500, 500, 200].prefix(round)))
      #expect(found.first?.messageID == id)
      let next = found.first?.nextAt
      #expect((next == nil) == (round == 3))
      await deliverer.stop(secondsMax: 10)
      await world.store.close()
      if let next {
        #expect(next > clock.now)
        clock.now = next
      }
    }
    #expect(network.sent.withLock { $0.map(\.id) } == [id, id, id])
  }

  @Test func `gives up after so many attempts, and begins anew when it is replayed`() async throws {
    let world = try BudgetWorld(.memory, folder)
    var limits = WebhookLimits()
    limits.attemptsMax = 1
    let network = FakeNetwork { _, _ in SendOutcome(error: "no route") }
    let deliverer = deliverer(world.store, network, world.clock, limits: limits)
    await deliverer.start()
    try await world.store.createWebhook(webhook("w1"), in: Sample.project)
    let made = try await world.store.testWebhook("w1", in: Sample.project)
    let failed = try await wait(world.store, "w1") { $0.first?.status == .failed }
    #expect(failed.first?.attempts.map(\.error) == ["no route"])
    #expect(failed.first?.nextAt == nil)
    let again = try await world.store.replay(made.number, of: "w1", in: Sample.project)
    #expect(again.messageID == made.messageID)
    let twice = try await wait(world.store, "w1") {
      $0.first?.attempts.count == 2 && $0.first?.status == .failed
    }
    #expect(twice.first?.attempts.count == 2)
    #expect(network.sent.withLock { Set($0.map(\.id)) } == [made.messageID])
    await deliverer.stop(secondsMax: 10)
    await world.store.close()
  }

  @Test func `lets no webhook wait for another that hangs`() async throws {
    let world = try BudgetWorld(.memory, folder)
    let isHeld = Flag()
    let network = FakeNetwork { url, _ in
      while url == "https://w1/", !isHeld.isSet { usleep(1_000) }
      return SendOutcome(httpStatus: 200)
    }
    var limits = WebhookLimits()
    limits.sendersMax = 2
    let deliverer = deliverer(world.store, network, world.clock, limits: limits)
    await deliverer.start()
    for id: ExternalID in ["w1", "w2"] {
      try await world.store.createWebhook(webhook(id), in: Sample.project)
    }
    for _ in 1...3 { _ = try await world.store.testWebhook("w1", in: Sample.project) }
    for _ in 1...3 { _ = try await world.store.testWebhook("w2", in: Sample.project) }
    let others = try await wait(world.store, "w2") { $0.allSatisfy { $0.status == .delivered } }
    #expect(others.map(\.status) == [.delivered, .delivered, .delivered])
    #expect(network.sent.withLock { $0.count { $0.url == "https://w1/" } } == 1)
    isHeld.set()
    let held = try await wait(world.store, "w1") { $0.allSatisfy { $0.status == .delivered } }
    #expect(held.map(\.status) == [.delivered, .delivered, .delivered])
    await deliverer.stop(secondsMax: 10)
    await world.store.close()
  }

  @Test func `ends a webhook whose receiver is gone`() async throws {
    let world = try BudgetWorld(.memory, folder)
    let network = FakeNetwork { _, _ in SendOutcome(httpStatus: 410) }
    let deliverer = deliverer(world.store, network, world.clock)
    await deliverer.start()
    try await world.store.createWebhook(webhook("w1"), in: Sample.project)
    _ = try await world.store.testWebhook("w1", in: Sample.project)
    let found = try await wait(world.store, "w1") { $0.first?.status == .failed }
    #expect(found.map(\.status) == [.failed])
    #expect(try await world.store.webhooks(in: Sample.project).map(\.isEnabled) == [false])
    await deliverer.stop(secondsMax: 10)
    await world.store.close()
  }

  @Test func `pauses four times as long before each further attempt, half of it by chance`() {
    var generator = SystemRandomNumberGenerator()
    let plan = RetryPlan(limits: WebhookLimits())
    let wholes = [5, 20, 80, 320, 1_280, 5_120, 20_480, 43_200, 43_200, 43_200, 43_200]
    for (index, seconds) in wholes.enumerated() {
      let whole = Int64(seconds) * 1_000_000
      let pause = plan.pause(afterTries: index + 1, &generator)
      #expect(pause.map { (whole / 2...whole).contains($0) } == true)
    }
    #expect(plan.pause(afterTries: 12, &generator) == nil)
  }
}
