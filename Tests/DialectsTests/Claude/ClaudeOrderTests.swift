import Dialects
import TestSupport
import Testing
import Usage
import UsageMemory

/// What a network can do to messages on their way changes nothing: the sums are those of the
/// messages, not of the order in which they came.
@Suite struct `The order of Claude's messages` {
  /// Messages, each with what its request says.
  struct Stream: Sendable, CustomTestStringConvertible {
    var name: String
    var raw: [Message]
    var typed: [Message]
    /// The Python SDK's pieces of a stream name no message: held up, they are lost.
    var hasPieces = false
    var testDescription: String { name }
  }

  struct Message: Sendable {
    var line: [UInt8]
    var request: ClaudeRequest
  }

  static func streams() throws -> [Stream] {
    let plain = [
      "A": ["A"], "C1 and C2": ["C1-fresh", "C2-resume"], "D": ["D-stream"], "D2": ["D2-clear"],
      "E": ["E-subagent"], "F2": ["F2-maxturns"], "F3": ["F3-budget"], "W": ["W-websearch"],
      "older A": ["O0.2.114-A"], "older C1 and C2": ["O0.2.114-C1", "O0.2.114-C2"],
      "older E": ["O0.2.114-E"],
    ]
    var streams = try plain.map { try stream($0.key, of: $0.value) }
    streams += try ["B-protobuf", "M-multidelta"].map { name in
      var stream = try stream(name, of: [name])
      stream.hasPieces = true
      return stream
    }
    var fork = try stream("C3 after C1 and C2", of: ["C1-fresh", "C2-resume"])
    let parent = ClaudeRequest(parentSessionID: "2ad42225-383c-4ccf-aaff-9ba323bf4330")
    let forked = try stream("C3", of: ["C3-fork"], parent)
    fork.raw += forked.raw
    fork.typed += forked.typed
    return (streams + [fork]).sorted { $0.name < $1.name }
  }

  private static func stream(
    _ name: String, of cases: [String], _ request: ClaudeRequest = ClaudeRequest()
  ) throws -> Stream {
    func messages(_ form: String) throws -> [Message] {
      try Recording.lines(cases.map { "\($0)-\(form).jsonl" }).map {
        Message(line: $0, request: request)
      }
    }
    return Stream(name: name, raw: try messages("raw-stream"), typed: try messages("typed"))
  }

  @Test(arguments: try streams())
  func `changes nothing in raw lines`(stream: Stream) throws {
    try check(stream, stream.raw, seeds: 0..<25)
  }

  @Test(arguments: try streams())
  func `changes nothing in the Python SDK's messages`(stream: Stream) throws {
    try check(stream, stream.typed, seeds: 100..<125, withAdjustments: !stream.hasPieces)
  }

  @Test(arguments: try streams())
  func `changes nothing where two clients post two forms of one stream`(stream: Stream) throws {
    try check(
      stream, stream.raw + stream.typed, seeds: 200..<225, withAdjustments: !stream.hasPieces)
  }

  private func check(
    _ stream: Stream, _ messages: [Message], seeds: Range<UInt64>, withAdjustments: Bool = true
  ) throws {
    let straight = MemoryLedger()
    for message in stream.raw { try Recording.post([message.line], to: straight, message.request) }
    for seed in seeds {
      var random = SplitMix64(seed: seed)
      let ledger = MemoryLedger()
      // A fifth of the messages is sent twice.
      let sent = (messages + messages.filter { _ in Int.random(in: 0..<5, using: &random) == 0 })
        .shuffled(using: &random)
      var rest = sent[...]
      while let request = rest.first?.request {
        // As many of one request as come one after the other, in parts of any size.
        let count = rest.prefix { $0.request == request }.count
        let part = rest.prefix(Int.random(in: 1...count, using: &random))
        try Recording.post(part.map(\.line), to: ledger, request)
        rest = rest.dropFirst(part.count)
      }
      #expect(ledger.sessionIDs == straight.sessionIDs)
      for session in straight.sessionIDs {
        #expect(
          ledger.summary(of: session, withAdjustments: withAdjustments)
            == straight.summary(of: session, withAdjustments: withAdjustments),
          "\(stream.name), seed \(seed)")
      }
      if withAdjustments { try checkRepetition(sent, ledger) }
    }
  }

  /// Everything once more changes nothing, and is told to be known.
  private func checkRepetition(_ sent: [Message], _ ledger: MemoryLedger) throws {
    let events = ledger.eventCount
    for message in sent {
      let report = try Recording.post([message.line], to: ledger, message.request)
      #expect(report.count == 1 && report.duplicate + report.ignored == 1)
    }
    #expect(ledger.eventCount == events)
  }
}
