import Glibc
import Usage

/// The clock and the ids of the running program; everything else is handed them.
enum SystemClock {
  /// The present moment, from the system's real-time clock.
  static func now() -> Timestamp {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Timestamp(
      microseconds: Int64(time.tv_sec) * Timestamp.microsecondsPerSecond
        + Int64(time.tv_nsec) / 1_000)
  }

  /// A UUID of version 7: 48 bits of milliseconds, then chance (RFC 9562 section 5.7).
  static func newID() -> String {
    let milliseconds = UInt64(now().microseconds / 1_000) & 0xffff_ffff_ffff
    let high = milliseconds << 16 | 0x7000 | UInt64.random(in: 0...0xfff)
    let low = 0x8000_0000_0000_0000 | UInt64.random(in: 0...0x3fff_ffff_ffff_ffff)
    let digits = high.hexadecimal + low.hexadecimal
    var text = ""
    for (index, digit) in digits.enumerated() {
      if [8, 12, 16, 20].contains(index) { text += "-" }
      text.append(digit)
    }
    return text
  }
}
