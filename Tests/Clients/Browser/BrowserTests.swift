import Foundation
import TestThreads
import Testing

/// The page in Chromium, against the real server. Each part is a script of checks beside this file;
/// pictures of every view are left in .build/browser.
@Suite(.serialized, .programThreads) struct `The page in a browser` {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path
  private static let artefacts =
    folder.components(separatedBy: "/Tests/").dropLast().joined()
    + "/.build/browser"

  @Test(arguments: [
    "views", "truth", "behaviour", "fields", "states", "colours", "access", "budgets", "prices",
    "safety",
  ])
  func `holds every check of a part`(part: String) throws {
    try Self.requireBrowser()
    let result = try Command(
      executable: "/usr/bin/env",
      arguments: [
        "python3", Self.folder + "/run.py", part, try ServerProcess.binary, Self.artefacts,
      ],
      environment: ["PYTHONDONTWRITEBYTECODE": "1"],
      secondsMax: 420
    ).run()
    print(result.output)
    #expect(result.status == 0, "\(result.output)")
    #expect(result.output.contains("every check held"))
  }

  /// Cancels the test, and says why, where there is no browser.
  private static func requireBrowser() throws {
    let found = try Command(
      executable: "/usr/bin/env",
      arguments: ["python3", "-c", "import chromium, sys; sys.exit(chromium.program() is None)"],
      folder: folder, environment: ["PYTHONDONTWRITEBYTECODE": "1"], secondsMax: 30
    ).run()
    if found.status != 0 {
      try PythonEnvironment.skip("there is no Chromium here; Debian's is `chromium`")
    }
  }
}
