import Foundation

/// The programs that the documents point to.
enum Examples {
  /// The folder of these tests.
  static let clients = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// The Python client's package, for `PYTHONPATH`.
  static let pythonClient = URL(fileURLWithPath: clients).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "clients/python").path

  static let folder = URL(fileURLWithPath: clients).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Examples").path
}
