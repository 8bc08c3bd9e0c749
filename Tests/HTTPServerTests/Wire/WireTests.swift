import TestSupport
import Testing

@testable import HTTPServer

@Suite struct WireTests {
  static let next = "GET /next HTTP/1.1\r\nHost: a\r\n\r\n"
  static let nextOutcome = ConnectionDriver.Outcome.request("GET", "/next")

  @Test(arguments: WireVector.all)
  func `the vectors fed whole`(_ vector: WireVector) {
    var driver = ConnectionDriver()
    driver.feed(vector.bytes)
    #expect(driver.outcomes == vector.outcomes)
    #expect((driver.connection.phase == .open) == vector.persists)
  }

  @Test(arguments: WireVector.all)
  func `the vectors fed byte by byte`(_ vector: WireVector) {
    var driver = ConnectionDriver()
    for byte in vector.bytes { driver.feed([byte]) }
    #expect(driver.outcomes == vector.outcomes)
  }

  @Test(arguments: WireVector.all)
  func `the vectors with another request behind them`(_ vector: WireVector) {
    var driver = ConnectionDriver()
    driver.feed(vector.bytes + Array(Self.next.utf8))
    let expected = vector.outcomes + (vector.persists ? [Self.nextOutcome] : [])
    // What is refused for want of its end takes the next request's octets for its own.
    #expect(driver.outcomes == expected)
  }

  @Test(arguments: WireVector.all.filter { $0.bytes.count < 2_000 })
  func `any two pieces of a vector give the same outcome`(_ vector: WireVector) {
    for cut in 0...vector.bytes.count {
      var driver = ConnectionDriver()
      driver.feed(Array(vector.bytes[..<cut]))
      driver.feed(Array(vector.bytes[cut...]))
      #expect(driver.outcomes == vector.outcomes, "cut at \(cut)")
    }
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `any pieces of mutated vectors give the outcome of the whole`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      bytes += WireVector.all.randomElement(using: &random)?.bytes.prefix(1_000) ?? []
    }
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
        in: 0...255, using: &random)
    }
    var whole = ConnectionDriver()
    whole.feed(bytes)
    var pieces = ConnectionDriver()
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Int.random(in: 1...min(rest.count, 40), using: &random)
      pieces.feed(Array(rest.prefix(count)))
      rest = rest.dropFirst(count)
    }
    #expect(pieces.outcomes == whole.outcomes)
    #expect(pieces.connection.phase == whole.connection.phase)
  }

  @Test(arguments: WireVector.all.filter { !$0.persists })
  func `a refusal says close and nothing is read after it`(_ vector: WireVector) {
    var driver = ConnectionDriver()
    driver.feed(vector.bytes)
    driver.drainOutput()
    let count = driver.outcomes.count
    #expect(
      driver.text.components("\r\n\r\n").dropLast().last?.contains("Connection: close") == true)
    #expect(driver.connection.hasFinished)
    driver.feed(Self.next)
    #expect(driver.outcomes.count == count)
  }
}
