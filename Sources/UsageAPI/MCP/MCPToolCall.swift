import HTTPServer
import JSON

/// What a model wants of a tool.
struct MCPToolCall {
  let tool: MCPTool
  private let arguments: Value?

  /// Throws what the model can mend.
  struct Misuse: Error {
    let detail: String
  }

  init(_ params: Value?) throws(MCPError) {
    guard let name = params?["name"]?.string else {
      throw MCPError(.invalidParameters, "params.name must be the name of a tool")
    }
    guard let tool = MCPTool(rawValue: name) else {
      throw MCPError(.invalidParameters, "there is no tool \(name.prefix(64)); see tools/list")
    }
    let arguments = params?["arguments"].flatMap { $0.isNull ? nil : $0 }
    guard arguments == nil || arguments?.kind == .object else {
      throw MCPError(.invalidParameters, "params.arguments must be an object")
    }
    self.tool = tool
    self.arguments = arguments
  }

  /// Refuses arguments that the tool does not have, which a model may have made up.
  private func check() throws(Misuse) {
    let known = tool.arguments.map(\.name)
    for member in arguments?.members.map({ $0 }) ?? [] where !known.contains(member.key) {
      throw Misuse(
        detail: "\(tool.rawValue) has no argument \(member.key.prefix(64)); it has "
          + known.joined(separator: ", "))
    }
    for argument in tool.arguments {
      guard let value = arguments?[argument.name], !value.isNull else {
        guard !argument.isRequired else {
          throw Misuse(detail: "\(tool.rawValue) needs \(argument.name)")
        }
        continue
      }
      guard argument.kind.allows(value) else {
        throw Misuse(detail: "\(argument.name) must be of the type \(argument.kind.rawValue)")
      }
    }
  }

  /// An argument that is a text.
  private func text(_ name: String) -> String? { arguments?[name]?.string }

  /// The request of the API that answers it, made with the credentials of another one.
  func request(like outer: Request) throws(Misuse) -> Request {
    try check()
    var method = Method.get
    var path: LedgerPath
    var writer = Writer()
    switch tool {
    case .spendSoFar: path = try spend()
    case .budgetLeft:
      path = text("budget_id").map { LedgerPath("budgets", $0) } ?? LedgerPath("budgets")
    case .priceOf:
      path = LedgerPath("price")
      path.add("model", text("model"))
      path.add("provider", text("provider"))
    case .why: path = try why()
    case .hold:
      method = .post
      path = LedgerPath("holds")
      if let arguments { arguments.write(to: &writer) } else { writer.object { _ in } }
    }
    var headers = Self.credentials.compactMap { name in
      outer.headers[name].map { (name: name, value: $0) }
    }
    if !writer.bytes.isEmpty { headers.append(("content-type", "application/json")) }
    guard
      let request = Request(
        method: method, target: path.text, headers: Headers(headers), body: writer.bytes,
        peer: outer.peer)
    else { throw Misuse(detail: "an argument cannot be part of a path") }
    return request
  }

  /// What says who asks, and whether they may.
  private static let credentials = ["authorization", "x-api-key", "host", "sec-fetch-site"]

  private func spend() throws(Misuse) -> LedgerPath {
    if let session = text("session_id") {
      guard ["user_id", "from", "to", "tz"].allSatisfy({ text($0) == nil }) else {
        throw Misuse(detail: "session_id goes without the other arguments")
      }
      return LedgerPath("sessions", session)
    }
    var path = LedgerPath("usage")
    // Without a beginning, all of it is meant.
    path.add("from", text("from") ?? "1970-01-01")
    path.add("to", text("to"))
    path.add("tz", text("tz"))
    path.add("user_id", text("user_id"))
    path.add("group_by", "model")
    path.add("top", "20")
    return path
  }

  private func why() throws(Misuse) -> LedgerPath {
    switch (text("event_id"), text("session_id")) {
    case (let event?, nil):
      var path = LedgerPath("events", event)
      path.add("source", text("source"))
      return path
    case (nil, let session?):
      var path = LedgerPath("events")
      path.add("session_id", session)
      path.add("order", "asc")
      return path
    default:
      throw Misuse(detail: "name one of event_id and session_id")
    }
  }
}
