internal import JSON
internal import Usage

/// Calls added up, with what they cost at Tally's own prices.
struct ClaudeSums: Sendable, Hashable {
  var calls: Int64 = 0
  /// The calls that have a price.
  var priced: Int64 = 0
  var cost = Money.zero
  var figures = ClaudeFigures()

  init() {}

  init(_ figures: ClaudeFigures, computed: Money?) {
    calls = 1
    self.figures = figures
    if let computed {
      priced = 1
      cost = computed
    }
  }

  /// What is to be paid for the part that has a price; nil where nothing has.
  var computed: Money? { priced > 0 || calls == 0 ? cost : nil }

  /// What an average call sent: what decides the price of a part of it.
  var averagePrompt: Int64 { calls > 0 ? figures.tokens.prompt / calls : 0 }

  static func += (left: inout ClaudeSums, right: ClaudeSums) {
    left.calls += right.calls
    left.priced += right.priced
    left.cost += right.cost
    left.figures += right.figures
  }

  static func -= (left: inout ClaudeSums, right: ClaudeSums) {
    left.calls -= right.calls
    left.priced -= right.priced
    left.cost += -right.cost
    left.figures -= right.figures
  }
}

/// The calls of one model, those of the main loop and those of subagents apart.
struct ClaudeModelSums: Sendable, Hashable {
  /// As the API spells it in its messages.
  var model: String
  var main = ClaudeSums()
  var subagents = ClaudeSums()
  /// What all calls of the model share; nil before the first one.
  var modifiers: PriceModifiers?
  /// True where the calls differ in tier, speed or place.
  var hasMixedModifiers = false

  init(model: String) {
    self.model = model
  }

  /// True where no call of the model is known.
  var isEmpty: Bool { main.calls == 0 && subagents.calls == 0 }

  subscript(isMain isMain: Bool) -> ClaudeSums {
    get { isMain ? main : subagents }
    set { if isMain { main = newValue } else { subagents = newValue } }
  }

  mutating func note(_ modifiers: PriceModifiers) {
    if let known = self.modifiers, known != modifiers { hasMixedModifiers = true }
    self.modifiers = self.modifiers ?? modifiers
  }

  static func -= (left: inout ClaudeModelSums, right: ClaudeModelSums) {
    left.main -= right.main
    left.subagents -= right.subagents
  }
}

/// Sums by `ClaudeModelName.key`.
typealias ClaudeModelTable = [ExactText: ClaudeModelSums]

extension ClaudeModelTable {
  /// Adds a call, or takes it away where the sign is negative.
  mutating func add(_ sums: ClaudeSums, of model: String, isMain: Bool, times sign: Int = 1) {
    let key = ExactText(ClaudeModelName.key(model))
    var entry = self[key] ?? ClaudeModelSums(model: model)
    if sign < 0 { entry[isMain: isMain] -= sums } else { entry[isMain: isMain] += sums }
    self[key] = entry
  }

  /// Everything of the main loop, or of the subagents.
  func all(isMain: Bool) -> ClaudeSums {
    values.reduce(into: ClaudeSums()) { $0 += $1[isMain: isMain] }
  }
}
