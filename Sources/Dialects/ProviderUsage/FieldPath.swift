internal import Usage

/// Where a member stands, such as `usage.cache_creation`: put together only for a message.
struct FieldPath {
  private let parent: String
  /// Up to four steps below it, the last in the lowest bits; 0 where there is none.
  private var steps: UInt64 = 0

  private static let bitsPerStep = 16
  private static let stepMask: UInt64 = 0xFFFF
  /// A smaller step is a member's name, counted from 1; a greater one an element's index.
  private static let firstElement: UInt64 = 0x8000

  init(_ text: String) {
    parent = text
  }

  /// A member of what stands there.
  subscript(name: UsageName) -> FieldPath { appending(UInt64(name.rawValue) + 1) }

  /// An element of the array that stands there.
  subscript(index: Int) -> FieldPath {
    let step = Self.firstElement + UInt64(index)
    guard step <= Self.stepMask else { return FieldPath(text + "[\(index)]") }
    return appending(step)
  }

  private func appending(_ step: UInt64) -> FieldPath {
    let hasRoom = steps >> (UInt64.bitWidth - Self.bitsPerStep) == 0
    var path = hasRoom ? self : FieldPath(text)
    path.steps = path.steps << Self.bitsPerStep | step
    return path
  }

  var text: String {
    var text = parent
    for shift in stride(from: UInt64.bitWidth, to: 0, by: -Self.bitsPerStep) {
      let step = steps >> (shift - Self.bitsPerStep) & Self.stepMask
      if step >= Self.firstElement {
        text += "[\(step - Self.firstElement)]"
      } else if let name = UsageName(rawValue: Int(step) - 1) {
        text += ".\(name.text)"
      }
    }
    return text
  }

  /// The fault of a member of what stands there that cannot be true beside the others.
  func contradiction(_ name: UsageName, _ detail: String) -> Rejection {
    Rejection(.contradictoryUsage, field: self[name].text, detail)
  }
}
