import Dialects
import HTTPServer
import JSON
import Usage

/// What became of the items of a request: counts, and a line for each that was not simply accepted.
struct IngestAnswer {
  private var accepted = 0
  private var duplicate = 0
  private var rejected = 0
  /// Items that stand for no usage; nil where a request can have none such.
  private var ignored: Int?
  /// An array of items that is still open; empty while there is none, as mostly.
  private var details = Writer(capacity: 0)
  private var hasDetails = false

  init(mayIgnore: Bool = false) {
    if mayIgnore { ignored = 0 }
  }

  private mutating func note(_ write: (inout Writer) -> Void) {
    if !hasDetails {
      hasDetails = true
      details.beginArray()
    }
    write(&details)
  }

  /// Counts an item that stands for no usage.
  mutating func ignore() {
    ignored = (ignored ?? 0) + 1
  }

  /// Counts items of which nothing more is told: of a stream of messages, most repeat a call.
  mutating func count(accepted: Int, duplicate: Int = 0) {
    self.accepted += accepted
    self.duplicate += duplicate
  }

  mutating func add(_ index: Int, id: ExternalID?, _ rejection: Rejection) {
    rejected += 1
    note { $0.item(index, id: id, rejection) }
  }

  mutating func add(_ index: Int, id: ExternalID, _ outcome: EventOutcome) {
    switch outcome {
    case .accepted: accepted += 1
    case .duplicate:
      duplicate += 1
      note {
        $0.item(index, id: id, .duplicate, "the event was stored before and counts once")
      }
    case .rejected(let rejection): add(index, id: id, rejection)
    case .notAttempted:
      rejected += 1
      note {
        $0.item(
          index, id: id, .notAttempted,
          "another event of the atomic batch was rejected; send all of them again")
      }
    }
  }

  /// Beside the item's outcome, where it was accepted.
  mutating func add(_ index: Int, id: ExternalID, _ warning: EventWarning) {
    note { $0.item(index, id: id, ProblemCode(warning.code), warning.detail, status: 200) }
  }

  private static let headers = headers("application/json")
  private static let problemHeaders = headers(Problem.mediaType)

  private static func headers(_ mediaType: String) -> [(name: String, value: String)] {
    [("Content-Type", mediaType), ("Cache-Control", "no-store")]
  }

  /// 200 when nothing was rejected, 207 when something was, 422 when everything was.
  mutating func response() -> Response {
    if hasDetails { details.endArray() }
    let isAllRejected = rejected > 0 && accepted + duplicate + (ignored ?? 0) == 0
    let status = rejected == 0 ? 200 : isAllRejected ? ProblemCode.allRejected.status : 207
    var writer = Writer()
    writer.object {
      if isAllRejected {
        Problem(.allRejected, "no event was accepted; `items` says why for each")
          .writeMembers(to: &$0)
      }
      $0.member("accepted", accepted)
      $0.member("duplicate", duplicate)
      $0.member("rejected", rejected)
      if let ignored { $0.member("ignored", ignored) }
      $0.key("items")
      if hasDetails {
        $0.raw(details.bytes.span)
      } else {
        $0.beginArray()
        $0.endArray()
      }
    }
    writer.newline()
    return Response(
      status: status,
      headers: isAllRejected ? Self.problemHeaders : Self.headers,
      body: writer.bytes)
  }
}

extension Writer {
  /// An item that was rejected.
  mutating func item(_ index: Int, id: ExternalID?, _ rejection: Rejection) {
    item(
      index, id: id, ProblemCode(rejection.code), rejection.detail, field: rejection.field)
  }

  fileprivate mutating func item(
    _ index: Int, id: ExternalID?, _ code: ProblemCode, _ detail: String, field: String? = nil,
    status: Int? = nil
  ) {
    object {
      $0.member("index", index)
      $0.member("id", id)
      $0.member("status", status ?? code.status)
      $0.member("code", code.rawValue)
      if let field { $0.member("field", field) }
      $0.member("detail", detail)
    }
  }
}

extension ProblemCode {
  /// The code of what was odd about an event that was accepted.
  fileprivate init(_ code: EventWarning.Code) {
    switch code {
    case .missingID: self = .missingID
    case .futureTime: self = .futureTime
    case .unreadUsage: self = .unreadUsage
    case .ambiguousUsage: self = .ambiguousUsage
    case .contradictoryUsage: self = .contradictoryUsage
    case .unknownMember: self = .unknownMember
    case .unattributed: self = .unattributed
    case .unpriced: self = .unpriced
    }
  }
}
