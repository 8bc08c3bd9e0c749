import Foundation

/// The files of the repository that these tests belong to.
enum Repository {
  /// A file's path, given from the top of the repository.
  static func path(_ path: String) -> String {
    #filePath.components(separatedBy: "/Tests/EndToEnd/").dropLast().joined() + "/" + path
  }
}
