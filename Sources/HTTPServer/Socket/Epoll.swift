internal import CLinux
internal import Glibc

/// An epoll instance, level-triggered, with descriptors beside it that wake it up.
struct Epoll: Sendable {
  let number: Int32

  /// What a descriptor is watched for. Errors and hang-ups are always reported.
  struct Interest: OptionSet, Sendable {
    let rawValue: UInt32
    static var read: Interest { Interest(rawValue: EPOLLIN.rawValue) }
    static var write: Interest { Interest(rawValue: EPOLLOUT.rawValue) }
    static var broken: Interest { Interest(rawValue: EPOLLERR.rawValue | EPOLLHUP.rawValue) }
  }

  init() throws(ServerError) {
    number = epoll_create1(Int32(EPOLL_CLOEXEC))
    guard number >= 0 else { throw .system("epoll_create1", errno) }
  }

  func close() {
    Glibc.close(number)
  }

  func add(_ descriptor: Int32, _ interest: Interest, id: UInt64) -> Bool {
    control(EPOLL_CTL_ADD, descriptor, interest, id)
  }

  func change(_ descriptor: Int32, _ interest: Interest, id: UInt64) {
    _ = control(EPOLL_CTL_MOD, descriptor, interest, id)
  }

  private func control(
    _ operation: Int32, _ descriptor: Int32, _ interest: Interest, _ id: UInt64
  ) -> Bool {
    var event = epoll_event()
    event.events = interest.rawValue
    event.data.u64 = id
    return epoll_ctl(number, operation, descriptor, &event) == 0
  }

  /// Takes what has happened, or waits for something to. Returns how many of `events` were filled.
  func wait(_ events: UnsafeMutableBufferPointer<epoll_event>, blocks: Bool) -> Int {
    // A time-out would have the kernel set a timer for each wait.
    let timeout: Int32 = blocks ? -1 : 0
    return Int(
      max(0, epoll_wait(number, events.baseAddress, Int32(clamping: events.count), timeout)))
  }
}
