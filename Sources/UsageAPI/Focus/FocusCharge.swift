import Usage

/// What tells rows of a FOCUS file apart.
struct FocusKey: Hashable, Sendable {
  /// The UTC day of the events.
  var day: Day
  var category = FocusCategory.usage
  /// Whether it changes what was counted before its month had ended.
  var isCorrection = false
  /// Who sold the calls; nil where nobody is known.
  var provider: ExternalName?
  /// The model under its listed name; nil where no event names one.
  var model: ExternalName?
  /// What was counted.
  var meter: FocusMeter
  /// `Quote.price`; nil where nothing was computed from a price.
  var price: ExternalName?
  /// Which of the price's rates hold.
  var terms = FocusTerms()
  /// What a contract takes off the price; nil for nothing.
  var discount: Discount?
  /// For one unit of the meter, in 1e-15 dollars; nil where it is not known.
  var unitPrice: FocusAmount?
  /// Sorted by key.
  var tags: [Tag]
}

/// The kinds of charges that there are.
enum FocusCategory: String, Sendable {
  case usage = "Usage"
  case adjustment = "Adjustment"
}

/// What a row counts.
enum FocusMeter: Hashable, Sendable {
  case tokens(TokenBucket)
  /// One of `Fee.Kind`, or the provider's own word.
  case fee(String)
  /// Model calls whose tokens are not priced one by one.
  case calls
  /// Charges that clients posted.
  case charges
  /// What a client's total has beyond the events that it covers.
  case total
  /// What is beyond the exact products, since the ledger has whole pico-dollars.
  case rounding
}

/// What chooses among the rates of a price.
struct FocusTerms: Hashable, Sendable {
  /// Empty for the standard tier.
  var tier = ""
  /// Prompts of more tokens than this; 0 for all.
  var above: Int64 = 0
  /// Whether the rates are those of certain hours.
  var isOfHours = false
  /// The place of inference; empty where none is known.
  var geo = ""
}

/// A 128-bit count as two words: an `Int128` wants to lie at a multiple of 16, and so would
/// everything that holds one.
struct FocusAmount: Hashable, Sendable {
  private var low: UInt64
  private var high: Int64

  init(_ value: Int128) {
    high = Int64(truncatingIfNeeded: value >> 64)
    low = UInt64(truncatingIfNeeded: value)
  }

  var value: Int128 { Int128(high) << 64 | Int128(low) }

  static func += (left: inout FocusAmount, right: FocusAmount) {
    left = FocusAmount(left.value + right.value)
  }

  static prefix func - (amount: FocusAmount) -> FocusAmount { FocusAmount(-amount.value) }
}

/// What a row adds up. Amounts are in 1e-21 dollars, which hold every product of a count, a rate
/// and a multiplier.
struct FocusSums: Sendable {
  /// In thousandths of a unit; nil where nothing is counted.
  var quantity: FocusAmount?
  /// At the dated price; nil where it is not known.
  var list: FocusAmount?
  /// By the figure that decides; nil where it is not known.
  var billed: FocusAmount?

  /// Units of 1e-21 dollars in a pico-dollar.
  static let perPico: Int128 = 1_000_000_000

  static func += (left: inout FocusSums, right: FocusSums) {
    left.quantity = sum(left.quantity, right.quantity)
    left.list = sum(left.list, right.list)
    left.billed = sum(left.billed, right.billed)
  }

  private static func sum(_ left: FocusAmount?, _ right: FocusAmount?) -> FocusAmount? {
    guard var sum = left, let right else { return left ?? right }
    sum += right
    return sum
  }

  static prefix func - (sums: FocusSums) -> FocusSums {
    FocusSums(
      quantity: sums.quantity.map { -$0 }, list: sums.list.map { -$0 },
      billed: sums.billed.map { -$0 })
  }
}

/// A part of an entry that is a row of its own.
struct FocusCharge: Sendable {
  var key: FocusKey
  var sums: FocusSums
}
