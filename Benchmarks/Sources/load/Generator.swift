import CLinux
import Glibc

/// Sends requests over connections that are kept, one at a time each, and counts what comes back.
final class Generator {
  let options: Options
  private(set) var counts = Counts()
  private(set) var latencies = Histogram()
  private(set) var measuredSeconds = 0.0
  private(set) var measured = Counts()
  private(set) var before: ServerFigures
  private(set) var after: ServerFigures

  private var maker: RequestMaker
  private let poll: Int32
  private var links: [Link] = []
  /// Connections that wait for a request to become due.
  private var idle: [Int] = []
  private var inFlight = 0
  private var issued = 0
  private var nextDue: UInt64 = 0
  private var isStopping = false
  private var start: UInt64 = 0
  private var countsBefore = Counts()
  private let buffer = UnsafeMutableRawBufferPointer.allocate(
    byteCount: bufferBytes, alignment: 16)

  private static let bufferBytes = 262_144
  private static let eventsMax = 256
  private static let waitMillisecondsMax: Int32 = 50
  /// How long answers are waited for after the last request.
  private static let graceSeconds = 20.0
  private static let reconnectsMax = 1_000_000

  init(_ options: Options) {
    self.options = options
    var generator = SystemRandomNumberGenerator()
    maker = RequestMaker(options, seed: options.seed ?? generator.next())
    poll = epoll_create1(0)
    before = ServerFigures(options)
    after = before
  }

  var bytesPerEvent: Int { maker.bytesPerEvent }

  func run() throws(SocketError) {
    for index in 0..<options.connections {
      let link = Link(descriptor: try Socket.connect(port: options.port), request: maker.blank)
      links.append(link)
      watch(index, adds: true)
    }
    if options.touches { touchAll() }
    start = Clock.nanoseconds
    nextDue = start
    let warmedUp = start + UInt64(options.warmupSeconds * 1e9)
    let end = warmedUp + UInt64(options.seconds * 1e9)
    let latest = end + UInt64(Self.graceSeconds * 1e9)
    var measuringSince: UInt64 = 0
    if options.rate > 0 { idle = Array(links.indices.reversed()) } else { issueAll() }
    while true {
      let now = Clock.nanoseconds
      if measuringSince == 0, now >= warmedUp {
        measuringSince = now
        beginMeasuring()
      }
      if !isStopping, now >= end || issued >= options.requestsMax {
        isStopping = true
        endMeasuring(since: measuringSince == 0 ? start : measuringSince)
      }
      if isStopping, inFlight == 0 || now >= latest { break }
      if options.rate > 0, !isStopping { issueDue(now) }
      wait()
    }
    counts.unanswered += inFlight
    for link in links { close(link.descriptor) }
  }

  private func beginMeasuring() {
    before = ServerFigures(options)
    countsBefore = counts
    latencies = Histogram()
  }

  private func endMeasuring(since: UInt64) {
    after = ServerFigures(options)
    measuredSeconds = Double(Clock.nanoseconds - since) / 1e9
    measured = counts - countsBefore
  }

  /// One request over every connection; nothing of it is measured.
  private func touchAll() {
    issueAll()
    let latest = Clock.nanoseconds + UInt64(Self.graceSeconds * 1e9)
    isStopping = true
    while inFlight > 0, Clock.nanoseconds < latest { wait() }
    isStopping = false
  }

  private func issueAll() {
    for index in links.indices where issued < options.requestsMax {
      issue(index, due: Clock.nanoseconds)
    }
  }

  private func issueDue(_ now: UInt64) {
    let interval = UInt64(1e9 / options.rate)
    while nextDue <= now, issued < options.requestsMax, let index = idle.popLast() {
      issue(index, due: nextDue)
      nextDue += interval
    }
  }

  private func issue(_ index: Int, due: UInt64) {
    let link = links[index]
    (link.events, link.inputTokens) = maker.fill(&link.request)
    link.due = due
    link.sent = 0
    link.isBusy = true
    inFlight += 1
    issued += 1
    send(index)
  }

