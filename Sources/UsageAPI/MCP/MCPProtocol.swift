/// The Model Context Protocol, as far as a server with tools has to know it
/// (https://modelcontextprotocol.io/specification/2026-07-28).
enum MCPProtocol {
  /// The revision without sessions: each request says by itself what it needs.
  static let version = "2026-07-28"
  /// Those before it, the newest first, whose clients begin with `initialize`.
  static let handshakeVersions = ["2025-11-25", "2025-06-18", "2025-03-26"]

  /// The members of `_meta` by which a request of the newest revision is known.
  static let versionKey = "io.modelcontextprotocol/protocolVersion"
  static let capabilitiesKey = "io.modelcontextprotocol/clientCapabilities"
  static let serverKey = "io.modelcontextprotocol/serverInfo"

  /// The fields that repeat what the body says, so that proxies need not read it.
  static let versionHeader = "mcp-protocol-version"
  static let methodHeader = "mcp-method"
  static let nameHeader = "mcp-name"

  /// For how long a client may keep the list of tools, which changes with the program alone.
  static let listMilliseconds = 3_600_000

  /// What a model is told of the server as a whole.
  static let instructions = """
    Tally is an exact ledger of what LLM calls used and cost. Amounts are US dollars as decimal \
    text; an amount that is unknown is null, never 0. Ask budget_left before work that may be \
    dear, and hold before a call that must not overspend.
    """
}

/// Why a message cannot be answered, as JSON-RPC 2.0 and the protocol number it.
struct MCPError: Error {
  let code: Int
  let message: String
  /// The versions that would do, where the version was at fault, and the one that was asked for.
  var requestedVersion: String?

  init(_ code: Code, _ message: String) {
    self.code = code.rawValue
    self.message = message
  }

  enum Code: Int {
    case parse = -32_700
    case invalidRequest = -32_600
    case methodNotFound = -32_601
    case invalidParameters = -32_602
    case headerMismatch = -32_020
    case unsupportedVersion = -32_022
  }

  static func unsupportedVersion(_ requested: String) -> MCPError {
    var error = MCPError(.unsupportedVersion, "Unsupported protocol version")
    error.requestedVersion = requested
    return error
  }

  /// The status of an answer that is this error.
  var status: Int { code == Code.methodNotFound.rawValue ? 404 : 400 }
}
