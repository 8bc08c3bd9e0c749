import HTTPServer
import Synchronization
import Usage

/// Everything that happens as the ledger changes: streams of totals, and reads that wait.
///
/// All who follow one scope share one read of its totals, and one message.
final class LiveFeeds: Sendable {
  /// Reads the totals of a scope and writes them as a message's data.
  typealias Totals = @Sendable (LiveFeed.Key, LiveFeed.Changed) async throws(Problem) -> LiveTotals

  private struct State {
    var feeds: [LiveFeed.Key: LiveFeed] = [:]
    var readerCount = 0
    var nextID = 0
    var beats = false
    var listens = false
    var isClosed = false
  }

  private let store: any UsageStore
  private let limits: LiveLimits
  private let totals: Totals
  private let state = Mutex(State())
  private let waiters: ChangeWaiters

  init(store: any UsageStore, limits: LiveLimits, totals: @escaping Totals) {
    self.store = store
    self.limits = limits
    self.totals = totals
    waiters = ChangeWaiters(countMax: limits.waitingReadsMax)
  }

  /// Streams that are open, and reads that wait.
  var counts: (streams: Int, waitingReads: Int) {
    (state.withLock { $0.readerCount }, waiters.count)
  }

  // MARK: Waiting

  /// Returns when the project's state is another than `marker`, or after so many seconds.
  func change(of project: ProjectID, from marker: ChangeMarker, seconds: Int) async {
    listen()
    await waiters.wait(for: project, seconds: seconds) { [store] in
      store.marker(of: project) != marker
    }
  }

  // MARK: Streams

  /// Opens a stream of a scope's totals: those of the moment first, unless `lastMarker` says that
  /// the client has them.
  func open(
    _ key: LiveFeed.Key, lastMarker: ChangeMarker?, isAllowed: @escaping @Sendable () -> Bool
  ) async throws(Problem) -> ResponseStream {
    try admit()
    listen()
    let marker = store.marker(of: key.project)
    let first: LiveTotals
    do throws(Problem) {
      first = try await totals(key, LiveFeed.Changed())
    } catch {
      state.withLock { $0.readerCount -= 1 }
      throw error
    }
    let stream = ResponseStream(bytesMax: limits.streamBytesMax)
    stream.write(EventMessage.retry)
    if let lastMarker, !lastMarker.isBefore(orAt: marker) {
      stream.write(EventMessage.reset(marker))
    }
    if lastMarker != marker { stream.write(EventMessage.totals(first.json, marker)) }
    join(
      key, StreamReader(stream: stream, isAllowed: isAllowed), marker: marker,
      hasChildren: first.hasChildren)
    // What has changed since they were read is not missed.
    if store.marker(of: key.project) != marker { refresh(key) }
    return stream
  }

  private func admit() throws(Problem) {
    let isAdmitted = state.withLock { state in
      guard !state.isClosed, state.readerCount < limits.streamsMax else { return false }
      state.readerCount += 1
      return true
    }
    guard isAdmitted else {
      throw Problem(
        .overloaded, "\(limits.streamsMax) streams are open already",
        headers: [("Retry-After", "10")])
    }
  }

  private func join(
    _ key: LiveFeed.Key, _ reader: StreamReader, marker: ChangeMarker, hasChildren: Bool
  ) {
    let (id, startsBeating, isClosed) = state.withLock { state in
      state.nextID += 1
      state.feeds[key, default: LiveFeed(marker: marker)].readers[state.nextID] = reader
      state.feeds[key]?.hasChildren = hasChildren
      defer { state.beats = true }
      return (state.nextID, !state.beats, state.isClosed)
    }
    reader.stream.whenClosed { self.leave(key, id) }
    if isClosed { reader.stream.finish() }
    if startsBeating { Task { await beat() } }
  }

  private func leave(_ key: LiveFeed.Key, _ id: Int) {
    state.withLock { state in
      guard state.feeds[key]?.readers.removeValue(forKey: id) != nil else { return }
      state.readerCount -= 1
      if state.feeds[key]?.readers.isEmpty == true { state.feeds[key] = nil }
    }
  }

  /// Ends all streams and all waiting; later ones are refused.
  func close() {
    store.listen(nil)
    waiters.close()
    let readers = state.withLock { state in
      state.isClosed = true
      return state.feeds.values.flatMap(\.readers.values)
    }
    for reader in readers { reader.stream.finish() }
  }

  // MARK: News

  /// Has the store say what changes, from the first who wants to know.
  private func listen() {
    let isFirst = state.withLock { state in
      defer { state.listens = true }
      return !state.listens && !state.isClosed
    }
    if isFirst { store.listen { [weak self] news in self?.take(news) } }
  }

  private func take(_ news: StoreNews) {
    waiters.changed(news.project)
    let stale = state.withLock { state in
      var stale: [LiveFeed.Key] = []
      for (key, feed) in state.feeds where key.project == news.project {
        guard feed.isTouched(by: news, as: key.scope) else { continue }
        if key.scope == .project { state.feeds[key]?.changed.add(news) }
        stale.append(key)
      }
      return stale
    }
    for key in stale { refresh(key) }
  }

  /// Has the totals of a scope read and sent, unless somebody does so already.
  private func refresh(_ key: LiveFeed.Key) {
    let starts = state.withLock { state in
      guard var feed = state.feeds[key] else { return false }
      defer { state.feeds[key] = feed }
      feed.isStale = true
      guard !feed.isRefreshing else { return false }
      feed.isRefreshing = true
      return true
    }
    guard starts else { return }
    Task {
      while let changed = startRound(key) {
        await send(changed, to: key)
        try? await Task.sleep(for: .milliseconds(limits.streamMilliseconds))
      }
    }
  }

  /// What to send next; nil when nothing has changed since, and the feed rests.
  private func startRound(_ key: LiveFeed.Key) -> LiveFeed.Changed? {
    state.withLock { state in
      guard var feed = state.feeds[key] else { return nil }
      defer { state.feeds[key] = feed }
      guard feed.isStale else {
        feed.isRefreshing = false
        return nil
      }
      feed.isStale = false
      defer { feed.changed = LiveFeed.Changed() }
      return feed.changed
    }
  }

  private func send(_ changed: LiveFeed.Changed, to key: LiveFeed.Key) async {
    let marker = store.marker(of: key.project)
    guard let totals = try? await totals(key, changed) else {
      // A store that cannot be read now can later: the next round tries again.
      return state.withLock { $0.feeds[key]?.isStale = true }
    }
    let readers = state.withLock { state in
      state.feeds[key]?.hasChildren = totals.hasChildren
      state.feeds[key]?.marker = marker
      return state.feeds[key]?.readers ?? [:]
    }
    let message = EventMessage.totals(totals.json, marker)
    for (id, reader) in readers where !reader.send(message) { leave(key, id) }
  }

  /// Gives signs of life while there is anybody to see them.
  private func beat() async {
    while true {
      try? await Task.sleep(for: .seconds(limits.heartbeatSeconds))
      let feeds = state.withLock { state in
        if state.feeds.isEmpty { state.beats = false }
        return state.feeds
      }
      guard !feeds.isEmpty else { return }
      for (key, feed) in feeds {
        for (id, reader) in feed.readers where !reader.send(EventMessage.heartbeat) {
          leave(key, id)
        }
      }
    }
  }
}
