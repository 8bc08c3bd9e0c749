import Foundation

/// A JSON value, written as a literal and compared as a whole. It is not the server's own reader:
/// that one is under test here.
enum Tree: Sendable, Hashable {
  case null
  case bool(Bool)
  case int(Int)
  case text(String)
  case list([Tree])
  case object([String: Tree])
  /// Nothing is at the path that was asked for.
  case absent

  /// The value at a path such as `items.0.code`.
  subscript(path: String) -> Tree {
    path.split(separator: ".").reduce(self) { tree, name in
      switch tree {
      case .object(let members): members[String(name)] ?? .absent
      case .list(let items):
        Int(name).flatMap { items.indices.contains($0) ? items[$0] : nil } ?? .absent
      default: .absent
      }
    }
  }

  /// The items of a list; none of anything else.
  var items: [Tree] {
    if case .list(let items) = self { items } else { [] }
  }

  /// The text of a string; nil of anything else.
  var string: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// The number of an integer; nil of anything else.
  var integer: Int? {
    if case .int(let number) = self { number } else { nil }
  }

  /// This object without some of its members.
  func without(_ names: String...) -> Tree {
    guard case .object(let own) = self else { return self }
    return .object(own.filter { !names.contains($0.key) })
  }

  /// This object with other members besides or instead.
  func with(_ members: [String: Tree]) -> Tree {
    guard case .object(let own) = self else { return self }
    return .object(own.merging(members) { $1 })
  }

  /// As JSON, on one line.
  var text: String {
    switch self {
    case .null, .absent: "null"
    case .bool(let flag): "\(flag)"
    case .int(let number): "\(number)"
    case .text(let text): "\"" + text.replacingOccurrences(of: "\"", with: "\\\"") + "\""
    case .list(let items): "[" + items.map(\.text).joined(separator: ",") + "]"
    case .object(let members):
      "{"
        + members.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\($0.value.text)" }
        .joined(separator: ",") + "}"
    }
  }
}

extension Tree: Decodable {
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .bool(flag)
    } else if let number = try? container.decode(Int.self) {
      self = .int(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let items = try? container.decode([Tree].self) {
      self = .list(items)
    } else {
      self = .object(try container.decode([String: Tree].self))
    }
  }
}

extension Tree: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByStringLiteral, ExpressibleByStringInterpolation, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  init(nilLiteral: ()) { self = .null }
  init(booleanLiteral value: Bool) { self = .bool(value) }
  init(integerLiteral value: Int) { self = .int(value) }
  init(stringLiteral value: String) { self = .text(value) }
  init(arrayLiteral elements: Tree...) { self = .list(elements) }
  init(dictionaryLiteral elements: (String, Tree)...) {
    self = .object(Dictionary(elements) { $1 })
  }
}

extension Tree: CustomStringConvertible {
  var description: String { self == .absent ? "absent" : text }
}
