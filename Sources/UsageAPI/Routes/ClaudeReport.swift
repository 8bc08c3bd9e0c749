import Dialects
import HTTPServer
import JSON
import Usage

/// What became of the messages of one request.
struct ClaudeReport: Sendable {
  private var accepted = 0
  private var duplicate = 0
  private var ignored = 0
  private var rejections: [(index: Int, rejection: Rejection)] = []

  private var count: Int { accepted + duplicate + ignored + rejections.count }

  mutating func add(_ outcomes: [ClaudeOutcome]) {
    for outcome in outcomes {
      switch outcome {
      case .accepted: accepted += 1
      case .duplicate: duplicate += 1
      case .ignored: ignored += 1
      case .rejected(let rejection): rejections.append((count, rejection))
      }
    }
  }

  /// 200 when no message was rejected, 207 when some were, 422 when all were.
  var response: Response {
    let isAllRejected = rejections.count == count
    let status = rejections.isEmpty ? 200 : isAllRejected ? ProblemCode.allRejected.status : 207
    var writer = Writer()
    writer.object {
      if isAllRejected {
        Problem(.allRejected, "no message was accepted; `items` says why for each")
          .writeMembers(to: &$0)
      }
      $0.member("accepted", accepted)
      $0.member("duplicate", duplicate)
      $0.member("ignored", ignored)
      $0.member("rejected", rejections.count)
      $0.member(
        "items",
        array: {
          for (index, rejection) in rejections { $0.item(index, id: nil, rejection) }
        })
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
