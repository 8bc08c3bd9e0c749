public import Usage

/// What few totals have, as one text of a row, in the form of `TagText`: a sum that is 0 is left
/// out.
public enum RareText {
  private static let sums:
    [(name: String, path: any WritableKeyPath<RareFigures, Money> & Sendable)] =
      [
        ("billed", \.billed), ("billed_computed", \.billedComputed),
        ("billed_variance", \.billedVariance), ("stated_computed", \.statedComputed),
        ("estimated", \.estimated),
      ]
  private static let counts:
    [(name: String, path: any WritableKeyPath<RareFigures, Int64> & Sendable)] =
      [
        ("billed_events", \.billedEvents), ("unsure_events", \.unsureEvents),
        ("upper_bound_events", \.upperBoundEvents),
        ("unpriced_part_events", \.unpricedPartEvents),
      ]
  private static let doubtful = "doubtful "
  private static let unread = "unread "
  private static let fee = "fee "

  /// The text; nil where there is nothing to say.
  public static func encode(_ figures: RareFigures?) -> String? {
    guard let figures else { return nil }
    var pairs: [Tag] = []
    for (name, path) in sums where figures[keyPath: path] != .zero {
      pairs.append(Tag(key: name, value: "\(figures[keyPath: path].pico)"))
    }
    for (name, path) in counts where figures[keyPath: path] != 0 {
      pairs.append(Tag(key: name, value: "\(figures[keyPath: path])"))
    }
    for (kind, count) in figures.doubtful {
      pairs.append(Tag(key: doubtful + kind.rawValue, value: "\(count)"))
    }
    for (name, count) in figures.unread { pairs.append(Tag(key: unread + name, value: "\(count)")) }
    for (kind, sum) in figures.fees {
      pairs.append(Tag(key: fee + kind, value: "\(sum.thousandths) \(sum.cost.pico)"))
    }
    return TagText.encode(pairs)
  }

  /// What such a text says.
  public static func decode(_ text: String?) -> RareFigures? {
    guard text != nil else { return nil }
    var figures = RareFigures()
    for pair in TagText.decode(text) {
      if let (_, path) = sums.first(where: { $0.name == pair.key }) {
        figures[keyPath: path] = Money(pico: Int128(pair.value) ?? 0)
      } else if let (_, path) = counts.first(where: { $0.name == pair.key }) {
        figures[keyPath: path] = Int64(pair.value) ?? 0
      } else if let name = pair.key.after(doubtful) {
        if let kind = Doubt.Kind(rawValue: name) { figures.doubtful[kind] = Int64(pair.value) }
      } else if let name = pair.key.after(unread) {
        figures.unread[name] = Int64(pair.value)
      } else if let kind = pair.key.after(fee) {
        let words = pair.value.split(separator: " ")
        guard words.count == 2 else { continue }
        figures.fees[kind] = FeeSum(
          thousandths: Int64(words[0]) ?? 0, cost: Money(pico: Int128(words[1]) ?? 0))
      }
    }
    return figures
  }
}

extension String {
  /// What stands behind a prefix of ASCII; nil where it does not begin so.
  fileprivate func after(_ prefix: String) -> String? {
    guard utf8.starts(with: prefix.utf8) else { return nil }
    return String(decoding: utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
  }
}

extension RareText {
  /// The fees alone; nil where there are none.
  public static func encodeFees(_ figures: RareFigures?) -> String? {
    guard let figures, !figures.fees.isEmpty else { return nil }
    var fees = RareFigures()
    fees.fees = figures.fees
    return encode(fees)
  }
}
