import JSON

/// What an agent may ask. Each tool is one request of the API, so that it sees and may do what its
/// key sees and may do, and answers what that answers.
enum MCPTool: String, CaseIterable {
  case spendSoFar = "spend_so_far"
  case budgetLeft = "budget_left"
  case priceOf = "price_of"
  case why
  case hold

  var title: String {
    switch self {
    case .spendSoFar: "Spend so far"
    case .budgetLeft: "Budget left"
    case .priceOf: "Price of a model"
    case .why: "Why an amount is what it is"
    case .hold: "Hold a part of the budget"
    }
  }

  /// What a model is told of it.
  var description: String {
    switch self {
    case .spendSoFar:
      """
      What was used and what it cost so far, exactly: of a session, of a user, or of everything \
      that the key may see. Includes every event that was recorded before.
      """
    case .budgetLeft:
      """
      The budgets with what their present windows have spent, what is held for calls under way, \
      what is left, when they reset, and when they run out at the present rate.
      """
    case .priceOf:
      "What a model costs: dollars per million tokens of each kind, by tier and prompt length."
    case .why:
      """
      How the cost of one event comes about, as a multiplication; or the events of a session with \
      their costs.
      """
    case .hold:
      """
      Reserves an estimate before a call, in dollars or as a model with token counts. Answers with \
      a hold_id, which the call's event names, or says which budgets have no room and by how much. \
      What is not used comes back when the hold expires.
      """
    }
  }

  /// Whether it changes nothing.
  var isReadOnly: Bool { self != .hold }

  /// The arguments that it takes, in the order in which they are listed.
  var arguments: [MCPArgument] {
    switch self {
    case .spendSoFar:
      [
        MCPArgument("session_id", "The id of a session; without the others."),
        MCPArgument("user_id", "The id of a user."),
        MCPArgument("from", "The first moment: a date, an RFC 3339 time, or such as -7d or -1h."),
        MCPArgument("to", "The moment before which it ends, in the same forms."),
        MCPArgument("tz", "The IANA time zone of dates; UTC without it."),
      ]
    case .budgetLeft: [MCPArgument("budget_id", "One budget alone.")]
    case .priceOf:
      [
        MCPArgument("model", "The model's name, as calls name it.", isRequired: true),
        MCPArgument("provider", "Who bills it, such as anthropic, openai, bedrock."),
      ]
    case .why:
      [
        MCPArgument("event_id", "The id of an event."),
        MCPArgument("source", "The event's source, where several have the id."),
        MCPArgument("session_id", "The id of a session, in place of an event."),
      ]
    case .hold:
      [
        MCPArgument("estimate_usd", "Dollars, as decimal text such as 0.25."),
        MCPArgument(
          "estimate", "A model and token counts, in place of dollars.", type: .object,
          example: #"{"model":"gpt-4o","usage":{"input":2000,"output":500}}"#),
        MCPArgument("user_id", "Who is going to use it."),
        MCPArgument("session_id", "The session that is going to use it."),
        MCPArgument("agent", "The agent that is going to use it."),
        MCPArgument("tags", "Tags that the events are going to have.", type: .object),
        MCPArgument(
          "expires_in_seconds", "For how long it is held; 600 without it.", type: .integer),
      ]
    }
  }
}

/// An argument of a tool.
struct MCPArgument {
  /// A type of JSON Schema.
  enum Kind: String {
    case string
    case integer
    case object

    func allows(_ value: Value) -> Bool {
      switch self {
      case .string: value.kind == .string
      case .integer: value.int64 != nil
      case .object: value.kind == .object
      }
    }
  }

  let name: String
  let description: String
  let kind: Kind
  let isRequired: Bool
  /// JSON text.
  let example: String?

  init(
    _ name: String, _ description: String, type: Kind = .string, isRequired: Bool = false,
    example: String? = nil
  ) {
    self.name = name
    self.description = description
    self.kind = type
    self.isRequired = isRequired
    self.example = example
  }
}
