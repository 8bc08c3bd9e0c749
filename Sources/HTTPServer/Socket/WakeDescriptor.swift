internal import CLinux
internal import Glibc

/// A descriptor that becomes readable when another thread says so.
struct WakeDescriptor: Sendable {
  let number: Int32

  init() throws(ServerError) {
    number = eventfd(0, Int32(EFD_CLOEXEC) | Int32(EFD_NONBLOCK))
    guard number >= 0 else { throw .system("eventfd", errno) }
  }

  func close() {
    Glibc.close(number)
  }

  func wake() {
    eventfd_write(number, 1)
  }

  func clear() {
    var value: eventfd_t = 0
    eventfd_read(number, &value)
  }
}
