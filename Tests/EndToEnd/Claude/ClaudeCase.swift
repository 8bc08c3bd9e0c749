import Testing

/// A recorded run of the Claude Agent SDK, and what its session must come to.
struct ClaudeCase: Sendable, CustomTestStringConvertible {
  /// An adjustment of the session: the tokens of its model, and what they cost.
  struct Adjustment: Sendable, Hashable {
    var label: String
    var input = 0
    var cacheRead = 0
    var output = 0
    var searches = 0
    var computed: String
  }

  /// What one session comes to; all is of one model.
  struct Session: Sendable {
    var id: String
    var requests: Int
    var input: Int
    var cacheRead = 0
    var cacheWrite5m = 0
    var cacheWrite1h = 0
    var output: Int
    var searches = 0
    var computed: String
    var reported: String
    var adjustments: [Adjustment]
    /// Computed costs by agent.
    var agents: [String: String]
  }

  var name: String
  /// Files of the recordings, without what tells their form.
  var files: [String]
  /// The form's ending: both forms of one stream come to the same.
  var forms = ["-raw-stream.jsonl", "-typed.jsonl"]
  /// Of the last file: the session that it was forked from.
  var parent: String?
  var sessions: [Session]

  var testDescription: String { name }

  static let model = "claude-sonnet-4-5-20250929"

  /// One round of two calls with two tools: what facts of many cases are like.
  private static func twoCalls(_ id: String, adjustments: [Adjustment] = [finalised233]) -> Session
  {
    Session(
      id: id, requests: 2, input: 56, cacheRead: 5_000, cacheWrite5m: 800, cacheWrite1h: 400,
      output: 235, computed: "0.010593", reported: "0.010593", adjustments: adjustments,
      agents: ["main": "0.010593"])
  }

  private static let finalised233 = Adjustment(
    label: "output_finalised", output: 233, computed: "0.003495")

  private static func turns(_ count: Int, _ id: String, _ cost: String, _ rest: String) -> Session {
    Session(
      id: id, requests: count, input: 100 * count, output: 50 * count, computed: cost,
      reported: cost,
      adjustments: [
        Adjustment(label: "output_finalised", output: 49 * count, computed: rest)
      ], agents: ["main": cost])
  }

  private static func subagent(_ id: String) -> Session {
    Session(
      id: id, requests: 3, input: 2_156, cacheRead: 50, output: 1_335, computed: "0.026508",
      reported: "0.026508",
      adjustments: [
        finalised233,
        Adjustment(
          label: "subagent", input: 1_100, cacheRead: 50, output: 1_099, computed: "0.0198"),
      ], agents: ["general-purpose": "0.022815", "main": "0.003693"])
  }

  private static func resumed(_ id: String) -> Session {
    Session(
      id: id, requests: 2, input: 110, cacheRead: 100, output: 70, computed: "0.00141",
      reported: "0.00141",
      adjustments: [Adjustment(label: "output_finalised", output: 68, computed: "0.00102")],
      agents: ["main": "0.00141"])
  }

  private static let c = "2ad42225-383c-4ccf-aaff-9ba323bf4330"

