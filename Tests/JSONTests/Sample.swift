import JSON
import TestSupport

/// A JSON value in memory, made at random and compared with what was parsed.
indirect enum Sample: Equatable {
  case null
  case bool(Bool)
  case integer(Int64)
  case string(String)
  case array([Sample])
  case object([(key: String, value: Sample)])

  static func == (left: Sample, right: Sample) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.integer(let left), .integer(let right)): left == right
    case (.string(let left), .string(let right)):
      Array(left.unicodeScalars) == Array(right.unicodeScalars)
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)):
      left.map { Sample.string($0.key) } == right.map { Sample.string($0.key) }
        && left.map(\.value) == right.map(\.value)
    default: false
    }
  }

  static func random(depth: Int, using generator: inout SplitMix64) -> Sample {
    switch Int.random(in: 0..<(depth > 0 ? 6 : 4), using: &generator) {
    case 0: return .null
    case 1: return .bool(.random(using: &generator))
    case 2: return .integer(.random(in: .min ... .max, using: &generator))
    case 3: return .string(randomText(using: &generator))
    case 4:
      let count = Int.random(in: 0...5, using: &generator)
      return .array((0..<count).map { _ in random(depth: depth - 1, using: &generator) })
    default:
      let count = Int.random(in: 0...24, using: &generator)
      return .object(
        (0..<count).map { index in
          let key = randomText(using: &generator) + String(index)
          return (key, random(depth: depth - 1, using: &generator))
        })
    }
  }

  private static func randomText(using generator: inout SplitMix64) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...12, using: &generator) {
      let most: [UInt32] = [0x20, 0x7F, 0x7F, 0x7F, 0x7FF, 0xFFFF, 0x10FFFF]
      let limit = most.randomElement(using: &generator) ?? 0x7F
      guard let scalar = Unicode.Scalar(UInt32.random(in: 0...limit, using: &generator)) else {
        continue
      }
      text.append(scalar)
    }
    return String(text)
  }

  func write(to writer: inout Writer) {
    switch self {
    case .null: writer.null()
    case .bool(let flag): writer.bool(flag)
    case .integer(let number): writer.integer(number)
    case .string(let text): writer.string(text)
    case .array(let elements): writer.array { for element in elements { element.write(to: &$0) } }
    case .object(let members):
      writer.object {
        for (key, value) in members {
          $0.key(key)
          value.write(to: &$0)
        }
      }
    }
  }

  init?(_ value: Value) {
    switch value.kind {
    case .null: self = .null
    case .bool: self = .bool(value.bool ?? false)
    case .number:
      guard let number = value.int64 else { return nil }
      self = .integer(number)
    case .string: self = .string(value.string ?? "")
    case .array: self = .array(value.elements.compactMap { Sample($0) })
    case .object: self = .object(value.members.map { ($0.key, Sample($0.value) ?? .null) })
    }
  }
}
