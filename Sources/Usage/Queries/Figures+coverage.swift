extension Figures {
  /// The share of events that have a cost, as decimal text of at most four places, rounded down:
  /// only where all have one it is 1. Nil of no events.
  public var coverage: String? {
    guard events > 0 else { return nil }
    let withCost = max(0, min(eventsWithCost, events))
    let parts = Int(withCost.multipliedFullWidth(by: Self.coverageParts).low / UInt64(events))
    guard parts < Self.coverageParts else { return "1" }
    var digits = String(Int(Self.coverageParts) + parts).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return digits.isEmpty ? "0" : "0.\(digits)"
  }

  private static let coverageParts: Int64 = 10_000
}