  static let all: [ClaudeCase] = [
    ClaudeCase(
      name: "A: two calls, with the counts of their beginnings", files: ["A"],
      sessions: [twoCalls("3ba997ce-9fb7-4aff-8eac-5aa764b6019c")]),
    ClaudeCase(
      name: "B: the same with partial messages, which end with the final counts",
      files: ["B-protobuf"],
      sessions: [twoCalls("7fbc9094-be0d-4d82-8e45-5bd93a0e2231", adjustments: [])]),
    ClaudeCase(
      name: "L: the CLI alone", files: ["L-cli-stream"], forms: [".jsonl"],
      sessions: [twoCalls("1d367219-9481-44d4-85d4-10d79c3bc9db")]),
    ClaudeCase(
      name: "L: the CLI's result alone, which tells no calls", files: ["L-cli-json"],
      forms: [".json"],
      sessions: [
        Session(
          id: "38ac43a0-f395-4882-975a-874ba58e8618", requests: 0, input: 56, cacheRead: 5_000,
          cacheWrite5m: 800, cacheWrite1h: 400, output: 235, computed: "0.010593",
          reported: "0.010593",
          adjustments: [
            Adjustment(
              label: "unexplained", input: 56, cacheRead: 5_000, output: 235, computed: "0.010593")
          ], agents: ["main": "0.010593"])
      ]),
    ClaudeCase(
      name: "C1, C2: a session and its resumption, whose results count both",
      files: ["C1-fresh", "C2-resume"], sessions: [resumed(c)]),
    ClaudeCase(
      name: "C3: a fork, whose result counts what it was forked from",
      files: ["C1-fresh", "C2-resume", "C3-fork"], parent: c,
      sessions: [
        resumed(c),
        Session(
          id: "1fb96df2-0cc3-4bfc-8fa9-be1d3ed2641f", requests: 1, input: 1, cacheRead: 110,
          output: 2, computed: "0.000066", reported: "0.000066",
          adjustments: [Adjustment(label: "output_finalised", output: 1, computed: "0.000015")],
          agents: ["main": "0.000066"]),
      ]),
    ClaudeCase(
      name: "D: three turns of one call, whose results count all turns", files: ["D-stream"],
      sessions: [turns(3, "b2218e44-bca5-46fc-b113-65c831cdfe55", "0.00315", "0.002205")]),
    ClaudeCase(
      name: "D2: /clear makes another session, which begins with nothing", files: ["D2-clear"],
      sessions: [
        turns(2, "a13b6bd6-52f2-4c03-9cdb-977ae2478822", "0.0021", "0.00147"),
        turns(2, "117e2596-7cd1-49b6-be5e-1834046c5a73", "0.0021", "0.00147"),
      ]),
    ClaudeCase(
      name: "E: a subagent, whose answer no message tells", files: ["E-subagent"],
      sessions: [subagent("52d21d9f-496d-4d08-a061-beea0288fddb")]),
    ClaudeCase(
      name: "F2: too many turns", files: ["F2-maxturns"],
      sessions: [
        Session(
          id: "d7c09d57-c0d5-4626-969a-b517d4327cdc", requests: 1, input: 25, cacheRead: 2_000,
          cacheWrite5m: 600, cacheWrite1h: 400, output: 137, computed: "0.00738",
          reported: "0.00738",
          adjustments: [Adjustment(label: "output_finalised", output: 136, computed: "0.00204")],
          agents: ["main": "0.00738"])
      ]),
    ClaudeCase(
      name: "F3: the budget is exceeded, and the result's usage is empty", files: ["F3-budget"],
      sessions: [
        Session(
          id: "98746254-ed93-4234-abae-07598db2f48f", requests: 1, input: 1_000_000,
          output: 100_000, computed: "4.5", reported: "4.5",
          adjustments: [
            Adjustment(label: "output_finalised", output: 99_999, computed: "1.499985")
          ], agents: ["main": "4.5"])
      ]),
    ClaudeCase(
      name: "M: several deltas of one message, of which the last counts", files: ["M-multidelta"],
      sessions: [
        Session(
          id: "51d931c4-04e4-48ac-82c2-c9a64791d5ef", requests: 1, input: 25, output: 137,
          computed: "0.00213", reported: "0.00213", adjustments: [], agents: ["main": "0.00213"])
      ]),
    ClaudeCase(
      name: "W: three web searches, which only the result tells", files: ["W-websearch"],
      sessions: [
        Session(
          id: "9650adfa-4198-4f72-bb36-bc8113c9e5c4", requests: 1, input: 100, output: 50,
          searches: 3, computed: "0.03105", reported: "0.03105",
          adjustments: [
            Adjustment(
              label: "output_finalised", output: 49, searches: 3, computed: "0.030735")
          ], agents: ["main": "0.03105"])
      ]),
    ClaudeCase(
      name: "A of an older CLI", files: ["O0.2.114-A"],
      sessions: [twoCalls("b1d7ac61-94f1-437d-86ca-94839e82b71f")]),
    ClaudeCase(
      name: "C1, C2 of an older CLI, whose results count one run",
      files: ["O0.2.114-C1", "O0.2.114-C2"],
      sessions: [resumed("6c1b3496-6d35-4988-b6aa-9905d59cdebc")]),
    ClaudeCase(
      name: "E of an older CLI", files: ["O0.2.114-E"],
      sessions: [subagent("ec8709b8-668b-4940-ae57-55b4a957b615")]),
  ]
}
