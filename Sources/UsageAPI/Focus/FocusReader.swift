import Usage

/// Reads entries of the ledger as charges: one for each token bucket, fee, and what is beyond them.
struct FocusReader: Sendable {
  let prices: PriceBook
  let authority: CostAuthority

  /// What an entry adds. The lists of all come to its computed cost without any discount, the
  /// billed ones to the figure that decides, exactly; where there is no price, what was billed is
  /// the list price.
  func charges(of entry: LedgerEntry) -> [FocusCharge] {
    let event = entry.event
    guard !event.isWitness else { return [] }
    let billed = entry.figures.total(by: authority)
    switch event.kind {
    case .void: return []
    case .statement:
      return charge(entry, .total, .adjustment, list: .zero, billed: billed ?? .zero)
    case .adjustment where event.tokens == nil && entry.computed == nil && event.cost != nil:
      return charge(entry, .total, .adjustment, list: .zero, billed: billed ?? .zero)
    case .pricing:
      // What a price that came later adds to a row that was there without one, or with another.
      return charge(
        entry, .total, .adjustment, list: entry.listCost ?? entry.computed ?? .zero,
        billed: billed ?? .zero)
    case .charge: return whole(entry, .charges, cost: billed)
    case .call, .adjustment, .correction:
      guard entry.computed != nil else {
        return billed == nil ? unpriced(entry) : whole(entry, .calls, cost: billed)
      }
      guard let explanation = prices.explanation(of: entry) else {
        return allotted(whole(entry, .calls, cost: entry.listCost ?? entry.computed), billed)
          + unpricedFees(of: entry)
      }
      return allotted(explained(entry, explanation), billed) + unpricedFees(of: entry)
    }
  }

  private func key(_ entry: LedgerEntry, _ meter: FocusMeter) -> FocusKey {
    let event = entry.event
    let model = event.model.map { prices.listedName(of: $0, provider: event.provider) ?? $0 }
    var key = FocusKey(
      day: event.time.day, provider: event.provider, model: model, meter: meter,
      price: entry.price, tags: event.tags)
    key.terms.geo = event.modifiers.geo ?? ""
    key.discount = entry.price.flatMap { Discount(ofPrice: $0.text) }
    return key
  }

  private func charge(
    _ entry: LedgerEntry, _ meter: FocusMeter, _ category: FocusCategory, list: Money,
    billed: Money
  ) -> [FocusCharge] {
    guard list != .zero || billed != .zero else { return [] }
    var key = key(entry, meter)
    key.category = category
    key.price = nil
    return [FocusCharge(key: key, sums: FocusSums(list: amount(list), billed: amount(billed)))]
  }

  /// A cost that is not split: one unit for its price, or less than none for what is given back.
  private func whole(
    _ entry: LedgerEntry, _ meter: FocusMeter, cost: Money?
  ) -> [FocusCharge] {
    guard let cost else { return unpriced(entry) }
    var key = key(entry, meter)
    key.unitPrice = FocusAmount((cost < .zero ? -cost : cost).pico * 1_000)
    let quantity = FocusAmount(cost < .zero ? -1_000 : 1_000)
    return [
      FocusCharge(
        key: key,
        sums: FocusSums(quantity: quantity, list: amount(cost), billed: amount(cost)))
    ]
  }

  private func amount(_ money: Money) -> FocusAmount {
    FocusAmount(money.pico * FocusSums.perPico)
  }

  // MARK: What has a price

