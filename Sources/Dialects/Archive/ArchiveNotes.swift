internal import JSON
internal import Usage

/// Reads the notes of an archived entry.
enum ArchiveNotes {
  /// Sentences for people, such as the text of a warning.
  static let sentenceBytesMax = 4_096

  static func read(_ value: Value, _ limits: EventLimits) throws(Rejection) -> EventNotes {
    var notes = EventNotes()
    notes.isBilled = value["billed"]?.bool ?? false
    notes.decidesNothing = value["decides_nothing"]?.bool ?? false
    notes.isWitness = value["witness"]?.bool ?? false
    notes.fees = try items(value, "fees") { item throws(Rejection) in try fee(item) }
    notes.toldFees = try value.present("told_fees_usd")?.money(of: "notes.told_fees_usd")
    notes.searchContext = try value.present("search_context")?
      .text(of: "notes.search_context", limits.nameRule)
    notes.doubts = try items(value, "doubts", doubt)
    notes.quoted.fees = try items(value, "quoted_fees") { item throws(Rejection) in
      let cost = try item.present("usd")?.money(of: "notes.quoted_fees.usd") ?? .zero
      return FeeCost(fee: try fee(item), cost: cost)
    }
    notes.quoted.doubts = try items(value, "quoted_doubts", doubt)
    notes.quoted.discount = try value.present("quoted_discount_usd")?.money(
      of: "notes.quoted_discount_usd")
    notes.quoted.earlierDiscount = try value.present("earlier_discount_usd")?.money(
      of: "notes.earlier_discount_usd")
    return notes
  }

  private static func items<Item>(
    _ value: Value, _ name: String, _ read: (Value) throws(Rejection) -> Item
  ) throws(Rejection) -> [Item] {
    var items: [Item] = []
    for item in value[name].map({ Array($0.elements) }) ?? [] { items.append(try read(item)) }
    return items
  }

  private static func fee(_ value: Value) throws(Rejection) -> Fee {
    guard let kind = value["kind"]?.string, Fee.isKind(kind),
      let thousandths = value["thousandths"]?.int64
    else {
      throw Rejection(
        .invalidField, field: "notes.fees",
        "must have a kind and a whole number of thousandths, but was \(value.forMessage)")
    }
    return Fee(kind, thousandths: thousandths)
  }

  private static func doubt(_ value: Value) throws(Rejection) -> Doubt {
    guard let kind = value["code"]?.string.flatMap(Doubt.Kind.init(rawValue:)) else {
      throw Rejection(
        .invalidField, field: "notes.doubts",
        "must have a code that is known, but was \(value.forMessage)")
    }
    let rule = TextRule(bytesMax: sentenceBytesMax, mayBeEmpty: true)
    return Doubt(kind, try value.present("detail")?.text(of: "notes.doubts.detail", rule) ?? "")
  }
}
