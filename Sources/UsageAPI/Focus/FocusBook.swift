import Usage

/// Adds up the charges of a month.
struct FocusBook: Sendable {
  let month: TimeRange
  let reader: FocusReader
  /// Whether what has no known cost is left out.
  let omitsUnpriced: Bool
  private var rows: [FocusKey: FocusSums] = [:]
  /// What is still to come and takes the place of something that the month had when it ended.
  private var corrections: Set<EventIdentity> = []
  /// The last one of them that came: its parts are corrections, too.
  private var corrected: EventIdentity?

  init(month: TimeRange, reader: FocusReader, omitsUnpriced: Bool) {
    self.month = month
    self.reader = reader
    self.omitsUnpriced = omitsUnpriced
  }

  var count: Int { rows.count }

  /// Takes in an entry of the month; they come in the order of receipt.
  ///
  /// What was taken back while the month went on was never charged. What the month had when it
  /// ended was, and is charged back by a correction; what stands in its place is one, too.
  mutating func add(_ entry: LedgerEntry) {
    let isCorrection = isCorrection(entry)
    let charges = reader.charges(of: entry)
    guard !entry.counts else { return add(charges, isCorrection: isCorrection) }
    guard let replacedAt = entry.replacedAt, let replacedBy = entry.replacedBy,
      replacedAt >= month.to
    else { return }
    let isOfMonth = entry.receivedAt < month.to
    guard isOfMonth || isCorrection else { return }
    corrections.insert(EventIdentity(source: entry.event.source, id: replacedBy))
    guard isOfMonth else { return }
    add(charges, isCorrection: false)
    add(charges.map { FocusCharge(key: $0.key, sums: -$0.sums) }, isCorrection: true)
  }

  private mutating func isCorrection(_ entry: LedgerEntry) -> Bool {
    if let whole = entry.partOf {
      return corrected == EventIdentity(source: entry.event.source, id: whole)
    }
    corrected = corrections.remove(entry.event.identity)
    return corrected != nil
  }

  private mutating func add(_ charges: [FocusCharge], isCorrection: Bool) {
    for charge in charges {
      if omitsUnpriced, charge.sums.list == nil, charge.sums.billed == nil { continue }
      var key = charge.key
      key.isCorrection = isCorrection
      rows[key, default: FocusSums()] += charge.sums
    }
  }

  /// The rows, by day, provider, model and meter; what comes to nothing is none.
  var sorted: [FocusCharge] {
    let all = rows.filter { !$0.value.isNothing }.map { key, sums in
      (order: key.order, charge: FocusCharge(key: key, sums: sums))
    }
    return all.sorted { $0.order < $1.order }.map(\.charge)
  }
}

extension FocusSums {
  fileprivate var isNothing: Bool {
    [quantity, list, billed].allSatisfy { ($0?.value ?? 0) == 0 }
  }
}

extension FocusKey {
  /// A text in whose order rows are written.
  fileprivate var order: ExternalName {
    let tags = tags.map { "\($0.key)=\($0.value)" }.joined(separator: "\u{1}")
    let price = unitPrice.map { "\($0.value)" } ?? ""
    let digits = String(day.number)
    let date = String(repeating: "0", count: max(0, 10 - digits.utf8.count)) + digits
    return ExternalName(
      [
        date, provider?.text ?? "", model?.text ?? "", meter.word, self.price?.text ?? "",
        terms.label, price, tags, category.rawValue, isCorrection ? "1" : "0",
      ].joined(separator: "\u{0}"))
  }
}
