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

  mutating func take(_ read: consuming ReadEvent, quote: consuming Quote?) {
    for warning in read.warnings {
      warnings.append(Warned(place: batch.events.count, warning: warning))
    }
    batch.events.append(
      PricedEvent(event: read.event, quote: quote, hasOwnTime: read.hasOwnTime))
  }

  /// True when an atomic batch fails before the store sees it.
  private var isRefused: Bool { batch.isAtomic && !rejections.isEmpty }

  /// False when there is nothing for the store.
  var hasWork: Bool { !batch.events.isEmpty && !isRefused }

  /// The answer, given one outcome for each event of the batch: 200 when none was rejected, 207
  /// when some were, 422 when all were.
  func response(to outcomes: [EventOutcome]) -> Response {
    var tally = Tally()
    var details = Writer()
    details.beginArray()
    var rejected = rejections[...]
    var warned = warnings[...]
    var place = 0
    for index in 0..<count {
      if let next = rejected.first, next.index == index {
        rejected.removeFirst()
        tally.rejected += 1
        details.item(index, id: next.id, next.rejection)
        continue
      }
      let outcome = place < outcomes.count ? outcomes[place] : .notAttempted
      tally.count(outcome)
      if outcome != .accepted {
        details.item(index, id: batch.events[place].event.id, outcome)
      }
      while let next = warned.first, next.place == place {
        warned.removeFirst()
        guard outcome == .accepted else { continue }
        details.item(index, id: batch.events[place].event.id, next.warning)
      }
      place += 1
    }
    details.endArray()
    return response(tally, details: details.bytes)
  }

  private struct Tally {
    var accepted = 0
    var duplicate = 0
    var rejected = 0

    mutating func count(_ outcome: EventOutcome) {
      switch outcome {
      case .accepted: accepted += 1
      case .duplicate: duplicate += 1
      case .rejected, .notAttempted: rejected += 1
      }
    }
  }

  private func response(_ tally: Tally, details: [UInt8]) -> Response {
    let isAllRejected = tally.rejected == count
    let status = tally.rejected == 0 ? 200 : isAllRejected ? ProblemCode.allRejected.status : 207
    var writer = Writer()
    writer.object {
      if isAllRejected {
        Problem(.allRejected, "no event was accepted; `items` says why for each")
          .writeMembers(to: &$0)
      }
      $0.member("accepted", tally.accepted)
      $0.member("duplicate", tally.duplicate)
      $0.member("rejected", tally.rejected)
      $0.key("items")
      $0.raw(details.span)
    }
    writer.newline()
    return Response(
      status: status,
      headers: [
        ("Content-Type", isAllRejected ? Problem.mediaType : "application/json"),
        ("Cache-Control", "no-store"),
      ],
      body: writer.bytes)
  }
}

extension Writer {
  fileprivate mutating func item(_ index: Int, id: String, _ warning: EventWarning) {
    item(index, id: id, ProblemCode(warning), warning.detail)
  }

  /// An event that the store did not simply accept.
  fileprivate mutating func item(_ index: Int, id: String, _ outcome: EventOutcome) {
    switch outcome {
    case .accepted: break
    case .duplicate:
      item(index, id: id, .duplicate, "the event was stored before and counts once")
    case .rejected(let rejection):
      item(index, id: id, rejection)
    case .notAttempted:
      item(
        index, id: id, .notAttempted,
        "another event of the atomic batch was rejected; send all of them again")
    }
  }

  /// An event that was rejected.
  mutating func item(_ index: Int, id: String?, _ rejection: Rejection) {
    item(
      index, id: id, ProblemCode(rejection.code), rejection.detail, field: rejection.field)
  }

  private mutating func item(
    _ index: Int, id: String?, _ code: ProblemCode, _ detail: String, field: String? = nil
  ) {
    object {
      $0.member("index", index)
      $0.member("id", id)
      $0.member("status", code.status)
      $0.member("code", code.rawValue)
      if let field { $0.member("field", field) }
      $0.member("detail", detail)
    }
  }
}

extension ProblemCode {
  fileprivate init(_ warning: EventWarning) {
    switch warning {
    case .missingID: self = .missingID
    case .futureTime: self = .futureTime
    }
  }
}

extension EventWarning {
  fileprivate var detail: String {
    switch self {
    case .missingID:
      "the event had no id and was given one; a retry would count it again, so send an id, "
        + "or an Idempotency-Key with the request"
    case .futureTime:
      "the event's time is more than five minutes ahead of the server's clock"
    }
  }
}
