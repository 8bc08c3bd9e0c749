internal import Glibc

/// Calls on socket descriptors that never block and never raise SIGPIPE.
struct Descriptor: Sendable, Hashable {
  let number: Int32

  /// What a read or a write came to.
  enum Outcome {
    case octets(Int)
    case wouldBlock
    case failed
  }

  /// Reads what is there. Zero octets are the end of the stream.
  func receive(_ buffer: UnsafeMutableRawBufferPointer) -> Outcome {
    while true {
      let count = recv(number, buffer.baseAddress, buffer.count, Int32(MSG_DONTWAIT))
      if count >= 0 { return .octets(count) }
      switch errno {
      case EINTR: continue
      case EAGAIN: return .wouldBlock
      default: return .failed
      }
    }
  }

  /// Sends what fits.
  func send(_ bytes: UnsafeRawBufferPointer) -> Outcome {
    let flags = Int32(MSG_DONTWAIT) | Int32(MSG_NOSIGNAL)
    while true {
      let count = Glibc.send(number, bytes.baseAddress, bytes.count, flags)
      if count >= 0 { return .octets(count) }
      switch errno {
      case EINTR: continue
      case EAGAIN: return .wouldBlock
      default: return .failed
      }
    }
  }

  /// Sends responses as soon as they are written.
  func disableDelay() {
    var on: Int32 = 1
    setsockopt(
      number, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
  }

  /// Ends the sending side.
  func endSending() {
    shutdown(number, Int32(SHUT_WR))
  }

  func close() {
    Glibc.close(number)
  }
}
