internal import Usage

/// What is at hand of the sessions of projects that have rules for them: what each has cost, and
/// the calls that its agents made in the last minute.
///
/// Not thread-safe: it belongs to whoever owns the port. What sessions cost the store knows, and
/// what calls they made.
public final class SessionAlertBook {
  struct Project {
    var rules: AlertRules
    var authority: CostAuthority
  }

  struct Agent: Hashable {
    var session: Int64
    var agent: Int64
  }

  /// Whether any project has rules that an event may touch.
  @usableFromInline private(set) var isUsed = false
  private(set) var projects: [Int64: Project] = [:]
  private var watches: [Int64: SessionWatch] = [:]
  private var touched: [SessionWatch] = []
  private var loops: [Agent: CallRun] = [:]

  private static let watchesMax = 20_000
  private static let loopsMax = 20_000

  /// No project has rules.
  public init() {}

  func set(_ rules: AlertRules, of project: Int64, _ authority: CostAuthority) {
    projects[project] = rules == AlertRules() ? nil : Project(rules: rules, authority: authority)
    isUsed = projects.values.contains { $0.rules.watchesCosts || $0.rules.loopCalls != nil }
    // Other limits may be reached by what has happened already.
    watches = watches.filter { $0.value.project != project }
    touched.removeAll { $0.project == project }
    loops = [:]
  }

  func setAuthority(_ authority: CostAuthority, of project: Int64) {
    guard let rules = projects[project]?.rules else { return }
    set(rules, of: project, authority)
  }

  /// Adds what an event of a session adds; `isFirst` where it has had none before.
  func add(_ cost: CostSums, of event: EventNumbers, to session: Int64, isFirst: Bool) {
    let watch: SessionWatch
    if let known = watches[session] {
      watch = known
    } else {
      watch = SessionWatch(session, project: event.project, cost: isFirst ? CostSums() : nil)
      watches[session] = watch
    }
    watch.cost? += cost
    watch.event = event.seq
    watch.at = event.receivedAt
    guard !watch.isTouched else { return }
    watch.isTouched = true
    touched.append(watch)
  }

  /// The sessions that changed since this was asked last. Lets go of what can be read again.
  func takeTouched() -> [SessionWatch] {
    defer { touched.removeAll(keepingCapacity: true) }
    for watch in touched { watch.isTouched = false }
    if watches.count > Self.watchesMax { watches = [:] }
    return touched
  }

  /// True where a call is the last one of a loop of so many.
  func isLoop(_ event: EventNumbers, in session: Int64, of count: Int) -> Bool {
    // Nothing happens after it was reported, whatever the clock of its client says.
    let time = min(event.time, event.receivedAt)
    if loops.count > Self.loopsMax {
      loops = loops.filter { $0.value.isOpen(at: time) }
      if loops.count > Self.loopsMax { loops = [:] }
    }
    return loops[Agent(session: session, agent: event.agent ?? 0), default: CallRun()]
      .add(input: event.tokens?.prompt ?? 0, at: time, atMost: count) == count
  }
}

/// What is at hand of a session. A class, because it is changed in place for every event.
final class SessionWatch {
  let session: Int64
  let project: Int64
  /// Nil until it was read.
  var cost: CostSums?
  /// The last event that moved it, and when that came in.
  var event: Int64 = 0
  var at: Int64 = 0
  var isTouched = false
  /// The types of which it has an alert already.
  var told: Set<AlertType> = []

  init(_ session: Int64, project: Int64, cost: CostSums?) {
    self.session = session
    self.project = project
    self.cost = cost
  }
}

/// Calls of one agent within a minute, of which none has less input than the one before it.
private struct CallRun {
  private var input: Int64 = 0
  /// The times of the calls, in ascending order.
  private var times: [Int64] = []

  private static var length: Int64 { AlertRules.loopSeconds * Timestamp.microsecondsPerSecond }

  /// Adds a call; returns how many there are, of which the last ones are kept. One that came before
  /// the last says nothing: it was reported late.
  mutating func add(input: Int64, at time: Int64, atMost most: Int) -> Int {
    guard time >= times.last ?? .min else { return 0 }
    if input < self.input { times.removeAll(keepingCapacity: true) }
    self.input = input
    times.removeFirst(times.prefix { $0 <= time - Self.length }.count)
    if times.count == most { times.removeFirst() }
    times.append(time)
    return times.count
  }

  func isOpen(at now: Int64) -> Bool { times.last ?? .min > now - Self.length }
}
