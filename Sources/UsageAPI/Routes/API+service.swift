import HTTPServer
import JSON
import Usage

extension API {
  func addServiceRoutes(to router: inout Router) {
    let alive = Response.json { writer in
      writer.object {
        $0.member("status", "ok")
        $0.member("version", version)
      }
    }
    // Probes and proxies put parameters of their own here; these routes take any.
    // Alive: the process answers. Ready: the ledger takes writes.
    router.on(.get, "/healthz") { _, exchange in exchange.respond(alive) }
    router.on(.get, "/readyz") { _, exchange in
      Task {
        do throws(Problem) {
          try await ask { () async throws(StoreError) in try await store.checkReadiness() }
          exchange.respond(alive)
        } catch {
          exchange.respond(error.response)
        }
      }
    }
    let yaml = LazyFile { StaticFile(document, contentType: "application/yaml") }
    router.on(.get, "/openapi.yaml", yaml.answer)
    let json = LazyFile { StaticFile(description.json, contentType: "application/json") }
    router.on(.get, "/openapi.json", json.answer)
  }
}
