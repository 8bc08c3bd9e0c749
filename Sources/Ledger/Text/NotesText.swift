public import Usage

/// An event's notes as one text of a row, in the form of `TagText`.
public enum NotesText {
  private static let billed = "billed"
  private static let decidesNothing = "decides_nothing"
  private static let witness = "witness"
  private static let fee = "fee"
  private static let toldFees = "told_fees"
  private static let searchContext = "search_context"
  private static let quotedFee = "quoted_fee"
  private static let quotedDoubt = "quoted_doubt"
  private static let quotedDiscount = "quoted_discount"
  private static let earlierDiscount = "earlier_discount"

  /// The text; nil where there is nothing to say.
  public static func encode(_ boxed: Boxed<EventNotes>?) -> String? {
    guard let notes = boxed?.value else { return nil }
    var pairs: [Tag] = []
    if notes.isBilled { pairs.append(Tag(key: billed, value: "1")) }
    if notes.decidesNothing { pairs.append(Tag(key: decidesNothing, value: "1")) }
    if notes.isWitness { pairs.append(Tag(key: witness, value: "1")) }
    for told in notes.fees {
      pairs.append(Tag(key: fee, value: "\(told.thousandths) \(told.kind)"))
    }
    if let told = notes.toldFees { pairs.append(Tag(key: toldFees, value: "\(told.pico)")) }
    if let word = notes.searchContext { pairs.append(Tag(key: searchContext, value: word)) }
    for doubt in notes.doubts { pairs.append(Tag(key: doubt.kind.rawValue, value: doubt.text)) }
    for paid in notes.quoted.fees {
      let value = "\(paid.fee.thousandths) \(paid.cost.pico) \(paid.fee.kind)"
      pairs.append(Tag(key: quotedFee, value: value))
    }
    for doubt in notes.quoted.doubts {
      pairs.append(Tag(key: quotedDoubt, value: "\(doubt.kind.rawValue) \(doubt.text)"))
    }
    if let discount = notes.quoted.discount {
      pairs.append(Tag(key: quotedDiscount, value: "\(discount.pico)"))
    }
    if let discount = notes.quoted.earlierDiscount {
      pairs.append(Tag(key: earlierDiscount, value: "\(discount.pico)"))
    }
    return TagText.encode(pairs)
  }

  /// What such a text says.
  public static func decode(_ text: String?) -> Boxed<EventNotes>? {
    guard text != nil else { return nil }
    var notes = EventNotes()
    for pair in TagText.decode(text) {
      let words = pair.value.split(separator: " ", maxSplits: 2).map(String.init)
      switch pair.key {
      case billed: notes.isBilled = true
      case decidesNothing: notes.decidesNothing = true
      case witness: notes.isWitness = true
      case fee:
        let value = pair.value.split(separator: " ", maxSplits: 1).map(String.init)
        notes.fees.append(Fee(value.last ?? "", thousandths: Int64(value.first ?? "") ?? 0))
      case toldFees: notes.toldFees = Money(pico: Int128(pair.value) ?? 0)
      case searchContext: notes.searchContext = pair.value
      case quotedFee where words.count == 3:
        let fee = Fee(words[2], thousandths: Int64(words[0]) ?? 0)
        notes.quoted.fees.append(FeeCost(fee: fee, cost: Money(pico: Int128(words[1]) ?? 0)))
      case quotedDiscount: notes.quoted.discount = Money(pico: Int128(pair.value) ?? 0)
      case earlierDiscount:
        notes.quoted.earlierDiscount = Money(pico: Int128(pair.value) ?? 0)
      case quotedDoubt:
        let value = pair.value.split(separator: " ", maxSplits: 1).map(String.init)
        if let kind = Doubt.Kind(rawValue: value[0]) {
          notes.quoted.doubts.append(Doubt(kind, value.count > 1 ? value[1] : ""))
        }
      default:
        if let kind = Doubt.Kind(rawValue: pair.key) {
          notes.doubts.append(Doubt(kind, pair.value))
        }
      }
    }
    return Boxed(notes)
  }
}
