import Foundation
import Testing

/// Runs recipes while Tally is up, down at first, busy, slow, and killed in between. Each must end
/// well, and Tally's totals must be exact afterwards; see `conditions.py`.
struct Conditions {
  /// `recipes.json` of a client's folder.
  var recipes: String
  /// What the recipes have in braces.
  var names: [String: String] = [:]

  /// `python` has the packages that the recipes need.
  func expect(_ python: String) throws {
    let result = try Command(
      executable: "/usr/bin/env",
      arguments: [
        python, Examples.clients + "/Support/conditions.py", try ServerProcess.binary, recipes,
      ] + names.map { "\($0.key)=\($0.value)" },
      environment: ["PYTHONDONTWRITEBYTECODE": "1"], secondsMax: 240
    ).run()
    #expect(result.status == 0, "\(result.output)")
    #expect(result.output.contains("every total is exact"), "\(result.output)")
  }
}
