import TestSupport
import Testing

@testable import UsageAPI

/// Every recording gives its totals, whichever of the SDK's ways told it, and all together give the
/// same again.
@Suite struct `Recordings of the OpenAI Agents SDK` {
  private let service: Service

  init() async throws {
    service = try await Service()
  }

  /// As the fake provider served them.
  static let expected: [(run: String, figures: AgentsFigures)] = [
    ("run1", AgentsFigures(3, 2108, read: 1280, write: 512, 156, reasoning: 96)),
    ("run2", AgentsFigures(1, 1060, read: 640, 54, reasoning: 32)),
    ("run3", AgentsFigures(1, 1260, read: 640, 55, reasoning: 32)),
    ("run4", AgentsFigures(1, 176, read: 1024, 80, reasoning: 48)),
    ("run5", AgentsFigures(1, without: 1, 0, read: 0, 0, reasoning: 0)),
    ("run6", AgentsFigures(1, 176, read: 1024, 80, reasoning: 48)),
    ("run7", AgentsFigures(1, without: 1, 0, read: 0, 0, reasoning: 0)),
    ("run8", AgentsFigures(3, 1296, read: 2304, 193, reasoning: 112)),
    ("run9", AgentsFigures(1, 1160, read: 640, 58, reasoning: 32)),
  ]
  static let all = AgentsFigures(
    13, without: 2, 7236, read: 7552, write: 512, 676, reasoning: 400)

  /// Hooks do not see the agent that is called as a tool.
  static func seenByHooks(_ run: String) -> AgentsFigures? {
    run == "run8"
      ? AgentsFigures(2, 1120, read: 1280, 113, reasoning: 64)
      : expected.first { $0.run == run }?.figures
  }

  @Test(arguments: AgentsRecording.runs)
  func `give a run's figures from its own total`(run: String) async throws {
    // The resumed run includes what the second had used.
    for id in run == "run9" ? ["run2", "run9"] : [run] {
      #expect(try await service.postItems(AgentsRecording.totals(run: id)).status == 200)
    }
    #expect(try await service.runs()[run] == Self.expected.first { $0.run == run }?.figures)
  }

  @Test(arguments: AgentsRecording.runs)
  func `give a run's figures from its hooks' calls`(run: String) async throws {
    #expect(try await service.postItems(AgentsRecording.hooks(run: run)).status == 200)
    #expect(try await service.runs()[run] == Self.seenByHooks(run))
  }

  @Test func `give the figures from traces, once each`() async throws {
    let answer = try await service.postSpans(AgentsRecording.spans())
    #expect(answer.status == 200)
    #expect(answer["accepted"] == "13")
    #expect(answer["ignored"] == "46")
    #expect(try await AgentsFigures(service.session()) == Self.all)
    let runs = try await service.runs()
    #expect(runs.count == 9)
    #expect(
      runs["trace_f484dc69422b41c6afd6bf5dfccabd0d"]
        == AgentsFigures(3, 2108, read: 1280, write: 512, 156, reasoning: 96))
    #expect(
      runs["trace_476d803bda86495dbdccbd167fcd3240"]
        == AgentsFigures(3, 1296, read: 2304, 193, reasoning: 112))
    let again = try await service.postSpans(AgentsRecording.spans())
    #expect(again["duplicate"] == "13")
    #expect(try await AgentsFigures(service.session()) == Self.all)
  }

  enum Channel: String, CaseIterable, Sendable { case hooks, totals, interims, traces }

  private func post(_ channel: Channel) async throws {
    let answer =
      switch channel {
      case .hooks: try await service.postItems(AgentsRecording.hooks())
      case .totals: try await service.postItems(AgentsRecording.totals())
      case .interims: try await service.postItems(AgentsRecording.interims())
      case .traces: try await service.postSpans(AgentsRecording.spans())
      }
    #expect(answer.status == 200, "\(answer.body)")
  }

  static let mixes: [[Channel]] = [
    [.totals], [.traces], [.interims], [.hooks, .totals], [.totals, .hooks], [.hooks, .traces],
    [.traces, .hooks], [.totals, .traces], [.traces, .totals], [.hooks, .totals, .traces],
    [.traces, .totals, .hooks], [.totals, .hooks, .traces], [.interims, .traces, .hooks],
    [.hooks, .interims, .totals, .traces, .hooks, .totals, .traces],
  ]

  @Test(arguments: mixes)
  func `give the same figures however they are told together`(mix: [Channel]) async throws {
    for channel in mix { try await post(channel) }
    #expect(try await AgentsFigures(service.session()) == Self.all)
    if mix.contains(.hooks) {
      #expect(
        try await service.runs()
          == Dictionary(uniqueKeysWithValues: Self.expected.map { ($0.run, $0.figures) }))
    }
  }

  @Test(arguments: 0..<8)
  func `give the same figures in any order, item by item`(seed: UInt64) async throws {
    var items = try AgentsRecording.hooks() + AgentsRecording.totals() + AgentsRecording.interims()
    items += try AgentsRecording.spans()
    var generator = SplitMix64(seed: seed)
    for item in items.shuffled(using: &generator) {
      let answer =
        item.contains("\"object\":\"trace")
        ? try await service.postSpans([item]) : try await service.postItems([item])
      #expect(answer.status == 200, "\(answer.body)")
    }
    #expect(try await AgentsFigures(service.session()) == Self.all)
  }

  @Test func `cost what each model's tokens cost, a mixed run included`() async throws {
    try await post(.hooks)
    try await post(.totals)
    try await post(.traces)
    let session = try await service.session()
    // gpt-5 at 1.25, 0.125 and 10 dollars a million tokens, gpt-5-mini at a fifth of that,
    // gpt-4o-mini at 0.15, 0.075 and 0.6:
    // run1 1100*1.25+51*10 + 660*1.25+640*0.125+52*10 + 860*0.25+640*0.025+53*2 = 3647,
    // run2 389, run3 441, the three chats with usage 176*0.15+1024*0.075+80*0.6 = 151.2 each,
    // run8 1215 + 1475 beside its chat, run9 422; two chats are without usage.
    #expect(session["cost.usd"] == "0.0080426")
    #expect(session["cost.status"] == "partial")
    #expect(session["unpriced.events"] == "0")
    #expect(session["adjustments.0.label"] == nil)
    #expect(session["warnings.0.code"] == nil)
    let costs = ["run1": "0.003647", "run8": "0.0028412", "run9": "0.000422"]
    for index in 0..<9 {
      guard let id = session["runs.\(index).run_id"], let cost = costs[id] else { continue }
      #expect(session["runs.\(index).cost.usd"] == cost, "\(id)")
    }
  }

  @Test func `keep prompts and answers out of the ledger`() async throws {
    try await post(.traces)
    let words = ["sunny", "Tokyo", "chat answer", "sub task"]
    let body = try AgentsRecording.spans().joined()
    for word in words { #expect(body.contains(word), "the recording has no \(word)") }
    await service.close()
    for (name, bytes) in try service.files() {
      for word in words {
        #expect(bytes.firstRange(of: Array(word.utf8)) == nil, "\(word) in \(name)")
      }
    }
  }
}
