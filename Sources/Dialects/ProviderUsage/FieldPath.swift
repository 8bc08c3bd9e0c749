internal import Usage

/// Where a member stands, such as `usage.cache_creation`: put together only for a message.
struct FieldPath {
  private let parent: String
  /// The steps below it, the first in the lowest bits; 0 where there is none.
  private var steps: UInt64 = 0

  private static let bitsPerStep = UInt64(16)
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
    let used = (UInt64(64 - steps.leadingZeroBitCount) + Self.bitsPerStep - 1) / Self.bitsPerStep
    var path = used * Self.bitsPerStep < 64 ? self : FieldPath(text)
    path.steps |= step << (path.steps == 0 ? 0 : used * Self.bitsPerStep)
    return path
  }

  var text: String {
    var text = parent
    var left = steps
    while left != 0 {
      let step = left & Self.stepMask
      if step >= Self.firstElement {
        text += "[\(step - Self.firstElement)]"
      } else if let name = UsageName(rawValue: Int(step) - 1) {
        text += ".\(name.text)"
      }
      left >>= Self.bitsPerStep
    }
    return text
  }

  /// The fault of a member of what stands there that cannot be true beside the others.
  func contradiction(_ name: UsageName, _ detail: String) -> Rejection {
    Rejection(.contradictoryUsage, field: self[name].text, detail)
  }
}
