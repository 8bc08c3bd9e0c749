import Dialects
import HTTPServer
import JSON
import Usage

/// The events of one request on their way in, and what becomes of each of them.
struct IngestReport: Sendable {
  /// The events that could be read, for the store.
  private(set) var batch: EventBatch
  private var rejections: [Rejected] = []
  private var warnings: [Warned] = []

  private struct Rejected {
    var index: Int
    var id: String?
    var rejection: Rejection
  }

  private struct Warned {
    /// The place in the batch.
    var place: Int
    var warning: EventWarning
  }

  init(batch: EventBatch) {
    self.batch = batch
  }

  mutating func setRequestBytes(_ count: Int) {
    batch.requestBytes = count
  }

  /// Makes room for so many events.
  mutating func reserve(_ count: Int) {
    batch.events.reserveCapacity(count)
  }

  private var count: Int { batch.events.count + rejections.count }

  mutating func reject(id: String?, _ rejection: Rejection) {
    rejections.append(Rejected(index: count, id: id, rejection: rejection))
  }

  mutating func take(_ event: PricedEvent, _ warnings: [EventWarning]) {
    for warning in warnings {
      self.warnings.append(Warned(place: batch.events.count, warning: warning))
    }
    batch.events.append(event)
  }

  /// True when an atomic batch fails before the store sees it.
  private var isRefused: Bool { batch.isAtomic && !rejections.isEmpty }

  /// False when there is nothing for the store.
  var hasWork: Bool { !batch.events.isEmpty && !isRefused }

  /// The answer, given one outcome for each event of the batch.
  func response(to outcomes: [EventOutcome]) -> Response {
    var answer = IngestAnswer()
    var rejected = rejections[...]
    var warned = warnings[...]
    var place = 0
    for index in 0..<count {
      if let next = rejected.first, next.index == index {
        rejected.removeFirst()
        answer.add(index, id: next.id, next.rejection)
        continue
      }
      let outcome = place < outcomes.count ? outcomes[place] : .notAttempted
      answer.add(index, id: batch.events[place].event.id, outcome)
      while let next = warned.first, next.place == place {
        warned.removeFirst()
        guard case .accepted = outcome else { continue }
        answer.add(index, id: batch.events[place].event.id, next.warning)
      }
      place += 1
    }
    return answer.response()
  }
}
