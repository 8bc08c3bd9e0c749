import Foundation

/// What the key commands read from the environment.
enum KeyEnvironment {
  static func value(_ name: String) -> String? {
    ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }
}
