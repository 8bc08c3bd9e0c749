import JSON
import Usage

/// The body that sets a price:
/// `{"from":"2026-01-01","input_per_million_usd":"2","output_per_million_usd":"8"}`.
enum PriceRequest {
  /// What a bucket's name is followed by, in the names of members.
  static let rateSuffix = "_per_million_usd"
  static let rates = TokenBucket.allCases.map { (name: $0.name + rateSuffix, bucket: $0) }
  private static let members =
    [
      "from", "alias_of", "discount_percent", "list_price", "per_request_usd", "fees_usd", "tiers",
    ]
    + rates.map(\.name)
  private static let tierMembers = ["tier", "above_prompt_tokens"] + rates.map(\.name)
  /// The first day that events can have: a price without a first day holds always.
  static let firstDay = Timestamp(microseconds: 0).day
  /// Steps by tier and length that one price may have.
  private static let stepsMax = 32
  /// Kinds of fees that one price may have.
  private static let feesMax = 64

  /// Reads the price of a model; throws `invalid_request`, which names the member at fault. A
  /// member that is not known is refused: a rate that was passed over would make a price wrong.
  static func read(
    _ body: Value, provider: ExternalName, model: ExternalName
  ) throws(Problem) -> NewPrice {
    try refuseUnknown(body, members)
    let from = try day(body["from"]) ?? firstDay
    var terms = PriceTerms()
    terms.steps[0].rates = try rates(body)
    terms.perRequest = try amount(body["per_request_usd"], "per_request_usd")
    terms.fees = try fees(body["fees_usd"])
    try addTiers(body["tiers"], to: &terms)
    terms.aliasOf = try alias(body["alias_of"])
    guard terms.aliasOf == nil || terms == PriceTerms(aliasOf: terms.aliasOf) else {
      throw Problem(
        .invalidRequest, "an alias has the other model's prices; leave its rates and fees out",
        field: "alias_of")
    }
    terms.discount = try discount(body["discount_percent"])
    guard terms.discount == nil || terms == PriceTerms(discount: terms.discount) else {
      throw Problem(
        .invalidRequest,
        "a discount is taken off list prices; leave rates, fees and `alias_of` out",
        field: "discount_percent")
    }
    guard terms.discount != nil || !model.text.hasSuffix(OwnPrice.anyEnding) else {
      throw Problem(
        .invalidRequest,
        "only a discount holds for all models whose names begin alike; give `discount_percent`, or "
          + "name one model", field: "discount_percent")
    }
    guard !terms.isEmpty else {
      throw Problem(
        .invalidRequest,
        "give at least one rate such as `input\(rateSuffix)`, a fee, or `alias_of`; to take a "
          + "price away, DELETE it", field: "input" + rateSuffix)
    }
    terms.isList = try isList(body["list_price"], terms)
    let place = OwnPrice.Place(
      provider: provider, model: model, from: from)
    return NewPrice(place: place, terms: terms)
  }

  private static func refuseUnknown(_ value: Value, _ known: [String]) throws(Problem) {
    try value.refuseMisspelledMembers(of: known)
    for member in value.members where !known.contains(member.key) {
      throw Problem(
        .invalidRequest,
        "a price has no member `\(member.key)`; it may have \(known.joined(separator: ", "))",
        field: member.key)
    }
  }

  static func day(_ value: Value?) throws(Problem) -> Day? {
    guard let value, !value.isNull else { return nil }
    guard let day = value.string.flatMap({ Day($0) }) else {
      throw Problem(.invalidRequest, "`from` is a UTC day such as 2026-11-22", field: "from")
    }
    return day
  }

  private static func discount(_ value: Value?) throws(Problem) -> Discount? {
    guard let value, !value.isNull else { return nil }
    guard let discount = (value.string ?? value.numberText).flatMap({ Discount(percent: $0) })
    else {
      throw Problem(
        .invalidRequest,
        "`discount_percent` is from 0 to 100 with at most 4 decimals, such as \"12.5\"",
        field: "discount_percent")
    }
    return discount
  }

  private static func isList(_ value: Value?, _ terms: PriceTerms) throws(Problem) -> Bool {
    guard let value, !value.isNull else { return false }
    guard let isList = value.bool, !isList || (terms.aliasOf == nil && terms.discount == nil) else {
      throw Problem(
        .invalidRequest,
        "`list_price` is true for rates that the vendor lists, of which contracts take their "
          + "discounts off, and false for what is paid; an alias and a discount have none",
        field: "list_price")
    }
    return isList
  }

