/// What the braces of a route's pattern matched: `parameters["id"]` for `/v1/sessions/{id}`.
public struct Parameters: Sendable, Hashable, ExpressibleByDictionaryLiteral {
  private var items: [Item] = []

  /// No parameters.
  public init() {}

  /// Parameters made by hand.
  public init(dictionaryLiteral elements: (String, String)...) {
    items = elements.map { Item(name: $0.0, value: $0.1) }
  }

  init(names: [String], values: [String]) {
    items = zip(names, values).map { Item(name: $0, value: $1) }
  }

  /// The decoded path segment that the named braces matched.
  public subscript(name: String) -> String? {
    items.first { $0.name == name }?.value
  }

  private struct Item: Sendable, Hashable {
    let name: String
    let value: String
  }
}
