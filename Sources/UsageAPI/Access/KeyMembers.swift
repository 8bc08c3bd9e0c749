import JSON
import Usage

/// Reads the members that requests for keys have.
enum KeyMembers {
  /// The most bytes that a name may have.
  private static let nameRule = TextRule(bytesMax: 128)

  /// The body, which must be an object.
  static func object(_ body: [UInt8]) throws(Problem) -> Value {
    var parser = Parser()
    let value: Value
    do {
      value = try parser.parse(body)
    } catch {
      throw Problem(.invalidJSON, error.description)
    }
    guard value.kind == .object else {
      throw Problem(.invalidRequest, "the body must be an object, but is \(value.kind.described)")
    }
    return value
  }

  /// A name; nil where it is left out or null.
  static func text(_ name: String, in object: Value) throws(Problem) -> String? {
    guard let value = object[name], !value.isNull else { return nil }
    guard let text = value.string, nameRule.allows(text) else {
      throw Problem(.invalidRequest, "`\(name)` must be \(nameRule.sentence)", field: name)
    }
    return text
  }

  /// How the key is to be written; nil where nothing is said.
  static func form(in object: Value) throws(Problem) -> KeyForm? {
    guard let text = try text("form", in: object) else { return nil }
    guard let form = KeyForm(rawValue: text) else {
      throw Problem(.invalidRequest, "a key's form is `tally` or `uuid`", field: "form")
    }
    return form
  }
}
