internal import Usage

/// Calls added up, with what they cost at Tally's own prices.
struct ClaudeSums: Sendable, Hashable {
  var calls: Int64 = 0
  /// What price thresholds are held against: more than the calls where some took several.
  var passes: Int64 = 0
  /// The calls that have a price.
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

  /// What is to be paid for the part that has a price; nil where nothing has.
  var computed: Money? { priced > 0 || calls == 0 ? cost : nil }

  /// What an average pass sent: what decides the price of a part of it.
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

/// Who made calls, as far as the CLI's reports tell them apart.
enum ClaudeShare: Int, Sendable, CaseIterable {
  case main, subagents
  /// Calls within others, such as an advisor's: no message of the conversation is theirs.
  case beside

  init(isMain: Bool) {
    self = isMain ? .main : .subagents
  }
}

/// The costs that the CLI told of single calls, and those calls.
struct ClaudeToldCosts: Sendable, Hashable {
  var cost = Money.zero
  var calls = ClaudeSums()
}

/// The calls of one model, those of the main loop and those of subagents apart.
struct ClaudeModelSums: Sendable, Hashable {
  /// As the API spells it in its messages.
  var model: ExternalName
  var main = ClaudeSums()
  var subagents = ClaudeSums()
  var beside = ClaudeSums()
  /// Nil where no call's own cost is told, which only the first versions of the CLI did.
  var told: ClaudeToldCosts?
  /// What all calls of the model share; nil before the first one.
  var modifiers: PriceModifiers?
  /// True where the calls differ in tier, speed or place.
  var hasMixedModifiers = false

  init(model: ExternalName) {
    self.model = model
  }

  /// True where no call of the conversation is known to be the model's.
  var isEmpty: Bool { main.calls == 0 && subagents.calls == 0 }

  /// The calls together.
  var all: ClaudeSums {
    var all = main
    all += subagents
    all += beside
    return all
  }

  subscript(share: ClaudeShare) -> ClaudeSums {
    get {
      switch share {
      case .main: main
      case .subagents: subagents
      case .beside: beside
      }
    }
    set {
      switch share {
      case .main: main = newValue
      case .subagents: subagents = newValue
      case .beside: beside = newValue
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
  /// Adds a call, or takes it away where the sign is negative.
  mutating func add(
    _ sums: ClaudeSums, of model: ExternalName, _ share: ClaudeShare, times sign: Int = 1
  ) {
    let key = ClaudeModelName.key(model)
    var entry = self[key] ?? ClaudeModelSums(model: model)
    if sign < 0 { entry[share] -= sums } else { entry[share] += sums }
    self[key] = entry
  }

  /// Everything of the main loop, or of the others.
  func all(_ share: ClaudeShare) -> ClaudeSums {
    values.reduce(into: ClaudeSums()) { $0 += $1[share] }
  }

  /// Everything.
  var all: ClaudeSums { values.reduce(into: ClaudeSums()) { $0 += $1.all } }
}
