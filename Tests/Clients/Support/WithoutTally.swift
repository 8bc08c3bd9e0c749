import Testing

/// Runs an agent while Tally is gone, refuses, is busy or is silent. It must go on, end well in
/// time, and warn once; see `absent.py`.
struct WithoutTally {
  /// What the agent prints when it has gone on to its end.
  var expected: String
  /// What is told once.
  var warning: String
  /// The client waits for 15 s where nobody answers; five programs that begin at once take long.
  var secondsMax = 90

  /// The agent's own command line, and what it needs in its environment.
  func expect(
    _ executable: String, _ arguments: [String], folder: String? = nil,
    environment: [String: String] = [:]
  ) throws {
    let result = try Command(
      executable: "/usr/bin/env",
      arguments: [
        "python3", Examples.clients + "/Support/absent.py", expected, warning, "\(secondsMax)",
        executable,
      ] + arguments,
      folder: folder,
      environment: environment.merging([
        "PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": Examples.pythonClient,
      ]) { $1 },
      secondsMax: secondsMax + 150
    ).run()
    #expect(result.status == 0, "\(result.output)")
    #expect(result.output.contains("the agent goes on"), "\(result.output)")
  }
}
