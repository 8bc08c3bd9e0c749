internal import Synchronization

/// Content that is sent while it is made: `Response.stream`.
///
/// A producer writes from any thread and is refused while more than a limit waits to be sent; the
/// connection takes as much as its client has room for. Over HTTP/1.1 it goes out in chunks (RFC
/// 9112 section 7.1), over HTTP/1.0 until the connection is closed.
public final class ResponseStream: Sendable {
  /// What came of a write.
  public enum Outcome: Sendable {
    /// The bytes will be sent.
    case written
    /// More than the limit waits already; nothing was taken.
    case full
    /// The client is gone, or the content was ended; nothing was taken.
    case closed
  }

  /// What a connection gets at once.
  struct Piece {
    var bytes: [UInt8] = []
    var end: End?
  }

  /// How the content ended.
  enum End {
    /// As a whole.
    case complete
    /// In the middle: the client must not take it for the whole.
    case aborted
  }

  private typealias Signal = @Sendable () -> Void
  private typealias Producer = CheckedContinuation<Bool, Never>

  private struct State {
    /// Pieces as they were written: what goes to many clients is held once.
    var waiting: [[UInt8]] = []
    var waitingBytes = 0
    var end: End?
    /// True when nobody takes anything any more.
    var isClosed = false
    /// True when the loop was told of what waits, and has not come for it.
    var isSignalled = false
    var signal: (@Sendable () -> Void)?
    /// Those who wait until nothing waits to be sent.
    var producers: [Producer] = []
    var closed: (@Sendable () -> Void)?

    mutating func takeProducers() -> [Producer] {
      defer { producers = [] }
      return producers
    }
  }

  private let bytesMax: Int
  private let state = Mutex(State())

  /// Content of which at most `bytesMax` bytes wait to be sent; a single larger piece is taken when
  /// nothing waits.
  public init(bytesMax: Int) {
    self.bytesMax = bytesMax
  }

  /// Sends bytes after those that were written before.
  @discardableResult
  public func write(_ bytes: [UInt8]) -> Outcome {
    let (outcome, signal) = state.withLock { state -> (Outcome, (@Sendable () -> Void)?) in
      guard !state.isClosed, state.end == nil else { return (.closed, nil) }
      guard !bytes.isEmpty else { return (.written, nil) }
      guard state.waitingBytes == 0 || state.waitingBytes + bytes.count <= bytesMax else {
        return (.full, nil)
      }
      state.waiting.append(bytes)
      state.waitingBytes += bytes.count
      return (.written, Self.signal(&state))
    }
    signal?()
    return outcome
  }

  /// Says that the content is complete but for `last`, which is sent however much waits. What comes
  /// later is not taken.
  public func finish(_ last: [UInt8] = []) { end(.complete, last) }

  /// Gives up: the connection is closed, so that the client sees that something is missing.
  public func abort() { end(.aborted) }

  /// Waits until nothing waits to be sent. False where that will not be: the client is gone, or the
  /// content was ended.
  public func isEmptied() async -> Bool {
    await withCheckedContinuation { continuation in
      let isEmpty = state.withLock { state -> Bool? in
        guard !state.isClosed, state.end == nil else { return false }
        if state.waiting.isEmpty { return true }
        state.producers.append(continuation)
        return nil
      }
      if let isEmpty { continuation.resume(returning: isEmpty) }
    }
  }

  /// Calls `body` once when the client is gone, or has all of a content that was ended: at once
  /// when that was before, or on the thread of the connection, which it must not block.
  public func whenClosed(_ body: @escaping @Sendable () -> Void) {
    let isClosed = state.withLock { state in
      if !state.isClosed { state.closed = body }
      return state.isClosed
    }
    if isClosed { body() }
  }

  private func end(_ end: End, _ last: [UInt8] = []) {
    let (signal, producers) = state.withLock { state -> (Signal?, [Producer]) in
      guard !state.isClosed, state.end == nil else { return (nil, []) }
      state.end = end
      if !last.isEmpty { state.waiting.append(last) }
      state.waitingBytes += last.count
      return (Self.signal(&state), state.takeProducers())
    }
    signal?()
    for producer in producers { producer.resume(returning: false) }
  }

  /// What to call when the connection does not know yet that there is something for it.
  private static func signal(_ state: inout State) -> (@Sendable () -> Void)? {
    guard !state.isSignalled, let signal = state.signal else { return nil }
    state.isSignalled = true
    return signal
  }

  // MARK: For the connection

  /// Has `signal` called whenever there is something to take that was not announced.
  func attach(_ signal: @escaping @Sendable () -> Void) {
    state.withLock { $0.signal = signal }
  }

  /// Takes about `room` bytes out, in whole pieces and at least one.
  func take(room: Int) -> Piece {
    let (piece, producers) = state.withLock { state -> (Piece, [Producer]) in
      state.isSignalled = false
      var piece = Piece()
      var count = 0
      while count < state.waiting.count, piece.bytes.count < room {
        piece.bytes += state.waiting[count]
        count += 1
      }
      state.waiting.removeFirst(count)
      state.waitingBytes -= piece.bytes.count
      guard state.waiting.isEmpty else { return (piece, []) }
      piece.end = state.end
      return (piece, state.takeProducers())
    }
    for producer in producers { producer.resume(returning: true) }
    return piece
  }

  /// Notes that nothing more can be sent.
  func close() {
    let (closed, producers) = state.withLock { state in
      state.isClosed = true
      state.waiting = []
      state.waitingBytes = 0
      state.signal = nil
      return (state.closed.take(), state.takeProducers())
    }
    closed?()
    for producer in producers { producer.resume(returning: false) }
  }
}
