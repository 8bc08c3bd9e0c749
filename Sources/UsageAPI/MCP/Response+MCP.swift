import HTTPServer
import JSON

extension Response {
  /// The answer to a message: its result, with what each result of the newest revision has.
  static func result(
    of message: MCPMessage, version: String, _ write: (inout Writer) -> Void
  ) -> Response {
    .json { writer in
      writer.object {
        $0.member("jsonrpc", "2.0")
        $0.id(message.id)
        $0.member(
          "result",
          object: {
            if message.isModern {
              $0.member("resultType", "complete")
              $0.member(
                "_meta",
                object: { $0.member(MCPProtocol.serverKey, object: { $0.server(version) }) })
            }
            write(&$0)
          })
      }
    }
  }

  /// The answer to what cannot be answered. Clients of earlier revisions take another status than
  /// 200 for a fault of the transport, where the message itself is one.
  static func error(_ error: MCPError, id: Value? = nil, isModern: Bool = true) -> Response {
    .json(isModern ? error.status : 200) { writer in
      writer.object {
        $0.member("jsonrpc", "2.0")
        $0.id(id)
        $0.member(
          "error",
          object: {
            $0.member("code", error.code)
            $0.member("message", error.message)
            guard let requested = error.requestedVersion else { return }
            $0.member(
              "data",
              object: {
                $0.member(
                  "supported",
                  array: {
                    $0.string(MCPProtocol.version)
                    for version in MCPProtocol.handshakeVersions { $0.string(version) }
                  })
                $0.member("requested", requested)
              })
          })
      }
    }
  }
}

extension Writer {
  fileprivate mutating func id(_ id: Value?) {
    key("id")
    if let id { id.write(to: &self) } else { null() }
  }

  /// Which program it is.
  mutating func server(_ version: String) {
    member("name", "tally")
    member("title", "Tally")
    member("version", version)
  }
}
