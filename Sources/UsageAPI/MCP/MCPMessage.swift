import HTTPServer
import JSON

/// A message of a client: a request, or a notification that wants no answer.
struct MCPMessage {
  /// Nil for a notification.
  let id: Value?
  let method: String
  let params: Value?
  /// Whether it is of the revision without sessions.
  let isModern: Bool

  /// Reads a body; throws what is wrong with it.
  init(_ body: [UInt8], of request: Request, _ limits: ParseLimits) throws(MCPError) {
    var parser = Parser(limits: limits)
    let value: Value
    do {
      value = try parser.parse(body)
    } catch {
      throw MCPError(.parse, "the body is not JSON: \(error)")
    }
    guard value.kind == .object, value["jsonrpc"]?.isString("2.0") == true,
      let method = value["method"]?.string
    else {
      throw MCPError(
        .invalidRequest, "the body must be one request or notification of JSON-RPC 2.0")
    }
    if let id = value["id"], id.kind != .string, id.int64 == nil {
      throw MCPError(.invalidRequest, "an id must be a text or a whole number")
    }
    id = value["id"]
    self.method = method
    params = value["params"]
    let meta = params?["_meta"]
    let header = request.headers[MCPProtocol.versionHeader]
    isModern = meta?[MCPProtocol.versionKey] != nil || header == MCPProtocol.version
    if isModern {
      if id != nil { try check(meta, against: request) }
    } else if let header, !MCPProtocol.handshakeVersions.contains(header) {
      throw .unsupportedVersion(header)
    }
  }

  /// What a request of the newest revision has to say in its body, and again in its header.
  private func check(_ meta: Value?, against request: Request) throws(MCPError) {
    guard let version = meta?[MCPProtocol.versionKey]?.string,
      meta?[MCPProtocol.capabilitiesKey] != nil
    else {
      throw MCPError(
        .invalidParameters,
        "params._meta must have \(MCPProtocol.versionKey) and \(MCPProtocol.capabilitiesKey)")
    }
    try check(MCPProtocol.versionHeader, version, request)
    try check(MCPProtocol.methodHeader, method, request)
    if method == "tools/call" {
      try check(MCPProtocol.nameHeader, params?["name"]?.string, request)
    }
    guard version == MCPProtocol.version else { throw .unsupportedVersion(version) }
  }

  private func check(
    _ header: String, _ value: String?, _ request: Request
  ) throws(MCPError) {
    guard request.headers[header] == value else {
      throw MCPError(.headerMismatch, "the header \(header) does not say what the body says")
    }
  }
}
