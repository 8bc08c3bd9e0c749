internal import CLinux
internal import Dispatch

/// Moves octets between sockets and the connection values, on one serial queue.
///
/// One Dispatch source watches one epoll descriptor; its handler takes events from there until none
/// has come from one tick to the next, which saves Dispatch's own wake-ups under load.
final class EventLoop: @unchecked Sendable {
  // Guard: all that changes is touched on `queue` only; `mailbox` has a lock of its own.
  let mailbox: Mailbox
  let context: LoopContext
  let epoll: Epoll
  private let queue: DispatchQueue
  private let ticks: TickDescriptor
  private var source: (any DispatchSourceRead)?
  var links: [Link?] = []
  var freeSlots: [Int] = []
  var generation: UInt64 = 0
  var linkCount = 0
  var now: Moment
  private var clock = LoopClock(Clock.milliseconds)
  private var second = 0
  var drainCompletion: (@Sendable () -> Void)?
  var isDraining = false
  private var letters: [Mailbox.Mail] = []
  /// Octets that came since the mail was read.
  var receivedSinceMail = 0
  private let events: UnsafeMutableBufferPointer<epoll_event>
  let readBuffer: UnsafeMutableRawBufferPointer
  /// Lent to one connection at a time, so that a response costs no allocation.
  var scratch: [UInt8] = []

  private static let wakeID = UInt64.max
  private static let tickID = UInt64.max - 1
  /// After so many octets answers are taken in between, since they can hold what they are made of.
  private static let receivedBeforeMailMax = 1 << 20
  private static let tickMilliseconds = 500
  /// After so long the handler returns in any case, so that the queue's other work gets its turn.
  private static let turnMilliseconds: Int64 = 100

  init(label: String, context: LoopContext) throws(ServerError) {
    self.context = context
    epoll = try Epoll()
    mailbox = try Mailbox()
    ticks = try TickDescriptor(milliseconds: Self.tickMilliseconds)
    // Without a target it has a thread of its own. A loop waits in its handler; on the shared pool,
    // which has a thread per core, two loops would keep all other work waiting for a whole turn.
    queue = DispatchQueue(label: label)
    events = .allocate(capacity: 256)
    readBuffer = .allocate(byteCount: 65_536, alignment: 16)
    now = Moment(
      milliseconds: clock.milliseconds, date: HTTPDate(secondsSince1970: Clock.secondsSince1970))
    scratch.reserveCapacity(65_536)
    _ = epoll.add(mailbox.wakeDescriptor.number, .read, id: Self.wakeID)
    _ = epoll.add(ticks.number, .read, id: Self.tickID)
  }

  deinit {
    events.deallocate()
    readBuffer.deallocate()
    ticks.close()
  }

  /// Begins to take events.
  func start() {
    let source = DispatchSource.makeReadSource(fileDescriptor: epoll.number, queue: queue)
    source.setEventHandler { [self] in turn() }
    // The loop itself is kept for as long as Dispatch may touch the descriptor.
    source.setCancelHandler { [self] in epoll.close() }
    queue.sync { self.source = source }
    source.activate()
  }

  private func readClock() {
    clock.advance(to: Clock.milliseconds)
    now.milliseconds = clock.milliseconds
    let seconds = Clock.secondsSince1970
    guard seconds != second else { return }
    second = seconds
    now.date = HTTPDate(secondsSince1970: seconds)
  }

  /// Takes events until none has come for a while.
  private func turn() {
    let start = Clock.milliseconds
    var count = epoll.wait(events, blocks: false)
    while count > 0 {
      readClock()
      var ticks = false
      for index in 0..<count {
        if events[index].data.u64 == Self.tickID { ticks = true } else { handle(events[index]) }
        if receivedSinceMail > Self.receivedBeforeMailMax { readMail() }
      }
      // What has come is read before anybody is called late.
      if ticks { tick() }
      let isQuiet = ticks && count == 1
      guard !isQuiet, clock.reading - start < Self.turnMilliseconds else { break }
      count = epoll.wait(events, blocks: true)
    }
  }

  private func handle(_ event: epoll_event) {
    let id = event.data.u64
    if id == Self.wakeID {
      readMail()
      return
    }
    guard let link = link(id) else { return }
    let happened = Epoll.Interest(rawValue: event.events)
    if happened.contains(.read), link.interest.contains(.read) {
      receive(link)
    } else if !happened.isDisjoint(with: .broken) {
      close(link)
      return
    }
    settle(link)
  }

  private func readMail() {
    receivedSinceMail = 0
    mailbox.collect(&letters)
    for (index, mail) in letters.enumerated() {
      switch mail {
      case .answer(let answered, let id, let due):
        guard let link = link(id) else {
          if case .ready(let response) = answered { response.stream?.close() }
          continue
        }
        lendScratch(link)
        let response = noted(admitted(answered.response), due, link)
        link.connection.respond(response, ticket: due.ticket, now: now) { answer($0, link) }
        // One write for all the responses that came for a connection in a row.
        if !isAnswer(at: index + 1, for: id) { settle(link) }
      case .streamed(let id):
        guard let link = link(id) else { continue }
        settle(link)
      case .connection(let descriptor, let peer, let admission):
        let refusal = refusal(of: admission, peer: peer)
        if let link = adopt(descriptor, peer: peer, refusal: refusal) { settle(link) }
      case .drain(let completion): drain(completion)
      case .stop: closeAll()
      }
    }
    letters.removeAll(keepingCapacity: letters.count < 4_096)
  }

  private func isAnswer(at index: Int, for id: UInt64) -> Bool {
    guard index < letters.count, case .answer(_, let other, _) = letters[index] else {
      return false
    }
    return other == id
  }

  private func tick() {
    ticks.clear()
    for case let link? in links {
      link.connection.tick(now: now) { answer($0, link) }
      settle(link)
    }
  }

  /// Ends what the loop holds; what is posted to it afterwards is not read.
  func dispose() {
    queue.async { [self] in
      source?.cancel()
      source = nil
    }
  }
}
