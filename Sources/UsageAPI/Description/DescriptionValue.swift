import JSON

/// A value of the description of the interface: what JSON has.
indirect enum DescriptionValue: Sendable {
  case null
  case bool(Bool)
  /// As it was written, which JSON takes.
  case number(String)
  case text(String)
  case list([DescriptionValue])
  /// In the order in which they were written.
  case object([(name: String, value: DescriptionValue)])

  /// The member of an object; nil for anything else.
  subscript(name: String) -> DescriptionValue? {
    members.first { $0.name == name }?.value
  }

  /// The members of an object; none for anything else.
  var members: [(name: String, value: DescriptionValue)] {
    if case .object(let members) = self { members } else { [] }
  }

  /// The elements of a list; none for anything else.
  var elements: [DescriptionValue] {
    if case .list(let elements) = self { elements } else { [] }
  }

  /// A text, or what a number or a word was written as; nil for anything else.
  var string: String? {
    switch self {
    case .text(let text): text
    case .number(let text): text
    case .bool(let flag): "\(flag)"
    case .null, .list, .object: nil
    }
  }

  func write(to writer: inout Writer) {
    switch self {
    case .null: writer.null()
    case .bool(let flag): writer.bool(flag)
    case .number(let text): writer.decimal(text)
    case .text(let text): writer.string(text)
    case .list(let elements): writer.array { for each in elements { each.write(to: &$0) } }
    case .object(let members):
      writer.object {
        for (name, value) in members {
          $0.key(name)
          value.write(to: &$0)
        }
      }
    }
  }
}
