internal import Usage

/// Where a member stands, such as `usage.cache_creation`: put together only for a message.
struct FieldPath {
  private let parent: String
  private var member: UsageName?
  private var element: Int?

  init(_ text: String) {
    parent = text
  }

  /// A member of what stands there.
  subscript(name: UsageName) -> FieldPath {
    var path = FieldPath(member == nil && element == nil ? parent : text)
    path.member = name
    return path
  }

  /// An element of the array that stands there.
  subscript(index: Int) -> FieldPath {
    var path = element == nil ? self : FieldPath(text)
    path.element = index
    return path
  }

  var text: String {
    var text = parent
    if let member { text += ".\(member.text)" }
    if let element { text += "[\(element)]" }
    return text
  }

  /// The fault of a member of what stands there that cannot be true beside the others.
  func contradiction(_ name: UsageName, _ detail: String) -> Rejection {
    Rejection(.contradictoryUsage, field: self[name].text, detail)
  }
}
