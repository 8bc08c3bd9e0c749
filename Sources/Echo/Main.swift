import Dispatch
import Glibc
import HTTPServer

/// Answers GET with a greeting and POST with what was posted: `echo [port]`.
@main struct Main {
  static func main() {
    var router = Router()
    router.on(.get, "/") { _, exchange in
      let headers = [(name: "Content-Type", value: "text/plain")]
      exchange.respond(Response(status: 200, headers: headers, body: Array("hello\n".utf8)))
    }
    router.on(.post, "/") { request, exchange in
      var request = request
      do throws(ProtocolError) { try request.decodeContent() } catch {
        return exchange.respond(Response(status: error.status))
      }
      let type = request.headers["content-type"] ?? "application/octet-stream"
      let headers = [(name: "Content-Type", value: type)]
      exchange.respond(Response(status: 200, headers: headers, body: request.body))
    }
    let port = CommandLine.arguments.dropFirst().first.flatMap(Int.init) ?? 8080
    let server = Server(host: "127.0.0.1", port: port, handler: router.handle)
    do {
      print("listening on http://\(try server.start())")
      fflush(nil)
    } catch {
      print("echo: \(error)")
      exit(1)
    }
    dispatchMain()
  }
}
