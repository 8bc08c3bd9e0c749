import Ledger
import SQLite
import Usage

/// The values of one dimension that a query meets, each under a number of its own, and which of
/// them its filter lets pass.
final class DimensionValues {
  let dimension: Dimension
  private let names: UsageNames
  private let filter: UsageFilter?
  /// What the filter names, where it is enough to compare numbers.
  private var passing: NumberFilter?
  /// By what blocks have in their dictionaries.
  private var numbers = CodeTable()
  private var ofNumber: [UInt32] = []
  private var ofText: [ExternalName: UInt32] = [:]
  /// By value, where it is known already.
  private var texts: [ExternalName?] = []
  private var passes: [Bool?] = []
  /// Of values that are known by a number of the store's: the number.
  private var stored: [Int64] = []

  /// Which numbers of the store pass.
  private struct NumberFilter {
    var anyOf: Set<Int64>?
    var noneOf: Set<Int64>

    func passes(_ number: Int64) -> Bool {
      !noneOf.contains(number) && (anyOf?.contains(number) ?? true)
    }
  }

  init(
    _ dimension: Dimension, filter: UsageFilter?, names: UsageNames
  ) throws(DatabaseError) {
    self.dimension = dimension
    self.names = names
    self.filter = filter
    guard let filter, filter.prefixes.isEmpty, names.hasNumbers(dimension) else { return }
    // A value that the store does not know has no number, and no event.
    func numbers(_ values: [ExternalName?]) throws(DatabaseError) -> Set<Int64> {
      var found: Set<Int64> = []
      for value in values {
        if let number = try names.number(of: value, dimension) { found.insert(number) }
      }
      return found
    }
    passing = NumberFilter(
      anyOf: filter.anyOf.isEmpty ? nil : try numbers(filter.anyOf),
      noneOf: try numbers(filter.noneOf))
  }

  /// The numbers of which the filter wants one; nil where it may want others.
  var numbersOfAny: Set<Int64>? { passing?.anyOf }

  /// The column of a block that has the dimension.
  var column: Int {
    switch dimension {
    case .user: BlockColumnID.user
    case .session: BlockColumnID.session
    case .agent: BlockColumnID.agent
    case .model, .provider: BlockColumnID.call
    case .source: BlockColumnID.source
    case .tier: BlockColumnID.tier
    case .label: BlockColumnID.label
    case .evidence: BlockColumnID.evidence
    case .tag: BlockColumnID.tags
    }
  }

  /// The value of each entry of a dictionary; where there is none, all rows lack the dimension.
  func values(of dictionary: BlockColumn.Dictionary?) throws(DatabaseError) -> [UInt32] {
    var values: [UInt32] = []
    switch dictionary {
    case .numbers(let numbers):
      values.reserveCapacity(numbers.count)
      for number in numbers { values.append(try value(ofNumber: number)) }
    case .texts(let texts):
      values.reserveCapacity(texts.count)
      for text in texts { values.append(value(ofText: tag(in: text))) }
    case nil, .some(.none):
      values.append(try isOfText ? value(ofText: nil) : value(ofNumber: 0))
    }
    return values
  }

  private var isOfText: Bool { if case .tag = dimension { true } else { false } }

  private func value(ofNumber number: Int64) throws(DatabaseError) -> UInt32 {
    let number = dimension == .provider ? BlockColumnID.provider(ofCall: number) : number
    let code = Int(numbers.code(number))
    if code < ofNumber.count { return ofNumber[code] }
    if dimension == .model {
      // Several names are shown as one.
      ofNumber.append(value(ofText: try names.text(of: number, dimension)))
    } else {
      stored.append(number)
      ofNumber.append(add(nil))
    }
    return ofNumber[code]
  }

  private func value(ofText text: ExternalName?) -> UInt32 {
    let key = text ?? ""
    if text != nil, let known = ofText[key] { return known }
    if text == nil, let missing { return missing }
    let value = add(text)
    if text == nil { missing = value } else { ofText[key] = value }
    return value
  }

  private var missing: UInt32?

  private func add(_ text: ExternalName?) -> UInt32 {
    texts.append(text)
    passes.append(nil)
    return UInt32(texts.count - 1)
  }

  private func tag(in text: String) -> ExternalName? {
    guard case .tag(let key) = dimension else { return nil }
    let tag = TagText.decode(text).first { $0.key.hasSameBytes(as: key) }
    return tag.map { ExternalName($0.value) }
  }

  /// The text of a value; nil for the missing one.
  func text(_ value: UInt32) throws(DatabaseError) -> ExternalName? {
    let index = Int(value)
    guard dimension != .model, !isOfText else { return texts[index] }
    if let known = texts[index] { return known }
    texts[index] = try names.text(of: stored[index], dimension)
    return texts[index]
  }

  /// True where the filter lets a value pass.
  func isPassing(_ value: UInt32) throws(DatabaseError) -> Bool {
    guard let filter else { return true }
    let index = Int(value)
    if let known = passes[index] { return known }
    let isPassing =
      if let passing { passing.passes(stored[index]) } else {
        filter.passes(try text(value))
      }
    passes[index] = isPassing
    return isPassing
  }
}
