internal import Glibc

/// A descriptor held in reserve: with none left, giving it up makes room to turn a client away.
struct SpareDescriptor {
  private var number = open("/dev/null", O_RDONLY | O_CLOEXEC)

  /// Accepts one connection in the place of the spare, calls `body` with it and closes it.
  mutating func lend(_ listener: Listener, _ body: (Descriptor) -> Void) {
    guard number >= 0 else {
      number = open("/dev/null", O_RDONLY | O_CLOEXEC)
      return
    }
    close(number)
    if case .connection(let descriptor, _) = listener.accept() {
      body(descriptor)
      descriptor.close()
    }
    number = open("/dev/null", O_RDONLY | O_CLOEXEC)
  }

  /// Gives it up for good.
  mutating func release() {
    if number >= 0 { close(number) }
    number = -1
  }
}