  private func send(_ index: Int) {
    let link = links[index]
    while link.sent < link.request.count {
      let start = link.sent
      let count = link.request.withUnsafeBytes { bytes in
        Glibc.send(
          link.descriptor, bytes.baseAddress.map { $0 + start }, bytes.count - start,
          Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else {
        if errno == EAGAIN {
          watchWriting(index, true)
        }
        // Any other error is reported as an end of the connection as well, after what the server
        // may still have said.
        return
      }
      link.sent += count
    }
    watchWriting(index, false)
  }

  private func wait() {
    var milliseconds = Self.waitMillisecondsMax
    if options.rate > 0, !isStopping, !idle.isEmpty { milliseconds = 1 }
    withUnsafeTemporaryAllocation(of: epoll_event.self, capacity: Self.eventsMax) { events in
      let count = epoll_wait(poll, events.baseAddress, Int32(Self.eventsMax), milliseconds)
      for index in 0..<Int(max(0, count)) {
        let link = Int(events[index].data.u64)
        if events[index].events & EPOLLOUT.rawValue != 0 { send(link) }
        if events[index].events & ~EPOLLOUT.rawValue != 0 { receive(link) }
      }
    }
  }

  private func receive(_ index: Int) {
    let link = links[index]
    let count = recv(link.descriptor, buffer.baseAddress, buffer.count, 0)
    guard count > 0 else {
      if count < 0, errno == EAGAIN { return }
      return reconnect(index)
    }
    let bytes = UnsafeBufferPointer(
      start: buffer.assumingMemoryBound(to: UInt8.self).baseAddress, count: count)
    do throws(Answer.Failure) {
      if link.received.isEmpty, let answer = try Answer.read(bytes) {
        return take(answer, index)
      }
      link.received.append(contentsOf: bytes)
      let answer = try link.received.withUnsafeBufferPointer { whole throws(Answer.Failure) in
        try Answer.read(whole)
      }
      if let answer {
        link.received.removeAll(keepingCapacity: true)
        take(answer, index)
      }
    } catch {
      reconnect(index)
    }
  }

  private func take(_ answer: Answer, _ index: Int) {
    let link = links[index]
    guard link.isBusy else { return reconnect(index) }
    link.isBusy = false
    inFlight -= 1
    latencies.record(microseconds: Int(Int64(Clock.nanoseconds) - Int64(link.due)) / 1_000)
    counts.count(answer, of: link)
    // An answer before the whole request was taken leaves the connection of no use.
    if answer.closes || link.sent < link.request.count { return reconnect(index) }
    goOn(index)
  }

  private func goOn(_ index: Int) {
    guard !isStopping, issued < options.requestsMax else { return }
    if options.rate > 0 { idle.append(index) } else { issue(index, due: Clock.nanoseconds) }
  }

  private func reconnect(_ index: Int) {
    let link = links[index]
    close(link.descriptor)
    link.received.removeAll()
    link.watchesWriting = false
    if link.isBusy {
      link.isBusy = false
      inFlight -= 1
      counts.unanswered += 1
    }
    counts.reconnects += 1
    link.descriptor = -1
    guard !isStopping, counts.reconnects < Self.reconnectsMax,
      let descriptor = try? Socket.connect(port: options.port)
    else { return }
    link.descriptor = descriptor
    watch(index, adds: true)
    goOn(index)
  }

  private func watchWriting(_ index: Int, _ isWanted: Bool) {
    guard links[index].watchesWriting != isWanted else { return }
    links[index].watchesWriting = isWanted
    watch(index, adds: false)
  }

  private func watch(_ index: Int, adds: Bool) {
    let link = links[index]
    var event = epoll_event()
    event.events = EPOLLIN.rawValue | (link.watchesWriting ? EPOLLOUT.rawValue : 0)
    event.data.u64 = UInt64(index)
    epoll_ctl(poll, adds ? EPOLL_CTL_ADD : EPOLL_CTL_MOD, link.descriptor, &event)
  }
}
