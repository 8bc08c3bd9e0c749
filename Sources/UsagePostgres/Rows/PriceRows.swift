import Ledger
public import Postgres
public import Usage

/// A change of a project's price, behind its revision.
struct PriceRow: TableRow {
  static let blank = PriceRow(
    OwnPrice(
      project: .standard,
      place: OwnPrice.Place(provider: "", model: "", from: Day(number: 0)), terms: nil,
      revision: 0, setAt: Timestamp(microseconds: 0)))

  var price: OwnPrice

  init(_ price: OwnPrice) { self.price = price }

  mutating func visit(_ visitor: inout some ColumnVisitor) {
    visitor.visit("project", &price.project)
    visitor.visit("provider", &price.place.provider)
    visitor.visit("model", &price.place.model)
    visitor.visit("from_day", &price.place.from)
    var (terms, alias) = (price.terms?.text, price.terms?.aliasOf)
    visitor.visit("terms", &terms)
    visitor.visit("alias_of", &alias)
    price.terms = terms.map { PriceTerms(text: $0, aliasOf: alias) ?? PriceTerms() }
    visitor.visit("set_at", &price.setAt)
  }
}

/// A change of a project's rate, behind its revision.
struct RateRow: TableRow {
  static let blank = RateRow(
    Rate(
      project: .standard, place: Rate.Place(from: Day(number: 0)), terms: nil, revision: 0,
      setAt: Timestamp(microseconds: 0)))

  var rate: Rate

  init(_ rate: Rate) { self.rate = rate }

  mutating func visit(_ visitor: inout some ColumnVisitor) {
    visitor.visit("project", &rate.project)
    visitor.visit("user_id", &rate.place.userID)
    var (key, value) = (rate.place.tag?.key, rate.place.tag?.value)
    visitor.visit("tag_key", &key)
    visitor.visit("tag_value", &value)
    rate.place.tag = key.map { Tag(key: $0, value: value ?? "") }
    visitor.visit("model", &rate.place.model)
    visitor.visit("from_day", &rate.place.from)
    var terms = rate.terms?.text
    visitor.visit("terms", &terms)
    rate.terms = terms.flatMap { RateTerms(text: $0) }
    visitor.visit("set_at", &rate.setAt)
  }
}

extension Day: ColumnValue {
  /// As `ColumnValue` has it.
  public static var columnType: ColumnType { .int8 }

  /// As `ColumnValue` has it.
  public init(field: UnsafeRawBufferPointer?) { self.init(number: Int(field: field)) }

  /// As `ColumnValue` has it.
  public var fieldBytes: [UInt8]? { number.fieldBytes }
}
