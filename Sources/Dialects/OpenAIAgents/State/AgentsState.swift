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
  mutating func state(_ name: String, _ counts: AgentsCounts?) {
    guard let counts else { return }
    member(name, array: { for figure in counts.figures { $0.integer(figure) } })
  }
}
