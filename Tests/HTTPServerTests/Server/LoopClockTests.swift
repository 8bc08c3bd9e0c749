import Testing

@testable import HTTPServer

@Suite struct `A loop's clock` {
  @Test func `goes with the kernel's`() {
    var clock = LoopClock(5_000)
    for reading in stride(from: 5_000, through: 65_000, by: 500) as StrideThrough<Int64> {
      clock.advance(to: reading)
    }
    #expect(clock.milliseconds == 65_000)
  }

  @Test func `does not count the time in which the loop was held up`() {
    var clock = LoopClock(5_000)
    clock.advance(to: 45_000)
    #expect(clock.milliseconds == 6_000)
    clock.advance(to: 45_100)
    #expect(clock.milliseconds == 6_100)
  }
}
