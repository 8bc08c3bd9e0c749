import Dialects
import HTTPServer
import JSON
import Usage

/// The events of one request of an AgentOps client, and what becomes of each of them.
struct AgentOpsReport: Sendable {
  private var items: [(id: ExternalID?, rejection: Rejection?)] = []

  mutating func reject(id: ExternalID?, _ rejection: Rejection) {
    items.append((id, rejection))
  }

  /// Leaves room for the store's word on an event that could be read.
  mutating func take(id: ExternalID) {
    items.append((id, nil))
  }

  /// The answer, given one outcome for each event that was taken: 200 unless all were rejected,
  /// since these clients take any other status for a failure of the whole request.
  func response(to outcomes: [EventOutcome]) -> Response {
    var outcomes = outcomes[...]
    var accepted = 0
    var duplicate = 0
    var rejected: [(index: Int, id: ExternalID?, rejection: Rejection)] = []
    for (index, item) in items.enumerated() {
      if let rejection = item.rejection {
        rejected.append((index, item.id, rejection))
        continue
      }
      switch outcomes.popFirst() {
      case .accepted: accepted += 1
      case .duplicate: duplicate += 1
      case .rejected(let rejection): rejected.append((index, item.id, rejection))
      case .notAttempted, nil: break
      }
    }
    let isAllRejected = !rejected.isEmpty && rejected.count == items.count
    var writer = Writer()
    writer.object { writer in
      if isAllRejected {
        Problem(.allRejected, "no event was accepted; `items` says why for each")
          .writeMembers(to: &writer)
      } else {
        writer.member("status", "success")
      }
      writer.member("accepted", accepted)
      writer.member("duplicate", duplicate)
      writer.member("rejected", rejected.count)
      writer.member(
        "items",
        array: { for item in rejected { $0.item(item.index, id: item.id, item.rejection) } })
    }
    writer.newline()
    guard isAllRejected else { return .json(200, writer.bytes) }
    return Response(
      status: ProblemCode.allRejected.status,
      headers: [("Content-Type", Problem.mediaType), ("Cache-Control", "no-store")],
      body: writer.bytes)
  }
}
