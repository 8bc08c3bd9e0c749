import Foundation

/// The repository that these tests belong to.
enum Repository {
  /// Its top folder.
  static let root = #filePath.components(separatedBy: "/Tests/Tidy/").dropLast().joined()

  /// A file's text, given its path from the top.
  static func text(_ path: String) throws -> String {
    try String(contentsOfFile: root + "/" + path, encoding: .utf8)
  }
}
