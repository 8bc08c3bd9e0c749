import TestSupport
import Testing

@testable import UsageSQLite

@Suite struct `Objects by their hash` {
  private final class Named {
    let name: Int

    init(_ name: Int) {
      self.name = name
    }
  }

  @Test func `are found while their number grows, also where hashes are equal`() {
    var objects = HashedObjects<Named>()
    var generator = SplitMix64(seed: 11)
    // Seven of eight share one of sixteen hashes.
    let hashes = (0..<2_000).map { _ in
      let drawn = generator.next()
      return drawn % 8 == 0 ? drawn : drawn % 16 << 32
    }
    for (name, hash) in hashes.enumerated() {
      #expect(objects.first(hash: hash) { $0.name == name } == nil)
      objects.insert(Named(name), hash: hash)
    }
    #expect(objects.count == hashes.count)
    for (name, hash) in hashes.enumerated() {
      #expect(objects.first(hash: hash) { $0.name == name }?.name == name)
      #expect(objects.first(hash: hash ^ 1) { $0.name == name } == nil)
    }
    objects.removeAll()
    #expect(objects.count == 0)
    #expect(objects.first(hash: hashes[0]) { _ in true } == nil)
  }
}
