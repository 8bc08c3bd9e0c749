public import JSON
public import Usage

/// Reads the bodies of `POST /v1/holds` and `POST /v1/check`.
public struct HoldReader: Sendable {
  private let limits: EventLimits
  private let prices: PriceBook
  private let secondsDefault: Int
  private let secondsMax: Int

  /// A reader with its own limits. A hold that does not say how long it is kept is kept for
  /// `secondsDefault`; the longest time is `secondsMax`.
  public init(
    limits: EventLimits, prices: PriceBook, secondsDefault: Int, secondsMax: Int
  ) {
    self.limits = limits
    self.prices = prices
    self.secondsDefault = secondsDefault
    self.secondsMax = secondsMax
  }

  /// The hold to be made at `now` under the given id. Throws a rejection that names the member,
  /// what was there and what would do.
  public func hold(
    _ value: Value, id: ExternalID, at now: Timestamp
  ) throws(Rejection) -> HoldRequest {
    let fields = try BudgetFields(value, known: BudgetName.ofHold, "a hold", limits: limits)
    let seconds = try self.seconds(fields)
    var request = HoldRequest(
      id: id, subject: try fields.subject(), estimate: BudgetAmounts(requests: 1),
      expiresAt: Timestamp(
        microseconds: now.microseconds + seconds * Timestamp.microsecondsPerSecond))
    try readAmounts(fields, into: &request)
    if let estimate = fields[.estimate] { try read(estimate, at: now, into: &request) }
    return request
  }

  private func seconds(_ fields: borrowing BudgetFields) throws(Rejection) -> Int64 {
    guard let value = fields[.expiresInSeconds] else { return Int64(secondsDefault) }
    guard let seconds = value.int64, (1...Int64(secondsMax)).contains(seconds) else {
      throw Rejection(
        .invalidField, field: "expires_in_seconds",
        "must be a whole number from 1 to \(secondsMax), but was \(value.forMessage)")
    }
    return seconds
  }

  private func readAmounts(
    _ fields: borrowing BudgetFields, into request: inout HoldRequest
  ) throws(Rejection) {
    let names = [BudgetName.estimateUSD, .estimateTokens, .estimateRequests]
    let given = names.filter { fields.has($0) }
    guard !fields.has(.estimate) || given.isEmpty else {
      throw Rejection(
        .invalidField, field: given[0].text,
        "must not be given beside `estimate`, from which it follows; leave one of them out")
    }
    guard fields.has(.estimate) || !given.isEmpty else {
      throw Rejection(
        .missingField, field: "estimate_usd",
        "a hold needs an estimate: estimate_usd, estimate_tokens, estimate_requests, or "
          + "`estimate` with a model and its usage")
    }
    if let value = fields[.estimateUSD] {
      request.estimate.usd = try fields.dollars(value, of: .estimateUSD)
    }
    if let value = fields[.estimateTokens] {
      request.estimate.tokens = Int128(try fields.count(value, of: .estimateTokens))
    }
    if let value = fields[.estimateRequests] {
      request.estimate.requests = Int128(try fields.count(value, of: .estimateRequests))
    }
  }

  /// Reads an estimate as an event that is yet to come, with its cost and counts.
  private func read(
    _ value: Value, at now: Timestamp, into request: inout HoldRequest
  ) throws(Rejection) {
    var read: Event?
    do throws(Rejection) {
      try EventReader(limits: limits).read(
        value, receivedAt: now, generatedID: { _ in "estimate" },
        take: { event, _, _ in
          read = event
        })
    } catch {
      let field = error.field.map { "estimate.\($0)" } ?? "estimate"
      throw Rejection(error.code, field: field, error.detail)
    }
    guard var event = read else { return }
    event.time = now
    if event.model == nil { event.model = request.subject.model }
    if request.subject.model == nil { request.subject.model = event.model }
    if request.subject.provider == nil { request.subject.provider = event.provider }
    request.estimate.tokens = Int128(max(0, event.tokens?.total ?? 0))
    request.estimate.requests = Int128(event.requests)
    let priced = event
    if let quote = prices.quote(for: priced) {
      request.estimate.usd = max(0, quote.cost.pico)
    } else {
      request.isUnpriced = true
      request.price = { [prices] model in
        var event = priced
        event.model = model
        event.provider = nil
        return prices.quote(for: event)?.cost
      }
    }
  }
}
