/// What one provider asks for one model from a day on.
public struct Price: Sendable {
  /// The rates of a service tier above a number of prompt tokens.
  public struct Step: Sendable {
    /// Empty for the standard tier.
    public var tier: String
    /// The step holds for a prompt of more tokens than this: the whole request is priced at it.
    public var above: Int64
    /// What the tokens of such a request cost.
    public var rates: Rates

    /// Makes a step; by default the one of every standard request.
    public init(tier: String = "", above: Int64 = 0, rates: Rates) {
      self.tier = tier
      self.above = above
      self.rates = rates
    }
  }

  /// Our word for the provider (see `ProviderName`), or `Price.anyProvider`.
  public var provider: String
  /// The name that the provider gives the model.
  public var model: String
  /// Whether the price also holds for an event that names no provider.
  public var answersToNameAlone: Bool
  /// The first UTC day; nil for always.
  public var effectiveFrom: Day?
  /// Complete rates of every tier and threshold: the standard tier first, thresholds ascending.
  public private(set) var steps: [Step]
  /// A fee for every model call.
  public var perRequest = ContextFee()
  /// A fee for every web search.
  public var perSearch = ContextFee()
  /// Fees for one of what events count beside tokens, by `Fee.kind`.
  public var perFee: [String: Money] = [:]
  /// What token costs are multiplied by, in thousandths, where inference ran in a place. The place
  /// `*` is everywhere but `global`.
  public var geoPerMille: [String: Int] = [:]
  /// Tiers whose rates a commitment of the customer's may lower: with them, a cost is the most that
  /// it can be.
  public var committedTiers: [String] = []
  /// Whether hours of the week have rates of their own, which `steps` do not tell.
  public var hasHours: Bool { !windows.isEmpty }
  /// What events keep of it, where that is not made of the version of its book.
  var label: String?
  /// Whether it is what is paid, of which no contract takes anything off.
  var isNet = false
  /// The model whose price it is, and who sells that, where it is another one.
  private(set) var target: (provider: String, model: String)?
  private(set) var windows: [TimeWindow] = []
  /// Complete rates of the hours in `windows`.
  private(set) var windowRates = Rates()

  /// The provider of a price that holds whoever sells the model.
  public static let anyProvider = "*"
  /// The tier of asynchronous batch interfaces.
  public static let batchTier = "batch"

  /// Makes a price of steps that say only what differs: a tier has the standard tier's rate, and a
  /// threshold the rate below it, for what they do not name. Where it is explicit, cached tokens
  /// without a rate have no price; else they have that of input.
  public init(
    provider: String, model: String, answersToNameAlone: Bool = true, effectiveFrom: Day? = nil,
    steps: [Step], isExplicit: Bool = false
  ) {
    self.provider = provider
    self.model = model
    self.answersToNameAlone = answersToNameAlone
    self.effectiveFrom = effectiveFrom
    self.steps = Price.completed(steps, isExplicit)
  }

  /// Makes it the price of another model, which is priced as the one that it was of.
  mutating func aliased(
    provider: String, model: String, answersToNameAlone: Bool, _ label: String
  ) {
    target = target ?? (self.provider, self.model)
    self.provider = provider
    self.model = model
    self.answersToNameAlone = answersToNameAlone
    self.label = label
  }

  /// Gives hours of the week other standard rates, whatever the length of the prompt.
  mutating func setWindows(_ windows: [TimeWindow], rates: Rates) {
    guard !windows.isEmpty else { return }
    self.windows = windows
    windowRates = steps.first?.rates ?? Rates()
    windowRates.overlay(rates)
    windowRates = windowRates.completed(isExplicit: false)
  }

  private static func completed(_ partial: [Step], _ isExplicit: Bool) -> [Step] {
    if partial.count == 1, partial[0].tier.isEmpty, partial[0].above == 0 {
      return [Step(rates: partial[0].rates.completed(isExplicit: isExplicit))]
    }
    var tiers = [""]
    for step in partial where !tiers.contains(step.tier) { tiers.append(step.tier) }
    // Most have no threshold and one section a tier, the standard one first.
    if tiers.count == partial.count, partial[0].tier.isEmpty,
      partial.allSatisfy({ $0.above == 0 })
    {
      return partial.map { step in
        var rates = partial[0].rates
        if !step.tier.isEmpty { rates.overlay(step.rates) }
        return Step(tier: step.tier, rates: rates.completed(isExplicit: isExplicit))
      }
    }
    var result: [Step] = []
    for tier in tiers {
      let layers = partial.filter { $0.tier.isEmpty || $0.tier == tier }
      var rates = Rates()
      for above in Set(layers.map(\.above)).union([0]).sorted() {
        // The standard tier's step first: the tier's own word is the last.
        for layer in layers where layer.above == above && layer.tier.isEmpty {
          rates.overlay(layer.rates)
        }
        for layer in layers where layer.above == above && !layer.tier.isEmpty {
          rates.overlay(layer.rates)
        }
        result.append(
          Step(tier: tier, above: above, rates: rates.completed(isExplicit: isExplicit)))
      }
    }
    return result
  }
}
