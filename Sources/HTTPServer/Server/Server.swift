internal import Dispatch
internal import Synchronization

/// An HTTP/1.1 origin server on sockets and Dispatch (RFC 9110, RFC 9112).
public final class Server: Sendable {
  private let host: String
  private let port: Int
  private let loopCount: Int
  private let context: LoopContext
  private let counters: Counters
  private let peers: PeerCounts
  private let state = Mutex(State())

  private struct State {
    var wasStarted = false
    var loops: [EventLoop] = []
    var acceptor: Acceptor?
  }

  /// A server that does not listen yet.
  ///
  /// - `host`: an IPv4 or IPv6 literal or `localhost`; `port`: 0 lets the kernel pick one.
  /// - `loops`: how many event loops share the connections.
  /// - `contentRule`: lets the content of some requests be larger than `limits` says.
  /// - `errorResponse`: renders refusals that no handler sees; fields that the RFCs want are added.
  /// - `log`: told about errors, slow answers and refusals; called on a loop, so it must not block.
  /// - `handler`: answers the requests.
  public init(
    host: String, port: Int, limits: ServerLimits = ServerLimits(), loops: Int = 2,
    contentRule: ContentRule? = nil,
    errorResponse: @escaping @Sendable (ProtocolError) -> Response = Server.plainText,
    log: (@Sendable (ServerEvent) -> Void)? = nil,
    handler: @escaping Handler
  ) {
    self.host = host
    self.port = port
    loopCount = max(1, loops)
    let limits = limits.bounded
    let counters = Counters()
    let peers = PeerCounts(limits: limits)
    self.counters = counters
    self.peers = peers
    context = LoopContext(
      limits: limits, contentRule: contentRule, counters: counters, handler: handler,
      errorResponse: errorResponse, log: log,
      connectionClosed: { peer in
        counters.connectionsOpen.add(-1)
        peers.remove(peer)
      })
  }

  /// True of an IPv4 or IPv6 literal and of `localhost`.
  public static func canListen(on host: String) -> Bool { Address(host: host, port: 0) != nil }

  /// Renders a refusal as one line of plain text.
  public static let plainText: @Sendable (ProtocolError) -> Response = { error in
    Response(
      status: error.status, headers: [("Content-Type", "text/plain; charset=utf-8")],
      body: Array((error.detail + "\n").utf8))
  }

  /// Binds, listens and serves. Returns where it listens.
  ///
  /// The process's soft limit of descriptors is raised to the hard one; `connectionsMax` is lowered
  /// to what that leaves room for. The server serves until it is drained, even when nobody holds
  /// it.
  public func start() throws(ServerError) -> BoundAddress {
    let isFirst = state.withLock { state in
      defer { state.wasStarted = true }
      return !state.wasStarted
    }
    guard isFirst else { throw .alreadyStarted }
    let listener = try Listener(host: host, port: port)
    var loops: [EventLoop] = []
    for index in 0..<loopCount {
      loops.append(try EventLoop(label: "http.loop.\(index)", context: context))
    }
    let budget = DescriptorBudget(
      descriptors: DescriptorBudget.raiseDescriptorLimit(),
      connectionsMax: context.limits.connectionsMax)
    let acceptor = Acceptor(
      listener: listener, loops: loops, context: context, peers: peers, budget: budget)
    state.withLock { state in
      state.loops = loops
      state.acceptor = acceptor
    }
    for loop in loops { loop.start() }
    acceptor.start()
    return listener.bound
  }

  /// Stops listening, closes idle connections, lets the requests in flight be answered with
  /// `Connection: close`, and calls `completion` when all connections are closed or the deadline
  /// has passed, whichever is first. Only the first call drains; any other completes at once.
  public func drain(deadlineSeconds: Int, completion: @escaping @Sendable () -> Void) {
    let (loops, acceptor) = state.withLock { state in
      defer { state.acceptor = nil }
      return (state.loops, state.acceptor)
    }
    guard let acceptor else {
      completion()
      return
    }
    let group = DispatchGroup()
    group.enter()
    // Letters keep their order: connections accepted before arrive before the drain does.
    acceptor.stop {
      for loop in loops {
        group.enter()
        loop.mailbox.post(.drain { group.leave() })
      }
      group.leave()
    }
    let queue = DispatchQueue(label: "http.drain", target: .global())
    group.notify(queue: queue) {
      for loop in loops { loop.dispose() }
      completion()
    }
    queue.asyncAfter(deadline: .now() + .seconds(max(0, deadlineSeconds))) {
      for loop in loops { loop.mailbox.post(.stop) }
    }
  }

  /// What the server has done so far.
  public var metrics: ServerMetrics { counters.metrics }
}
