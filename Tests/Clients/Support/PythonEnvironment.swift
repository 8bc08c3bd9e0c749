import Foundation
import TestSupport
import Testing

/// A Python virtual environment in a temporary folder, with the packages of a client.
struct PythonEnvironment {
  private let folder: TemporaryFolder
  /// Long enough for a slow package index.
  private static let installSecondsMax = 300

  /// Makes the environment and installs what the requirements file pins. Cancels the test, and says
  /// why, where Python has no venv or its package index cannot be reached; anything else fails.
  ///
  /// - Parameter minor: the oldest Python 3 that will do; cancels the test where none is there.
  init(requirements: String, minor: Int = 0) throws {
    folder = try TemporaryFolder()
    let python = try Self.python(minor: minor)
    let venv = try Command(
      executable: "/usr/bin/env", arguments: python + ["-m", "venv", folder.file("venv")],
      secondsMax: 60
    ).run()
    guard venv.status == 0 else {
      try Self.skip("python3 -m venv does not work here: \(venv.output.suffix(300))")
      throw PythonError.failed(venv.output)
    }
    let pip = try Command(
      executable: folder.file("venv/bin/python"),
      arguments: [
        "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement",
        requirements,
      ],
      secondsMax: Self.installSecondsMax
    ).run()
    guard pip.status == 0 else {
      let signs = [
        "NewConnectionError", "Temporary failure in name resolution", "ProxyError",
        "ConnectTimeout", "Network is unreachable",
      ]
      if signs.contains(where: pip.output.contains) {
        try Self.skip("the package index cannot be reached: \(pip.output.suffix(300))")
      }
      throw PythonError.failed(pip.output)
    }
  }

  /// How Python is called, of that minor version or a later one.
  private static func python(minor: Int) throws -> [String] {
    let usual = ["python3"]
    guard minor > 0 else { return usual }
    // pyenv hides the versions that are not asked for.
    let others = (minor...(minor + 3)).map { ["PYENV_VERSION=3.\($0)", "python3.\($0)"] }
    for python in [usual] + others {
      let isNew = "import sys; sys.exit(sys.version_info < (3, \(minor)))"
      let asked = try Command(
        executable: "/usr/bin/env", arguments: python + ["-c", isNew], secondsMax: 60
      ).run()
      if asked.status == 0 { return python }
    }
    try skip("there is no Python 3.\(minor) or later here")
    return usual
  }

  enum PythonError: Error {
    case failed(String)
  }

  /// The path of a program that a package has brought.
  func program(_ name: String) -> String { folder.file("venv/bin/" + name) }

  /// Cancels the test, and says why.
  static func skip(_ reason: String) throws {
    print("skipped: \(reason)")
    try Test.cancel("\(reason)")
  }
}
