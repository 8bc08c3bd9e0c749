import JSON

/// The order in which files are read, so that an original comes before the copies of it.
///
/// A conversation that goes on in the background, or was resumed by an older Claude Code, has a
/// file that repeats the lines of another one and does not say whose they are. A call counts where
/// it is told first.
struct ImportOrder {
  /// Calls are known by the API's id of their message.
  private struct Call {
    var id: [UInt8]
    var time: String
  }

  /// The files, each with those that begin with the same call behind it in the order in which their
  /// own calls began. One without calls of its own is what the others were copied from.
  static func ordered(_ files: [ImportFiles.File]) throws -> [ImportFiles.File] {
    var groups: [[UInt8]: [Int]] = [:]
    for (index, file) in files.enumerated() {
      var first: Call?
      try forEachCall(in: file) { call in
        first = call
        return false
      }
      if let first { groups[first.id, default: []].append(index) }
    }
    var ordered = files
    for group in groups.values where group.count > 1 {
      let starts = try ownStarts(of: group.map { files[$0] })
      let order = group.indices.sorted { (starts[$0], $0) < (starts[$1], $1) }
      for (place, index) in order.enumerated() { ordered[group[place]] = files[group[index]] }
    }
    return ordered
  }

  /// When the calls began that only this file of a group has; an empty text where there are none.
  private static func ownStarts(of files: [ImportFiles.File]) throws -> [String] {
    /// The one file that has a call; -1 for several.
    var owners: [[UInt8]: Int] = [:]
    var times: [[UInt8]: String] = [:]
    for (index, file) in files.enumerated() {
      try forEachCall(in: file) { call in
        if let owner = owners[call.id], owner != index {
          owners[call.id] = -1
        } else {
          owners[call.id] = index
          times[call.id] = min(times[call.id] ?? call.time, call.time)
        }
        return true
      }
    }
    var starts = Array(repeating: "", count: files.count)
    for (id, owner) in owners where owner >= 0 {
      guard let time = times[id] else { continue }
      starts[owner] = starts[owner].isEmpty ? time : min(starts[owner], time)
    }
    return starts
  }

  /// Hands over the calls of the file's lines until `body` returns false.
  private static func forEachCall(
    in file: ImportFiles.File, _ body: (Call) -> Bool
  ) throws {
    var lines = try LineFile(file.path)
    var parser = Parser()
    while let line = try lines.next() {
      guard let value = try? parser.parse(line),
        let id = value["message"]?["id"]?.string, value["message"]?["usage"]?.kind == .object
      else { continue }
      let time = value["timestamp"]?.string ?? ""
      guard body(Call(id: Array(id.utf8), time: time)) else { return }
    }
  }
}
