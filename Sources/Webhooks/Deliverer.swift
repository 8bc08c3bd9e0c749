import Dispatch
import Synchronization
public import Usage

/// Delivers what waits in an outbox, each message until its receiver has taken it or it was tried
/// often enough.
///
/// All that it knows is in the outbox: it reads what is due, sends it, and reports what came of it.
/// A message whose report is lost in a crash is sent again, with the same id. It sleeps until the
/// outbox tells of a delivery, or the next one is due.
public actor Deliverer {
  /// Makes the body of a message.
  public typealias BodyWriter = @Sendable (OutgoingDelivery) -> [UInt8]

  private let outbox: any WebhookOutbox
  private let sender: any MessageSender
  private let writeBody: BodyWriter
  private let limits: WebhookLimits
  private let now: @Sendable () -> Timestamp
  private let report: @Sendable (String) -> Void
  /// Threads of their own: sending waits for the network, and would hold up the shared pool.
  private var threads: [DispatchQueue]
  /// The webhooks to which a message is under way.
  private var busy: Set<Int64> = []
  private var isLooking = false
  private var looksAgain = false
  private var alarm: Task<Void, Never>?
  private let isStopped = Flag()
  private var whenIdle: CheckedContinuation<Void, Never>?

  /// Seconds until an outbox is asked again that could not answer.
  private static let outboxRetrySeconds = 1

  /// - Parameters:
  ///   - body: makes the body of a message.
  ///   - now: the clock.
  ///   - report: called with each error of the outbox, which is asked again.
  public init(
    outbox: any WebhookOutbox, sender: any MessageSender, limits: WebhookLimits,
    body: @escaping BodyWriter, now: @escaping @Sendable () -> Timestamp,
    report: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.outbox = outbox
    self.sender = sender
    self.limits = limits
    writeBody = body
    self.now = now
    self.report = report
    threads = (0..<limits.sendersMax).map { DispatchQueue(label: "tally.webhooks.\($0)") }
  }

  /// Begins with what waits already.
  public func start() async {
    outbox.listenForDeliveries { [weak self] in
      Task { await self?.look() }
    }
    await look()
  }

  /// Sends nothing more. What is under way is ended, and is sent again after the next start; it is
  /// waited for so many seconds, since a host may be looked up for long.
  public func stop(secondsMax: Int) async {
    outbox.listenForDeliveries(nil)
    isStopped.set()
    alarm?.cancel()
    guard !busy.isEmpty else { return }
    Task {
      try? await Task.sleep(for: .seconds(secondsMax))
      noteIdle()
    }
    await withCheckedContinuation { whenIdle = $0 }
  }

  private func noteIdle() {
    whenIdle?.resume()
    whenIdle = nil
  }

  /// Sends what is due, as far as there are threads for it.
  private func look() async {
    guard !isLooking else {
      looksAgain = true
      return
    }
    isLooking = true
    repeat {
      looksAgain = false
      await sendDue()
    } while looksAgain
    isLooking = false
  }

  private func sendDue() async {
    guard !isStopped.isSet, !threads.isEmpty else { return }
    let pending: [PendingDelivery]
    do throws(StoreError) {
      pending = try await outbox.pendingDeliveries()
    } catch {
      report("the deliveries that wait cannot be read: \(error)")
      return wake(inMicroseconds: Int64(Self.outboxRetrySeconds) * 1_000_000)
    }
    let time = now()
    for next in pending where !busy.contains(next.webhook) {
      guard next.at <= time else {
        return wake(inMicroseconds: next.at.microseconds - time.microseconds)
      }
      guard !isStopped.isSet, let thread = threads.popLast() else { return }
      busy.insert(next.webhook)
      Task {
        await deliver(next, on: thread)
        await finish(next.webhook, thread)
      }
    }
  }

  private func wake(inMicroseconds microseconds: Int64) {
    alarm?.cancel()
    alarm = Task { [weak self] in
      try? await Task.sleep(for: .microseconds(microseconds))
      guard !Task.isCancelled else { return }
      await self?.look()
    }
  }

  private func finish(_ webhook: Int64, _ thread: DispatchQueue) async {
    threads.append(thread)
    busy.remove(webhook)
    if busy.isEmpty { noteIdle() }
    await look()
  }

  private func deliver(_ pending: PendingDelivery, on thread: DispatchQueue) async {
    guard let outgoing = await outgoing(pending.delivery) else { return }
    let time = now()
    let message = SignedMessage(
      id: outgoing.delivery.messageID, body: writeBody(outgoing),
      secrets: outgoing.webhook.secrets(at: time), now: time)
    let url = outgoing.webhook.url
    let began = SuspendingClock.now
    let outcome = await withCheckedContinuation { continuation in
      thread.async { [sender, isStopped] in
        continuation.resume(
          returning: sender.send(message, to: url, isCancelled: { isStopped.isSet }))
      }
    }
    // An attempt that was ended here says nothing of the receiver.
    guard outcome.isDelivered || !isStopped.isSet else { return }
    let (seconds, attoseconds) = (SuspendingClock.now - began).components
    let attempt = DeliveryAttempt(
      at: time, milliseconds: seconds * 1_000 + attoseconds / 1_000_000_000_000_000,
      httpStatus: outcome.httpStatus, error: outcome.failure)
    await record(
      DeliveryReport(
        delivery: pending.delivery, attempt: attempt,
        outcome: self.outcome(of: outcome, tries: outgoing.tries + 1)))
  }

  private func outcome(of sent: SendOutcome, tries: Int) -> DeliveryReport.Outcome {
    if sent.isDelivered { return .delivered }
    if sent.isGone { return .gone }
    if sent.isRefused { return .failed }
    var generator = SystemRandomNumberGenerator()
    guard let pause = RetryPlan(limits: limits).pause(afterTries: tries, &generator) else {
      return .failed
    }
    return .retry(at: Timestamp(microseconds: now().microseconds + pause))
  }

  private func outgoing(_ delivery: Int64) async -> OutgoingDelivery? {
    do throws(StoreError) {
      return try await outbox.outgoing(delivery)
    } catch {
      report("delivery \(delivery) cannot be read: \(error)")
      await pauseAfterError()
      return nil
    }
  }

  /// Records what was done, as soon as that is possible: the message must not be sent twice only
  /// because the disk was full for a moment.
  private func record(_ attempt: DeliveryReport) async {
    while true {
      do throws(StoreError) {
        return try await outbox.record(attempt)
      } catch {
        report("what came of delivery \(attempt.delivery) cannot be recorded: \(error)")
        guard !isStopped.isSet else { return }
        await pauseAfterError()
      }
    }
  }

  private func pauseAfterError() async {
    try? await Task.sleep(for: .seconds(Self.outboxRetrySeconds))
  }
}

/// Turns true once, for every thread.
final class Flag: Sendable {
  private let value = Atomic(false)

  var isSet: Bool { value.load(ordering: .acquiring) }

  func set() { value.store(true, ordering: .releasing) }
}
