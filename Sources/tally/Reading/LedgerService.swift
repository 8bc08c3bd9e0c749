import HTTPServer
import JSON
import UsageAPI

/// The API of a ledger, for commands: in the database itself, or of a server.
protocol LedgerService {
  /// What the API answers; throws what it says where that is no success.
  func send(_ method: Method, _ path: String, body: [UInt8]?) async throws -> [UInt8]

  /// Hands over all of the project as lines of JSON, a piece at a time. Returns how many lines.
  func export(_ write: ([UInt8]) throws -> Void) async throws -> Int

  func close() async
}

extension LedgerService {
  /// An answer in JSON.
  func value(
    _ method: Method, _ path: LedgerPath, body: [UInt8]? = nil
  ) async throws -> Value {
    var parser = Parser(limits: .tolerant)
    return try parser.parse(try await send(method, path.text, body: body))
  }

  /// Hands over the items of a list, page by page.
  func forEach(_ path: LedgerPath, _ body: (Value) throws -> Void) async throws {
    var page = path
    while true {
      let answer = try await value(.get, page)
      for item in answer["data"].map({ Array($0.elements) }) ?? [] { try body(item) }
      guard let next = answer["next"]?.string else { return }
      page = path
      page.add("cursor", next)
    }
  }
}

extension LocalClient: LedgerService {
  func send(_ method: Method, _ path: String, body: [UInt8]?) async throws -> [UInt8] {
    let answer: Answer = try send(method.rawValue, path, body: body)
    return try answer.accepted
  }

  func export(_ write: ([UInt8]) throws -> Void) async throws -> Int {
    var lines = 0
    try download(LedgerPath("export").text) { bytes in
      lines += bytes.count(where: { $0 == 0x0A })
      try write(bytes)
    }
    return lines
  }

  func close() async {}
}
