internal import Synchronization

/// A number that any thread may change.
struct Counter: ~Copyable, Sendable {
  private let number = Atomic<Int>(0)

  var value: Int { number.load(ordering: .relaxed) }

  /// Adds. Returns the new value.
  @discardableResult
  func add(_ difference: Int) -> Int {
    number.wrappingAdd(difference, ordering: .relaxed).newValue
  }
}

/// The counters behind `ServerMetrics`; cheap enough for each request.
final class Counters: Sendable {
  let connectionsAccepted = Counter()
  let connectionsOpen = Counter()
  let connectionsRefused = Counter()
  let connectionsDisplaced = Counter()
  let requests = Counter()
  let requestsInFlight = Counter()
  let requestsRefused = Counter()
  let requestsShed = Counter()
  let contentHeldBytes = Counter()
  let answersHeldBytes = Counter()
  let octetsReceived = Counter()
  let octetsSent = Counter()
  /// By the first digit of the status, from 1 to 5.
  let durations = (1...5).map { _ in DurationCounters() }

  /// Notes a response, and how long its request waited for it.
  func answered(_ status: Int, milliseconds: Int64) {
    durations[min(max(status / 100, 1), durations.count) - 1].add(milliseconds: milliseconds)
  }

  var metrics: ServerMetrics {
    var metrics = ServerMetrics()
    metrics.connectionsAccepted = connectionsAccepted.value
    metrics.connectionsOpen = connectionsOpen.value
    metrics.connectionsRefused = connectionsRefused.value
    metrics.connectionsDisplaced = connectionsDisplaced.value
    metrics.requests = requests.value
    metrics.requestsInFlight = requestsInFlight.value
    metrics.requestsRefused = requestsRefused.value
    metrics.requestsShed = requestsShed.value
    metrics.contentHeldBytes = contentHeldBytes.value
    metrics.answersHeldBytes = answersHeldBytes.value
    metrics.octetsReceived = octetsReceived.value
    metrics.octetsSent = octetsSent.value
    for (index, counters) in durations.enumerated() {
      let histogram = counters.histogram
      if histogram.count > 0 { metrics.durations[index + 1] = histogram }
    }
    return metrics
  }
}
