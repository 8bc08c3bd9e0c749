import ArgumentParser
import Usage

/// Lets every option of `tally serve` be set in the environment: `--idle-seconds` as
/// `TALLY_IDLE_SECONDS`.
///
/// What the environment says is put in front of the command line's own words, so those win. An
/// error in it names the variable, which is what can be mended.
enum EnvironmentOptions {
  private static let prefix = "TALLY_"
  /// Options that take no value: some words set them, some do not, any other is an error.
  private static let flags: Set<String> = ["TALLY_INSECURE", "TALLY_ALLOW_PRIVATE_WEBHOOKS"]
  private static let yes: Set<String> = ["1", "true", "yes", "on"]
  private static let no: Set<String> = ["0", "false", "no", "off"]
  /// Of other commands, of the clients and of the packaging.
  private static let others: Set<String> = ["TALLY_KEY", "TALLY_URL", "TALLY_VERSION"]

  static func merged(
    into arguments: [String],
    environment: [String: String] = ProcessEnvironment.variables(beginningWith: prefix)
  ) throws -> [String] {
    guard arguments.first == "serve" else { return arguments }
    let known = optionsByVariable
    var options: [String] = []
    for (variable, value) in environment.sorted(by: { $0.key < $1.key })
    where variable.hasPrefix(prefix) && !value.isEmpty && !others.contains(variable) {
      guard let option = known[variable] else {
        let nearest = NearestName.find(variable, among: Array(known.keys))
        throw ValidationError(
          "the environment variable \(variable) names no option of `tally serve`"
            + (nearest.map { "; did you mean \($0)?" } ?? ""))
      }
      if let argument = try argument(option, variable, value) { options.append(argument) }
    }
    return ["serve"] + options + arguments.dropFirst()
  }

  /// What the command line would say; nil for a flag that is not set.
  private static func argument(
    _ option: String, _ variable: String, _ value: String
  ) throws -> String? {
    if flags.contains(variable) {
      guard !no.contains(value.lowercased()) else { return nil }
      guard yes.contains(value.lowercased()) else {
        throw ValidationError("the environment variable \(variable) must be 1 or 0, not \(value)")
      }
      return option
    }
    let argument = "\(option)=\(value)"
    do { _ = try Serve.parse([argument]) } catch {
      throw ValidationError("the environment variable \(variable): \(Serve.message(for: error))")
    }
    return argument
  }

  /// `--idle-seconds` by `TALLY_IDLE_SECONDS`, and so on.
  private static var optionsByVariable: [String: String] {
    let labels = [Mirror(reflecting: Serve()), Mirror(reflecting: LimitOptions())]
      .flatMap { $0.children.compactMap(\.label) }
    let words = labels.map(OptionName.words).filter { $0 != ["limits"] }
    return Dictionary(
      words.map {
        (prefix + $0.joined(separator: "_").uppercased(), "--" + $0.joined(separator: "-"))
      }, uniquingKeysWith: { first, _ in first })
  }
}

/// What an option is called of which a property is known.
enum OptionName {
  /// `["idle", "seconds"]` of `_idleSeconds`, as property wrappers name what they wrap.
  static func words(_ label: String) -> [String] {
    var words = [""]
    for letter in label.drop(while: { $0 == "_" }) {
      if letter.isUppercase { words.append("") }
      words[words.count - 1] += letter.lowercased()
    }
    return words
  }
}
