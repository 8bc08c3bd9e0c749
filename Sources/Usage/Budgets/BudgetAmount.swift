/// What a budget counts.
public enum BudgetUnit: String, Sendable, CaseIterable {
  /// Cost, by the project's authority; amounts are whole pico-dollars.
  case usd
  /// `TokenCounts.total`.
  case tokens
  /// Model calls.
  case requests

  /// An amount as the API writes it: dollars as decimal text, counts as whole numbers.
  public func text(_ value: Int128) -> String {
    self == .usd ? Money(pico: value).description : String(value)
  }
}

/// The most that a window of a budget may have.
public struct BudgetAmount: Sendable, Hashable {
  /// What is counted.
  public var unit: BudgetUnit
  /// Pico-dollars, tokens or requests.
  @TwoWords public var value: Int128

  public init(_ unit: BudgetUnit, _ value: Int128) {
    self.unit = unit
    self.value = value
  }
}

/// One amount of each unit.
public struct BudgetAmounts: Sendable, Hashable {
  /// Pico-dollars.
  @TwoWords public var usd: Int128 = 0
  /// Tokens of every kind.
  @TwoWords public var tokens: Int128 = 0
  /// Model calls.
  @TwoWords public var requests: Int128 = 0

  /// Nothing of any unit.
  public init(usd: Int128 = 0, tokens: Int128 = 0, requests: Int128 = 0) {
    self.usd = usd
    self.tokens = tokens
    self.requests = requests
  }

  /// The amount of one unit.
  public subscript(unit: BudgetUnit) -> Int128 {
    get {
      switch unit {
      case .usd: usd
      case .tokens: tokens
      case .requests: requests
      }
    }
    set {
      switch unit {
      case .usd: usd = newValue
      case .tokens: tokens = newValue
      case .requests: requests = newValue
      }
    }
  }
}

/// A part of a budget's amount at which an alert is recorded.
public struct BudgetThreshold: Sendable, Hashable {
  /// As it was given, such as `80%` and `9.50`.
  public let text: String
  /// Parts of 10⁻¹² of the amount's hundredth, or the amount itself in pico-dollars or counts.
  @TwoWords private var number: Int128
  private let isPercent: Bool

  /// The threshold that a window reaches when, at its rate, nothing will be left before it resets.
  public static let forecast = "forecast"
  /// Whether it is that one.
  public var isForecast: Bool { Self.forecast.hasSameBytes(as: text) }

  /// Whether a window of this kind can reach it: one that never resets has no forecast.
  public func isReachable(in window: BudgetWindow) -> Bool {
    if case .calendar = window { true } else { !isForecast }
  }

  /// The highest percentage.
  public static let percentMax: Int128 = 1_000

  /// Reads a percentage of the amount, an amount of its unit, or `forecast`; nil for anything that
  /// is none of them or is not more than 0.
  public init?(_ text: String, unit: BudgetUnit) {
    guard !Self.forecast.hasSameBytes(as: text) else {
      number = 0
      self.text = text
      isPercent = false
      return
    }
    let isPercent = text.utf8.last == UInt8(ascii: "%")
    let digits = isPercent ? String(decoding: text.utf8.dropLast(), as: UTF8.self) : text
    guard let money = Money(digits) else { return nil }
    var value = money.pico
    if !isPercent, unit != .usd {
      let (count, rest) = value.quotientAndRemainder(dividingBy: Money.picoPerDollar)
      guard rest == 0 else { return nil }
      value = count
    }
    guard value > 0, !isPercent || value <= Self.percentMax * Money.picoPerDollar else {
      return nil
    }
    number = value
    self.text = text
    self.isPercent = isPercent
  }

  /// From which amount on a window has reached it: a percentage is rounded up. Of no meaning for
  /// the forecast.
  public func value(of amount: BudgetAmount) -> Int128 {
    guard isPercent else { return number }
    let whole = 100 * Money.picoPerDollar
    return (amount.value * number + whole - 1) / whole
  }
}
