internal import JSON
internal import Usage

extension EventFields {
  /// The names for a cost; an event needs only one of them.
  static let costNames: [EventName] = [.reportedCostUSD, .costUSD, .cost]

  /// The cost that the event reports. Under several names it must be the same amount.
  func cost(mayBeNegative: Bool) throws(Rejection) -> Money? {
    var cost: Money?
    for name in Self.costNames {
      guard let value = self[name] else { continue }
      let amount = try value.money(of: name.text)
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
}
