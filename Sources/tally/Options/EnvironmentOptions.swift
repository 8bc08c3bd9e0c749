import Foundation

/// Lets every option of `tally serve` be set in the environment: `--idle-seconds` as
/// `TALLY_IDLE_SECONDS`.
///
/// What the environment says is put in front of the command line's own words, so those win, and
/// wrong values get the same errors.
enum EnvironmentOptions {
  private static let prefix = "TALLY_"
  /// Options that take no value: some words set them, some do not, any other is an error.
  private static let flags: Set<String> = ["insecure", "allow-private-webhooks"]
  private static let yes: Set<String> = ["1", "true", "yes", "on"]
  private static let no: Set<String> = ["", "0", "false", "no", "off"]
  /// Of the key commands and of the packaging, not of `serve`.
  private static let others: Set<String> = ["key", "server", "version"]

  static func merged(
    into arguments: [String],
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> [String] {
    guard arguments.first == "serve" else { return arguments }
    var options: [String] = []
    for (name, value) in environment.sorted(by: { $0.key < $1.key })
    where name.hasPrefix(prefix) {
      let option = name.dropFirst(prefix.count).lowercased()
        .replacingOccurrences(of: "_", with: "-")
      if flags.contains(option), yes.contains(value.lowercased()) {
        options.append("--\(option)")
      } else if flags.contains(option), no.contains(value.lowercased()) {
        continue
      } else if !others.contains(option) {
        options.append("--\(option)=\(value)")
      }
    }
    return ["serve"] + options + arguments.dropFirst()
  }
}
