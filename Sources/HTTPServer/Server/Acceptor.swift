internal import Dispatch

/// Accepts connections and deals them out to the loops.
final class Acceptor: @unchecked Sendable {
  // Guard: all that changes is touched on `queue` only; `peers` has a lock of its own.
  private let queue = DispatchQueue(label: "http.acceptor", target: .global())
  private let listener: Listener
  private let loops: [EventLoop]
  private let context: LoopContext
  private let peers: PeerCounts
  private let budget: DescriptorBudget
  private var source: (any DispatchSourceRead)?
  private var spare = SpareDescriptor()
  private var nextLoop = 0
  private var isPaused = false
  private var stopped: (@Sendable () -> Void)?

  /// Connections taken in one turn.
  private static let turnConnectionsMax = 128
  /// Clients told 503 in one turn when no descriptor is left.
  private static let turnRefusalsMax = 16
  private static let pauseMilliseconds = 100

  private static var tooManyConnections: ProtocolError {
    // RFC 9110 section 15.6.4.
    ProtocolError(.overloaded, "Too many connections are open; try again.")
  }

  init(
    listener: Listener, loops: [EventLoop], context: LoopContext, peers: PeerCounts,
    budget: DescriptorBudget
  ) {
    self.budget = budget
    self.listener = listener
    self.loops = loops
    self.context = context
    self.peers = peers
  }

  func start() {
    queue.sync {
      let source = DispatchSource.makeReadSource(fileDescriptor: listener.number, queue: queue)
      source.setEventHandler { [self] in turn() }
      // Dispatch is done with the descriptor only here.
      source.setCancelHandler { [self] in
        Descriptor(number: listener.number).close()
        stopped?()
        stopped = nil
      }
      self.source = source
      source.activate()
    }
  }

  /// Stops listening, then calls `completion`; what is accepted stays.
  func stop(_ completion: @escaping @Sendable () -> Void) {
    queue.async { [self] in
      guard let source else { return completion() }
      stopped = completion
      source.cancel()
      // Dispatch calls the cancel handler of no source that is suspended.
      if isPaused { source.resume() }
      isPaused = false
      self.source = nil
      spare.release()
    }
  }

  private func turn() {
    for _ in 0..<Self.turnConnectionsMax {
      switch listener.accept() {
      case .connection(let descriptor, let peer): take(descriptor, peer: peer)
      case .skipped: continue
      case .none: return
      case .exhausted:
        turnAway()
        return
      }
    }
  }

  private func take(_ descriptor: Descriptor, peer: String) {
    let counters = context.counters
    counters.connectionsAccepted.add(1)
    let open = counters.connectionsOpen.add(1)
    let ofPeer = peers.add(peer)
    let limits = context.limits
    guard open <= budget.connectionsMax + budget.refusalsMax else {
      context.refused(peer)
      refuse(descriptor, refusalBytes())
      descriptor.close()
      context.connectionClosed(peer)
      return
    }
    var admission = Admission.granted
    if ofPeer > limits.connectionsPerAddressMax {
      admission = .refused(Self.tooManyConnections)
    } else if open > budget.connectionsMax {
      admission = .inPlaceOfAnother(otherwise: Self.tooManyConnections)
    }
    nextLoop = (nextLoop + 1) % loops.count
    loops[nextLoop].mailbox.post(.connection(descriptor, peer: peer, admission))
  }

  private func refusalBytes() -> [UInt8] {
    let date = HTTPDate(secondsSince1970: Clock.secondsSince1970)
    let response = context.response(for: Self.tooManyConnections)
    var bytes: [UInt8] = []
    _ = ResponseWriter(isHead: false, minorVersion: 1)
      .append(response, closes: true, date: date, to: &bytes)
    return bytes
  }

  /// Answers without waiting for the request: a client whose octets are already here and unread
  /// may see a reset instead.
  private func refuse(_ descriptor: Descriptor, _ bytes: [UInt8]) {
    _ = bytes.withUnsafeBytes { descriptor.send($0) }
    descriptor.endSending()
  }

  /// With no descriptor left, some clients are told so; then accepting pauses, instead of spinning
  /// on a listener that stays readable.
  private func turnAway() {
    context.log?(.descriptorsExhausted)
    let bytes = refusalBytes()
    for _ in 0..<Self.turnRefusalsMax {
      spare.lend(listener) { descriptor in
        context.counters.connectionsRefused.add(1)
        refuse(descriptor, bytes)
      }
    }
    isPaused = true
    source?.suspend()
    queue.asyncAfter(deadline: .now() + .milliseconds(Self.pauseMilliseconds)) { [self] in
      guard isPaused else { return }
      isPaused = false
      source?.resume()
    }
  }
}
