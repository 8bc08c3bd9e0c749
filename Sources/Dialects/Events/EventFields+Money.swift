internal import JSON
internal import Usage

extension EventFields {
  /// The names that a cost goes by; an event needs only one of them.
  static let costNames: [EventName] = [.reportedCostUSD, .costUSD, .cost]

  /// What the event says it cost. Under several names it must be the same amount.
  func cost(mayBeNegative: Bool) throws(Rejection) -> Money? {
    var cost: Money?
    for name in Self.costNames {
      guard let value = self[name] else { continue }
      let amount = try money(value, name)
      guard mayBeNegative || amount >= .zero else {
        throw Rejection(
          .invalidField, field: name.text,
          "must not be negative, but was \(value.forMessage); only an adjustment's cost may be")
      }
      guard cost == nil || cost == amount else {
        throw Rejection(
          .invalidField, field: name.text,
          "is \(value.forMessage), but another cost is told as well")
      }
      cost = amount
    }
    return cost
  }

  /// An amount from its own digits, whether they stand in quotes or not.
  private func money(_ value: Value, _ name: EventName) throws(Rejection) -> Money {
    guard let text = value.numberText ?? value.string else {
      throw Rejection(
        .invalidField, field: name.text,
        "must be US dollars as a decimal number or text, but was \(value.forMessage)")
    }
    if let amount = Money(text) { return amount }
    do throws(Money.DecimalError) {
      return try Money(decimal: text.utf8)
    } catch {
      let detail =
        switch error {
        case .notADecimal: "must be US dollars like \"0.0104\", but was \(value.forMessage)"
        case .outOfRange: "must be within \(Int64.max / 1_000_000_000_000) US dollars either way"
        }
      throw Rejection(.invalidField, field: name.text, detail)
    }
  }
}
