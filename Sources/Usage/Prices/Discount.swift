/// The part of a list price that a contract takes off.
public struct Discount: Sendable, Hashable {
  /// Of the list price, from 0 to a million.
  public let millionths: Int64

  /// What stands between the label of a list price and the discount on it.
  private static let mark = " less "

  /// Reads a percentage from 0 to 100 of at most four decimals; nil for anything else. Nothing
  /// taken off ends a contract.
  public init?(percent text: String) {
    guard let millionths = Percentage.millionths(text),
      (0...Percentage.whole).contains(millionths)
    else { return nil }
    self.millionths = millionths
  }

  /// The discount in the label of an event's price; nil where it has none.
  public init?(ofPrice label: String) {
    guard let parts = Self.parts(of: label) else { return nil }
    self.init(percent: String(Substring(parts.terms.utf8.prefix { $0 != UInt8(ascii: "%") })))
  }

  /// The percentage, as decimal text.
  public var percent: String { Percentage.text(millionths) }

  /// What is left, in millionths.
  public var rest: Int64 { Percentage.whole - millionths }

  /// What is left of an amount, rounded half to even.
  func reduced(_ amount: Money) -> Money {
    Money(
      pico: Price.quotientHalfToEven(amount.pico * Int128(rest), Int128(Percentage.whole)))
  }

  /// What events keep of a price with the discount: `<list price> less 12.5% by <contract>`.
  func label(on listed: String, by contract: String) -> String {
    listed + Self.mark + percent + "% by " + contract
  }

  /// The label of the list price in that of an event's price.
  static func listed(in label: String) -> String {
    parts(of: label).map { String($0.listed) } ?? label
  }

  /// What stands before and behind the mark in the label of an event's price; nil where it has
  /// none, which is seen at once: most have not even a space.
  private static func parts(of label: String) -> (listed: Substring, terms: Substring)? {
    var rest = label.utf8[...]
    while let space = rest.firstIndex(of: UInt8(ascii: " ")) {
      rest = rest[space...]
      if rest.starts(with: mark.utf8) {
        return (label[..<space], Substring(rest.dropFirst(mark.utf8.count)))
      }
      rest = rest.dropFirst()
    }
    return nil
  }
}

extension Price.Charge {
  /// Takes a discount off the tokens together and off each fee, each rounded, and notes how much
  /// that is.
  mutating func take(off discount: Discount) {
    let list = cost
    var notes = notes ?? QuotedNotes()
    var charged = discount.reduced(notes.fees.reduce(list) { $0 - $1.cost })
    for index in notes.fees.indices {
      notes.fees[index].cost = discount.reduced(notes.fees[index].cost)
      charged += notes.fees[index].cost
    }
    cost = charged
    notes.discount = list - charged
    self.notes = notes
  }
}
