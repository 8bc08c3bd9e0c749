import Foundation

/// What the small commands read from the environment.
enum ProcessEnvironment {
  static func value(_ name: String) -> String? {
    ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }
}
