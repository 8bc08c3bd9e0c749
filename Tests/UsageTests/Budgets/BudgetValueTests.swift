import Testing
import Usage

@Suite struct `What a budget is made of` {
  @Test(
    arguments: [
      ("80%", 8_000, 8_000), ("9.50", 9_500_000_000_000, nil), ("12.5%", 1_250, 1_250),
      ("0.001%", 1, 1), ("5", 5_000_000_000_000, 5),
    ] as [(String, Int128, Int128?)])
  func `A threshold is a part of the amount, rounded up, or an amount of its unit`(
    text: String, dollars: Int128, tokens: Int128?
  ) {
    let usd = BudgetThreshold(text, unit: .usd)
    #expect(usd?.value(of: BudgetAmount(.usd, 10_000)) == dollars)
    let counted = BudgetThreshold(text, unit: .tokens)
    #expect(counted?.value(of: BudgetAmount(.tokens, 10_000)) == tokens)
  }

  @Test(arguments: ["", "%", "0%", "-5%", "1001%", "80 %", "x", "0", "-1"])
  func `Nothing else is a threshold`(text: String) {
    #expect(BudgetThreshold(text, unit: .usd) == nil)
  }

  @Test(arguments: ["total", "hour", "day", "week", "month", "rolling:18000"])
  func `A window is one word, and read back from it`(text: String) {
    #expect(BudgetWindow(text)?.text == text)
  }

  @Test(arguments: ["", "15m", "year", "rolling:0", "rolling:-1", "rolling:x", "rolling:999999999"])
  func `Nothing else is a window`(text: String) {
    #expect(BudgetWindow(text) == nil)
  }

  @Test(arguments: [(1, 1), (3_600, 1), (3_601, 2), (18_000, 5), (604_800, 168)])
  func `A rolling window has buckets of whole seconds`(seconds: Int64, bucket: Int64) {
    let window = BudgetWindow.rolling(seconds: seconds)
    #expect(window.bucketMicroseconds == bucket * 1_000_000)
    let time = Timestamp(microseconds: 1_795_341_600_000_001)
    let (start, end) = window.stretch(of: time, in: .utc)
    #expect(start <= time)
    #expect(end.map { time < $0 } == true)
    #expect(start.microseconds % (bucket * 1_000_000) == 0)
  }

  @Test(arguments: ["user_id", "session_id", "agent", "model", "provider", "tag:team"])
  func `A dimension is read back from its text`(text: String) {
    #expect(BudgetDimension(text)?.text == text)
  }

  @Test(arguments: ["refuse", "allow", "price_as:gpt-4o"])
  func `A rule for models without a price is read back from its text`(text: String) {
    #expect(UnpricedRule(text)?.text == text)
    #expect(UnpricedRule(text + "!") != UnpricedRule(text))
  }

  @Test(arguments: ["tag:", "user", "", "price_as:"])
  func `Nothing else is a dimension or a rule`(text: String) {
    #expect(BudgetDimension(text) == nil)
    #expect(UnpricedRule(text) == nil)
  }
}
