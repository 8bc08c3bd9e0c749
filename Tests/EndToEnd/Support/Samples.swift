/// Events that several tests post.
enum Samples {
  /// A model with a round price: 3 and 15 dollars per million tokens in and out.
  static let model: Tree = "claude-sonnet-4-5-20250929"

  /// A call of 10 tokens in and 2 out: 0.00006 dollars.
  static func call(_ id: String, session: String = "s1") -> Tree {
    [
      "id": "\(id)", "session_id": "\(session)", "time": "2026-11-20T10:00:00Z", "model": model,
      "usage": ["input": 10, "output": 2],
    ]
  }

  /// The two calls of one real session of an agent, as Anthropic's API told their usage.
  static let realSession: [Tree] = [
    [
      "id": "msg_01", "session_id": "real", "user_id": "alice", "time": "2026-11-20T10:00:00Z",
      "model": model,
      "usage": [
        "input_tokens": 25, "cache_read_input_tokens": 2000, "cache_creation_input_tokens": 1000,
        "cache_creation": ["ephemeral_5m_input_tokens": 600, "ephemeral_1h_input_tokens": 400],
        "output_tokens": 137,
      ],
    ],
    [
      "id": "msg_02", "session_id": "real", "user_id": "alice", "time": "2026-11-20T10:00:05Z",
      "model": model,
      "usage": [
        "input_tokens": 31, "cache_read_input_tokens": 3000, "cache_creation_input_tokens": 200,
        "cache_creation": ["ephemeral_5m_input_tokens": 200, "ephemeral_1h_input_tokens": 0],
        "output_tokens": 98,
      ],
    ],
  ]

  /// Many calls with figures that differ, for tests of loss and of counting twice.
  static func calls(_ range: Range<Int>, session: String = "s1") -> [Tree] {
    range.map { index in
      call("e\(index)", session: session)
        .with(["usage": ["input": .int(1 + index % 97), "output": .int(1 + index % 13)]])
    }
  }

  /// The same calls, one a line, made quickly.
  static func lines(ofCalls range: Range<Int>) -> [UInt8] {
    var text = ""
    for index in range {
      text += "{\"id\":\"e\(index)\",\"session_id\":\"s1\",\"time\":\"2026-11-20T10:00:00Z\","
      text += "\"model\":\"claude-sonnet-4-5-20250929\","
      text += "\"usage\":{\"input\":\(1 + index % 97),\"output\":\(1 + index % 13)}}\n"
    }
    return Array(text.utf8)
  }

  /// What those calls cost, added up without the program: pico-dollars.
  static func picoDollars(ofCalls range: Range<Int>) -> Int {
    range.reduce(0) { $0 + (1 + $1 % 97) * 3_000_000 + (1 + $1 % 13) * 15_000_000 }
  }

  /// Pico-dollars as decimal text, without zeros at the end.
  static func dollars(picoDollars: Int) -> String {
    let digits = String(picoDollars % 1_000_000_000_000)
    let fraction = String(repeating: "0", count: 12 - digits.count) + digits
    let significant = fraction.reversed().drop { $0 == "0" }.reversed()
    let whole = picoDollars / 1_000_000_000_000
    return significant.isEmpty ? "\(whole)" : "\(whole).\(String(significant))"
  }
}
