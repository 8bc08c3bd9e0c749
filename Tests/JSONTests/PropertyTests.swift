import JSON
import TestSupport
import Testing

@Suite struct `Random JSON values` {
  @Test func `are parsed as they were written, and written again as they were parsed`() throws {
    var generator = SplitMix64(seed: 1)
    var parser = Parser()
    for _ in 0..<500 {
      let sample = Sample.random(depth: 4, using: &generator)
      var writer = Writer()
      sample.write(to: &writer)
      let value = try parser.parse(writer.bytes)
      #expect(Sample(value) == sample)
      var again = Writer()
      value.write(to: &again)
      #expect(again.bytes == writer.bytes)
    }
  }

  @Test func `with bytes changed are refused or read, and never trap`() {
    var generator = SplitMix64(seed: 2)
    var parser = Parser()
    for _ in 0..<3_000 {
      var writer = Writer()
      Sample.random(depth: 3, using: &generator).write(to: &writer)
      var bytes = writer.bytes
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        mutate(&bytes, using: &generator)
      }
      guard let value = try? parser.parse(bytes) else { continue }
      var first = Writer()
      value.write(to: &first)
      guard let again = try? parser.parse(first.bytes) else {
        Issue.record("What was written is not JSON: \(first.bytes)")
        continue
      }
      var second = Writer()
      again.write(to: &second)
      #expect(first.bytes == second.bytes)
    }
  }

  private func mutate(_ bytes: inout [UInt8], using generator: inout SplitMix64) {
    guard let index = bytes.indices.randomElement(using: &generator) else { return }
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: bytes[index] = .random(in: 0...255, using: &generator)
    case 1: bytes.remove(at: index)
    case 2:
      bytes.insert(Array(#"{}[]",:\u0"#.utf8).randomElement(using: &generator) ?? 0, at: index)
    default: bytes.removeSubrange(index...)
    }
  }
}
