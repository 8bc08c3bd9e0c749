internal import CLinux
internal import Glibc

/// A descriptor that becomes readable again and again.
struct TickDescriptor: Sendable {
  let number: Int32

  init(milliseconds: Int) throws(ServerError) {
    number = timerfd_create(CLOCK_MONOTONIC, Int32(TFD_CLOEXEC) | Int32(TFD_NONBLOCK))
    guard number >= 0 else { throw .system("timerfd_create", errno) }
    let interval = timespec(tv_sec: milliseconds / 1_000, tv_nsec: milliseconds % 1_000 * 1_000_000)
    var times = itimerspec(it_interval: interval, it_value: interval)
    guard timerfd_settime(number, 0, &times, nil) == 0 else {
      throw .system("timerfd_settime", errno)
    }
  }

  func close() {
    Glibc.close(number)
  }

  func clear() {
    var count: UInt64 = 0
    _ = read(number, &count, 8)
  }
}
