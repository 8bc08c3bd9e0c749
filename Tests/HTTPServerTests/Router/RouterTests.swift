import Synchronization
import Testing

@testable import HTTPServer

@Suite struct RouterTests {
  /// The router's answer.
  static func answer(
    _ router: Router, _ method: Method, _ target: String
  ) throws -> Response {
    let request = try #require(Request(method: method, target: target))
    let answer = Box()
    router.handle(request, Exchange { answer.store($0) })
    return try #require(answer.load())
  }

  static let router: Router = {
    var router = Router()
    func named(_ name: String) -> Handler {
      return { request, exchange in
        let id = request.parameters["id"] ?? "-"
        exchange.respond(Response(status: 200, body: Array("\(name) \(id)".utf8)))
      }
    }
    router.on(.get, "/", named("root"))
    router.on(.get, "/v1/sessions", named("list"))
    router.on(.post, "/v1/sessions", named("create"))
    router.on(.get, "/v1/sessions/{id}", named("one"))
    router.on(.post, "/v1/sessions/{id}/end", named("end"))
    router.on(.get, "/v1/sessions/latest", named("latest"))
    router.on(.delete, "/v1/sessions/{id}", named("delete"))
    router.on(.get, "/v1/{id}/end", named("other"))
    return router
  }()

  @Test(arguments: [
    (Method.get, "/", "root -"), (.get, "/?a=b", "root -"), (.head, "/", "root -"),
    (.post, "/v1/sessions", "create -"), (.get, "/v1/sessions/7", "one 7"),
    (.get, "/v1/sessions/latest", "latest -"), (.delete, "/v1/sessions/latest", "delete latest"),
    (.post, "/v1/sessions/a%2Fb/end", "end a/b"), (.get, "/v1/sess%69ons/a%20b", "one a b"),
    (.get, "/v1/sessions/end", "one end"), (.get, "/v1/x/end", "other x"),
  ])
  func `a route is found`(method: Method, target: String, body: String) throws {
    let response = try Self.answer(Self.router, method, target)
    #expect(response.status == 200)
    #expect(String(decoding: response.body, as: UTF8.self) == body)
  }

  @Test(arguments: [
    "/v1", "/v1/", "/v1/sessions/", "/v1/sessions//end", "//", "/v1%2Fsessions",
    "/v1/sessions/../sessions", "/v1/sessions/1/end/", "/V1/sessions",
  ])
  func `what has no route is 404`(target: String) throws {
    #expect(try Self.answer(Self.router, .get, target).status == 404)
  }

  @Test func `a known method without a route is 405 with Allow`() throws {
    let response = try Self.answer(Self.router, .put, "/v1/sessions")
    #expect(response.status == 405)
    #expect(response.headers.first?.value == "GET, HEAD, OPTIONS, POST")
    let both = try Self.answer(Self.router, .put, "/v1/sessions/latest")
    #expect(both.headers.first?.value == "DELETE, GET, HEAD, OPTIONS")
  }

  @Test(
    arguments: [
      ("/closed", nil), ("/closed?", nil), ("/closed?&", nil), ("/closed?a=1", "a of "),
      ("/open?a=1", nil), ("/some?b=1&a=", nil), ("/some?b=1&%63=2&d", "c of a b"),
      ("/some/7?a=1&=2", " of a"),
    ] as [(String, String?)])
  func `a parameter that its route does not have is 400`(target: String, refusal: String?) throws {
    var router = Router(unknownParameter: { _, name, known in
      Response(status: 400, body: Array("\(name) of \(known.joined(separator: " "))".utf8))
    })
    let ok: Handler = { _, exchange in exchange.respond(Response(status: 200)) }
    router.on(.get, "/open", ok)
    router.on(.get, "/closed", parameters: [], ok)
    router.on(.get, "/some", parameters: ["a", "b"], ok)
    router.on(.get, "/some/{id}", parameters: ["a"], ok)
    for method in [Method.get, .head] {
      let answer = try Self.answer(router, method, target)
      #expect(answer.status == (refusal == nil ? 200 : 400))
      #expect(String(decoding: answer.body, as: UTF8.self) == refusal ?? "")
    }
    #expect(router.routes.map(\.pattern) == ["/open", "/closed", "/some", "/some/{id}"])
  }

  @Test(arguments: [
    ("/some?a=1&b=1", 200), ("/some?a=1&b=1&a=1", 400), ("/some?many=1&many=2", 200),
    ("/some?a&a=", 400), ("/open?a=1&a=2", 200),
  ])
  func `a parameter that is there several times is 400, but where its route takes many`(
    target: String, status: Int
  ) throws {
    var router = Router(repeatedParameter: { _, name in
      Response(status: 400, body: Array(name.utf8))
    })
    let ok: Handler = { _, exchange in exchange.respond(Response(status: 200)) }
    router.on(.get, "/open", ok)
    router.on(.get, "/some", parameters: ["a", "b"], isParameter: { $0 == "many" }, ok)
    let answer = try Self.answer(router, .get, target)
    #expect(answer.status == status)
    #expect(String(decoding: answer.body, as: UTF8.self) == (status == 200 ? "" : "a"))
  }

  @Test func `a route tells how large its content may be`() throws {
    var router = Router()
    let ok: Handler = { _, exchange in exchange.respond(Response(status: 200)) }
    router.on(.post, "/large/{id}", content: ContentLimits(7), ok)
    router.on(.post, "/large", content: ContentLimits(8), ok)
    router.on(.get, "/large", ok)
    for (method, target, bytes) in [
      (Method.post, "/large/1?a", 7), (.post, "/large", 8), (.post, "/l%61rge", 8),
      (.get, "/large", nil), (.post, "/none", nil),
    ] as [(Method, String, Int?)] {
      let request = try #require(Request(method: method, target: target))
      #expect(router.contentLimits(of: request)?.bodyBytesMax == bytes)
    }
  }

  @Test func `an unknown method is 501`() throws {
    #expect(try Self.answer(Self.router, Method(rawValue: "get"), "/").status == 501)
  }

  @Test func `OPTIONS says what is allowed`() throws {
    let one = try Self.answer(Self.router, .options, "/")
    #expect(one.status == 200)
    #expect(one.headers.first?.value == "GET, HEAD, OPTIONS")
    let all = try Self.answer(Self.router, .options, "*")
    #expect(all.headers.first?.value == "DELETE, GET, HEAD, OPTIONS, POST")
    #expect(try Self.answer(Self.router, .options, "/none").status == 404)
  }

  @Test func `an exchange that is dropped is answered 500, and only the first answer counts`()
    throws
  {
    let answer = Box()
    _ = Exchange { answer.store($0) }
    #expect(answer.load()?.status == 500)
    let second = Box()
    let exchange = Exchange { second.store($0) }
    exchange.respond(Response(status: 201))
    exchange.respond(Response(status: 202))
    #expect(second.load()?.status == 201)
  }
}

/// Holds a response that a closure was given.
final class Box: Sendable {
  private let response = Mutex<Response?>(nil)

  func store(_ new: Response) {
    response.withLock { $0 = new }
  }

  func load() -> Response? {
    response.withLock { $0 }
  }
}
