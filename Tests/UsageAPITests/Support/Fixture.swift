import Foundation
import JSON
import Testing

/// A recording of a real client, from the folder `Fixtures`.
enum Fixture {
  static func value(_ path: String) throws -> Value {
    var parser = Parser()
    return try parser.parse(bytes(path))
  }

  static func text(_ path: String) throws -> String {
    String(decoding: try bytes(path), as: UTF8.self)
  }

  private static func bytes(_ path: String) throws -> [UInt8] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return Array(try Data(contentsOf: folder.appending(path: "Fixtures/" + path)))
  }
}

extension Value {
  /// The value as JSON text.
  var text: String {
    var writer = Writer()
    write(to: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
