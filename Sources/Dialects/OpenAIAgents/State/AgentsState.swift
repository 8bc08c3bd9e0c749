internal import JSON
internal import Usage

/// Something small that is remembered between requests, as a JSON object.
protocol AgentsState {
  /// What stands where nothing was remembered.
  init()
  /// Reads what `write` has written; members that are missing keep their first value.
  mutating func read(_ value: Value)
  func write(to writer: inout Writer)
}

extension AgentsState {
  init(_ bytes: [UInt8]?) {
    self.init()
    if let value = bytes.flatMap({ Value(stored: $0) }) { read(value) }
  }

  /// To the byte, as ids are compared.
  func isSame(as other: Self) -> Bool { bytes == other.bytes }

  var bytes: [UInt8] {
    var writer = Writer()
    writer.object { write(to: &$0) }
    return writer.bytes
  }
}

extension Value {
  func counts(_ name: String) -> AgentsCounts? {
    present(name).map { AgentsCounts(figures: $0.elements.map { $0.int64 ?? 0 }) }
  }

  func texts(_ name: String) -> [String] {
    present(name)?.elements.compactMap(\.string) ?? []
  }
}

extension Writer {
  /// Leaves out what is nil or nothing.
  mutating func state(_ name: String, _ counts: AgentsCounts?) {
    guard let counts else { return }
    member(name, array: { for figure in counts.figures { $0.integer(figure) } })
  }

  mutating func state(_ name: String, _ text: String?) {
    if let text { member(name, text) }
  }

  mutating func state(_ name: String, _ texts: [String]) {
    guard !texts.isEmpty else { return }
    member(name, array: { for text in texts { $0.string(text) } })
  }

  mutating func state(_ name: String, _ flag: Bool) {
    if flag { member(name, true) }
  }

  mutating func state(_ name: String, _ number: Int64?) {
    if let number { member(name, number) }
  }
}
