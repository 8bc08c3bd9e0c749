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
  let requests = Counter()
  let requestsInFlight = Counter()
  let requestsRefused = Counter()
  let requestsShed = Counter()
  let contentHeldBytes = Counter()
  let answersHeldBytes = Counter()
  let octetsReceived = Counter()
  let octetsSent = Counter()

  var metrics: ServerMetrics {
    var metrics = ServerMetrics()
    metrics.connectionsAccepted = connectionsAccepted.value
    metrics.connectionsOpen = connectionsOpen.value
    metrics.connectionsRefused = connectionsRefused.value
    metrics.requests = requests.value
    metrics.requestsInFlight = requestsInFlight.value
    metrics.requestsRefused = requestsRefused.value
    metrics.requestsShed = requestsShed.value
    metrics.contentHeldBytes = contentHeldBytes.value
    metrics.answersHeldBytes = answersHeldBytes.value
    metrics.octetsReceived = octetsReceived.value
    metrics.octetsSent = octetsSent.value
    return metrics
  }
}
