/// Who did what an audit log has.
public enum AuditActor: Sendable, Hashable {
  /// The holder of a key, by its number and the name that it has.
  case key(Int64, name: String)
  /// Whoever reached a server that had no keys.
  case anyone
  /// Whoever worked on the file itself, by a command.
  case commandLine
  /// The server by itself.
  case server

  /// The word for its kind: `key`, `anyone`, `command_line` or `server`.
  public var word: String {
    switch self {
    case .key: "key"
    case .anyone: "anyone"
    case .commandLine: "command_line"
    case .server: "server"
    }
  }

  /// The number of the key and its name at that time; nil of anybody else.
  public var key: (id: Int64, name: String)? {
    if case .key(let id, let name) = self { (id, name) } else { nil }
  }

  /// An actor that was stored by its word and its key.
  public init(word: String, key: (id: Int64, name: String)?) {
    switch (word, key) {
    case ("key", let key?): self = .key(key.id, name: key.name)
    case ("anyone", _): self = .anyone
    case ("command_line", _): self = .commandLine
    default: self = .server
    }
  }
}
