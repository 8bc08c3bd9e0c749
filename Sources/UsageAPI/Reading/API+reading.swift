import HTTPServer
import Usage

/// What the answer of a route that reads depends on.
enum ReadingDependence: Sendable {
  /// The project's state alone.
  case state
  /// The time too, to the minute: some parameters may be relative to it.
  case stateAndMinute
}

extension API {
  /// Adds a route that shows what a project counted, for the scope `read`.
  ///
  /// A client that has the answer already, by `If-None-Match`, gets 304 without a query; with
  /// `wait` the answer comes when something has changed. Large answers go out in gzip to clients
  /// that take it.
  func read(
    _ pattern: String, parameters: [String],
    isParameter: @escaping @Sendable (String) -> Bool = { _ in false },
    dependsOn dependence: ReadingDependence = .state, in router: inout Router,
    _ body: @escaping @Sendable (Request, Identity) async throws(Problem) -> Response
  ) {
    router.on(
      .get, pattern, parameters: parameters + [Self.waitParameter], isParameter: isParameter,
      handler(for: .read) { request, caller, reply throws(Problem) in
        var request = request
        request.dropContent()
        let wait = try request.waitSeconds(limits)
        let opened = request
        let identity = caller.identity
        let asked = store.marker(of: identity.project)
        let tag = tag(of: opened, identity, dependence)
        if wait == nil, tag.matches(opened) {
          return reply.exchange.respond(.unchanged(tag))
        }
        Task {
          if let wait, opened.headers["if-none-match"] == nil || tag.matches(opened) {
            await live.change(of: identity.project, from: asked, seconds: wait)
          }
          await answer(opened, identity, dependence, reply, body)
        }
      })
  }

  private func answer(
    _ request: Request, _ identity: Identity, _ dependence: ReadingDependence, _ reply: Reply,
    _ body: @Sendable (Request, Identity) async throws(Problem) -> Response
  ) async {
    // Made before the answer: it may be called older than it is, never newer.
    let tag = tag(of: request, identity, dependence)
    guard !tag.matches(request) else { return reply.exchange.respond(.unchanged(tag)) }
    do throws(Problem) {
      var response = try await body(request, identity)
      response.headers.append(("ETag", tag.text))
      reply.exchange.respond(response.compressed(for: request))
    } catch {
      reply.fail(error)
    }
  }

  private func tag(
    of request: Request, _ identity: Identity, _ dependence: ReadingDependence
  ) -> EntityTag {
    EntityTag(
      request, marker: store.marker(of: identity.project), userID: identity.userID,
      moment: dependence == .state ? 0 : now().microseconds / 60_000_000)
  }

  /// The parameter with which an answer waits for a change.
  static let waitParameter = "wait"
}

extension Request {
  /// `wait`, in seconds: `30` or `30s`; nil where the client does not want to wait.
  fileprivate func waitSeconds(_ limits: APILimits) throws(Problem) -> Int? {
    guard let text = query[API.waitParameter] else { return nil }
    let digits = text.hasSuffix("s") ? text.dropLast() : text[...]
    guard let seconds = Int(digits), (1...limits.waitSecondsMax).contains(seconds),
      !digits.hasPrefix("+")
    else {
      throw Problem(
        .invalidRequest, "`wait` is from 1s to \(limits.waitSecondsMax)s", field: "wait")
    }
    return seconds
  }
}

extension Response {
  /// RFC 9110 section 15.4.5: what the client has is what it would get.
  fileprivate static func unchanged(_ tag: EntityTag) -> Response {
    Response(status: 304, headers: [("ETag", tag.text), ("Cache-Control", "no-store")])
  }

  /// The same answer in gzip, where the client takes it and it is worth the time.
  func compressed(for request: Request) -> Response {
    guard stream == nil, body.count >= Self.compressedBytesMin else { return self }
    var response = self
    response.headers.append(("Vary", "Accept-Encoding"))
    guard request.acceptsGzip, let coded = ContentEncoder.gzip(body, level: 1) else {
      return response
    }
    response.headers.append(("Content-Encoding", "gzip"))
    response.body = coded
    return response
  }

  /// What fits one packet is not made faster by being smaller.
  private static let compressedBytesMin = 1_400
}
