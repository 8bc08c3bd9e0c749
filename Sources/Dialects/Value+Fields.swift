internal import JSON
internal import Usage

extension Value {
  /// The member of that name; nil where it is absent or null.
  func present(_ name: String) -> Value? {
    guard let member = self[name], !member.isNull else { return nil }
    return member
  }

  /// A text that keeps to the rule; throws a rejection that names the field.
  func text(
    of field: @autoclosure () -> String, _ rule: TextRule
  ) throws(Rejection) -> String {
    guard let text = string, rule.allows(byteCount: byteCount), !hasControlCharacters else {
      throw Rejection(
        .invalidField, field: field(), "must be \(rule.sentence), but was \(forMessage)")
    }
    return text
  }

  /// The same as a name.
  func name(
    of field: @autoclosure () -> String, _ limits: EventLimits
  ) throws(Rejection) -> ExternalName {
    ExternalName(try text(of: field(), limits.nameRule))
  }

  /// The same as an id.
  func id(
    of field: @autoclosure () -> String, _ limits: EventLimits
  ) throws(Rejection) -> ExternalID {
    ExternalID(try text(of: field(), limits.idRule))
  }

  /// A whole number from 0 to `max`.
  func count(
    of field: @autoclosure () -> String, upTo max: Int64 = TokenCounts.perEventMax
  ) throws(Rejection) -> Int64 {
    guard let count = int64, (0...max).contains(count) else {
      throw Rejection(
        .invalidField, field: field(),
        "must be an integer from 0 to \(max), but was \(forMessage)")
    }
    return count
  }

  /// An amount from its own digits, whether they stand in quotes or not.
  func money(of field: String) throws(Rejection) -> Money {
    guard let text = numberText ?? string else {
      throw Rejection(
        .invalidField, field: field,
        "must be US dollars as a decimal number or text, but was \(forMessage)")
    }
    do throws(Money.DecimalError) {
      return try Money(decimal: text.utf8)
    } catch {
      let detail =
        switch error {
        case .notADecimal: "must be US dollars like \"0.0104\", but was \(forMessage)"
        case .outOfRange: "must be within \(Int64.max / 1_000_000_000_000) US dollars either way"
        }
      throw Rejection(.invalidField, field: field, detail)
    }
  }
}
