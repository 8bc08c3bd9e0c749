import Foundation

/// The repository that these tests belong to.
enum Repository {
  /// Its top folder.
  static let root = #filePath.components(separatedBy: "/Tests/Tidy/").dropLast().joined()

  /// Folders that hold nothing of ours.
  private static let foreign: Set<String> = [".git", ".swiftpm", ".venv", "__pycache__"]

  /// A file's text, given its path from the top.
  static func text(_ path: String) throws -> String {
    try String(contentsOfFile: root + "/" + path, encoding: .utf8)
  }

  /// Every text file.
  static let files: [SourceFile] = {
    var found: [SourceFile] = []
    let paths = FileManager.default.enumerator(atPath: root)
    while let path = paths?.nextObject() as? String {
      let name = path.split(separator: "/").last.map(String.init) ?? path
      if foreign.contains(name) || name.hasPrefix(".build") {
        paths?.skipDescendants()
      } else if let text = try? text(path), !text.contains("\0") {
        found.append(SourceFile(path: path, text: text))
      }
    }
    return found.sorted { $0.path < $1.path }
  }()

  /// The Swift files below some folders.
  static func swift(_ folders: String...) -> [SourceFile] {
    files.filter { file in
      file.path.hasSuffix(".swift") && folders.contains { file.path.hasPrefix($0 + "/") }
    }
  }

  /// What is under version control; nil where this is no clone.
  static func tracked() throws -> [String]? {
    guard FileManager.default.fileExists(atPath: root + "/.git") else { return nil }
    let git = Process()
    git.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    git.arguments = ["git", "-C", root, "-c", "safe.directory=*", "ls-files"]
    let pipe = Pipe()
    git.standardOutput = pipe
    try git.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    git.waitUntilExit()
    return String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
