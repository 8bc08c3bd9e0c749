/// The clock that a loop's connections are judged by.
///
/// It stands still while the loop is held up: what clients have sent in that time waits to be read,
/// and none of them is late.
struct LoopClock {
  /// Milliseconds since any moment; only goes forward.
  private(set) var milliseconds: Int64
  /// The kernel's clock when it was read last.
  private(set) var reading: Int64

  /// A loop that does as it should reads the clock twice a second or more often.
  private static let stepMillisecondsMax: Int64 = 1_000

  init(_ reading: Int64) {
    self.reading = reading
    milliseconds = reading
  }

  /// Takes a reading of the kernel's clock.
  mutating func advance(to reading: Int64) {
    milliseconds += min(max(0, reading - self.reading), Self.stepMillisecondsMax)
    self.reading = reading
  }
}