  private static func alias(_ value: Value?) throws(Problem) -> String? {
    guard let value, !value.isNull else { return nil }
    guard let name = value.string, !name.isEmpty, name.utf8.allSatisfy({ (0x21..<0x7F) ~= $0 })
    else {
      throw Problem(
        .invalidRequest, "`alias_of` is the name of a model, such as openai/gpt-4o",
        field: "alias_of")
    }
    return name
  }

  static func rates(
    _ value: Value, in path: String = ""
  ) throws(Problem) -> [TokenBucket: Money] {
    var rates: [TokenBucket: Money] = [:]
    for (name, bucket) in Self.rates { rates[bucket] = try amount(value[name], path + name) }
    return rates
  }

  private static func fees(_ value: Value?) throws(Problem) -> [String: Money] {
    guard let value, !value.isNull else { return [:] }
    guard value.kind == .object, value.count <= feesMax else {
      throw Problem(
        .invalidRequest,
        "`fees_usd` is an object of at most \(feesMax) fees such as {\"web_search\": \"0.01\"}",
        field: "fees_usd")
    }
    var fees: [String: Money] = [:]
    for member in value.members {
      let path = "fees_usd." + member.key
      guard Fee.isKind(member.key), member.key != Fee.Kind.request else {
        throw Problem(
          .invalidRequest,
          "a kind of fee has lower-case letters, digits and underscores, such as web_search; for "
            + "requests there is per_request_usd", field: path)
      }
      fees[member.key] = try amount(member.value, path)
    }
    return fees
  }

  private static func addTiers(_ value: Value?, to terms: inout PriceTerms) throws(Problem) {
    guard let value, !value.isNull else { return }
    guard value.kind == .array, value.count < stepsMax else {
      throw Problem(
        .invalidRequest, "`tiers` is an array of at most \(stepsMax - 1) objects", field: "tiers")
    }
    for (index, item) in value.elements.enumerated() {
      let path = "tiers.\(index)."
      guard item.kind == .object else {
        throw Problem(
          .invalidRequest, "a tier is an object such as {\"tier\": \"batch\", …}",
          field: "tiers.\(index)")
      }
      try refuseUnknown(item, tierMembers)
      var step = PriceTerms.Step(rates: try rates(item, in: path))
      step.tier = try tier(item["tier"], path)
      if let above = item["above_prompt_tokens"], !above.isNull {
        guard let tokens = above.int64, (0...TokenCounts.perEventMax).contains(tokens) else {
          throw Problem(
            .invalidRequest, "`above_prompt_tokens` is a whole number of tokens",
            field: path + "above_prompt_tokens")
        }
        step.above = tokens
      }
      guard !terms.steps.contains(where: { $0.tier == step.tier && $0.above == step.above })
      else {
        throw Problem(
          .invalidRequest,
          "each pair of tier and length occurs once; plain rates are members of the price itself",
          field: "tiers.\(index)")
      }
      terms.steps.append(step)
    }
  }

  private static func tier(_ value: Value?, _ path: String) throws(Problem) -> String {
    guard let value, !value.isNull else { return "" }
    // What the price book's format can write.
    guard let tier = value.string, !tier.isEmpty,
      tier.utf8.allSatisfy({ (0x21..<0x7F) ~= $0 && !"@>~=".utf8.contains($0) }),
      tier == tier.lowercased()
    else {
      throw Problem(
        .invalidRequest, "`tier` is a service tier in lower case, such as batch, flex or priority",
        field: path + "tier")
    }
    return tier
  }

  /// Dollars from their own digits, in quotes or not; nil where there are none.
  static func amount(_ value: Value?, _ field: String) throws(Problem) -> Money? {
    guard let value, !value.isNull else { return nil }
    func refusal(_ detail: String) -> Problem {
      Problem(.invalidRequest, "`\(field)` \(detail)", field: field)
    }
    guard let text = value.numberText ?? value.string else {
      throw refusal("is US dollars as a decimal text or number, such as \"2.5\"")
    }
    let amount: Money
    do throws(Money.DecimalError) {
      amount = try Money(decimal: text.utf8)
    } catch {
      switch error {
      case .notADecimal: throw refusal("is US dollars such as \"2.5\", not `\(text)`")
      case .outOfRange: throw refusal("is at most \(PriceTerms.dollarsMax) US dollars")
      }
    }
    guard Money.isExact(decimal: text.utf8) else {
      throw refusal(
        "has more than 12 decimals: the finest amount is 0.000000000001 US dollars; round it")
    }
    guard amount >= .zero, amount.pico <= PriceTerms.dollarsMax * Money.picoPerDollar else {
      throw refusal("is from 0 to \(PriceTerms.dollarsMax) US dollars")
    }
    return amount
  }
}
