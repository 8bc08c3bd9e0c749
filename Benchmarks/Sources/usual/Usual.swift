import Glibc
import Hummingbird

/// The usual way to write such a service in Swift, to compare with: Hummingbird, Codable and GRDB,
/// one transaction a request. `usual <port> <database> <key>`.
@main struct Usual {
  static func main() async throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, let port = Int(arguments[1]) else {
      print("usage: usual <port> <database> <key>")
      exit(64)
    }
    let ledger = try Ledger(path: arguments[2])
    let authorization = "Bearer \(arguments[3])"

    let router = Router()
    router.get("/healthz") { _, _ in "ok" }
    router.post("/") { request, _ in
      Response(status: .ok, body: ResponseBody(byteBuffer: try await body(of: request)))
    }
    router.post("/v1/events") { request, context -> Receipt in
      guard request.headers[.authorization] == authorization else {
        throw HTTPError(.unauthorized)
      }
      let posted = try await request.decode(as: PostedEvents.self, context: context)
      return try await ledger.record(posted.events)
    }
    let application = Application(
      router: router, configuration: .init(address: .hostname("127.0.0.1", port: port)))
    try await application.runService()
  }

  private static func body(of request: Request) async throws -> ByteBuffer {
    try await request.body.collect(upTo: bodyBytesMax)
  }

  private static let bodyBytesMax = 2 * 1_048_576
}

/// What a client is told.
struct Receipt: ResponseEncodable {
  var accepted: Int
  var duplicate: Int
}
