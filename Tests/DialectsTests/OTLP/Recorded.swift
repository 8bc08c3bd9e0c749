import Dialects
import Foundation
import JSON

/// Requests that real AgentOps clients sent.
enum Recorded {
  static let exports = [
    "cur_0.4.21__04_POST_v1_traces", "cur_0.4.21__05_POST_v1_traces",
    "cur_0.4.21_503retry__02_POST_v1_traces", "cur_0.4.21_503retry__03_POST_v1_traces",
    "cur_0.4.21_auth401__02_POST_v1_traces",
  ]

  static func bytes(_ name: String) throws -> [UInt8] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return Array(try Data(contentsOf: folder.appending(path: "Fixtures/agentops/\(name)")))
  }

  static func value(_ name: String) throws -> Value {
    var parser = Parser()
    return try parser.parse(try bytes(name))
  }

  /// The protobuf of an export.
  static func export(_ name: String) throws -> TraceExport {
    try TraceExportReader().read(protobuf: try bytes(name + ".bin"))
  }
}
