import HTTPServer
import JSON
import Usage

/// What agents ask over the Model Context Protocol, without sessions: each message is answered by
/// itself, with JSON.
extension API {
  /// Adds the route over those that are there already, which answer what tools ask.
  func addMCPRoute(to router: inout Router) {
    let routes = router
    router.on(
      .post, "/mcp", parameters: [],
      handler(for: .read) { request, _, reply throws(Problem) in
        let opened = try request.opened()
        try opened.requireJSON()
        answerMCP(opened, reply.exchange, by: routes)
      })
  }

  private func answerMCP(_ request: Request, _ exchange: Exchange, by routes: Router) {
    let message: MCPMessage
    do throws(MCPError) {
      message = try MCPMessage(request.body, of: request, limits.json)
    } catch {
      return exchange.respond(.error(error))
    }
    guard message.id != nil else {
      // A notification: there is nothing that one could change.
      return exchange.respond(Response(status: 202, headers: []))
    }
    switch message.method {
    case "server/discover": exchange.respond(discovered(message))
    case "initialize": exchange.respond(initialized(message))
    case "ping": exchange.respond(.result(of: message, version: version) { _ in })
    case "tools/list": exchange.respond(toolList(message))
    case "tools/call": call(message, request, exchange, by: routes)
    default:
      let error = MCPError(
        .methodNotFound, "there is no method \(message.method.prefix(64))")
      exchange.respond(.error(error, id: message.id, isModern: message.isModern))
    }
  }

  private func discovered(_ message: MCPMessage) -> Response {
    .result(of: message, version: version) {
      $0.member("supportedVersions", array: { $0.string(MCPProtocol.version) })
      $0.capabilities()
      $0.member("instructions", MCPProtocol.instructions)
      $0.cacheable()
    }
  }

  /// The handshake of earlier revisions; nothing is kept of it.
  private func initialized(_ message: MCPMessage) -> Response {
    let wanted = message.params?["protocolVersion"]?.string ?? ""
    let known = MCPProtocol.handshakeVersions
    return .result(of: message, version: version) {
      $0.member("protocolVersion", known.contains(wanted) ? wanted : known[0])
      $0.capabilities()
      $0.member("serverInfo", object: { $0.server(version) })
      $0.member("instructions", MCPProtocol.instructions)
    }
  }

  private func toolList(_ message: MCPMessage) -> Response {
    .result(of: message, version: version) {
      $0.member("tools", array: { for tool in MCPTool.allCases { $0.tool(tool) } })
      if message.isModern { $0.cacheable() }
    }
  }

  /// Has the API answer what the tool stands for, and makes a result of the answer. What a tool
  /// refuses is a result, too, so that the model sees why.
  private func call(
    _ message: MCPMessage, _ request: Request, _ exchange: Exchange, by routes: Router
  ) {
    let call: MCPToolCall
    do throws(MCPError) {
      call = try MCPToolCall(message.params)
    } catch {
      return exchange.respond(.error(error, id: message.id, isModern: message.isModern))
    }
    let version = version
    do throws(MCPToolCall.Misuse) {
      routes.handle(
        try call.request(like: request),
        Exchange { exchange.respond(.toolResult($0, of: message, version: version)) })
    } catch {
      exchange.respond(.toolRefusal(error.detail, of: message, version: version))
    }
  }
}

extension Response {
  /// What a tool answers: an answer of the API.
  fileprivate static func toolResult(
    _ answer: Response, of message: MCPMessage, version: String
  ) -> Response {
    let text = answer.body.last == UInt8(ascii: "\n") ? Array(answer.body.dropLast()) : answer.body
    return .result(of: message, version: version) {
      $0.content(String(decoding: text, as: UTF8.self))
      $0.key("structuredContent")
      $0.raw(text.span)
      $0.member("isError", answer.status >= 400)
    }
  }

  /// What a tool answers that was used wrongly.
  fileprivate static func toolRefusal(
    _ detail: String, of message: MCPMessage, version: String
  ) -> Response {
    .result(of: message, version: version) {
      $0.content(detail)
      $0.member("isError", true)
    }
  }
}

extension Writer {
  fileprivate mutating func content(_ text: String) {
    member(
      "content",
      array: {
        $0.object {
          $0.member("type", "text")
          $0.member("text", text)
        }
      })
  }

  fileprivate mutating func capabilities() {
    member("capabilities", object: { $0.member("tools", object: { _ in }) })
  }

  /// It is the same for everybody, and changes with the program alone.
  fileprivate mutating func cacheable() {
    member("ttlMs", MCPProtocol.listMilliseconds)
    member("cacheScope", "public")
  }
}
