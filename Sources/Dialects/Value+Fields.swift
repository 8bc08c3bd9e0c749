internal import JSON
internal import Usage

extension Value {
  /// The member of that name; nil where it is absent or null.
  func present(_ name: String) -> Value? {
    guard let member = self[name], !member.isNull else { return nil }
    return member
  }

  /// A text that keeps to the rule; throws a rejection that names the field.
  func text(of field: String, _ rule: TextRule) throws(Rejection) -> String {
    guard let text = string, rule.allows(byteCount: byteCount), !hasControlCharacters else {
      throw Rejection(
        .invalidField, field: field, "must be \(rule.sentence), but was \(forMessage)")
    }
    return text
  }

  /// The same as a name.
  func name(of field: String, _ limits: EventLimits) throws(Rejection) -> ExternalName {
    ExternalName(try text(of: field, limits.nameRule))
  }

  /// The same as an id.
  func id(of field: String, _ limits: EventLimits) throws(Rejection) -> ExternalID {
    ExternalID(try text(of: field, limits.idRule))
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
