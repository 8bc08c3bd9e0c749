import Dialects
import HTTPServer
import JSON
import Usage

/// The events of one request on their way in, and what becomes of each of them.
struct IngestReport: Sendable {
  /// The events that could be read, for the store.
  private(set) var batch: EventBatch
  private var others: [Other] = []
  private var warnings: [Warned] = []
  private var partCount = 0

  private let mayIgnore: Bool

  /// An item that the store does not see.
  private struct Other {
    var index: Int
    var id: ExternalID?
    /// Nil for an item that stands for no usage.
    var rejection: Rejection?
  }

  private struct Warned {
    /// The place in the batch.
    var place: Int
    var warning: EventWarning
  }

  /// `mayIgnore` tells that a request can have items that stand for no usage.
  init(batch: EventBatch, mayIgnore: Bool = false) {
    self.batch = batch
    self.mayIgnore = mayIgnore
  }

  /// Makes room for so many events.
  mutating func reserve(_ count: Int) {
    batch.events.reserveCapacity(count)
  }

  private var count: Int { batch.events.count - partCount + others.count }

  mutating func reject(id: ExternalID?, _ rejection: Rejection) {
    others.append(Other(index: count, id: id, rejection: rejection))
  }

  /// Takes note of an item that stands for no usage.
  mutating func ignore() {
    others.append(Other(index: count))
  }

  /// Adds an event with what there is to say of it; see `PricedEvent` for the arguments.
  mutating func take(
    _ event: borrowing Event, quote: Quote?, hasOwnTime: Bool, _ warnings: [EventWarning]
  ) {
    for warning in warnings {
      self.warnings.append(Warned(place: batch.events.count, warning: warning))
    }
    batch.events.append(event, quote: quote, hasOwnTime: hasOwnTime)
  }

  /// Adds a part of the event that was taken last.
  mutating func takePart(_ part: borrowing Event, quote: Quote?, hasOwnTime: Bool) {
    batch.events.append(part, quote: quote, hasOwnTime: hasOwnTime, isPart: true)
    partCount += 1
  }

  /// True when an atomic batch fails before the store sees it.
  private var isRefused: Bool { batch.isAtomic && others.contains { $0.rejection != nil } }

  /// False when there is nothing for the store.
  var hasWork: Bool { !batch.events.isEmpty && !isRefused }

  private func id(at place: Int) -> ExternalID {
    batch.events.texts[batch.events.records[place].id]
  }

  /// The answer, given one outcome for each event of the batch.
  func response(to outcomes: [EventOutcome]) -> Response {
    var answer = IngestAnswer(mayIgnore: mayIgnore)
    var others = others[...]
    var warned = warnings[...]
    var place = 0
    for index in 0..<count {
      if let next = others.first, next.index == index {
        others.removeFirst()
        if let rejection = next.rejection {
          answer.add(index, id: next.id, rejection)
        } else {
          answer.ignore()
        }
        continue
      }
      while place < batch.events.count, batch.events.records[place].isPart { place += 1 }
      let outcome = place < outcomes.count ? outcomes[place] : .notAttempted
      if case .accepted = outcome {
        answer.count(accepted: 1)
      } else {
        answer.add(index, id: id(at: place), outcome)
      }
      while let next = warned.first, next.place == place {
        warned.removeFirst()
        guard case .accepted = outcome else { continue }
        answer.add(index, id: id(at: place), next.warning)
      }
      place += 1
    }
    return answer.response()
  }
}