  private func explained(
    _ entry: LedgerEntry, _ explanation: CostExplanation
  ) -> [FocusCharge] {
    var charges: [FocusCharge] = []
    var common = key(entry, .calls)
    common.provider = ExternalName(explanation.provider)
    common.terms.tier = explanation.tier
    common.terms.above = explanation.above
    common.terms.isOfHours = explanation.isOfHours
    func add(
      _ meter: FocusMeter, thousandths: Int64, unitPrice: Int128, list: Int128
    ) {
      var key = common
      key.meter = meter
      key.unitPrice = FocusAmount(unitPrice)
      charges.append(
        FocusCharge(
          key: key,
          sums: FocusSums(
            quantity: FocusAmount(Int128(thousandths)), list: FocusAmount(list),
            billed: FocusAmount(list))))
    }
    for bucket in explanation.buckets {
      // Per million tokens, with what multiplies it in thousandths.
      let unitPrice = bucket.rate.pico * Int128(explanation.geoPerMille)
      add(
        .tokens(bucket.bucket), thousandths: bucket.count * 1_000, unitPrice: unitPrice,
        list: Int128(bucket.count) * unitPrice)
    }
    for charge in explanation.fees {
      let (fee, cost) = (charge.fee.fee, charge.fee.cost)
      guard let each = charge.each else {
        // What a client tells of its fees has no price for one.
        add(
          .fee(fee.kind), thousandths: 1_000, unitPrice: cost.pico * 1_000,
          list: cost.pico * FocusSums.perPico)
        continue
      }
      add(
        .fee(fee.kind), thousandths: fee.thousandths, unitPrice: each.pico * 1_000,
        list: Int128(fee.thousandths) * each.pico * 1_000_000)
    }
    return charges + rounding(entry, charges)
  }

  /// What the stored cost has beyond the exact products.
  private func rounding(_ entry: LedgerEntry, _ charges: [FocusCharge]) -> [FocusCharge] {
    let exact = charges.reduce(into: Int128(0)) { $0 += $1.sums.list?.value ?? 0 }
    guard let list = entry.listCost else { return [] }
    let beyond = list.pico * FocusSums.perPico - exact
    guard beyond != 0 else { return [] }
    var key = key(entry, .rounding)
    key.category = .adjustment
    key.provider = charges.first?.key.provider ?? key.provider
    let amount = FocusAmount(beyond)
    return [FocusCharge(key: key, sums: FocusSums(list: amount, billed: amount))]
  }

  /// The charges with what was billed for all of them in the place of their list costs, in
  /// proportion to these.
  private func allotted(_ charges: [FocusCharge], _ billed: Money?) -> [FocusCharge] {
    let list = charges.reduce(into: Int128(0)) { $0 += $1.sums.list?.value ?? 0 }
    let whole = (billed ?? .zero).pico * FocusSums.perPico
    guard whole != list, !charges.isEmpty else { return charges }
    let weights = charges.map { ($0.sums.list?.value.magnitude ?? 0) / 1_000_000_000 }
    let weight = weights.reduce(0, +)
    var charges = charges
    var (seen, given): (UInt128, Int128) = (0, 0)
    for index in charges.indices {
      seen += weights[index]
      let isLast = index == charges.count - 1
      // Whole units up to here, less those that were given: together they are all of it.
      let upTo =
        isLast || weight == 0
        ? whole : Int128(seen) * (whole / FocusSums.perPico) / Int128(weight) * FocusSums.perPico
      charges[index].sums.billed = FocusAmount(upTo - given)
      given = upTo
    }
    return charges
  }

  // MARK: What has none

  /// What was counted, without any amount: an unknown price is never 0.
  private func unpriced(_ entry: LedgerEntry) -> [FocusCharge] {
    let counts = (entry.event.tokens ?? TokenCounts()).byPrice.filter { $0.count != 0 }
    guard !counts.isEmpty else {
      return [counted(entry, .calls, thousandths: entry.event.requests * 1_000)]
        + unpricedFees(of: entry)
    }
    return counts.map { counted(entry, .tokens($0.bucket), thousandths: $0.count * 1_000) }
      + unpricedFees(of: entry)
  }

  private func unpricedFees(of entry: LedgerEntry) -> [FocusCharge] {
    let notes = entry.event.notes
    var fees = notes.fees
    if entry.event.webSearches != 0 {
      fees.append(Fee(Fee.Kind.webSearch, count: entry.event.webSearches))
    }
    let isPriced = entry.computed != nil
    return fees.filter { fee in
      isPriced
        ? notes.quoted.doubts.contains { $0.kind == .unpricedPart && $0.text == fee.kind } : true
    }.map { counted(entry, .fee($0.kind), thousandths: $0.thousandths) }
  }

  private func counted(
    _ entry: LedgerEntry, _ meter: FocusMeter, thousandths: Int64
  ) -> FocusCharge {
    FocusCharge(
      key: key(entry, meter), sums: FocusSums(quantity: FocusAmount(Int128(thousandths))))
  }
}
