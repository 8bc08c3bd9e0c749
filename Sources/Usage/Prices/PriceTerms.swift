/// What a project has set for a model: rates by tier and length of prompt, with fees, or else the
/// name of another model whose prices hold, or else a discount on list prices.
public struct PriceTerms: Sendable, Hashable {
  /// The rates of a service tier above a number of prompt tokens.
  public struct Step: Sendable, Hashable {
    /// Empty for the standard tier.
    public var tier: String
    /// The step holds for a prompt of more tokens than this: the whole request is priced at it.
    public var above: Int64
    /// Money per million tokens. A bucket that is not here has no price, unless it is a part of
    /// one that is (reasoning of output), or another step of the same terms has it.
    public var rates: [TokenBucket: Money]

    public init(tier: String = "", above: Int64 = 0, rates: [TokenBucket: Money]) {
      self.tier = tier
      self.above = above
      self.rates = rates
    }
  }

  /// The standard step first, which may have no rates; each pair of tier and threshold occurs once.
  public var steps: [Step]
  /// A fee for every model call.
  public var perRequest: Money?
  /// Fees for one of what events count beside tokens, by `Fee.kind`; web searches among them.
  public var fees: [String: Money]
  /// The model whose prices hold, with or without its provider before a slash; the terms have
  /// nothing else then.
  public var aliasOf: String?
  /// What a contract takes off a list price; the terms have nothing else then.
  public var discount: Discount?
  /// Whether the rates are what the vendor lists, of which contracts take their discounts off, and
  /// not what is paid.
  public var isList: Bool

  public init(
    steps: [Step] = [Step(rates: [:])], perRequest: Money? = nil, fees: [String: Money] = [:],
    aliasOf: String? = nil, discount: Discount? = nil, isList: Bool = false
  ) {
    self.discount = discount
    self.isList = isList
    self.steps = steps
    self.perRequest = perRequest
    self.fees = fees
    self.aliasOf = aliasOf
  }

  /// True where they say nothing at all.
  public var isEmpty: Bool {
    aliasOf == nil && discount == nil && perRequest == nil && fees.isEmpty
      && steps.allSatisfy(\.rates.isEmpty)
  }

  /// No rate and no fee is more dollars.
  public static let dollarsMax: Int128 = 9_000_000
}

extension PriceTerms {
  /// The terms in the words of a price book's line, without its provider, name, mark and day. An
  /// alias is no part of it.
  public var text: String {
    if let discount { return Self.discountWord + discount.percent }
    var words = isList ? [Self.listWord] : []
    for (index, step) in steps.enumerated() {
      if index > 0 {
        words.append(
          (step.tier.isEmpty ? "" : "@" + step.tier) + (step.above > 0 ? ">\(step.above)" : ""))
      }
      for bucket in TokenBucket.allCases {
        if let rate = step.rates[bucket] { words.append("\(bucket.word)=\(rate)") }
      }
    }
    if let perRequest { words.append("request=\(perRequest)") }
    for (kind, fee) in fees.sorted(by: { $0.key < $1.key }) {
      words.append(kind == Fee.Kind.webSearch ? "search=\(fee)" : "fee:\(kind)=\(fee)")
    }
    return words.joined(separator: " ")
  }

  /// What the text of a discount begins with, which no price book has.
  private static let discountWord = "discount="
  /// The first word of the text of a list price, which no price book has either.
  private static let listWord = "list"

  /// Reads what `text` writes; nil for anything else.
  public init?(text: String, aliasOf: String?) {
    self.init(aliasOf: aliasOf)
    if text.hasPrefix(Self.discountWord) {
      discount = Discount(percent: String(text.dropFirst(Self.discountWord.count)))
      if discount == nil { return nil }
      return
    }
    var words = text.utf8.split(separator: UInt8(ascii: " "))
    let isList = words.first.map { $0.elementsEqual(Self.listWord.utf8) } ?? false
    if isList { words.removeFirst() }
    var fields = PriceFields()
    for word in words {
      let bytes = Array(word)
      guard fields.take(bytes, bytes.indices) else { return nil }
    }
    self.init(fields, aliasOf: aliasOf)
    self.isList = isList
  }

  private init(_ fields: PriceFields, aliasOf: String?) {
    self.init(
      steps: fields.steps.map { step in
        var rates: [TokenBucket: Money] = [:]
        for bucket in TokenBucket.allCases { rates[bucket] = step.rates[bucket] }
        return Step(tier: step.tier, above: step.above, rates: rates)
      },
      perRequest: fields.perRequest.plain, fees: fields.perFee, aliasOf: aliasOf)
    fees[Fee.Kind.webSearch] = fields.perSearch.plain
  }

  /// The same terms with the rate of every bucket that falls back to another one; where they are
  /// explicit, only of those that are a part of one.
  public func completed(isExplicit: Bool) -> PriceTerms {
    let price = Price(
      provider: "", model: "", steps: steps.map { Price.Step($0) }, isExplicit: isExplicit)
    var terms = PriceTerms(price)
    terms.perRequest = perRequest
    terms.fees = fees
    terms.aliasOf = aliasOf
    terms.discount = discount
    terms.isList = isList
    return terms
  }

  /// The terms of a listed price, as far as a project can set them itself: without the hours of the
  /// week, places and kinds of searches that make some vendors' prices differ.
  public init(_ price: Price) {
    var fields = PriceFields()
    fields.steps = price.steps
    fields.perRequest = price.perRequest
    fields.perSearch = price.perSearch
    fields.perFee = price.perFee
    self.init(fields, aliasOf: nil)
  }
}

extension Price.Step {
  /// A step of a price as terms have it.
  init(_ step: PriceTerms.Step) {
    var rates = Rates()
    for (bucket, rate) in step.rates { rates[bucket] = rate }
    self.init(tier: step.tier, above: step.above, rates: rates)
  }
}
