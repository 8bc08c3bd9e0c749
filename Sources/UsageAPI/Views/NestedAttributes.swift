import JSON

/// Attributes with dots in their names as objects within objects: `{"gen_ai":{"request":{"model":…`
/// of `gen_ai.request.model`.
struct NestedAttributes {
  private indirect enum Node {
    case value(Value)
    case object([(name: String, node: Node)])
  }

  private var root: [(name: String, node: Node)] = []

  /// The members of a JSON object; none of anything else.
  init(_ object: Value?) {
    guard let object else { return }
    for member in object.members {
      let steps = member.key.split(separator: ".", omittingEmptySubsequences: false)
      Self.insert(member.value, at: steps.map(String.init)[...], into: &root)
    }
  }

  /// A name that leads through a value stands in the nearest object, dots and all. A value whose
  /// name is an object's as well is left out.
  private static func insert(
    _ value: Value, at steps: ArraySlice<String>, into object: inout [(name: String, node: Node)]
  ) {
    guard let first = steps.first else { return }
    let rest = steps.dropFirst()
    guard !rest.isEmpty else {
      if !object.contains(where: { $0.name == first }) { object.append((first, .value(value))) }
      return
    }
    guard let index = object.firstIndex(where: { $0.name == first }) else {
      var inner: [(name: String, node: Node)] = []
      insert(value, at: rest, into: &inner)
      object.append((first, .object(inner)))
      return
    }
    guard case .object(var inner) = object[index].node else {
      object.append((steps.joined(separator: "."), .value(value)))
      return
    }
    insert(value, at: rest, into: &inner)
    object[index].node = .object(inner)
  }

  func write(to writer: inout Writer) {
    Self.write(root, to: &writer)
  }

  private static func write(
    _ object: [(name: String, node: Node)], to writer: inout Writer
  ) {
    writer.object { writer in
      for (name, node) in object {
        writer.key(name)
        switch node {
        case .value(let value): value.write(to: &writer)
        case .object(let inner): write(inner, to: &writer)
        }
      }
    }
  }
}
