import Testing

/// Runs an example that holds what it spends; see `guarded.py`.
struct Guarded {
  /// What one run makes for the user alice.
  var requests: Int
  var usd: String

  func expect(
    _ python: String, _ program: [String], folder: String? = nil,
    environment: [String: String] = [:]
  ) throws {
    let result = try Command(
      executable: "/usr/bin/env",
      arguments: [
        python, Examples.clients + "/Support/guarded.py", try ServerProcess.binary, "\(requests)",
        usd,
      ] + program,
      folder: folder,
      environment: environment.merging([
        "PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": Examples.pythonClient,
      ]) { $1 },
      secondsMax: 300
    ).run()
    #expect(result.status == 0, "\(result.output)")
    #expect(
      result.output.contains("every call was held, or was not made"), "\(result.output)")
  }
}
