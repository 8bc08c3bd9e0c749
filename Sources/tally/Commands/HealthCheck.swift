import ArgumentParser

/// Asks a server whether it is ready, for containers without an HTTP client.
struct HealthCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "healthcheck",
    abstract: "Exit with 0 when a server is ready to take events.")

  @Option(help: "The server's address; by default this machine's, at the port in TALLY_PORT.")
  var server = "http://127.0.0.1:\(ProcessEnvironment.value("TALLY_PORT") ?? "8080")"

  func run() throws {
    let answer = try LocalClient(url: server).send("GET", "/readyz")
    guard answer.status == 200 else {
      throw LocalClient.Failure(
        description: "not ready: \(String(decoding: answer.body, as: UTF8.self))")
    }
  }
}
