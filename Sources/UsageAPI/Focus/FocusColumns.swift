import JSON
import Usage

/// The rows of a file in the FinOps Foundation's format: FOCUS 1.2 (https://focus.finops.org), with
/// the names of providers that 1.3 and later have beside those of 1.2, and columns of Tally's own,
/// which begin with `x_`.
struct FocusColumns: Sendable {
  /// The project's name.
  let account: String
  let month: TimeRange

  static let names = [
    "BilledCost", "BillingAccountId", "BillingAccountName", "BillingCurrency",
    "BillingPeriodStart", "BillingPeriodEnd", "ChargeCategory", "ChargeClass",
    "ChargeDescription", "ChargeFrequency", "ChargePeriodStart", "ChargePeriodEnd",
    "CommitmentDiscountStatus", "ConsumedQuantity", "ConsumedUnit", "ContractedCost",
    "ContractedUnitPrice", "EffectiveCost", "InvoiceId", "InvoiceIssuerName", "ListCost",
    "ListUnitPrice", "PricingCategory", "PricingQuantity", "PricingUnit", "ProviderName",
    "PublisherName", "ServiceCategory", "ServiceName", "ServiceSubcategory", "SkuId", "SkuMeter",
    "SkuPriceDetails", "SkuPriceId", "Tags", "ServiceProviderName", "HostProviderName",
    "x_ModelId", "x_TokenType", "x_PriceId",
  ]

  func cells(of charge: FocusCharge) -> [String] {
    let (key, sums) = (charge.key, charge.sums)
    let provider = CSVText.text(key.provider?.text ?? Self.unknown)
    let account = CSVText.text(account)
    let billed = Self.cost(sums.billed)
    let isUsage = key.category == .usage
    let quantity = isUsage ? sums.quantity : nil
    let price = isUsage ? key.unitPrice.map { Self.decimal($0.value, places: 15) } ?? "" : ""
    let list = Self.cost(sums.list)
    let unit = key.meter.unit
    let perPrice = key.meter.unitsPerPrice
    return [
      billed, account, account, "USD", month.from.description, month.to.description,
      key.category.rawValue, key.isCorrection ? "Correction" : "",
      CSVText.text(description(of: key)), "Usage-Based",
      key.day.start.description, Day(number: key.day.number + 1).start.description, "",
      quantity.map { Self.decimal($0.value, places: 3) } ?? "", quantity == nil ? "" : unit,
      isUsage ? contracted(sums.list, key.discount, places: 21) : billed,
      isUsage ? contracted(key.unitPrice, key.discount, places: 15) : "", billed, "", provider,
      list, price,
      isUsage ? (key.terms.isOfHours ? "Dynamic" : "Standard") : "",
      quantity.map { Self.decimal($0.value, places: perPrice == 1 ? 3 : 9) } ?? "",
      quantity == nil ? "" : perPrice == 1 ? unit : "\(perPrice) \(unit)",
      provider, provider, "AI and Machine Learning", "Model Inference", "Generative AI",
      CSVText.text(sku(of: key)), key.meter.name, details(of: key), CSVText.text(skuPrice(of: key)),
      FigureColumns.tags(key.tags), provider, provider, CSVText.text(key.model),
      key.meter.tokenType, CSVText.text(key.price),
    ]
  }

  /// In the place of a provider that nobody has named: the format wants one.
  private static let unknown = "unknown"

  /// An amount with the discount taken off, exactly.
  private func contracted(_ amount: FocusAmount?, _ discount: Discount?, places: Int) -> String {
    guard let amount else { return "" }
    guard let discount else { return Self.decimal(amount.value, places: places) }
    return Self.decimal(amount.value * Int128(discount.rest), places: places + 6)
  }

  private static func cost(_ amount: FocusAmount?) -> String {
    amount.map { decimal($0.value, places: 21) } ?? ""
  }

  /// With a point, so that a column of whole numbers is one of decimals to whoever looks at it.
  private static func decimal(_ value: Int128, places: Int) -> String {
    let text = DecimalText.text(value, digitsAfterPoint: places)
    return text.utf8.contains(UInt8(ascii: ".")) ? text : text + ".0"
  }

  private func description(of key: FocusKey) -> String {
    let terms = key.terms.label
    let what = "\(key.model?.text ?? "no model"): \(key.meter.name)"
    return terms.isEmpty ? what : what + " \(terms)"
  }

  private func sku(of key: FocusKey) -> String {
    "\(key.provider?.text ?? Self.unknown)/\(key.model?.text ?? "-")"
  }

  /// A price with the meter and the terms that name one rate of it; what clients and providers
  /// charged themselves has no list.
  private func skuPrice(of key: FocusKey) -> String? {
    guard key.category == .usage, key.unitPrice != nil else { return nil }
    let price = key.price?.text ?? "reported:\(sku(of: key))"
    return "\(price)/\(key.meter.word)\(key.terms.label)"
  }

  /// Properties of Tally's own, so named until FOCUS has them (1.5 is to have `ModelId`).
  private func details(of key: FocusKey) -> String {
    guard skuPrice(of: key) != nil else { return "" }
    return CSVText.json {
      if let model = key.model { $0.member("x_ModelId", model.text) }
      if !key.meter.tokenType.isEmpty { $0.member("x_TokenType", key.meter.tokenType) }
      if !key.terms.tier.isEmpty { $0.member("x_ServiceTier", key.terms.tier) }
      if key.terms.above != 0 { $0.member("x_AbovePromptTokens", key.terms.above) }
      if !key.terms.geo.isEmpty { $0.member("x_InferenceGeo", key.terms.geo) }
    }
  }
}

extension FocusMeter {
  /// The bucket's name; empty for what is no token.
  fileprivate var tokenType: String {
    guard case .tokens(let bucket) = self else { return "" }
    return bucket.name
  }
}
