internal import Usage

/// The sums over calls, with their cost at Tally's own prices.
struct ClaudeSums: Sendable, Hashable {
  var calls: Int64 = 0
  /// Price thresholds apply to passes, of which a call may have several.
  var passes: Int64 = 0
  /// The number of calls that have a price.
  var priced: Int64 = 0
  var cost = Money.zero
  var figures = ClaudeFigures()

  init() {}

  init(_ figures: ClaudeFigures, computed: Money?, passes: Int64 = 1) {
    calls = 1
    self.passes = passes
    self.figures = figures
    if let computed {
      priced = 1
      cost = computed
    }
  }

  /// The cost of the part that has a price; nil where no call has one.
  var computed: Money? { priced > 0 || calls == 0 ? cost : nil }

  /// The average prompt of a pass, which decides the price of an adjustment.
  var averagePrompt: Int64 { passes > 0 ? figures.tokens.prompt / passes : 0 }

  static func += (left: inout ClaudeSums, right: ClaudeSums) {
    left.calls += right.calls
    left.passes += right.passes
    left.priced += right.priced
    left.cost += right.cost
    left.figures += right.figures
  }

  static func -= (left: inout ClaudeSums, right: ClaudeSums) {
    left.calls -= right.calls
    left.passes -= right.passes
    left.priced -= right.priced
    left.cost += -right.cost
    left.figures -= right.figures
  }
}

/// Who made the calls, as far as the CLI's reports distinguish them.
enum ClaudeShare: Int, Sendable, CaseIterable {
  case main, subagents
  /// Calls within other calls, such as an advisor's, which have no message in the conversation.
  case nested

  init(isMain: Bool) {
    self = isMain ? .main : .subagents
  }
}

/// The costs that the CLI reported for single calls, and those calls.
struct ClaudeReportedCosts: Sendable, Hashable {
  var cost = Money.zero
  var calls = ClaudeSums()
}

/// The calls of one model, by who made them.
struct ClaudeModelSums: Sendable, Hashable {
  /// The model's name as the API spells it in its messages.
  var model: ExternalName
  var main = ClaudeSums()
  var subagents = ClaudeSums()
  var nested = ClaudeSums()
  /// Nil where the CLI reported the cost of no call, as only its first versions did that.
  var reported: ClaudeReportedCosts?
  /// The modifiers of all calls of the model; nil before the first one.
  var modifiers: PriceModifiers?
  /// True where the calls differ in tier, speed or place.
  var hasMixedModifiers = false

  init(model: ExternalName) {
    self.model = model
  }

  /// True where no call of the conversation is known to have used the model.
  var isEmpty: Bool { main.calls == 0 && subagents.calls == 0 }

  /// All calls together.
  var all: ClaudeSums {
    var all = main
    all += subagents
    all += nested
    return all
  }

  subscript(share: ClaudeShare) -> ClaudeSums {
    get {
      switch share {
      case .main: main
      case .subagents: subagents
      case .nested: nested
      }
    }
    set {
      switch share {
      case .main: main = newValue
      case .subagents: subagents = newValue
      case .nested: nested = newValue
      }
    }
  }

  mutating func note(_ modifiers: PriceModifiers) {
    if let known = self.modifiers, known != modifiers { hasMixedModifiers = true }
    self.modifiers = self.modifiers ?? modifiers
  }

  static func -= (left: inout ClaudeModelSums, right: ClaudeModelSums) {
    for share in ClaudeShare.allCases { left[share] -= right[share] }
  }
}

/// Sums by `ClaudeModelName.key`.
typealias ClaudeModelTable = [ExternalName: ClaudeModelSums]

extension ClaudeModelTable {
  /// Adds a call, or subtracts it where the sign is negative.
  mutating func add(
    _ sums: ClaudeSums, of model: ExternalName, _ share: ClaudeShare, times sign: Int = 1
  ) {
    let key = ClaudeModelName.key(model)
    var entry = self[key] ?? ClaudeModelSums(model: model)
    if sign < 0 { entry[share] -= sums } else { entry[share] += sums }
    self[key] = entry
  }

  /// The calls of one share, over all models.
  func all(_ share: ClaudeShare) -> ClaudeSums {
    values.reduce(into: ClaudeSums()) { $0 += $1[share] }
  }

  /// All calls of all models.
  var all: ClaudeSums { values.reduce(into: ClaudeSums()) { $0 += $1.all } }
}
