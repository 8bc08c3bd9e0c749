/// Metrics in Prometheus' text format
/// (https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format).
struct MetricsText {
  /// What a number means.
  enum Kind: String {
    /// Goes up until the process ends.
    case counter
    /// Goes up and down.
    case gauge
    /// Counts by upper bounds.
    case histogram
  }

  private(set) var text = ""

  /// Begins a metric; its samples follow.
  mutating func begin(_ name: String, _ kind: Kind, _ help: String) {
    text += "# HELP \(name) \(help)\n# TYPE \(name) \(kind.rawValue)\n"
  }

  /// A sample; `value` is a decimal number.
  mutating func sample(
    _ name: String, _ labels: [(name: String, value: String)] = [],
    _ value: some LosslessStringConvertible
  ) {
    text += name
    if !labels.isEmpty {
      let pairs = labels.map { "\($0.name)=\"\(Self.escaped($0.value))\"" }
      text += "{" + pairs.joined(separator: ",") + "}"
    }
    text += " \(value)\n"
  }

  /// A metric of one sample.
  mutating func metric(
    _ name: String, _ kind: Kind, _ help: String, _ value: some LosslessStringConvertible
  ) {
    begin(name, kind, help)
    sample(name, [], value)
  }

  /// Milliseconds or a part of them as seconds.
  static func seconds(_ count: Int, per unit: Int) -> String {
    let fraction = String(count % unit + unit).dropFirst()
    return "\(count / unit).\(fraction)"
  }

  /// Within a label's value the backslash, the quote and the line feed are escaped.
  private static func escaped(_ value: String) -> String {
    var text = ""
    for character in value.unicodeScalars {
      switch character {
      case "\\": text += "\\\\"
      case "\"": text += "\\\""
      case "\n": text += "\\n"
      default: text.unicodeScalars.append(character)
      }
    }
    return text
  }
}
