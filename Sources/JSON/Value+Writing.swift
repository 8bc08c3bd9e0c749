extension Value {
  /// Writes the value without white space: members in their order, numbers in their own text,
  /// strings with the fewest escapes. Equal texts but for spelling give equal bytes.
  public func write(to writer: inout Writer) {
    // What has been opened, as the nodes where each ends.
    var closings: [(end: Int, isObject: Bool)] = []
    let end = Int(node.next)
    var position = index
    while true {
      while let last = closings.last, last.end == position {
        if last.isObject { writer.endObject() } else { writer.endArray() }
        closings.removeLast()
      }
      guard position < end else { return }
      let node = storage.tape.nodes[position]
      if let last = closings.last, last.isObject, !writer.isAfterKey {
        storage.tape.withContent(of: node) { writer.key(utf8: $0) }
        position &+= 1
        continue
      }
      position &+= 1
      switch node.tag {
      case .null: writer.null()
      case .false: writer.bool(false)
      case .true: writer.bool(true)
      case .number: storage.tape.withContent(of: node) { writer.raw($0) }
      case .string, .escapedString: storage.tape.withContent(of: node) { writer.string(utf8: $0) }
      case .array:
        writer.beginArray()
        closings.append((Int(node.next), false))
      case .object:
        writer.beginObject()
        closings.append((Int(node.next), true))
      }
    }
  }
}
