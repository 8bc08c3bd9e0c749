import Foundation

/// A JSON value, read without the server's own reader.
struct JSONTree {
  private let value: Any?

  init(_ text: String) throws {
    value = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
  }

  private init(value: Any?) {
    self.value = value
  }

  /// A member of an object; a value of nothing where there is none.
  subscript(name: String) -> JSONTree { JSONTree(value: (value as? [String: Any])?[name]) }

  var text: String? { value as? String }
  var integer: Int? { value as? Int }
  var flag: Bool? { value as? Bool }
  /// The elements of an array; none of anything else.
  var items: [JSONTree] { (value as? [Any] ?? []).map { JSONTree(value: $0) } }
  /// The members of an object of texts; none of anything else.
  var members: [String: String] { value as? [String: String] ?? [:] }
}
