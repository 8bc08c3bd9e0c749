import Dialects
import HTTPServer
import JSON
import Usage

/// Tells a client what became of each event of its request.
struct IngestReport: Sendable {
  private let items: [EventBatchItem]
  private let isAtomic: Bool
  /// True when an atomic batch fails before the store sees it.
  private let isRefused: Bool

  init(items: [EventBatchItem], isAtomic: Bool) {
    self.items = items
    self.isAtomic = isAtomic
    isRefused =
      isAtomic
      && items.contains { item in
        if case .failure = item.result { true } else { false }
      }
  }

  /// The events for the store, in their order.
  var wanted: [ReadEvent] {
    guard !isRefused else { return [] }
    return items.compactMap { try? $0.result.get() }
  }

  /// The answer, given one outcome for each wanted event: 200 when none was rejected, 207 when
  /// some were, 422 when all were.
  func response(to outcomes: [EventOutcome]) -> Response {
    var tally = Tally()
    var details = Writer()
    details.beginArray()
    var next = outcomes.makeIterator()
    for (index, item) in items.enumerated() {
      switch item.result {
      case .failure(let rejection):
        tally.rejected += 1
        details.item(index, id: item.id, rejection)
      case .success(let read):
        let outcome = isRefused ? .notAttempted : next.next() ?? .notAttempted
        tally.count(outcome)
        details.item(index, read, outcome)
      }
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
    let isAllRejected = tally.rejected == items.count
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
  /// An event that was not simply accepted; nothing for one that was.
  fileprivate mutating func item(_ index: Int, _ read: ReadEvent, _ outcome: EventOutcome) {
    switch outcome {
    case .accepted:
      for warning in read.warnings {
        item(index, id: read.event.id, ProblemCode(warning), warning.detail)
      }
    case .duplicate:
      item(index, id: read.event.id, .duplicate, "the event was stored before and counts once")
    case .rejected(let rejection):
      item(index, id: read.event.id, rejection)
    case .notAttempted:
      item(
        index, id: read.event.id, .notAttempted,
        "another event of the atomic batch was rejected; send all of them again")
    }
  }

  fileprivate mutating func item(_ index: Int, id: String?, _ rejection: Rejection) {
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
