internal import Glibc

/// The two clocks of the kernel.
enum Clock {
  /// Milliseconds of a clock that only goes forward.
  static var milliseconds: Int64 {
    let time = read(CLOCK_MONOTONIC_COARSE)
    return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
  }

  /// Seconds since 1970.
  static var secondsSince1970: Int {
    Int(read(CLOCK_REALTIME_COARSE).tv_sec)
  }

  private static func read(_ clock: Int32) -> timespec {
    var time = timespec()
    clock_gettime(clock, &time)
    return time
  }
}
