import Dashboard
import HTTPServer
import UsageAPI

/// The routes of the page: its document at `/`, its other files, and the links that AgentOps'
/// clients print.
struct PageRoutes {
  /// What a browser lets the page do: it runs and asks this server alone, and makes no markup of
  /// what others have named.
  static let headers: [(name: String, value: String)] = [
    (
      "Content-Security-Policy",
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
        + "require-trusted-types-for 'script'; trusted-types 'none'"
    ),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Cache-Control", "no-cache"),
  ]

  /// Adds a route for each file, which is compressed here, and for the links.
  static func add(_ files: [PageFile], to router: inout Router) {
    for file in files {
      let content = StaticFile(file.bytes, contentType: file.contentType, headers: headers)
      let path = file.name == PageFile.documentName ? "/" : "/page/\(file.name)"
      router.on(.get, path) { request, exchange in
        exchange.respond(content.response(to: request))
      }
    }
    router.on(.get, "/sessions") { request, exchange in
      exchange.respond(redirect(toSession: request.query["trace_id"]))
    }
  }

  /// Adds the description of the interface as a page, under the same rules.
  static func addDescription(of api: API, to router: inout Router) {
    let page = LazyFile {
      StaticFile(
        api.description.page, contentType: "text/html; charset=utf-8", headers: headers)
    }
    let style = StaticFile(
      APIDocument.style, contentType: "text/css; charset=utf-8", headers: headers)
    router.on(.get, "/docs", page.answer)
    router.on(.get, "/docs.css") { request, exchange in
      exchange.respond(style.response(to: request))
    }
  }

  /// Sends a link of AgentOps' clients on to the session in the page. The address is relative, so
  /// that it holds below any path of a proxy.
  private static func redirect(toSession id: String?) -> Response {
    let session = id.map { "/" + PercentEncoding.encoded($0) } ?? ""
    return Response(status: 302, headers: [("Location", "./#/sessions" + session)])
  }
}
