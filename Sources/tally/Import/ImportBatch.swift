import Dialects
import JSON
import Usage

/// Lines on their way into the ledger, as many as one transaction takes.
struct ImportBatch {
  private(set) var messages: ClaudeMessages
  /// Those of the lines that the ledger must be asked about, as they were, for a server.
  private(set) var body: [UInt8] = []
  /// Where each of them stood.
  private var places: [String] = []
  /// What is known of the others.
  private var counts = ImportCounts()

  private static let bodyBytesMax = 4 << 20

  init(request: ClaudeRequest) {
    messages = ClaudeMessages(request: request)
  }

  var isFull: Bool { messages.isFull || body.count >= Self.bodyBytesMax }

  mutating func append(_ line: [UInt8], in path: String, number: Int) {
    guard !line.allSatisfy({ $0 == 0x20 || $0 == 0x0D }) else { return }
    let place = Lines.Line(number: number, range: 0..<line.count)
    switch messages.take(line: place, of: line) {
    case .item:
      places.append("\(path):\(number)")
      body += line
      body.append(0x0A)
    case .rejected(_, let rejection):
      counts.complaints.append("\(path):\(number): \(rejection.detail)")
    case .ignored: counts.ignored += 1
    }
  }

  mutating func endFile() { messages.endFile() }

  /// Brings the lines in, and goes on without them.
  mutating func send(to target: any ImportTarget) async throws -> ImportCounts {
    var counts = counts
    if messages.count > 0 {
      let sent = try await target.send(messages.cut(), body: body)
      counts.add(sent)
      for (index, detail) in sent.rejections where places.indices.contains(index) {
        counts.complaints.append("\(places[index]): \(detail)")
      }
    }
    body.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    self.counts = ImportCounts()
    return counts
  }
}

/// What became of lines.
struct ImportCounts {
  var accepted = 0
  var duplicate = 0
  var ignored = 0
  /// By the place of the message in its batch.
  var rejections: [(index: Int, detail: String)] = []
  /// The rejected lines with their places, for a person.
  var complaints: [String] = []

  var all: Int { accepted + duplicate + ignored + complaints.count }

  mutating func add(_ other: ImportCounts) {
    accepted += other.accepted
    duplicate += other.duplicate
    ignored += other.ignored
    complaints += other.complaints
  }
}

extension ImportCounts {
  /// What became of messages in the ledger.
  init(_ report: IngestReport) {
    accepted = report.accepted
    duplicate = report.duplicate
    ignored = report.ignored
    rejections = report.lines.map { ($0.index, $0.detail) }
  }
}
